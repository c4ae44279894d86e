/** `npm run demo`: the main job without a browser, for people, scripts and CI. */
import { OutputRefused } from '../export/write-output';
import { demoArguments, USAGE, WrongArguments } from './demo-arguments';
import { writeDemo } from './demo-output';
import { runDemo } from './demo-run';
import { Refused } from './rpc-client';

try {
  const args = demoArguments(process.argv.slice(2), new Date());
  const account = await writeDemo(runDemo(args), args);
  for (const line of account) console.log(line);
  console.log(`${args.out}: plan.xlsx, workbook.json, calls.json, report.html, mail/*.eml`);
} catch (error) {
  if (error instanceof WrongArguments) console.error(error.message === USAGE ? USAGE : `${error.message}\n${USAGE}`);
  else if (error instanceof Refused) for (const line of error.sentences) console.error(line);
  else if (error instanceof OutputRefused) console.error(error.message);
  else throw error;
  process.exitCode = 2;
}
