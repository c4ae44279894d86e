import { civilDate as d } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import type { LeadSummary } from '../../src/domain/digest-types';
import type { PlanFacts, TaskFacts } from '../../src/domain/plan-facts';
import { member, plan, task } from './digest-fixture';
import { row } from './digest-rows-fixture';

const TODAY = d('2026-12-10');
const LI = member(4, '李四', 'li@x.cn', { group: '后勤组', role: 'groupLead' });

/** One late task makes the lead's mail go out. */
const LATE = task(90, '2026-12-09', { owner: '李四' });

const summaryOf = (facts: PlanFacts): LeadSummary | undefined =>
  composeDigests([facts], TODAY).digests.find(({ address }) => address === 'zhang@x.cn')?.lead[0];

describe('the lead reads', () => {
  it('the health of the plan with its reason', () => {
    expect(summaryOf(plan([LATE], [LI]))?.health).toEqual({ colour: 'amber', reason: 'late', late: 1 });
    expect(summaryOf(plan([{ ...LATE, rule: 'legal' }], [LI]))?.health).toEqual({ colour: 'red', reason: 'legalMissed' });
    const budget = { planned: 1000, forecast: 1001, reserve: 100 };
    expect(summaryOf(plan([LATE], [LI], { budget }))?.health).toEqual({ colour: 'red', reason: 'overBudget' });
  });

  it('how much is late of all sheets, while groups count tasks', () => {
    const summary = summaryOf(plan([LATE], [LI], { rows: [row('resource', 3, '2026-12-01', { owner: '李四' })] }));
    expect([summary?.late, summary?.total.late]).toEqual([2, 1]);
  });

  it('who has more than five items due on one day from today on, in person or for a group', () => {
    const due = (from: number, count: number, day: string, owner: string): TaskFacts[] =>
      Array.from({ length: count }, (_, index) => task(from + index, day, { owner, group: '后勤组' }));
    const tasks = [LATE, ...due(10, 4, '2026-12-18', '李四'), ...due(20, 5, '2026-12-17', '李四'), ...due(30, 6, '2026-12-09', '李四')];
    const rows = [row('resource', 3, '2026-12-18', { owner: '李四' })];
    expect(summaryOf(plan(tasks, [LI], { rows }))?.overload).toEqual([]);
    // Four of one's own, one thing and one task without an owner, which falls to the lead of the group.
    const sixth = task(40, '2026-12-18', { group: '后勤组' });
    expect(summaryOf(plan([...tasks, sixth], [LI], { rows }))?.overload).toEqual([{ day: '2026-12-18', group: '李四', tasks: 6 }]);
  });

  it('the high risks', () => {
    const highRisks = [{ row: 3, risk: '暴雨', owner: '安全组' }];
    expect(summaryOf(plan([LATE], [LI], { highRisks }))?.highRisks).toEqual(highRisks);
  });
});

describe('a lead who also owns', () => {
  it('gets one mail, with both', () => {
    const facts = plan([task(3, '2026-12-09', { owner: '张三' }), LATE], [LI, member(5, '张三', 'ZHANG@x.cn')]);
    const mine = composeDigests([facts], TODAY).digests.filter(({ address }) => address.toLowerCase() === 'zhang@x.cn');
    expect(mine.map(({ late, lead }) => [late.map((item) => item.row), lead.length])).toEqual([[[3], 1]]);
  });
});
