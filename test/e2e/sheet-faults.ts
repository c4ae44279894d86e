import type { Host } from '../../src/local/host';

interface SavedCell {
  readonly v?: string | number | boolean;
  readonly f?: string;
  readonly bad?: string;
}

/** A log line of ours: a code and counts. */
const CODE_AND_COUNTS = /^\{"showrunner":"[a-z]+\.[a-zA-Z]+"(?:,"[a-z]+":\d+)*\}$/;

interface SavedSheet {
  readonly title: string;
  readonly rows: readonly (readonly (SavedCell | null)[])[];
}

/** The sheets of a workbook, saved once for several looks at it. */
export function savedSheets(host: Host): readonly SavedSheet[] {
  return (JSON.parse(host.save()) as { book: { sheets: SavedSheet[] } }).book.sheets;
}

/** All formulas as `sheet!row,column formula`, those that cannot be parsed included. */
export function formulasOf(sheets: readonly SavedSheet[]): string[] {
  return sheets.flatMap(({ title, rows }) =>
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) => {
        const formula = cell?.f ?? cell?.bad;
        return formula === undefined ? [] : [`${title}!${at + 1},${column + 1} ${formula}`];
      }),
    ),
  );
}

export type ValueRow = { readonly row: number; readonly [column: string]: string | number | boolean };

/** The rows of a table by column key with what stands in them as a value: '' for a blank cell and for a formula. */
export function valueRows(sheets: readonly SavedSheet[], title: string): ValueRow[] {
  const [keys = [], , ...rows] = sheets.find((sheet) => sheet.title === title)?.rows ?? [];
  const parts = keys.map((cell) => String(cell?.v).split('|')[3] ?? '');
  return rows.map((row, at) => ({ row: at + 3, ...Object.fromEntries(parts.map((part, column) => [part, row[column]?.v ?? ''])) }));
}

/** Lines of the execution log (Google's Cloud log) that say more than a code and counts, and errors that ended an execution. */
export function logFaults(host: Host): string[] {
  return host.executions.flatMap(({ entry, error, logs }) => [
    ...(error === null ? [] : [`${entry}: ${error}`]),
    ...logs.filter(({ message }) => !CODE_AND_COUNTS.test(message)).map(({ message }) => `${entry}: ${message}`),
  ]);
}
