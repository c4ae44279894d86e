import { chartSvg } from '../../../chart-picture/chart-svg';
import type { RenderedChart } from '../../../rendered-workbook';
import { fill, h, picture } from '../dom';
import type { Geometry } from './geometry';

/** The charts of the sheet that is shown: over its cells, moved with them. They stand beside the grid, whose rows may hold nothing but cells. */
export class ChartLayer {
  private readonly moving = h('div', { class: 'charts-moving' });
  readonly element = h('div', { class: 'charts' }, this.moving);

  /** Draws charts where the cells they hang on are. */
  show(charts: readonly RenderedChart[], geometry: Geometry | null, zoom: number): void {
    fill(this.moving, ...(geometry === null ? [] : charts.map((chart, index) => chartElement(chart, index, geometry, zoom))));
    if (geometry === null) return;
    const { rows, columns, headHeight, headWidth } = geometry;
    this.element.style.top = `${headHeight + rows.frozenSize}px`;
    this.element.style.left = `${headWidth + columns.frozenSize}px`;
  }

  scrollTo(left: number, top: number): void {
    this.moving.style.transform = `translate(${-left}px, ${-top}px)`;
  }
}

function chartElement(chart: RenderedChart, index: number, { rows, columns }: Geometry, zoom: number): HTMLElement {
  const { row, column, offsetX, offsetY, width, height } = chart;
  const svg = picture(chartSvg(chart, `chart-${index}`));
  svg.setAttribute('width', String(width * zoom));
  svg.setAttribute('height', String(height * zoom));
  const element = h('div', { class: 'chart-box' }, svg);
  element.style.left = `${columns.start(column) - columns.frozenSize + offsetX * zoom}px`;
  element.style.top = `${rows.start(row) - rows.frozenSize + offsetY * zoom}px`;
  return element;
}
