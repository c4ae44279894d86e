import type { Language } from '../domain/language';
import type { Block, CompiledChart } from './compiled-sheet';
import type { SheetLayout } from './layout';
import type { ChartSpec, FormSpec } from './sheet-spec';

/**
 * The charts of a form where its figures stand now. One whose figures or place a person has deleted is left out: it comes back with them.
 */
export function compileCharts({ charts = [] }: FormSpec, layout: SheetLayout, language: Language): CompiledChart[] {
  return charts.flatMap((chart) => compileChart(chart, layout, language) ?? []);
}

function compileChart(chart: ChartSpec, { rows, columns }: SheetLayout, language: Language): CompiledChart | null {
  const { title, kind, at, width, height, figures, series, most } = chart;
  const [row, column] = [rows.get(at[0]), columns.get(at[1])];
  const blocks = figures.flatMap(({ from, to }): Block[] => {
    const [top, bottom] = [rows.get(from[0]), rows.get(to[0])];
    const [left, right] = [columns.get(from[1]), columns.get(to[1])];
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) return [];
    return [{ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }];
  });
  if (row === undefined || column === undefined || blocks.length < figures.length) return null;
  return { title: title[language], kind, row, column, width, height, blocks, series, most: most ?? null };
}

/** Whether a chart shows figures that another one is made of: charts carry no mark of ours, so they are known by what they read. */
export function sharesFigures(chart: { readonly blocks: readonly Block[] }, other: { readonly blocks: readonly Block[] }): boolean {
  return chart.blocks.some((block) => other.blocks.some((each) => overlaps(block, each)));
}

function overlaps(a: Block, b: Block): boolean {
  const isBeside = a.column + a.columns <= b.column || b.column + b.columns <= a.column;
  return !isBeside && a.row < b.row + b.rows && b.row < a.row + a.rows;
}
