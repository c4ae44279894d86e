import { civilDate as d } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import type { PersonDigest } from '../../src/domain/digest-types';
import type { PlanFacts } from '../../src/domain/plan-facts';
import { member, plan, task } from './digest-fixture';

/** Thursday, T-10 of the fixture's event. */
const TODAY = d('2026-12-10');
const LI = member(4, '李四', 'li@x.cn', { group: '后勤组', role: 'groupLead' });

const mailOfLead = (facts: PlanFacts): PersonDigest | undefined =>
  composeDigests([facts], TODAY).digests.find(({ address }) => address === 'zhang@x.cn');

describe('the mail of a lead', () => {
  it('counts each group: open, late, due soon, done; cancelled rows and empty rows nowhere', () => {
    const tasks = [
      task(3, '2026-12-01', { owner: '李四', group: '后勤组' }),
      task(4, '2026-12-10', { owner: '李四', group: '后勤组', status: 'inProgress' }),
      task(5, '2026-12-13', { owner: '李四', group: ' 后勤组 ' }),
      task(6, '2026-12-14', { owner: '李四', group: '后勤组' }),
      task(7, '2026-12-01', { owner: '李四', group: '后勤组', status: 'done' }),
      task(8, '2026-12-01', { owner: '李四', group: '后勤组', status: 'cancelled' }),
      task(9, null, { group: '宣传组' }),
      task(10, '2026-12-01', { task: '', group: '宣传组' }),
    ];
    const summary = mailOfLead(plan(tasks, [LI]))?.lead[0];
    expect(summary?.groups).toEqual([
      { group: '后勤组', open: 4, late: 1, dueSoon: 2, done: 1 },
      { group: '宣传组', open: 1, late: 0, dueSoon: 0, done: 0 },
    ]);
    expect(summary?.total).toEqual({ group: '', open: 5, late: 1, dueSoon: 2, done: 1 });
    expect(summary?.withoutOwner).toBe(1);
  });

  it('names due dates that are none, which would otherwise be in nobody’s mail', () => {
    const tasks = [
      task(3, null, { task: '订场地', unreadableDue: '下周二' }),
      task(4, null, { unreadableDue: 'soon', status: 'done' }),
      task(5, null),
    ];
    expect(mailOfLead(plan(tasks, [LI]))?.lead[0]?.findings).toEqual([
      { code: 'digest.badDate', path: '任务分解表!D3', facts: { plan: '新品发布会', row: 3, task: '订场地', text: '下周二' } },
    ]);
  });

  it('lists what is late by the escalation days of all owners, oldest first', () => {
    // Working days late on Thursday 12-10: 12-04 Friday 4, 12-07 Monday 3, 12-08 Tuesday 2.
    const late = ['2026-12-08', '2026-12-07', '2026-12-04'].map((due, index) => task(3 + index, due, { owner: '李四', reason: '等审批' }));
    const longLate = mailOfLead(plan(late, [LI]))?.lead[0]?.longLate;
    expect(longLate?.map(({ row, daysLate, owner, reason }) => [row, daysLate, owner, reason])).toEqual([
      [5, 4, '李四', '等审批'],
      [4, 3, '李四', '等审批'],
    ]);
  });

  it('goes out for a late task of anybody, and not when others merely have work to do', () => {
    expect(mailOfLead(plan([task(3, '2026-12-09', { owner: '李四' })], [LI]))?.lead).toHaveLength(1);
    expect(mailOfLead(plan([task(3, '2026-12-10', { owner: '李四' })], [LI]))).toBeUndefined();
  });

  it('says when the tasks are still scheduled for another date', () => {
    const moved = plan([task(3, '2027-01-10', { owner: '李四' })], [LI], { scheduledFor: d('2026-12-18') });
    expect(mailOfLead(moved)?.lead[0]?.scheduledFor).toBe('2026-12-18');
    expect(mailOfLead({ ...moved, scheduledFor: moved.d0 })).toBeUndefined();
  });

  it('names owners who cannot be reached, once each, and malformed addresses with their cell', () => {
    const tasks = [
      task(3, '2027-01-10', { owner: '钱八' }),
      task(4, '2027-01-10', { owner: '钱八' }),
      task(5, '2027-01-10', { owner: '王五' }),
      task(6, '2027-01-10', { owner: '赵六' }),
      task(7, '2026-11-10', { owner: '孙九', status: 'done' }),
    ];
    const team = [LI, member(5, '王五', ''), member(6, '赵六', 'zhao@, 不知道')];
    const { digests, findings } = composeDigests([plan(tasks, team)], TODAY);
    expect(findings).toEqual([
      {
        code: 'digest.badAddress',
        path: '团队与分工!E6',
        facts: { plan: '新品发布会', row: 6, name: '赵六', addresses: ['zhao@', '不知道'], tasks: 1 },
      },
      {
        code: 'digest.noAddress',
        path: '任务分解表!C3',
        facts: { plan: '新品发布会', owner: '钱八', row: 3, tasks: 2, teamRow: 0, inTeam: false },
      },
      {
        code: 'digest.noAddress',
        path: '团队与分工!E5',
        facts: { plan: '新品发布会', owner: '王五', row: 5, tasks: 1, teamRow: 5, inTeam: true },
      },
    ]);
    expect(digests.map(({ address, lead }) => [address, lead[0]?.findings])).toEqual([['zhang@x.cn', findings]]);
  });

  it('is missed when no lead has an address: that is the finding', () => {
    const facts = plan([task(3, '2026-12-01'), task(4, '2026-12-01', { owner: '李四' })], [], {
      team: [member(3, '张三', '', { role: 'lead' }), LI],
    });
    const { digests, findings } = composeDigests([facts], TODAY);
    expect(digests.map(({ address }) => address)).toEqual(['li@x.cn']);
    expect(findings).toEqual([{ code: 'digest.noLeadAddress', path: '团队与分工!E3', facts: { plan: '新品发布会', tasks: 1 } }]);
  });
});
