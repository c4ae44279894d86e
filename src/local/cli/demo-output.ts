import { callsJson, type ExecutionCalls } from '../export/calls-json';
import { emlName, writeEml } from '../export/eml';
import { reportHtml } from '../export/report-html';
import { jsonText, workbookJson } from '../export/workbook-json';
import { writeOutput } from '../export/write-output';
import { writeXlsx } from '../export/xlsx';
import type { ExecutionRecord } from '../host/index';
import { demoAccount } from './demo-account';
import type { DemoArguments } from './demo-arguments';
import type { DemoRun } from './demo-run';

/** An execution as `calls.json` counts it: builders cost no round trip and are summed up. */
function callsOf({ entry, calls, builderCalls, flushes }: ExecutionRecord): ExecutionCalls {
  return { entry, calls, flushes, builderCalls: Object.values(builderCalls).reduce((sum, count) => sum + count, 0) };
}

/** Writes what a demo leaves behind into `args.out`, all or nothing; returns the account that is printed as well. */
export async function writeDemo(run: DemoRun, args: DemoArguments): Promise<string[]> {
  const workbook = run.host.render();
  const mails = run.host.outbox;
  const account = demoAccount(run, workbook, mails, args);
  const files = new Map<string, Uint8Array | string>([
    ['plan.xlsx', await writeXlsx(workbook)],
    ['workbook.json', jsonText(workbookJson(workbook))],
    ['calls.json', jsonText(callsJson(run.host.executions.map(callsOf)))],
    ['report.html', reportHtml({ workbook, mails, account, language: args.locale })],
  ]);
  for (const [index, mail] of mails.entries()) files.set(`mail/${emlName(mail, index, workbook.timeZone)}`, await writeEml(mail));
  await writeOutput(args.out, files);
  return account;
}
