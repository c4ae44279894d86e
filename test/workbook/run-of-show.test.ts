import { type LivePlan, livePlan, type View } from './live-plan';

jest.setTimeout(60_000);

/** 2026-12-20, the day of the event, as days since 1899-12-30. */
const D0 = 46376;

let plan: LivePlan;
let view: View;

/** Cues of the launch, opening at 14:00: check-in 60, film 5, keynote 25, reveal 25, testimonials 15, price 8, press 20, photo 7, hands-on 60 minutes. */
beforeEach(async () => {
  plan = await livePlan('zh-CN', 'zh_CN');
  view = plan.look();
});

const shown = (row: number, column: string): string => view.cell('runOfShow', row, column)?.display ?? '';
const starts = (count: number): string[] => Array.from({ length: count }, (_, index) => shown(3 + index, 'start'));
const fill = (row: number, column: string): string | null => view.cell('runOfShow', row, column)?.shown.background ?? null;
const type = (row: number, values: { readonly [column: string]: string }): void => {
  plan.type('runOfShow', row, values);
  view = plan.look();
};

const LAUNCH = ['13:00', '14:00', '14:05', '14:30', '14:55', '15:10', '15:18', '15:38', '15:45'];

it('counts clock times from the opening: check-in and opening at fixed times, all others one after the other', () => {
  expect(starts(9)).toEqual(LAUNCH);
  expect(shown(11, 'end')).toBe('16:45');
  expect([3, 4, 5].map((row) => [shown(row, 'kind'), shown(row, 'fixed'), shown(row, 'fit')])).toEqual([
    ['定点', '13:00', ''],
    ['定点', '14:00', ''],
    ['顺延', '', ''],
  ]);
  expect([3, 11].map((row) => shown(row, 'seq'))).toEqual(['1', '9']);
});

it('lets one fixed cue in the middle say the gap or the overlap before it, and the rest follow it', () => {
  // The keynote ends at 14:30.
  type(6, { kind: '定点', fixed: '14:40' });
  expect(starts(9)).toEqual(['13:00', '14:00', '14:05', '14:40', '15:05', '15:20', '15:28', '15:48', '15:55']);
  expect([shown(6, 'fit'), fill(6, 'fit')]).toEqual(['空档 10 分', '#f3f5f7']);

  type(6, { fixed: '14:25' });
  expect(starts(5)).toEqual(['13:00', '14:00', '14:05', '14:25', '14:50']);
  expect([shown(6, 'fit'), fill(6, 'fit')]).toEqual(['冲突 5 分', '#fdf0cf']);

  type(6, { fixed: '' });
  expect(starts(9)).toEqual(LAUNCH);
  expect([shown(6, 'fit'), fill(6, 'fit')]).toEqual(['缺定点时间', '#eceef0']);
  type(7, { minutes: '' });
  expect(shown(7, 'fit')).toBe('缺时长');
  type(7, { minutes: '15' });

  // A time left behind says nothing once the cue follows again.
  type(6, { fixed: '18:00', kind: '顺延' });
  expect(starts(9)).toEqual(LAUNCH);
  expect(shown(6, 'fit')).toBe('');
});

it('keeps times right when cues are dragged, deleted and inserted, before any formula is copied', () => {
  const title = plan.title('runOfShow');
  // The press questions (row 9, 20 minutes) before the testimonials (row 7).
  plan.host.moveRows(title, 9, 1, 7);
  view = plan.look();
  expect(starts(9)).toEqual(['13:00', '14:00', '14:05', '14:30', '14:55', '15:15', '15:30', '15:38', '15:45']);

  plan.host.deleteRows(title, 7, 1);
  view = plan.look();
  expect(starts(8)).toEqual(['13:00', '14:00', '14:05', '14:30', '14:55', '15:10', '15:18', '15:25']);

  plan.host.insertRows(title, 6, 1);
  view = plan.look();
  type(6, { segment: '暖场', minutes: '12', kind: '顺延' });
  // The new row has no formula yet; what comes after it has moved by its minutes.
  expect(starts(9)).toEqual(['13:00', '14:00', '14:05', '', '14:42', '15:07', '15:22', '15:30', '15:37']);
  type(6, { kind: '定点', fixed: '14:35' });
  expect(shown(7, 'start')).toBe('14:47');
  // Inserting again tops the formulas up.
  expect(plan.again().operations).toBeGreaterThan(0);
  view = plan.look();
  expect([shown(6, 'start'), shown(6, 'fit'), shown(7, 'start')]).toEqual(['14:35', '空档 5 分', '14:47']);
  expect(view.cell('runOfShow', 6, 'id')?.value).toMatch(/\S/);
  expect(plan.again()).toMatchObject({ operations: 0, findings: [] });
});

it('follows the start time in Settings until a time is typed, past midnight too', () => {
  plan.type('runOfShow', 3, { fixed: '21:00' });
  plan.typeField('settings', 'startTime', 2, '23:30');
  view = plan.look();
  // Film 5, keynote 25: midnight; check-in keeps the typed time, an hour from 21:00, and leaves 90 minutes.
  expect(starts(5)).toEqual(['21:00', '23:30', '23:35', '00:00', '00:25']);
  expect(shown(4, 'fit')).toBe('空档 90 分');
  expect(view.cell('runOfShow', 6, 'start')?.value).toBeCloseTo(D0 + 1, 6);
});

it('takes the day of a fixed cue from its day column or its own date', () => {
  type(10, { kind: '定点', fixed: '9:00', day: '2' });
  expect(view.cell('runOfShow', 10, 'start')?.value).toBeCloseTo(D0 + 1 + 9 / 24, 6);
  // From 15:38 on the first day to 9:00 on the second: 8 h 22 min to midnight and 9 h.
  expect(shown(10, 'fit')).toBe('空档 1042 分');
  expect(view.cell('runOfShow', 11, 'start')?.value).toBeCloseTo(D0 + 1 + 9 / 24 + 7 / 1440, 6);

  type(11, { kind: '定点', fixed: '2026-12-22 10:00' });
  expect(view.cell('runOfShow', 11, 'start')?.value).toBeCloseTo(D0 + 2 + 10 / 24, 6);
});

it('says how much of the show is buffer, and which cues are', () => {
  const header = (): string => shown(2, 'fit');
  expect(header()).toBe('衔接(自动) 缓冲 0%');
  // 225 minutes and 15 more: 15 of 240 is 6.25 %.
  type(12, { segment: '机动缓冲', minutes: '15', kind: '顺延' });
  expect(header()).toBe('衔接(自动) 缓冲 6%');
  expect([shown(12, 'start'), shown(12, 'fit')]).toEqual(['16:45', '缓冲']);
});

it('counts what a cue really took, says it in words and shows it is over', () => {
  type(5, { actualStart: '14:06', actualEnd: '14:43' });
  type(6, { actualStart: '14:43', actualEnd: '15:05' });
  type(7, { actualStart: '23:55', actualEnd: '0:10' });
  // 37 minutes of 25 planned, 22 of 25, and 15 of 15 past midnight.
  expect([5, 6, 7].map((row) => [view.cell('runOfShow', row, 'drift')?.value, shown(row, 'drift')])).toEqual([
    [12, '超时 12 分'],
    [-3, '提前 3 分'],
    [0, '准时'],
  ]);
  expect([5, 6, 8].map((row) => fill(row, 'segment'))).toEqual(['#e0f1e4', '#e0f1e4', null]);
  expect([5, 6, 7].map((row) => [shown(row, 'fit'), fill(row, 'fit')])).toEqual([
    ['超时 12 分', '#fdf0cf'],
    ['提前 3 分', '#e0f1e4'],
    ['准时', '#e0f1e4'],
  ]);
});

it('speaks English in an English plan', async () => {
  plan = await livePlan('en', 'en_US');
  view = plan.look();
  expect(starts(9)).toEqual(LAUNCH);
  type(6, { kind: 'Fixed', fixed: '14:25' });
  type(8, { segment: 'A short buffer' });
  // Price and availability, 8 of 225 minutes, is called a buffer now.
  expect([shown(2, 'fit'), shown(6, 'fit'), shown(8, 'fit')]).toEqual(['Fit (auto) buffer 4%', 'Overlap 5 min', 'Buffer']);
});
