import type { ExecutionRecord } from '../../src/local/host/index';
import type { MeasuredBook } from './measured-book';
import { countRow, infoRow, type Row } from './row';

/** Service calls of an execution; those of builders are counted apart (design §7). */
function callsOf({ calls }: ExecutionRecord): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

const calls = ({ calls }: ExecutionRecord, member: string): number => calls[member] ?? 0;

/** The counted budgets of insertion, digest, idle hour and `onOpen`, from a small book and a large one. */
export function serviceCallRows(small: MeasuredBook, large: MeasuredBook): Row[] {
  const { insert, open, idleHour } = small;
  const made = calls(insert, 'Spreadsheet.insertSheet');
  const flushed = calls(insert, 'SpreadsheetApp.flush');
  const cellReads = Object.keys(idleHour.calls).filter((member) => /^(Range|Sheet)\./.test(member)).length;
  return [
    countRow(`insert: calls per sheet (${callsOf(insert)} calls, ${made} sheets)`, callsOf(insert) / made, 30),
    countRow(`insert: reads that force a flush (besides ${flushed} flush())`, insert.flushes - flushed, 3),
    digestRow(small),
    digestRow(large),
    countRow('digest: calls more with the many tasks', callsOf(large.digest) - callsOf(small.digest), 0),
    countRow('idle hour: calls', callsOf(idleHour), 8),
    countRow('idle hour: cell reads', cellReads, 0),
    countRow('onOpen: calls', callsOf(open), 6),
    countRow('onEdit: calls', callsOf(small.edit), 6),
    ...upkeepRows(small),
    ...upkeepRows(large),
  ];
}

/** Members that ask the document for something: on Google each waits for what was written before. */
const READS =
  /^Sheet\.(getDataRange|getMaxRows|getMaxColumns|getLastRow|getName|getSheetValues|getConditionalFormatRules|getProtections|getFilter)$|^Range\.(getValues|getFormulas|getDataValidations|getA1Notation)$/;

function upkeepRows({ check, repair, previewMove, move, undo, tasks }: MeasuredBook): Row[] {
  const count = `${tasks.toLocaleString('en-US')} tasks`;
  const readsASheet = (record: ExecutionRecord): number => {
    const reads = Object.entries(record.calls).reduce((sum, [member, n]) => sum + (READS.test(member) ? n : 0), 0);
    // A repair that has moved lines reads the sheets a second time.
    return reads / Math.max(1, calls(record, 'Sheet.getDataRange'));
  };
  return [
    countRow(`repair of a plan in order, ${count}: reads a sheet (${callsOf(check)} calls)`, readsASheet(check), 10),
    countRow(`repair of a damaged plan, ${count}: reads a sheet (${callsOf(repair)} calls)`, readsASheet(repair), 10),
    infoRow(`move date, ${count}: calls of preview, move, undo`, [previewMove, move, undo].map((record) => callsOf(record)).join(', ')),
  ];
}

function digestRow({ host, digest, mails, tasks }: MeasuredBook): Row {
  const [sheets, read] = [host.sheetTitles.length, calls(digest, 'Sheet.getDataRange')];
  const most = 25 + sheets + 4 * read + 3 * mails;
  return countRow(
    `digest: calls with ${tasks.toLocaleString('en-US')} tasks`,
    callsOf(digest),
    most,
    ` (25 + ${sheets} sheets + 4×${read} read + 3×${mails} mails)`,
  );
}
