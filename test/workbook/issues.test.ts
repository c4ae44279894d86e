import { type LivePlan, livePlan, type View } from './live-plan';

jest.setTimeout(60_000);

let plan: LivePlan;
let view: View;

const value = (row: number, column: string): unknown => view.cell('issues', row, column)?.value ?? '';
const shown = (row: number, column: string): string => view.cell('issues', row, column)?.display ?? '';
const fill = (row: number): string | null => view.cell('issues', row, 'issue')?.shown.background ?? null;

/**
 * Today is Thursday 2026-12-10; Ada leads.
 *  3 found 14:05, limit 14:35, solved 14:30: 25 minutes, in time     6 its limit was yesterday: overdue, red
 *  4 found 23:50, limit 00:10, solved 00:20: 30 minutes, overdue     7 severe, no limit, nobody named: Ada; amber
 *  5 handed to the improvements, never timed                         8 minor, found today, status blank: open
 */
const ISSUES: readonly { readonly [column: string]: string }[] = [
  { issue: '话筒没声', severity: '严重', status: '已解决', found: '2026-12-10 14:05', due: '2026-12-10 14:35', closed: '2026-12-10 14:30' },
  { issue: '停电', status: '已解决', found: '2026-12-09 23:50', due: '2026-12-10 00:10', closed: '2026-12-10 00:20', owner: 'Bo' },
  { issue: '排队太长', status: '转改进', found: '2026-12-08 10:00', due: '2026-12-08 11:00' },
  { issue: '展架倒了', severity: '一般', status: '处理中', found: '2026-12-09 09:00', due: '2026-12-09 18:00', owner: 'Cy' },
  { issue: '嘉宾失联', severity: '严重', status: '待处理' },
  { issue: '咖啡凉了', severity: '轻微', found: '2026-12-10 08:00', due: '2026-12-10 12:00' },
];

describe('the clock of an issue', () => {
  beforeAll(async () => {
    plan = await livePlan('zh-CN', 'zh_CN', ['issues']);
    ISSUES.forEach((issue, index) => {
      plan.type('issues', 3 + index, issue);
    });
    view = plan.look();
  });

  it('counts minutes from found to closed, over midnight too, and compares closed with the limit', () => {
    expect([3, 4, 5, 6].map((row) => [value(row, 'minutes'), value(row, 'onTime')])).toEqual([
      [25, '按时'],
      [30, '超时'],
      ['', ''],
      ['', ''],
    ]);
  });

  it('shows the limit as day and time', () => {
    expect(shown(3, 'limit')).toBe('2026-12-10 14:35');
    expect(shown(7, 'limit')).toBe('');
  });

  it('says how it stands; overdue only when open and the day of the limit has passed', () => {
    expect([3, 4, 5, 6, 7, 8, 9].map((row) => value(row, 'mark'))).toEqual(['已解决', '已解决', '转改进', '超时', '待处理', '待处理', '']);
  });

  it('names who answers: the owner, else the lead', () => {
    expect([3, 4, 6, 7, 9].map((row) => value(row, 'answers'))).toEqual(['Ada', 'Bo', 'Cy', 'Ada', '']);
  });

  it('is green when solved, grey when handed on, red when overdue, amber when severe', () => {
    expect([3, 5, 6, 7, 8].map(fill)).toEqual(['#e0f1e4', '#eceef0', '#fbdcd9', '#fdf0cf', null]);
  });

  it('holds a dash for the response while there is no Risks sheet to take it from', () => {
    plan.type('issues', 8, { risk: '停电' });
    plan.host.call('rpc', JSON.stringify({ method: 'removeSheet', params: { plan: null, kind: 'risks', keep: false, blankTitle: 'x' } }));
    view = plan.look();
    expect([value(7, 'response'), value(8, 'response')]).toEqual(['', '–']);
  });

  it('gives every row an id that stays when rows are sorted', () => {
    plan.again();
    const ids = (): Map<unknown, unknown> => new Map([3, 4, 5, 6, 7, 8].map((row) => [value(row, 'issue'), value(row, 'id')]));
    view = plan.look();
    const before = ids();
    expect(new Set(before.values()).size).toBe(6);
    expect([...before.values()]).not.toContain('');
    plan.host.sortRange(plan.title('issues'), 'A3:Y8', view.column('issues', 'severity'), true);
    plan.again();
    view = plan.look();
    const after = ids();
    expect([...after.keys()]).not.toEqual([...before.keys()]);
    for (const [issue, id] of before) expect([issue, after.get(issue)]).toEqual([issue, id]);
  });
});
