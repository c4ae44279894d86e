import { type LivePlan, livePlan, type View } from './live-plan';

jest.setTimeout(60_000);

let plan: LivePlan;
let view: View;

const value = (row: number, column: string): unknown => view.cell('guests', row, column)?.value ?? '';
const fill = (row: number): string | null => view.cell('guests', row, 'name')?.shown.background ?? null;

/**
 * Today is Thursday 2026-12-10, the event on the 20th: guests are confirmed by the 13th and invited from the 10th on.
 * Row → what follows:
 *  10 invited, to answer by the 9th: no answer, red           13 confirmed: green      16 reserve: its word, no colour
 *  11 invited, to answer by the 10th, which is today: waiting  14 declined: grey        17 nothing said of the invitation: invite now
 *  12 invited, no date: waiting until the 13th                 15 not invited: invite now, amber
 */
const GUESTS: readonly { readonly [column: string]: string }[] = [
  { name: '甲', invitation: '已邀请', replyBy: '2026-12-09' },
  { name: '乙', invitation: '已邀请', replyBy: '2026-12-10' },
  { name: '丙', invitation: '已邀请' },
  { name: '丁', invitation: '已确认', replyBy: '2026-12-01' },
  { name: '戊', invitation: '已婉拒', replyBy: '2026-12-01' },
  { name: '己', invitation: '未邀请' },
  { name: '庚', invitation: '候补' },
  { name: '辛', kind: '顾问' },
];
const ROWS = GUESTS.map((_, index) => 10 + index);

describe('guests and people', () => {
  beforeAll(async () => {
    plan = await livePlan('zh-CN', 'zh_CN', ['guests']);
    GUESTS.forEach((guest, index) => {
      plan.type('guests', 10 + index, guest);
    });
    view = plan.look();
  });

  it('begin with whom the template needs, still without a name', () => {
    expect([3, 4, 5, 6].map((row) => [value(row, 'name'), value(row, 'part')])).toEqual([
      ['', '主持人 × 1'],
      ['', '摄影摄像人员 × 4'],
      ['', '安保与引导人员 × 8'],
      ['', ''],
    ]);
    // The host is needed by T-14: 2026-12-06.
    expect([view.cell('guests', 3, 'replyBy')?.display, view.cell('guests', 4, 'replyBy')?.display ?? '']).toEqual(['2026-12-06', '']);
  });

  it('say whose invitation has no answer, once the day to answer by is over', () => {
    expect(ROWS.map((row) => value(row, 'mark'))).toEqual([
      '未答复',
      '待答复',
      '待答复',
      '已确认',
      '已婉拒',
      '请尽快邀请',
      '候补',
      '请尽快邀请',
    ]);
    expect(ROWS.map(fill)).toEqual(['#fbdcd9', null, null, '#e0f1e4', '#eceef0', '#fdf0cf', null, '#fdf0cf']);
  });

  it('go by seven days before the event where no day is typed', () => {
    plan.host.setNow(Date.UTC(2026, 11, 13, 1));
    view = plan.look();
    expect(value(12, 'mark')).toBe('待答复');
    plan.host.setNow(Date.UTC(2026, 11, 14, 1));
    view = plan.look();
    expect([value(11, 'mark'), value(12, 'mark')]).toEqual(['未答复', '未答复']);
  });

  it('take a kind of their own, but only a known state of the invitation', () => {
    expect(value(17, 'kind')).toBe('顾问');
    expect(() => plan.type('guests', 17, { invitation: '也许' })).toThrow();
  });
});
