import type { Params, Value } from './methods';

export type ImportKind = Params<'previewImport'>['kind'];
export type ImportPreview = Value<'previewImport'>;
export type Columns = readonly (string | null)[];

/** What stands under a heading of the pasted table, to recognise it by: its first filled cell. */
export function sampleOf(rows: readonly (readonly string[])[], column: number): string {
  return rows.slice(1).find((row) => (row[column] ?? '') !== '')?.[column] ?? '';
}

/** Another meaning for one column; the column that had it before loses it, since each can be taken once. */
export function withColumn(columns: Columns, place: number, key: string | null): Columns {
  return columns.map((held, index) => (index === place ? key : key !== null && held === key ? null : held));
}

/** Columns that must be chosen and are not. */
export function missingColumns(choices: ImportPreview['choices'], columns: Columns): ImportPreview['choices'] {
  return choices.filter(({ key, needed }) => needed && !columns.includes(key));
}

/** Rows as wide as the heading, so that every cell has its column. */
export function squared(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}
