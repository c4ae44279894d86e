import { type CivilDate, civilDate as d } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import { isWeeklyDay } from '../../src/domain/digest-days';
import type { PersonDigest } from '../../src/domain/digest-types';
import type { DigestChoice, Member } from '../../src/domain/plan-facts';
import { AUTUMN_2026, member, plan, task } from './digest-fixture';
import { row } from './digest-rows-fixture';

/** Thursday, T-10 of the fixture's event; the Monday of its week is 12-07. */
const TODAY = d('2026-12-10');

const FACTS = (team: readonly Member[]) =>
  plan([task(3, '2026-12-07', { owner: '李四' }), task(4, '2026-12-11', { owner: '李四' })], team, {
    rows: [row('resource', 5, '2026-12-07', { owner: '李四' }), row('post', 6, '2026-12-11', { owner: '李四' })],
  });

const li = (digest: DigestChoice): Member => member(4, '李四', 'li@x.cn', { digest });

function heard(choice: DigestChoice, today: CivilDate, agendaWeekday?: number): string[] | undefined {
  const { digests } = composeDigests([FACTS([li(choice)])], today, { agendaWeekday });
  const mail = digests.find(({ address }) => address === 'li@x.cn');
  return mail && [...mail.late, ...mail.dueToday, ...mail.comingUp].map(({ kind, row: number }) => `${kind} ${number}`);
}

describe('接收提醒', () => {
  it('每日: all', () => expect(heard('daily', TODAY)).toEqual(['task 3', 'resource 5', 'task 4', 'post 6']));

  it('仅滞后: what is late, of every sheet', () => {
    expect(heard('lateOnly', TODAY)).toEqual(['task 3', 'resource 5']);
    expect(heard('lateOnly', d('2026-12-07'))).toBeUndefined();
  });

  it('每周: all, on the weekday of the agenda; Monday unless another is set', () => {
    expect(heard('weekly', TODAY)).toBeUndefined();
    expect(heard('weekly', d('2026-12-14'))).toHaveLength(4);
    expect(heard('weekly', TODAY, 4)).toHaveLength(4);
    expect(heard('weekly', d('2026-12-14'), 4)).toBeUndefined();
  });

  it('不接收: nothing', () => expect(heard('none', TODAY)).toBeUndefined());

  it('an agenda on a day off is on the next that speaks', () => {
    const autumn = { d0: d('2026-12-20'), d1: d('2026-12-20'), calendar: AUTUMN_2026 };
    // Thursday 10-01 to Wednesday 10-07 are off, Thursday 10-08 is worked; Saturday 10-10 is worked and Sunday 10-11 is not.
    expect(['2026-10-05', '2026-10-07', '2026-10-08', '2026-10-09'].filter((day) => isWeeklyDay(autumn, d(day), 5))).toEqual([
      '2026-10-08',
      '2026-10-09',
    ]);
    // The Saturday of the week before, 10-03, is off until Thursday.
    expect(['2026-10-08', '2026-10-09', '2026-10-10'].filter((day) => isWeeklyDay(autumn, d(day), 6))).toEqual([
      '2026-10-08',
      '2026-10-10',
    ]);
    expect(['2026-10-10', '2026-10-11', '2026-10-12', '2026-10-13'].filter((day) => isWeeklyDay(autumn, d(day), 7))).toEqual([
      '2026-10-12',
    ]);
  });
});

describe('late work of those who hear of nothing', () => {
  const silentIn = (team: readonly Member[]) =>
    composeDigests([FACTS(team)], TODAY).digests.find(({ address }) => address === 'zhang@x.cn')?.lead[0]?.silent;

  it('is counted for the lead, with their names', () => {
    expect(silentIn([li('none')])).toEqual({ items: 2, people: ['李四'] });
  });

  it.each(['daily', 'lateOnly', 'weekly'] as const)('is heard of by those with %s, today or on their day', (choice) => {
    expect(silentIn([li(choice)])).toEqual({ items: 0, people: [] });
  });

  it('is heard of when one of two owners hears', () => {
    const facts = plan([task(3, '2026-12-07', { owner: '李四、王五' })], [li('none'), member(5, '王五', 'wang@x.cn')]);
    expect(composeDigests([facts], TODAY).digests.find(({ lead }) => lead.length > 0)?.lead[0]?.silent.items).toBe(0);
  });

  it('a lead who takes no mails either is a finding', () => {
    const facts = { ...FACTS([li('none')]), team: [member(3, '张三', 'zhang@x.cn', { role: 'lead', digest: 'none' }), li('none')] };
    const { digests, findings } = composeDigests([facts], TODAY);
    expect(digests).toEqual([]);
    expect(findings).toEqual([{ code: 'digest.leadSilent', path: '团队与分工', facts: { plan: '新品发布会', lead: '张三' } }]);
  });
});

describe('an outside vendor', () => {
  const vendor = member(4, '李四', 'li@x.cn', { role: 'vendor' });
  const mail = (team: readonly Member[]): PersonDigest | undefined =>
    composeDigests([FACTS(team)], TODAY).digests.find(({ address }) => address === 'li@x.cn');

  it('is known by every row of the person being one', () => {
    expect(mail([vendor])?.isVendor).toBe(true);
    expect(mail([vendor, { ...vendor, row: 5, role: 'member' }])?.isVendor).toBe(false);
    expect(mail([{ ...vendor, role: 'groupLead' }])?.isVendor).toBe(false);
  });

  it('who shares a mailbox with one of the team is none', () => {
    const facts = plan(
      [task(3, '2026-12-10', { owner: '李四' }), task(4, '2026-12-10', { owner: '王五' })],
      [vendor, member(5, '王五', 'li@x.cn')],
    );
    expect(composeDigests([facts], TODAY).digests.map(({ isVendor }) => isVendor)).toEqual([false]);
  });
});
