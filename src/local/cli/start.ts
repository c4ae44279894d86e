/** `npm start`: runs the demo launch and shows its report in the browser, on this machine only. Files are written only with `--out`. */
import { say } from './cli-words';
import { runCommand } from './command';
import { demoResult, writeDemo } from './demo-output';
import { runDemo } from './demo-run';
import { serveReport, wantedPort } from './report-server';

/** A launch planned too late, on its fourth day: enough to see red rows and several days of mail at first glance. */
const FIRST_LOOK = { daysAhead: 18, days: 4 };

await runCommand(async (args) => {
  const port = wantedPort(process.env.PORT);
  const run = runDemo(args);
  const result = demoResult(run, args.locale);
  if (args.out !== null) await writeDemo(run, result, args.out);
  for (const line of result.account) console.log(line);
  const { address, close } = await serveReport(Buffer.from(result.report), port);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  console.log(`\n${say(args.locale, 'open', { address })}`);
}, FIRST_LOOK);
