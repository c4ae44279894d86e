import { civilDate as d } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import type { PersonDigest } from '../../src/domain/digest-types';
import type { Member, TaskFacts } from '../../src/domain/plan-facts';
import { member, plan, task } from './digest-fixture';

/** Thursday, T-10 of the fixture's event; 接下来 reaches to Sunday 12-13, and the last day with mails was Wednesday 12-09. */
const TODAY = d('2026-12-10');
const LI = member(4, '李四', 'li@x.cn');
const WANG = member(5, '王五', 'wang@x.cn');

const mailTo = (address: string, tasks: readonly TaskFacts[], team: readonly Member[] = [LI, WANG]): PersonDigest | undefined =>
  composeDigests([plan(tasks, team)], TODAY).digests.find((mail) => mail.address === address);

/** A task of 王五's that is not due for long, after the task of row 3. */
const follower = (over: Partial<TaskFacts>): TaskFacts =>
  task(4, '2026-12-18', { owner: '王五', predecessors: 't3', start: d('2026-12-15'), ...over });
const done = task(3, '2026-12-09', { owner: '李四', status: 'done', doneOn: d('2026-12-09') });

describe('a task whose predecessor is done', () => {
  it('can begin, which its owner hears on the day after, however far its start', () => {
    expect(mailTo('wang@x.cn', [done, follower({})])?.waiting).toMatchObject([{ row: 4, ready: true, blocks: [] }]);
  });

  it('is not said again the day after that, until its start is near', () => {
    const longDone = { ...done, doneOn: d('2026-12-08') };
    expect(mailTo('wang@x.cn', [longDone, follower({})])).toBeUndefined();
    expect(mailTo('wang@x.cn', [longDone, follower({ start: d('2026-12-14') })])).toBeUndefined();
    expect(mailTo('wang@x.cn', [longDone, follower({ start: d('2026-12-13') })])?.waiting).toHaveLength(1);
  });

  it.each(['inProgress', 'blocked', 'done', 'cancelled'] as const)('that is %s needs no word', (status) => {
    expect(mailTo('wang@x.cn', [done, follower({ status })])).toBeUndefined();
  });

  it('waits for all of its predecessors, and a cancelled one does not hold it up', () => {
    const third = (status: TaskFacts['status']): TaskFacts => task(5, null, { owner: '李四', status });
    expect(mailTo('wang@x.cn', [done, follower({ predecessors: 't3、t5' }), third('inProgress')])).toBeUndefined();
    expect(mailTo('wang@x.cn', [done, follower({ predecessors: 't3, t5' }), third('cancelled')])?.waiting).toHaveLength(1);
    expect(mailTo('wang@x.cn', [third('cancelled'), follower({ predecessors: 't5' })])).toBeUndefined();
  });

  it('names it by id or by its name, in any width and case; what is neither says nothing', () => {
    const named = { ...done, task: 'Book the Hall' };
    expect(mailTo('wang@x.cn', [named, follower({ predecessors: ' ｂｏｏｋ the hall ' })])?.waiting).toHaveLength(1);
    expect(mailTo('wang@x.cn', [named, follower({ predecessors: '等场地方回复' })])).toBeUndefined();
  });

  it('stands once: under its heading when it is due soon, with the word that it can begin', () => {
    const mail = mailTo('wang@x.cn', [done, follower({ due: d('2026-12-11') })]);
    expect(mail?.comingUp).toMatchObject([{ row: 4, ready: true }]);
    expect(mail?.waiting).toEqual([]);
  });

  it('is silent for those who want to hear of late work only', () => {
    expect(mailTo('wang@x.cn', [done, follower({})], [LI, { ...WANG, digest: 'lateOnly' }])).toBeUndefined();
  });
});

describe('an unfinished task that others wait for', () => {
  const mine = task(3, '2026-12-18', { owner: '李四', status: 'inProgress' });
  const blocks = (tasks: readonly TaskFacts[]) => mailTo('li@x.cn', tasks)?.waiting.map((item) => item.blocks);

  it('is told of with the tasks that should have begun, and with those that are blocked', () => {
    expect(blocks([mine, follower({ start: TODAY })])).toEqual([[{ task: 'Task 4', owner: '王五' }]]);
    expect(blocks([mine, follower({ status: 'blocked' })])).toEqual([[{ task: 'Task 4', owner: '王五' }]]);
  });

  it('is nobody’s trouble before the start of the other, once that is under way, or when both are one’s own', () => {
    expect(blocks([mine, follower({ start: d('2026-12-11') })])).toBeUndefined();
    expect(blocks([mine, follower({ start: TODAY, status: 'inProgress' })])).toBeUndefined();
    expect(blocks([mine, follower({ start: TODAY, owner: '李四' })])).toBeUndefined();
  });

  it('a task without a start waits once it is nearly due', () => {
    expect(blocks([mine, follower({ start: null, due: d('2026-12-13') })])).toEqual([[{ task: 'Task 4', owner: '王五' }]]);
    expect(blocks([mine, follower({ start: null, due: d('2026-12-14') })])).toBeUndefined();
  });

  it('stands once: under 滞后 when it is late, with those who wait', () => {
    const mail = mailTo('li@x.cn', [{ ...mine, due: d('2026-12-09') }, follower({ start: TODAY })]);
    expect(mail?.late).toMatchObject([{ row: 3, blocks: [{ task: 'Task 4', owner: '王五' }] }]);
    expect(mail?.waiting).toEqual([]);
  });

  it('may have no date of its own', () => {
    expect(blocks([{ ...mine, due: null }, follower({ start: TODAY })])).toEqual([[{ task: 'Task 4', owner: '王五' }]]);
  });

  it('that waits for itself, or in a ring, is no endless tale', () => {
    const ring = [task(3, '2026-12-18', { owner: '李四', predecessors: 't3 t4', start: TODAY }), follower({ start: TODAY })];
    expect(blocks(ring)).toEqual([[{ task: 'Task 4', owner: '王五' }]]);
  });
});
