import type { Language } from '../../domain/language';
import { callsJson, type ExecutionCalls } from '../export/calls-json';
import { emlName, writeEml } from '../export/eml';
import { reportHtml } from '../export/report-html';
import { jsonText, workbookJson } from '../export/workbook-json';
import { OutputRefused, writeOutput } from '../export/write-output';
import { writeXlsx } from '../export/xlsx';
import type { RenderedWorkbook, SentMail } from '../rendered-workbook';
import { WrongArguments } from './cli-words';
import { demoAccount } from './demo-account';
import type { DemoRun } from './demo-run';
import { isNodeError } from './node-error';

/** A demo as its reader sees it. */
export interface DemoResult {
  readonly workbook: RenderedWorkbook;
  readonly mails: readonly SentMail[];
  /** The short account, a line each. */
  readonly account: readonly string[];
  readonly report: string;
}

/** Renders what a demo leaves behind. */
export function demoResult(run: DemoRun, language: Language): DemoResult {
  const workbook = run.host.render();
  const mails = run.host.outbox;
  const account = demoAccount(run, workbook, language);
  return { workbook, mails, account, report: reportHtml({ workbook, mails, account, language }) };
}

/** Writes a demo into a folder, all or nothing. Throws {@link WrongArguments} when the folder cannot take it; it is then as it was. */
export async function writeDemo(run: DemoRun, { workbook, mails, report }: DemoResult, out: string): Promise<void> {
  const files = new Map<string, Uint8Array | string>([
    ['plan.xlsx', await writeXlsx(workbook)],
    ['workbook.json', jsonText(workbookJson(workbook))],
    ['calls.json', jsonText(callsJson(run.executions.map(callsOf)))],
    ['report.html', report],
  ]);
  for (const [index, mail] of mails.entries()) files.set(`mail/${emlName(mail, index, workbook.timeZone)}`, await writeEml(mail));
  try {
    await writeOutput(out, files);
  } catch (error) {
    if (error instanceof OutputRefused) throw new WrongArguments(error.code, { files: error.files });
    if (!isNodeError(error)) throw error;
    throw new WrongArguments('output.failed', { out, reason: error.message });
  }
}

/** An execution as `calls.json` counts it: builders cost no round trip and are summed up. */
function callsOf({ task, calls, builderCalls, flushes }: DemoRun['executions'][number]): ExecutionCalls {
  return { entry: task, calls, flushes, builderCalls: Object.values(builderCalls).reduce((sum, count) => sum + count, 0) };
}
