import type { ChartBuilder as ChartBuilderHandle, ChartHandle, RangeHandle } from '../../google/surface';
import { checkedOption } from './chart-options';
import { wholeNumber } from './checks';
import type { Execution } from './execution';
import { columnCount, rowCount } from './grid';
import { RangeService } from './range-service';
import { ServiceObject } from './service-object';
import { SheetService } from './sheet-service';
import type { ChartState, SheetState } from './state';

/** `EmbeddedChart`. */
export class EmbeddedChart extends ServiceObject implements ChartHandle {
  readonly className = 'EmbeddedChart';
  override readonly builder = true;

  constructor(
    readonly state: ChartState,
    private readonly ranges: readonly RangeService[],
  ) {
    super();
  }

  getRanges(): RangeHandle[] {
    return [...this.ranges];
  }
}

/** `EmbeddedChartBuilder`, and those of the kinds of chart: here they are one. */
export class ChartBuilder extends ServiceObject implements ChartBuilderHandle {
  readonly className = 'EmbeddedChartBuilder';
  override readonly builder = true;
  private kind: ChartState['kind'] | null = null;
  private readonly ranges: RangeService[] = [];
  private headers = 0;
  private anchor: ChartState['anchor'] | null = null;
  private options: ChartState['options'] = {};

  asBarChart(): ChartBuilder {
    this.kind = 'bar';
    return this;
  }

  asComboChart(): ChartBuilder {
    this.kind = 'combo';
    return this;
  }

  addRange(range: RangeHandle): ChartBuilder {
    if (!(range instanceof RangeService)) throw new Error('addRange takes a Range.');
    this.ranges.push(range);
    return this;
  }

  setNumHeaders(headers: number): ChartBuilder {
    this.headers = wholeNumber(headers, 'number of headers');
    if (this.headers < 0) throw new Error('The number of headers must not be negative.');
    return this;
  }

  setPosition(anchorRow: number, anchorColumn: number, offsetX: number, offsetY: number): ChartBuilder {
    this.anchor = {
      row: wholeNumber(anchorRow, 'row'),
      column: wholeNumber(anchorColumn, 'column'),
      offsetX: wholeNumber(offsetX, 'offset'),
      offsetY: wholeNumber(offsetY, 'offset'),
    };
    return this;
  }

  setOption(option: string, value: unknown): ChartBuilder {
    this.options = { ...this.options, ...checkedOption(option, value) };
    return this;
  }

  build(): EmbeddedChart {
    const { kind, ranges, headers, anchor, options } = this;
    if (kind === null) throw new Error('a chart without a kind is not part of the local host');
    if (anchor === null) throw new Error('a chart without a position is not part of the local host');
    if (ranges.length === 0) throw new Error('a chart without a range is not part of the local host');
    const sources = ranges.map(({ sheet, area }) => ({ sheetId: sheet.getSheetId(), range: { ...area } }));
    return new EmbeddedChart({ kind, ranges: sources, headers, anchor: { ...anchor }, options }, ranges);
  }
}

/** A chart as a sheet keeps it. Throws when its place is outside the grid. */
export function checkedChart(chart: ChartHandle, sheet: SheetState): ChartState {
  if (!(chart instanceof EmbeddedChart)) throw new Error('insertChart takes an EmbeddedChart.');
  const state = structuredClone(chart.state);
  const { row, column, offsetX, offsetY } = state.anchor;
  if (row < 1 || column < 1 || row > rowCount(sheet) || column > columnCount(sheet) || offsetX < 0 || offsetY < 0) {
    throw new Error('The chart would stand outside the sheet.');
  }
  return state;
}

/** What a chart reads, as handles. */
export function chartRanges(execution: Execution, { ranges }: ChartState): RangeService[] {
  return ranges.map(({ sheetId, range }) => new RangeService(new SheetService(execution, sheetId), { ...range }));
}
