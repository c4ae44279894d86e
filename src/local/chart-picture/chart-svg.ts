import { escapeHtml } from '../export/html';
import type { RenderedChart } from '../rendered-workbook';
import { barPicture } from './bar-picture';
import { columnPicture } from './column-picture';
import { chartInWords, figuresOf } from './figures';
import { INK, LABEL_PIXELS, LINE, labelWidth, tag, text } from './svg';

const PADDING = 12;
const TITLE_PIXELS = 15;

/**
 * A chart as inline SVG, in the colours it was given: a picture with its title as name and its figures as description. `id` must be its own on the page.
 * It says nothing about where it stands.
 */
export function chartSvg(chart: RenderedChart, id: string): string {
  const { title, width, height, kind, legend } = chart;
  const figures = figuresOf(chart);
  const hasLegend = legend && figures.series.length > 1;
  const top = PADDING + TITLE_PIXELS + (hasLegend ? LABEL_PIXELS + 20 : 12);
  const plot = { left: PADDING, top, right: width - PADDING, bottom: height - PADDING };
  return tag(
    'svg',
    { class: 'chart', role: 'img', 'aria-label': title, 'aria-describedby': id, width, height, viewBox: `0 0 ${width} ${height}` },
    tag('desc', { id }, escapeHtml(chartInWords(chart))),
    tag('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: '#ffffff', stroke: LINE }),
    text(title, PADDING, PADDING + TITLE_PIXELS - 2, { fill: INK, size: TITLE_PIXELS, bold: true }),
    hasLegend ? legendPicture(figures.series, PADDING + TITLE_PIXELS + 8) : '',
    kind === 'bar' ? barPicture(figures, plot) : columnPicture(figures, plot),
  );
}

function legendPicture(
  series: readonly { readonly name: string; readonly color: string; readonly isLine: boolean }[],
  top: number,
): string {
  let x = PADDING;
  return series
    .map(({ name, color, isLine }) => {
      const [height, y] = isLine ? [3, top + 4.5] : [LABEL_PIXELS, top];
      const entry =
        tag('rect', { x, y, width: LABEL_PIXELS, height, fill: color }) + text(name, x + 17, top + LABEL_PIXELS - 2, { fill: INK });
      x += 17 + labelWidth(name) + 18;
      return entry;
    })
    .join('');
}
