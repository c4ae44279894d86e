import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Host } from '../../src/local/host';
import type { RenderedChart } from '../../src/local/rendered-workbook';
import { ask, callsOf, INSERT, lastRun, loadShipped, newHost, restored, shanghai, tableOf, type, typedCells } from './showrunner';
import { goOn, stepsUntilFault } from './stepped-insert';

const LONG = process.env.SHOWRUNNER_LONG === '1';

let saved = '';

beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  saved = host.save();
});

interface SavedBook {
  readonly book: { readonly sheets: { readonly title: string; charts?: { ranges: unknown[]; anchor: { row: number } }[] }[] };
}

function chartsOf(host: Host, title = '总览'): readonly RenderedChart[] {
  return host.render().sheets.find((sheet) => sheet.title === title)?.charts ?? [];
}

function chart(host: Host, place: 0 | 1 | 2): RenderedChart {
  const found = chartsOf(host)[place];
  if (!found) throw new Error(`there is no chart ${place}`);
  return found;
}

/** A series by label; the lines without a label are left out. */
function seriesOf(chart: RenderedChart, place: number): { [label: string]: number | null } {
  const values = chart.series[place]?.values ?? [];
  return Object.fromEntries(chart.labels.texts.flatMap((label, index) => (label === '' ? [] : [[label, values[index] ?? null]])));
}

/** The spreadsheet after a person has changed the charts of 总览 by hand. */
function byHand(host: Host, change: (charts: NonNullable<SavedBook['book']['sheets'][number]['charts']>) => void): Host {
  const state = JSON.parse(host.save()) as SavedBook;
  const sheet = state.book.sheets.find(({ title }) => title === '总览');
  change(sheet?.charts ?? []);
  return restored(JSON.stringify(state));
}

/** Takes every task away and puts others in: name, status, due and done days, '' for none. */
function withTasks(host: Host, tasks: readonly (readonly [task: string, status: string, due: string, doneOn: string])[]): void {
  const title = '任务分解表';
  const sheet = host
    .services()
    .SpreadsheetApp.getActiveSpreadsheet()
    ?.getSheets()
    .find((each) => each.getName() === title);
  const keys = (typedCells(host, title)[0] ?? []).map((key) => String(key).split('|')[3]);
  ['task', 'status', 'due', 'doneOn'].forEach((key, part) => {
    const column = Array.from({ length: 40 }, (_, index) => {
      const text = tasks[index]?.[part] ?? '';
      return [part < 2 || text === '' ? text : toSerial(text as CivilDate)];
    });
    sheet?.getRange(3, keys.indexOf(key) + 1, 40, 1).setValues(column);
  });
}

describe('the charts of the Overview', () => {
  it('are three, in the plan’s language, below the first screen, side by side over its whole width', () => {
    const host = restored(saved);
    expect(chartsOf(host).map(({ title, kind, column, width }) => [title, kind, column, width])).toEqual([
      // As wide as the columns B to G, H to O, P to S, with the gap of 8 px between two.
      ['各组进度', 'bar', 2, 100 + 50 + 50 + 78 + 8 + 146 - 8],
      ['未完成任务：计划与实际', 'combo', 8, 80 + 80 + 80 + 8 + 100 + 50 + 50 + 50 - 8],
      ['预算与实际支出', 'bar', 16, 100 + 8 + 100 + 172],
    ]);
    expect(chartsOf(host).map(({ series, legend }) => [series.map(({ name }) => name), legend])).toEqual([
      [['%'], false],
      [['计划', '实际'], true],
      [['预算', '实际'], true],
    ]);
    const english = newHost();
    ask(english, 'insertPlan', { ...INSERT, language: 'en' });
    const titles = chartsOf(english, 'Overview').map(({ title, series }) => [title, ...series.map(({ name }) => name)]);
    expect(titles).toEqual([
      ['Progress by group', '%'],
      ['Open tasks, planned and actual', 'Plan', 'Actual'],
      ['Budget planned and actual', 'Planned', 'Actual'],
    ]);
  });

  it('show the progress of each group as statuses are typed', () => {
    const host = restored(saved);
    const tasks = tableOf(host, '任务分解表').filter(({ group }) => group === '财务');
    expect(seriesOf(chart(host, 0), 0).财务).toBe(0);
    type(host, '任务分解表', 'status', tasks[0]?.row ?? 0, '已完成');
    expect(seriesOf(chart(host, 0), 0).财务).toBeCloseTo(1 / tasks.length, 10);
    for (const { row } of tasks) type(host, '任务分解表', 'status', row, '已完成');
    expect(seriesOf(chart(host, 0), 0).财务).toBe(1);
  });

  it('show open work day by day, as planned and as it was', () => {
    const host = restored(saved);
    // First due 12-01, last 12-25: a point every second day. 定稿 has no done day, so it counts from its due date; 年会 is cancelled.
    withTasks(host, [
      ['场地', '已完成', '2026-12-01', '2026-12-03'],
      ['定稿', '已完成', '2026-12-05', ''],
      ['彩排', '进行中', '2026-12-09', ''],
      ['年会', '已取消', '2026-12-25', ''],
      ['采购', '', '', ''],
    ]);
    host.setNow(shanghai('2026-12-07', 10));
    const none = { '12-09': null, '12-11': null, '12-13': null, '12-15': null, '12-17': null, '12-19': null, '12-21': null };
    // Due later and not cancelled. Of the four that count, 场地 is done from the 3rd, 定稿 from the 5th.
    expect(seriesOf(chart(host, 1), 0)).toMatchObject({ '12-01': 2, '12-03': 2, '12-05': 1, '12-07': 1, '12-09': 0, '12-25': 0 });
    expect(seriesOf(chart(host, 1), 1)).toEqual({ '12-01': 4, '12-03': 3, '12-05': 2, '12-07': 2, ...none, '12-23': null, '12-25': null });

    // A day between two points: the one before moves to it, and a status typed shows at once.
    host.setNow(shanghai('2026-12-08', 10));
    type(host, '任务分解表', 'status', 7, '已完成');
    expect(seriesOf(chart(host, 1), 1)).toEqual({ '12-01': 4, '12-03': 3, '12-05': 2, '12-08': 1, ...none, '12-23': null, '12-25': null });
  });

  it('hold without a task, with one day only, and when all is over', () => {
    const host = restored(saved);
    withTasks(host, []);
    expect(seriesOf(chart(host, 1), 1)).toEqual({ '12-10': 0 });
    withTasks(host, [['场地', '未开始', '2026-12-10', '']]);
    expect([0, 1].map((place) => seriesOf(chart(host, 1), place))).toEqual([{ '12-10': 0 }, { '12-10': 1 }]);
    withTasks(host, [['场地', '已完成', '2026-11-28', '2026-12-02']]);
    // Twelve days from the due date to today: a point each.
    const open = seriesOf(chart(host, 1), 1);
    expect([Object.keys(open).length, open['11-28'], open['12-01'], open['12-02'], open['12-10']]).toEqual([13, 1, 1, 0, 0]);
  });

  it('show the budget by category, and what is in none of them', () => {
    const host = restored(saved);
    const rows = tableOf(host, '预算');
    const planned = seriesOf(chart(host, 2), 0);
    // 18 % of 500,000 for the venue; the reserve is a tenth (product launch).
    expect([planned.场地, planned.备用金, Object.keys(planned).length]).toEqual([90_000, 50_000, 11]);
    const venue = rows.find(({ category }) => category === '场地')?.row ?? 0;
    type(host, '预算', 'actual', venue, '1234.5');
    expect(seriesOf(chart(host, 2), 1).场地).toBe(1234.5);
    type(host, '预算', 'category', venue, '');
    expect(seriesOf(chart(host, 2), 1)).toMatchObject({ 场地: 0, 未归类: 1234.5 });
  });
});

describe('repair', () => {
  it('puts a chart back that was deleted, once, and leaves what a person has made of charts', () => {
    const whole = restored(saved);
    ask(whole, 'repair', { plan: null });
    expect(ask(whole, 'previewRepair', { plan: null })).toEqual({ operations: 0, changes: [], findings: [] });

    const host = byHand(whole, (charts) => {
      const [progress, work] = charts;
      if (!progress || !work) throw new Error('there are charts');
      // Moved, made of other rows, and deleted; and one of the person's own, of another sheet.
      progress.anchor.row = 1;
      charts.splice(1, 1);
      charts.push({ ...work, ranges: [{ sheetId: 0, range: { row: 24, column: 2, lastRow: 30, lastColumn: 4 } }] });
    });
    expect(ask(host, 'previewRepair', { plan: null }).changes).toEqual([{ code: 'repair.chartsBack', path: '总览', facts: { n: 1 } }]);
    expect(ask(host, 'repair', { plan: null }).changes).toEqual([{ code: 'repair.chartsBack', path: '总览', facts: { n: 1 } }]);
    expect(chartsOf(host).map(({ title, row }) => [title, row])).toEqual([
      ['各组进度', 1],
      ['预算与实际支出', 26],
      ['未完成任务：计划与实际', 26],
      ['未完成任务：计划与实际', 26],
    ]);
    expect(ask(host, 'repair', { plan: null })).toEqual({ operations: 0, changes: [], findings: [] });
  });

  it('goes on where it was killed, without doubling a chart', () => {
    const begin = (): Host => byHand(restored(saved), (charts) => charts.splice(0, 3));
    const whole = begin();
    ask(whole, 'repair', { plan: null });
    const calls = callsOf(lastRun(whole));
    expect(chartsOf(whole)).toHaveLength(3);
    const places = LONG ? Array.from({ length: 13 }, (_, index) => calls - index) : [calls - 7, calls - 6, calls - 5];
    for (const call of places) {
      const host = begin();
      host.faults = { killAtCall: call };
      expect(() => ask(host, 'repair', { plan: null })).toThrow();
      host.faults = {};
      ask(host, 'repair', { plan: null });
      expect([call, chartsOf(host).length, ask(host, 'repair', { plan: null }).operations]).toEqual([call, 3, 0]);
    }
  });

  it.each([
    ['the names of the series', 1],
    ['the last line of figures', 14],
    ['a line of figures within', 5],
  ])('lets a chart read all of its figures again when %s were deleted', (_, below) => {
    const host = restored(saved);
    const whole = chartsOf(host);
    const sheets = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets();
    sheets?.find((sheet) => sheet.getName() === '总览')?.deleteRows((whole[0]?.row ?? 0) + below, 1);
    expect(chartsOf(host)[1]).not.toEqual(whole[1]);
    ask(host, 'repair', { plan: null });
    expect(chartsOf(host)).toEqual(whole);
    expect(ask(host, 'repair', { plan: null }).operations).toBe(0);
  });

  it('gives the row of the charts its height again', () => {
    const host = restored(saved);
    const row = chart(host, 0).row;
    const height = (): number | undefined => host.render().sheets.find(({ title }) => title === '总览')?.rowHeights[row - 1];
    expect(height()).toBe(330);
    const sheets = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets();
    sheets?.find((sheet) => sheet.getName() === '总览')?.deleteRows(row, 1);
    ask(host, 'repair', { plan: null });
    expect([height(), chartsOf(host).length]).toEqual([330, 3]);
  });
});

describe('an insertion in steps', () => {
  it('that dies while it draws, and is gone on with, has each chart once', () => {
    const drawnIn = (step: number): Host => {
      const host = newHost();
      stepsUntilFault(host, step, {});
      return host;
    };
    // Step 0 makes the sheets, the next ones write values; after them the Overview is dressed first.
    const step = [1, 2, 3, 4, 5, 6].find((each) => chartsOf(drawnIn(each), drawnIn(each).sheetTitles[0]).length === 3) ?? 0;
    expect(step).toBeGreaterThan(1);
    const calls = callsOf(lastRun(drawnIn(step)));
    const places = Array.from({ length: calls }, (_, index) => index + 1).filter((call) => (LONG ? call % 3 === 0 : call % 16 === 0));
    for (const call of places) {
      const tried = newHost();
      stepsUntilFault(tried, step, { killAtCall: call });
      goOn(tried);
      expect([call, chartsOf(tried).length]).toEqual([call, 3]);
    }
  });
});

describe('a plan that is removed and kept as plain sheets', () => {
  it('keeps its charts, drawn from the values that stay', () => {
    const host = restored(saved);
    const before = chartsOf(host).map(({ title, labels, series }) => [title, labels.texts, series.map(({ values }) => values)]);
    ask(host, 'removePlan', { plan: null, keep: true, blankTitle: '空白' });
    expect(chartsOf(host).map(({ title, labels, series }) => [title, labels.texts, series.map(({ values }) => values)])).toEqual(before);
  });
});
