import type { Operation } from './operations';

/** A value as `setValues` takes it. */
type Input = string | number | boolean;

/** Writes of single cells of one column, by row: one operation for every run of neighbouring rows, so that no cell between is touched. */
export function writeColumn(sheetId: number, column: number, values: ReadonlyMap<number, Input>): Operation[] {
  return runsOf([...values.keys()]).map(({ first, count }) => ({
    do: 'writeCells',
    sheetId,
    block: { row: first, column, rows: count, columns: 1 },
    values: Array.from({ length: count }, (_, index) => [values.get(first + index) ?? '']),
  }));
}

/** The same for single cells of one row, by column. */
export function writeRow(sheetId: number, row: number, values: ReadonlyMap<number, Input>): Operation[] {
  return runsOf([...values.keys()]).map(({ first, count }) => ({
    do: 'writeCells',
    sheetId,
    block: { row, column: first, rows: 1, columns: count },
    values: [Array.from({ length: count }, (_, index) => values.get(first + index) ?? '')],
  }));
}

/** The same into a column that is blank: one write whatever lies between, so that a run that dies leaves either all of it or nothing. */
export function writeBlankColumn(sheetId: number, column: number, values: ReadonlyMap<number, Input>): Operation[] {
  return writeColumn(sheetId, column, withoutGaps(values));
}

/** The same into a row that is blank. */
export function writeBlankRow(sheetId: number, row: number, values: ReadonlyMap<number, Input>): Operation[] {
  return writeRow(sheetId, row, withoutGaps(values));
}

function withoutGaps(values: ReadonlyMap<number, Input>): Map<number, Input> {
  const filled = new Map(values);
  if (values.size === 0) return filled;
  const last = Math.max(...values.keys());
  for (let place = Math.min(...values.keys()); place < last; place += 1) if (!filled.has(place)) filled.set(place, '');
  return filled;
}

/** Runs of neighbouring numbers, in rising order. */
export function runsOf(places: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === place) last.count += 1;
    else runs.push({ first: place, count: 1 });
  }
  return runs;
}
