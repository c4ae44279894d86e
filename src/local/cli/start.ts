/** `npm start`: runs the demo launch and shows its report in the browser, on this machine only. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoArguments, WrongArguments } from './demo-arguments';
import { writeDemo } from './demo-output';
import { runDemo } from './demo-run';
import { serveReport } from './report-server';

const DEFAULT_PORT = 8460;

try {
  const systemLanguage = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en';
  const given = process.argv.slice(2);
  const args = demoArguments(given.includes('--locale') ? given : [...given, '--locale', systemLanguage], new Date());
  const out = given.includes('--out') ? args.out : mkdtempSync(join(tmpdir(), 'showrunner-'));
  const account = await writeDemo(runDemo(args), { ...args, out });
  for (const line of account) console.log(line);
  const address = await serveReport(readFileSync(join(out, 'report.html')), Number(process.env.PORT ?? DEFAULT_PORT));
  console.log(`\n${address}`);
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
