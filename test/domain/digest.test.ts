import { type CivilDate, civilDate as d } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import type { DigestItem, PersonDigest } from '../../src/domain/digest-types';
import type { PlanFacts } from '../../src/domain/plan-facts';
import { member, plan, task } from './digest-fixture';

/** Thursday, T-10 of the fixture's event. */
const TODAY = d('2026-12-10');
const LI = member(4, '李四', 'li@x.cn', { group: '后勤组', role: 'groupLead' });

const addressesOf = (plans: readonly PlanFacts[], today: CivilDate = TODAY): string[] =>
  composeDigests(plans, today).digests.map(({ address }) => address);
const rows = (items: readonly DigestItem[] | undefined): number[] => (items ?? []).map(({ row }) => row);
const mailTo = (address: string, plans: readonly PlanFacts[], today: CivilDate = TODAY): PersonDigest | undefined =>
  composeDigests(plans, today).digests.find((digest) => digest.address === address);

describe('the headings of a digest', () => {
  const tasks = [
    task(3, '2026-12-10', { owner: '李四' }),
    task(4, '2026-12-09', { owner: '李四' }),
    task(5, '2026-12-13', { owner: '李四' }),
    task(6, '2026-12-14', { owner: '李四' }),
    task(7, '2026-12-01', { owner: '李四' }),
    task(8, '2026-12-01', { owner: '李四', status: 'done' }),
    task(9, '2026-12-01', { owner: '李四', status: 'cancelled' }),
    task(10, '2026-12-09', { owner: '李四', status: 'blocked' }),
    task(11, '2026-12-11', { owner: '李四' }),
    task(12, null, { owner: '李四' }),
    task(13, '2026-12-01', { owner: '李四', task: '' }),
  ];

  it('are late with the oldest first, today, and what is due within three calendar days', () => {
    const mail = mailTo('li@x.cn', [plan(tasks, [LI])]);
    expect(rows(mail?.late)).toEqual([7, 4, 10]);
    expect(rows(mail?.dueToday)).toEqual([3]); // due today is not late
    expect(rows(mail?.comingUp)).toEqual([11, 5]); // 12-14 is four days off
  });

  it('count lateness in working days', () => {
    // Tuesday 12-01 to Thursday 12-10: 2, 3, 4, 7, 8, 9, 10 December.
    expect(mailTo('li@x.cn', [plan(tasks, [LI])])?.late.map(({ daysLate }) => daysLate)).toEqual([7, 1, 1]);
  });

  it('count a working Saturday and no day of National Day', () => {
    // Due Wednesday 2026-09-30; 10-08, 10-09 and Saturday 10-10 are worked.
    const launch = plan([task(3, '2026-09-30', { owner: '李四' })], [LI]);
    expect(mailTo('li@x.cn', [launch], d('2026-10-10'))?.late[0]?.daysLate).toBe(3);
    expect(mailTo('li@x.cn', [launch], d('2026-10-12'))?.late[0]?.daysLate).toBe(4);
  });

  it('follow the number of days the plan calls soon', () => {
    expect(rows(mailTo('li@x.cn', [plan(tasks, [LI], { dueSoonDays: 1 })])?.comingUp)).toEqual([11]);
    expect(rows(mailTo('li@x.cn', [plan(tasks, [LI], { dueSoonDays: 0 })])?.comingUp)).toEqual([]);
  });
});

describe('the days of a digest', () => {
  const late = plan([task(3, '2026-12-01', { owner: '李四' })], [LI]);

  it('are silent at the weekend, and speak on a Sunday from T-3 on', () => {
    expect(addressesOf([late], d('2026-12-12'))).toEqual([]);
    expect(addressesOf([late], d('2026-12-20'))).toEqual(['zhang@x.cn', 'li@x.cn']);
  });

  it('are each plan’s own: a plan that is silent adds nothing to a mail of another', () => {
    const gala = plan([task(9, '2026-12-01', { owner: '李四' })], [LI], { plan: 'p2', d0: d('2026-12-13'), d1: d('2026-12-13') });
    const mail = mailTo('li@x.cn', [late, gala], d('2026-12-12')); // Saturday, T-1 of the gala
    expect(mail?.plans.map((each) => each.plan)).toEqual(['p2']);
    expect(rows(mail?.late)).toEqual([9]);
  });

  it('end when nothing is open', () => {
    const over = plan([task(3, '2026-12-01', { owner: '李四', status: 'done' })], [member(4, '李四', 'li@')], {
      scheduledFor: d('2026-12-18'),
    });
    expect(composeDigests([over], d('2027-03-01'))).toEqual({ digests: [], findings: [] });
  });
});

describe('what a person asked for', () => {
  const tasks = [
    task(3, '2026-12-09', { owner: '李四' }),
    task(4, '2026-12-10', { owner: '李四' }),
    task(5, '2026-12-10', { owner: '王五' }),
  ];
  const withChoice = (digest: 'daily' | 'lateOnly' | 'weekly' | 'none'): PlanFacts =>
    plan(tasks, [
      { ...LI, digest },
      { ...member(5, '王五', 'wang@x.cn'), digest },
    ]);

  it('none: no mail', () => {
    expect(addressesOf([withChoice('none')])).toEqual(['zhang@x.cn']);
  });

  it('late only: no mail without a late task, and only the late heading with one', () => {
    expect(mailTo('wang@x.cn', [withChoice('lateOnly')])).toBeUndefined();
    const mail = mailTo('li@x.cn', [withChoice('lateOnly')]);
    expect([rows(mail?.late), rows(mail?.dueToday)]).toEqual([[3], []]);
  });

  it('weekly: on Monday 12-14 with all headings, on Thursday 12-10 not', () => {
    expect(mailTo('li@x.cn', [withChoice('weekly')])).toBeUndefined();
    expect(rows(mailTo('li@x.cn', [withChoice('weekly')], d('2026-12-14'))?.late)).toEqual([3, 4]);
  });

  it('holds for the state of the plan too', () => {
    const lead = (digest: 'lateOnly' | 'weekly' | 'none', over: Partial<PlanFacts> = {}): PlanFacts =>
      plan(tasks, [], { team: [member(3, '张三', 'zhang@x.cn', { role: 'lead', digest }), LI, member(5, '王五', 'wang@x.cn')], ...over });
    expect(addressesOf([lead('none')])).toEqual(['li@x.cn', 'wang@x.cn']);
    expect(addressesOf([lead('weekly')])).toEqual(['li@x.cn', 'wang@x.cn']);
    expect(addressesOf([lead('lateOnly')])).toEqual(['zhang@x.cn', 'li@x.cn', 'wang@x.cn']);
    const nothingLate = { tasks: [task(4, '2026-12-10', { owner: '李四' })], scheduledFor: d('2026-12-18') };
    expect(addressesOf([lead('lateOnly', nothingLate)])).toEqual(['li@x.cn']);
  });
});

describe('one mail a mailbox', () => {
  it('gathers what two people who share an address own, each task once', () => {
    const shared = plan(
      [task(3, '2026-12-09', { owner: '李四' }), task(4, '2026-12-09', { owner: '陈七' }), task(5, '2026-12-09', { owner: '李四、陈七' })],
      [LI, member(5, '陈七', 'LI@x.cn')],
    );
    expect(addressesOf([shared])).toEqual(['zhang@x.cn', 'li@x.cn']);
    expect(rows(mailTo('li@x.cn', [shared])?.late)).toEqual([3, 4, 5]);
  });

  it('reaches both addresses of one person', () => {
    const two = plan([task(3, '2026-12-10', { owner: '李四' })], [{ ...LI, email: 'li@x.cn, li@home.cn' }]);
    expect(addressesOf([two])).toEqual(['li@home.cn', 'li@x.cn']);
  });

  it('gathers all plans, oldest first, and is one mail for an owner who is also lead', () => {
    const launch = plan([task(3, '2026-12-08', { owner: '张三' }), task(4, '2026-12-09', { owner: '张三' })]);
    const gala = plan([task(8, '2026-12-07', { owner: '张三' }), task(9, '2026-12-08', { owner: '张三' })], [], {
      plan: 'p2',
      name: '年会',
    });
    const { digests } = composeDigests([launch, gala], TODAY);
    expect(digests).toHaveLength(1);
    expect(digests[0]?.late.map(({ plan: { plan: id }, row }) => `${id} ${row}`)).toEqual(['p2 8', 'p1 3', 'p2 9', 'p1 4']);
    expect(digests[0]?.lead.map(({ plan: { name } }) => name)).toEqual(['新品发布会', '年会']);
  });
});

describe('the order of sending', () => {
  it('is leads, then most late, then the oldest', () => {
    const team = ['a', 'b', 'c'].map((name, index) => member(4 + index, name, `${name}@x.cn`));
    const tasks = [
      task(3, '2026-12-09', { owner: 'a' }),
      task(4, '2026-12-08', { owner: 'b' }),
      task(5, '2026-12-09', { owner: 'c' }),
      task(6, '2026-12-09', { owner: 'c' }),
    ];
    expect(addressesOf([plan(tasks, team)])).toEqual(['zhang@x.cn', 'c@x.cn', 'b@x.cn', 'a@x.cn']);
  });
});
