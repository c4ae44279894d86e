import { type CivilDate, toSerial } from '../domain/civil-date';
import type { Language } from '../domain/language';
import { translate } from '../i18n/translate';
import { asText } from '../workbook/as-text';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { Operation } from '../workbook/operations';
import { bookSpec } from '../workbook/plan-sheets';
import { BOOK } from '../workbook/sheet-key';
import type { SheetSnapshot } from '../workbook/snapshot';
import { filledRows, nextRow } from '../workbook/table-rows';
import { clockText } from './digest-mail/words';
import type { LedgerEntry } from './mail-ledger';
import type { Ports } from './ports';

export type MailResult = 'sent' | 'failed' | 'uncertain' | 'waiting';

/** One line of the log: what the ledger says of a recipient today. */
export interface LoggedMail {
  readonly hash: string;
  readonly address: string;
  readonly result: MailResult;
  readonly entry: LedgerEntry;
}

const COLUMNS = ['key', 'day', 'time', 'recipient', 'late', 'today', 'soon', 'result', 'message'] as const;

/**
 * Brings the log up to the ledger, once a run (design §2.8): a line of the day is written anew only when it changed, new lines follow the last one.
 * A log whose key row is gone is left alone.
 */
export function writeDigestLog(ports: Ports, log: SheetSnapshot, day: CivilDate, language: Language, mails: readonly LoggedMail[]): void {
  const layout = locate(log, bookSpec('log'), BOOK);
  if (!layout) return;
  const known = new Map(filledRows(log, layout, 'key').map((row) => [row.text('key'), row]));
  const changed = new Map<number, (string | number)[]>();
  const fresh: (string | number)[][] = [];
  for (const mail of mails) {
    const line = lineOf(mail, day, language);
    const row = known.get(`${day}|${mail.hash}`);
    if (!row) fresh.push(line);
    else if (row.text('result') !== resultWord(mail.result, language)) changed.set(row.row, line);
  }
  const operations = changedLines(layout, changed);
  if (fresh.length > 0) {
    const first = nextRow(layout, [...known.values()]);
    operations.push({ do: 'growTo', sheetId: layout.sheetId, rows: first + fresh.length - 1 }, ...writeLines(layout, first, fresh));
  }
  ports.workbook.apply(operations);
}

/** The changed lines in one write for every run of neighbouring rows: after a short quota a whole day's lines change at once. */
function changedLines(layout: SheetLayout, changed: ReadonlyMap<number, (string | number)[]>): Operation[] {
  const rows = [...changed.keys()].sort((a, b) => a - b);
  const isFirst = (row: number): boolean => !changed.has(row - 1);
  return rows.filter(isFirst).flatMap((first) => {
    const lines: (string | number)[][] = [];
    for (let row = first; changed.has(row); row += 1) lines.push(changed.get(row) ?? []);
    return writeLines(layout, first, lines);
  });
}

/** One write for every run of columns that still stand side by side: a column of the user's between them is left alone. */
function writeLines(layout: SheetLayout, row: number, lines: readonly (readonly (string | number)[])[]): Operation[] {
  const runs: { column: number; first: number; count: number }[] = [];
  COLUMNS.forEach((key, index) => {
    const column = layout.columns.get(key);
    if (column === undefined) return;
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === index && last.column + last.count === column) last.count += 1;
    else runs.push({ column, first: index, count: 1 });
  });
  return runs.map(({ column, first, count }) => ({
    do: 'writeCells',
    sheetId: layout.sheetId,
    block: { row, column, rows: lines.length, columns: count },
    values: lines.map((line) => line.slice(first, first + count)),
  }));
}

function lineOf(mail: LoggedMail, day: CivilDate, language: Language): (string | number)[] {
  const { entry, result } = mail;
  return [
    asText(`${day}|${mail.hash}`),
    toSerial(day),
    asText(clockText(entry.minute)),
    asText(mail.address),
    entry.late,
    entry.today,
    entry.soon,
    asText(resultWord(result, language)),
    asText(translate(language, `log.message.${result}`)),
  ];
}

function resultWord(result: MailResult, language: Language): string {
  return translate(language, `log.result.${result}`);
}
