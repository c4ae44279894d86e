/** One line of the table: a budget of design §7, what was measured, and how the two compare. */
export interface Row {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  /** `info` lines have no budget. */
  readonly verdict: 'within' | 'over' | 'info';
  /** True for counts and bytes, which are the same on every machine; times are only printed. */
  readonly counted: boolean;
}

/** A count or a size held against its ceiling. */
export function countRow(what: string, measured: number, most: number, note = ''): Row {
  const show = (number: number): string => number.toLocaleString('en-US', { maximumFractionDigits: 1 });
  return { what, budget: `≤ ${show(most)}${note}`, measured: show(measured), verdict: measured <= most ? 'within' : 'over', counted: true };
}

/** A time in milliseconds; without a budget when `below` is null. */
export function timeRow(what: string, milliseconds: number, below: number | null): Row {
  const show = (ms: number): string => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`);
  const verdict = below === null ? 'info' : milliseconds < below ? 'within' : 'over';
  return { what, budget: below === null ? '–' : `< ${show(below)}`, measured: show(milliseconds), verdict, counted: false };
}

/** Something measured that has no budget. */
export function infoRow(what: string, measured: string): Row {
  return { what, budget: '–', measured, verdict: 'info', counted: false };
}

const VERDICTS: { readonly [V in Row['verdict']]: string } = { within: 'within', over: 'OVER', info: '' };

/** Rows as lines of aligned columns. */
export function table(rows: readonly Row[]): string[] {
  const cells = [['what', 'budget', 'measured', ''], ...rows.map((row) => [row.what, row.budget, row.measured, VERDICTS[row.verdict]])];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The middle of several times, in milliseconds: one pause of the machine does not count. */
export function medianTime(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
