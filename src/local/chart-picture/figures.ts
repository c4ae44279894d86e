import type { ChartSeries, RenderedChart } from '../rendered-workbook';

/** What a picture shows: a label a line, and as many values in each series. */
export interface Figures {
  readonly labels: readonly string[];
  readonly series: readonly Pick<ChartSeries, 'name' | 'color' | 'isLine' | 'values' | 'texts'>[];
  readonly most: number | null;
}

/** The rectangle a picture may fill, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The figures of a chart without the lines that say nothing: neither a word nor a number. */
export function figuresOf({ labels, series, most }: RenderedChart): Figures {
  const length = Math.max(labels.texts.length, ...series.map(({ values }) => values.length));
  const kept = Array.from({ length }, (_, index) => index).filter(
    (index) => (labels.texts[index] ?? '') !== '' || series.some(({ values }) => (values[index] ?? null) !== null),
  );
  return {
    labels: kept.map((index) => labels.texts[index] ?? ''),
    series: series.map(({ name, color, isLine, values, texts }) => ({
      name,
      color,
      isLine,
      values: kept.map((index) => values[index] ?? null),
      texts: kept.map((index) => texts[index] ?? ''),
    })),
    most,
  };
}

/** All a chart shows, in words: its text alternative. */
export function chartInWords(chart: RenderedChart): string {
  const { labels, series } = figuresOf(chart);
  const lines = labels.map((label, index) => {
    const said = series.flatMap(({ name, values, texts }) => {
      if ((values[index] ?? null) === null) return [];
      return series.length === 1 ? (texts[index] ?? '') : `${name} ${texts[index] ?? ''}`;
    });
    return `${label}: ${said.join(', ')}`;
  });
  return lines.join('; ');
}
