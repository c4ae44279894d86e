/** `npm run demo`: the main job without a browser, for people, scripts and CI. */
import { say } from './cli-words';
import { runCommand } from './command';
import { failedRuns } from './demo-account';
import { demoResult, writeDemo } from './demo-output';
import { runDemo } from './demo-run';

await runCommand(async (args) => {
  const out = args.out ?? 'out';
  const run = runDemo(args);
  const result = demoResult(run, args.locale);
  await writeDemo(run, result, out);
  for (const line of result.account) console.log(line);
  console.log(say(args.locale, 'wrote', { out, mails: result.mails.length }));
  if (failedRuns(run, args.timeZone, args.locale).length > 0) process.exitCode = 1;
});
