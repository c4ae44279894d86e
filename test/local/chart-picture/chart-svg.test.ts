import { chartSvg } from '../../../src/local/chart-picture/chart-svg';
import { chartInWords } from '../../../src/local/chart-picture/figures';
import { scaleFor } from '../../../src/local/chart-picture/scale';
import type { RenderedChart } from '../../../src/local/rendered-workbook';

function chart(change: Partial<RenderedChart> = {}): RenderedChart {
  return {
    title: 'Progress',
    kind: 'bar',
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    width: 400,
    height: 200,
    legend: false,
    most: 1,
    labels: { name: 'Group', source: null, texts: ['Stage', 'Press', '', 'Food'] },
    series: [
      {
        name: 'Done',
        source: null,
        color: '#1d5b8f',
        isLine: false,
        texts: ['50%', '100%', '', '0%'],
        values: [0.5, 1, null, 0],
      },
    ],
    ...change,
  };
}

/** Widths, or heights, of the bars of a picture. */
function bars(svg: string, side: 'width' | 'height'): number[] {
  return [...svg.matchAll(/<rect[^>]*data-bar[^>]*>/g)].map(([rect]) => Number(new RegExp(` ${side}="([\\d.]+)"`).exec(rect)?.[1]));
}

describe('a picture of a chart', () => {
  it('has bars as long as their figures, and none for a line that says nothing', () => {
    const [half = 0, whole = 0, none, ...more] = bars(chartSvg(chart(), 'c'), 'width');
    expect([half / whole, none, more]).toEqual([expect.closeTo(0.5, 2), 0, []]);
  });

  it('has columns, a line broken where a figure is missing, and a legend', () => {
    const line = { name: 'Plan', source: null, color: '#8a949e', isLine: true, texts: [], values: [4, null, 2, 1] };
    const columns = { name: 'Open', source: null, color: '#1d5b8f', isLine: false, texts: [], values: [4, 2, null, 1] };
    const labels = { name: '', source: null, texts: ['a', 'b', 'c', 'd'] };
    const svg = chartSvg(chart({ kind: 'combo', legend: true, most: null, labels, series: [line, columns] }), 'c');
    const [four = 0, two = 0, one = 0, ...more] = bars(svg, 'height');
    expect([two / four, one / four, more]).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.25, 2), []]);
    const path = / d="([^"]+)"/.exec(svg)?.[1] ?? '';
    expect(path.replace(/[\d. ]/g, '')).toBe('MML');
    expect(svg).toMatch(/>Plan<.*>Open</s);
  });

  it('is an image with a name and its figures in words, and takes no mark-up from cells', () => {
    const svg = chartSvg(chart({ title: '<b>"x"', labels: { name: '', source: null, texts: ['<i>', 'Press', '', 'Food'] } }), 'c7');
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-describedby="c7"');
    expect(svg).not.toMatch(/<b>|<i>|""x/);
    expect(chartInWords(chart())).toBe('Stage: 50%; Press: 100%; Food: 0%');
    const twice = chart().series.flatMap((each) => [
      each,
      { ...each, name: 'Plan', texts: ['1', '2', '', ''], values: [1, 2, null, null] },
    ]);
    expect(chartInWords(chart({ series: twice }))).toBe('Stage: Done 50%, Plan 1; Press: Done 100%, Plan 2; Food: Done 0%');
  });

  it('survives a chart without figures', () => {
    for (const kind of ['bar', 'combo'] as const) {
      const svg = chartSvg(chart({ kind, most: null, series: [], labels: { name: '', source: null, texts: [] } }), 'c');
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('an axis', () => {
  // At most five parts, each a round figure: 130,000 / 5 = 26,000, so 50,000 and up to 150,000.
  it.each([
    [[90_000, 130_000], null, ['0', '50,000', '100,000', '150,000']],
    [[33, null], null, ['0', '10', '20', '30', '40']],
    [[3], null, ['0', '1', '2', '3']],
    [[0, null], null, ['0', '1']],
    [[0.3], 1, ['0%', '20%', '40%', '60%', '80%', '100%']],
  ])('over %j ending at %j is marked %j', (values, most, marks) => {
    expect(scaleFor(values, most).marks.map(({ text }) => text)).toEqual(marks);
  });
});
