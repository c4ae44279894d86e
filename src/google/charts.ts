import { sharesFigures } from '../workbook/compile-charts';
import type { Block, CompiledChart } from '../workbook/compiled-sheet';
import type { Operation } from '../workbook/operations';
import type { SnapshotChart } from '../workbook/snapshot';
import { blockOf } from './range-block';
import type { ChartHandle, RangeHandle, SheetHandle } from './surface';

/** Inserts a chart; one that shows the same figures is kept instead, or goes, as the operation says. */
export function insertChart(
  sheet: SheetHandle,
  { chart, standing }: Extract<Operation, { do: 'insertChart' }>,
  rangeOf: (block: Block) => RangeHandle,
): void {
  if (standing !== undefined) {
    const before = sheet.getCharts();
    const read = figuresOf(sheet, before);
    const same = before.filter((_, index) => sharesFigures({ blocks: read[index] ?? [] }, chart));
    if (standing === 'keep' && same.length > 0) return;
    for (const each of same) sheet.removeChart(each);
  }
  sheet.insertChart(buildChart(sheet, chart, rangeOf));
}

/**
 * A chart ready to be inserted. A chart has no alternative text here: neither its builder nor its options know one, so the figures stand in cells below
 * the charts for those who cannot see them.
 */
function buildChart(sheet: SheetHandle, chart: CompiledChart, rangeOf: (block: Block) => RangeHandle): ChartHandle {
  const { title, kind, row, column, width, height, blocks, series, most } = chart;
  const builder = kind === 'bar' ? sheet.newChart().asBarChart() : sheet.newChart().asComboChart();
  for (const block of blocks) builder.addRange(rangeOf(block));
  builder
    .setNumHeaders(1)
    .setPosition(row, column, 0, 0)
    .setOption('useFirstColumnAsDomain', true)
    .setOption('title', title)
    .setOption('width', width)
    .setOption('height', height)
    .setOption('legend', { position: series.length > 1 ? 'top' : 'none' })
    .setOption(
      'colors',
      series.map(({ color }) => color),
    );
  if (kind === 'combo') {
    builder
      .setOption('seriesType', 'bars')
      .setOption('series', Object.fromEntries(series.map(({ isLine }, index) => [index, { type: isLine ? 'line' : 'bars' }])));
  }
  // The figures of a bar stand on the horizontal axis.
  if (most !== null) builder.setOption(kind === 'bar' ? 'hAxis' : 'vAxis', { viewWindow: { min: 0, max: most } });
  return builder.build();
}

/** The charts of a sheet by what they read of it; a chart of another sheet's figures reads nothing here. */
export function chartsOn(sheet: SheetHandle): SnapshotChart[] {
  return figuresOf(sheet, sheet.getCharts()).map((blocks) => ({ blocks }));
}

/** The blocks each chart reads of the sheet. A chart reads one sheet, as ours do: to look at that of every range would cost two calls each. */
function figuresOf(sheet: SheetHandle, charts: readonly ChartHandle[]): Block[][] {
  if (charts.length === 0) return [];
  const sheetId = sheet.getSheetId();
  return charts.map((chart) => {
    const ranges = chart.getRanges();
    return ranges[0]?.getSheet().getSheetId() === sheetId ? ranges.map(blockOf) : [];
  });
}
