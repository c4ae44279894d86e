import type { ChartBuilder, SheetHandle } from '../../src/google/surface';
import { loadHost } from '../../src/local/host';
import { aHost, openBook } from '../local/host-fixture';

/** Months with a plan and what came of it in A2:C4 under their names; a chart of them hangs on E2. */
function months() {
  const host = aHost();
  const { book, sheet } = openBook(host);
  sheet.getRange(1, 1, 4, 3).setValues([
    ['月', '计划', '实际'],
    ['十月', 10, 8],
    ['十一月', 20, ''],
    ['十二月', 30, '待定'],
  ]);
  sheet.insertChart(builder(sheet).build());
  const charts = (title = sheet.getName()) => host.render().sheets.find((each) => each.title === title)?.charts ?? [];
  const areas = () => sheet.getCharts().map((chart) => chart.getRanges().map((range) => range.getA1Notation()));
  return { host, book, sheet, charts, areas };
}

function builder(sheet: SheetHandle): ChartBuilder {
  return sheet
    .newChart()
    .asComboChart()
    .addRange(sheet.getRange(1, 1, 4, 3))
    .setNumHeaders(1)
    .setPosition(2, 5, 3, 4)
    .setOption('title', '进度')
    .setOption('colors', ['#111111', '#222222'])
    .setOption('series', { 0: { type: 'line' }, 1: { type: 'bars' } });
}

describe('a chart', () => {
  it('shows the figures of its range: names first, words in the first column, a series a column, a gap where there is no number', () => {
    const [chart] = months().charts();
    expect(chart).toMatchObject({ title: '进度', kind: 'combo', row: 2, column: 5, offsetX: 3, offsetY: 4, width: 600, height: 371 });
    expect(chart?.labels).toMatchObject({ name: '月', texts: ['十月', '十一月', '十二月'] });
    expect(chart?.series.map(({ name, color, isLine, values }) => [name, color, isLine, values])).toEqual([
      ['计划', '#111111', true, [10, 20, 30]],
      ['实际', '#222222', false, [8, null, null]],
    ]);
  });

  it('follows its cells: values, hidden lines, and what is inserted, moved and deleted', () => {
    const { sheet, charts, areas } = months();
    sheet.getRange(2, 3, 1, 1).setValues([[9]]);
    sheet.hideRows(3, 1);
    expect(charts()[0]?.series.map(({ values }) => values)).toEqual([
      [10, 30],
      [9, null],
    ]);
    sheet.showRows(3, 1);
    sheet.insertRowsBefore(3, 2);
    sheet.insertColumnsBefore(1, 1);
    expect([areas(), charts()[0]?.row, charts()[0]?.column]).toEqual([[['B1:D6']], 2, 6]);
    sheet.deleteColumns(4, 1);
    expect(areas()).toEqual([['B1:C6']]);
    // The row it hangs on goes; the chart stays where it was.
    sheet.deleteRows(2, 1);
    expect([areas(), charts()[0]?.row]).toEqual([[['B1:C5']], 2]);
    sheet.deleteColumns(2, 2);
    expect([areas(), charts()[0]?.series]).toEqual([[[]], []]);
  });

  it('loses a sheet that is deleted, and comes along with a sheet that is duplicated, reading the copy', () => {
    const { host, book, sheet, charts } = months();
    const other = book.insertSheet('另一张', 1);
    other.insertChart(
      builder(other)
        .addRange(sheet.getRange(1, 3, 4, 1))
        .build(),
    );
    const copy = host.duplicateSheet('另一张');
    const sources = (title: string) => charts(title)[0]?.series.map(({ source }) => source?.sheetId);
    const ids = new Map(host.render().sheets.map(({ title, id }) => [title, id]));
    expect(sources('另一张')).toEqual([ids.get('另一张'), ids.get('另一张'), sheet.getSheetId()]);
    expect(sources(copy)).toEqual([ids.get(copy), ids.get(copy), sheet.getSheetId()]);
    book.deleteSheet(sheet);
    expect(sources('另一张')).toHaveLength(2);
  });

  it('is taken away alone', () => {
    const { sheet, charts } = months();
    sheet.insertChart(builder(sheet).setOption('title', '另一个').build());
    const [first] = sheet.getCharts();
    if (!first) throw new Error('there are two charts');
    sheet.removeChart(first);
    expect(charts().map(({ title }) => title)).toEqual(['另一个']);
    expect(() => sheet.removeChart(first)).toThrow('The chart is not on the sheet.');
  });

  it('is saved, loaded and copied with the spreadsheet', () => {
    const { host, charts } = months();
    const again = loadHost(host.save(), {});
    expect(again.render().sheets[0]?.charts).toEqual(charts());
    expect(host.makeCopy('copy', { keepProperties: false }).render().sheets[0]?.charts).toEqual(charts());
  });

  it('is refused where the local host would not draw it as Google does', () => {
    const { sheet } = months();
    const refused = (change: (chart: ChartBuilder) => ChartBuilder): (() => void) => {
      return () => sheet.insertChart(change(builder(sheet)).build());
    };
    expect(refused((chart) => chart.setOption('is3D', true))).toThrow('option is3D of a chart as true is not part of the local host');
    expect(refused((chart) => chart.setOption('legend', { position: 'left' }))).toThrow('option legend');
    expect(refused((chart) => chart.setOption('hAxis', { viewWindow: { min: 0, max: 1 }, title: 'x' }))).toThrow('option hAxis');
    expect(refused((chart) => chart.setOption('colors', ['red']))).toThrow('#rrggbb');
    expect(refused((chart) => chart.setPosition(1001, 1, 0, 0))).toThrow('outside the sheet');
    expect(() => sheet.newChart().asBarChart().setPosition(1, 1, 0, 0).build()).toThrow('without a range');
    expect(() =>
      sheet
        .newChart()
        .addRange(sheet.getRange(1, 1, 1, 1))
        .setPosition(1, 1, 0, 0)
        .build(),
    ).toThrow('without a kind');
    expect(() => sheet.removeChart(builder(sheet).build())).toThrow('The chart is not on the sheet.');
    expect(() => sheet.insertChart({ getRanges: () => [] })).toThrow('insertChart takes an EmbeddedChart.');
    expect(sheet.getCharts()).toHaveLength(1);
  });
});
