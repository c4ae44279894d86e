import { civilDate as d } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import type { PersonDigest } from '../../src/domain/digest-types';
import type { Member, TaskFacts } from '../../src/domain/plan-facts';
import { member, plan, task } from './digest-fixture';
import { row } from './digest-rows-fixture';

/** Thursday; Friday 12-04 is four working days late and Tuesday 12-08 two, so that the first is escalated (setting: 3). */
const TODAY = d('2026-12-10');
const LATE = '2026-12-04';

const LI = member(4, '李四', 'li@x.cn', { escalate: '周总监' });
const DIRECTOR = member(5, '周总监', 'zhou@x.cn');

const mails = (tasks: readonly TaskFacts[], team: readonly Member[]): readonly PersonDigest[] =>
  composeDigests([plan(tasks, team)], TODAY).digests;
const escalatedTo = (digests: readonly PersonDigest[], address: string): number[] | undefined =>
  digests.find((mail) => mail.address === address)?.escalated.map((item) => item.row);
const longLateOfLead = (digests: readonly PersonDigest[]): number[] | undefined =>
  digests.find(({ address }) => address === 'zhang@x.cn')?.lead[0]?.longLate.map((item) => item.row);

describe('what is late for long', () => {
  it('comes as one list to the person in 上报对象, and the lead reads how much that was', () => {
    const tasks = [task(3, LATE, { owner: '李四' }), task(4, '2026-12-03', { owner: '李四' }), task(5, '2026-12-08', { owner: '李四' })];
    const digests = mails(tasks, [LI, DIRECTOR]);
    expect(escalatedTo(digests, 'zhou@x.cn')).toEqual([4, 3]);
    expect(longLateOfLead(digests)).toEqual([]);
    expect(digests.find(({ address }) => address === 'zhang@x.cn')?.lead[0]?.escalatedTo).toEqual([{ name: '周总监', items: 2 }]);
  });

  it('comes to the lead when nobody is named there, or somebody without an address, unknown or silent', () => {
    const tasks = [task(3, LATE, { owner: '李四' })];
    const teams: readonly (readonly Member[])[] = [
      [{ ...LI, escalate: '' }, DIRECTOR],
      [LI, { ...DIRECTOR, email: '' }],
      [LI],
      [LI, { ...DIRECTOR, digest: 'none' }],
    ];
    for (const team of teams) {
      expect(longLateOfLead(mails(tasks, team))).toEqual([3]);
      expect(escalatedTo(mails(tasks, team), 'zhou@x.cn')).toBeUndefined();
    }
  });

  it('may be escalated to an address that the team does not list', () => {
    const digests = mails([task(3, LATE, { owner: '李四' })], [{ ...LI, escalate: 'Boss <boss@y.org>' }]);
    expect(escalatedTo(digests, 'boss@y.org')).toEqual([3]);
  });

  it('is not escalated to oneself, and the lead named there is the lead', () => {
    const own = mails([task(3, LATE, { owner: '李四' })], [{ ...LI, escalate: '李四' }]);
    expect([escalatedTo(own, 'li@x.cn'), longLateOfLead(own)]).toEqual([[], [3]]);
    const lead = mails([task(3, LATE, { owner: '李四' })], [{ ...LI, escalate: '张三' }]);
    expect([escalatedTo(lead, 'zhang@x.cn'), longLateOfLead(lead)]).toEqual([[], [3]]);
  });

  it('of two owners goes to each one’s, once to one they share', () => {
    const wang = member(6, '王五', 'wang@x.cn', { escalate: '' });
    const both = task(3, LATE, { owner: '李四、王五' });
    const digests = mails([both], [LI, DIRECTOR, wang]);
    expect([escalatedTo(digests, 'zhou@x.cn'), longLateOfLead(digests)]).toEqual([[3], [3]]);
    const shared = mails([both], [LI, DIRECTOR, { ...wang, escalate: '周总监' }]);
    expect([escalatedTo(shared, 'zhou@x.cn'), longLateOfLead(shared)]).toEqual([[3], []]);
  });

  it('of an owner without an address is escalated by their row all the same', () => {
    const digests = mails([task(3, LATE, { owner: '李四' })], [{ ...LI, email: '' }, DIRECTOR]);
    expect([escalatedTo(digests, 'zhou@x.cn'), longLateOfLead(digests)]).toEqual([[3], []]);
  });

  it('covers rows of other sheets', () => {
    const rows = [row('resource', 9, LATE, { owner: '李四' })];
    const { digests } = composeDigests([plan([], [LI, DIRECTOR], { rows })], TODAY);
    expect(escalatedTo(digests, 'zhou@x.cn')).toEqual([9]);
  });

  it('waits for the weekly day of somebody who chose 每周', () => {
    const team = [LI, { ...DIRECTOR, digest: 'weekly' as const }];
    expect(escalatedTo(mails([task(3, LATE, { owner: '李四' })], team), 'zhou@x.cn')).toBeUndefined();
    const monday = composeDigests([plan([task(3, LATE, { owner: '李四' })], team)], d('2026-12-14')).digests;
    expect(escalatedTo(monday, 'zhou@x.cn')).toEqual([3]);
  });
});
