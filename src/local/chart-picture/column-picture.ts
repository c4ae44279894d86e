import type { Figures, Plot } from './figures';
import { scaleFor } from './scale';
import { LABEL_PIXELS, LINE, labelWidth, tag, text } from './svg';

/** Share of its place that a column takes. */
const FULLNESS = 0.6;

/** Columns side by side, and lines over them. */
export function columnPicture({ labels, series, most }: Figures, plot: Plot): string {
  const scale = scaleFor(
    series.flatMap(({ values }) => values),
    most,
  );
  const left = plot.left + Math.max(...scale.marks.map(({ text: words }) => labelWidth(words))) + 8;
  const bottom = plot.bottom - LABEL_PIXELS - 8;
  const y = (value: number): number => bottom - ((bottom - plot.top) * Math.min(Math.max(value, 0), scale.most)) / scale.most;
  const place = (plot.right - left) / Math.max(1, labels.length);
  const middle = (index: number): number => left + place * (index + 0.5);
  const columns = series.filter(({ isLine }) => !isLine);
  const width = (place * FULLNESS) / Math.max(1, columns.length);
  // Every second label, or third, where all would run into each other.
  const every = Math.max(1, Math.ceil((Math.max(0, ...labels.map(labelWidth)) + 6) / place));
  return [
    ...scale.marks.flatMap(({ at, text: words }) => [
      tag('line', { x1: left, x2: plot.right, y1: y(at), y2: y(at), stroke: LINE }),
      text(words, left - 6, y(at) + LABEL_PIXELS * 0.35, { anchor: 'end' }),
    ]),
    ...columns.flatMap(({ color, values }, number) =>
      labels.flatMap((label, index) => {
        const value = values[index] ?? null;
        if (value === null) return [];
        const x = middle(index) - (place * FULLNESS) / 2 + width * number;
        return tag('rect', { x, y: y(value), width, height: bottom - y(value), fill: color, 'data-bar': label });
      }),
    ),
    ...series.filter(({ isLine }) => isLine).map(({ color, values }) => linePicture(values, color, middle, y)),
    ...labels.flatMap((label, index) => (index % every === 0 ? [text(label, middle(index), plot.bottom, { anchor: 'middle' })] : [])),
  ].join('');
}

/** A line through the points that have a value, broken where one has none. */
function linePicture(
  values: readonly (number | null)[],
  color: string,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isDrawn = false;
  const path = values.map((value, index) => {
    const step = value === null ? '' : `${isDrawn ? 'L' : 'M'}${Math.round(x(index) * 10) / 10} ${Math.round(y(value) * 10) / 10}`;
    isDrawn = value !== null;
    return step;
  });
  return tag('path', { d: path.join(''), fill: 'none', stroke: color, 'stroke-width': 2.5, 'stroke-linejoin': 'round' });
}
