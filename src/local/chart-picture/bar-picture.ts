import type { Figures, Plot } from './figures';
import { scaleFor } from './scale';
import { fitted, INK, LABEL_PIXELS, LINE, labelWidth, tag, text } from './svg';

/** Share of a line that its bars take; the rest is air. */
const FULLNESS = 0.72;
const MOST_LABEL_WIDTH = 130;

/** Bars from left to right, one line of figures below the other, the first on top. */
export function barPicture({ labels, series, most }: Figures, plot: Plot): string {
  const scale = scaleFor(
    series.flatMap(({ values }) => values),
    most,
  );
  const left = plot.left + Math.min(MOST_LABEL_WIDTH, Math.max(0, ...labels.map(labelWidth))) + 8;
  // Room for the last mark, and for what is written behind the longest bar.
  const right = plot.right - (series.length === 1 ? 40 : 22);
  const bottom = plot.bottom - LABEL_PIXELS - 6;
  const x = (value: number): number => left + ((right - left) * Math.min(Math.max(value, 0), scale.most)) / scale.most;
  const line = (bottom - plot.top) / Math.max(1, labels.length);
  const thickness = (line * FULLNESS) / series.length;
  const marks = scale.marks.flatMap(({ at, text: words }) => [
    tag('line', { x1: x(at), x2: x(at), y1: plot.top, y2: bottom, stroke: LINE }),
    text(words, x(at), plot.bottom, { anchor: 'middle' }),
  ]);
  const bars = labels.flatMap((label, index) => {
    const top = plot.top + line * index + (line * (1 - FULLNESS)) / 2;
    const middle = plot.top + line * (index + 0.5) + LABEL_PIXELS * 0.35;
    return [
      text(fitted(label, MOST_LABEL_WIDTH), left - 6, middle, { anchor: 'end', fill: INK }),
      ...series.flatMap(({ color, values, texts }, place) => {
        const end = x(values[index] ?? 0);
        const bar = tag('rect', {
          x: left,
          y: top + thickness * place,
          width: end - left,
          height: thickness,
          fill: color,
          'data-bar': label,
        });
        return series.length === 1 ? [bar, text(texts[index] ?? '', end + 4, middle, { fill: INK })] : [bar];
      }),
    ];
  });
  return [...marks, ...bars, tag('line', { x1: left, x2: left, y1: plot.top, y2: bottom, stroke: INK })].join('');
}
