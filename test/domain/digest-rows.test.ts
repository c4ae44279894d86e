import { civilDate as d } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import type { PersonDigest } from '../../src/domain/digest-types';
import type { DueRow } from '../../src/domain/due-rows';
import type { Member } from '../../src/domain/plan-facts';
import { member, plan, task } from './digest-fixture';
import { row } from './digest-rows-fixture';

/** Thursday, T-10 of the fixture's event; 接下来 reaches to Sunday 12-13. */
const TODAY = d('2026-12-10');
const LI = member(4, '李四', 'li@x.cn', { group: '后勤组', role: 'groupLead' });
const FINANCE = member(5, '钱会计', 'qian@x.cn', { id: 'FIN', group: '财务', role: 'groupLead' });
const HOSTESS = member(6, '孙迎宾', 'sun@x.cn', { id: 'GUEST', group: '嘉宾组', role: 'groupLead' });

const mails = (rows: readonly DueRow[], team: readonly Member[] = [LI], today = TODAY, minuteOfDay = 480): readonly PersonDigest[] =>
  composeDigests([plan([], team, { rows })], today, { minuteOfDay }).digests;

/** Where each item of a person's mail stands: `['late', 'post 3']`. */
function places(digests: readonly PersonDigest[], address: string): string[][] {
  const mail = digests.find((each) => each.address === address);
  return (['late', 'dueToday', 'comingUp', 'waiting'] as const).flatMap((list) => (mail?.[list] ?? []).map(({ task }) => [list, task]));
}

const headingsOf = (rows: readonly DueRow[], today = TODAY): string[][] => places(mails(rows, [LI], today), 'li@x.cn');

describe('rows of other sheets', () => {
  it.each(['post', 'resource', 'decision', 'guest'] as const)('%s: late before today, today, then within three days', (kind) => {
    const of = (number: number, due: string): DueRow => row(kind, number, due, { owner: '李四' });
    expect(headingsOf([of(3, '2026-12-09'), of(4, '2026-12-10'), of(5, '2026-12-13'), of(6, '2026-12-14')])).toEqual([
      ['late', `${kind} 3`],
      ['dueToday', `${kind} 4`],
      ['comingUp', `${kind} 5`],
    ]);
  });

  it('payment: coming up for seven days', () => {
    const of = (number: number, due: string): DueRow => row('payment', number, due, { owner: '李四' });
    expect(headingsOf([of(3, '2026-12-09'), of(4, '2026-12-10'), of(5, '2026-12-17'), of(6, '2026-12-18')])).toEqual([
      ['late', 'payment 3'],
      ['dueToday', 'payment 4'],
      ['comingUp', 'payment 5'],
    ]);
  });

  it('issue: late from the minute its limit has passed; without a limit it is for today', () => {
    const of = (number: number, due: string | null, time: number | null): DueRow => row('issue', number, due, { owner: '李四', time });
    // The run is at 8:00, minute 480.
    const rows = [
      of(3, '2026-12-10', 479),
      of(4, '2026-12-10', 480),
      of(5, '2026-12-10', null),
      of(6, null, null),
      of(7, '2026-12-12', 600),
      of(8, '2026-12-14', 600),
    ];
    expect(headingsOf(rows)).toEqual([
      ['late', 'issue 3'],
      ['dueToday', 'issue 4'],
      ['dueToday', 'issue 5'],
      ['dueToday', 'issue 6'],
      ['comingUp', 'issue 7'],
    ]);
  });

  it('improvement: only after the event, which is over on 12-20', () => {
    const rows = [row('improvement', 3, '2026-12-19', { owner: '李四' }), row('improvement', 4, '2026-12-24', { owner: '李四' })];
    expect(headingsOf(rows, d('2026-12-20'))).toEqual([]);
    expect(headingsOf(rows, d('2026-12-21'))).toEqual([
      ['late', 'improvement 3'],
      ['comingUp', 'improvement 4'],
    ]);
  });

  it('after the event nothing that should have been ready for it; payments, issues and what goes out afterwards remain', () => {
    const rows = (['resource', 'decision', 'guest', 'post', 'payment', 'issue'] as const).map((kind, index) =>
      row(kind, 3 + index, '2026-12-18', { owner: '李四' }),
    );
    rows.push(row('post', 9, '2026-12-21', { owner: '李四' }));
    expect(headingsOf(rows, d('2026-12-21'))).toEqual([
      ['late', 'payment 7'],
      ['late', 'issue 8'],
      ['dueToday', 'post 9'],
    ]);
  });

  it('counts working days late, as for tasks: Friday 12-04 to Thursday 12-10 are four', () => {
    const [mail] = mails([row('resource', 3, '2026-12-04', { owner: '李四' })]).filter(({ address }) => address === 'li@x.cn');
    expect(mail?.late.map(({ kind, daysLate, status }) => [kind, daysLate, status])).toEqual([['resource', 4, null]]);
  });

  it('stands with the tasks by day, tasks first on one day', () => {
    const facts = plan([task(9, '2026-12-08', { owner: '李四' }), task(8, '2026-12-07', { owner: '李四' })], [LI], {
      rows: [row('post', 3, '2026-12-08', { owner: '李四' }), row('resource', 3, '2026-12-07', { owner: '李四' })],
    });
    expect(places(composeDigests([facts], TODAY).digests, 'li@x.cn').map(([, name]) => name)).toEqual([
      'Task 8',
      'resource 3',
      'Task 9',
      'post 3',
    ]);
  });

  it('of two sheets with one row number are two items', () => {
    const rows = [row('post', 3, '2026-12-10', { owner: '李四' }), row('resource', 3, '2026-12-10', { owner: '李四' })];
    expect(headingsOf(rows)).toHaveLength(2);
  });
});

describe('who hears of a row', () => {
  const to = (rows: readonly DueRow[], team: readonly Member[]): string[] =>
    mails(rows, team)
      .filter((mail) => places([mail], mail.address).length > 0)
      .map(({ address }) => address);

  it('whose owner cell names a group is its lead, and nobody is missed', () => {
    const rows = [row('resource', 3, '2026-12-10', { owner: '后勤组' })];
    expect(to(rows, [LI])).toEqual(['li@x.cn']);
    const [mail] = mails(rows);
    expect(mail?.dueToday[0]).toMatchObject({ owner: '', group: '后勤组', standIn: { why: 'noOwner' } });
    expect(composeDigests([plan([], [LI], { rows })], TODAY).findings).toEqual([]);
  });

  it('of a group without a lead, or of nobody, is the lead of the plan', () => {
    const empty = member(7, '', '', { group: '宣传组', role: 'groupLead' });
    expect(to([row('post', 3, '2026-12-10', { owner: '宣传组' })], [empty])).toEqual(['zhang@x.cn']);
    expect(to([row('decision', 3, '2026-12-10')], [])).toEqual(['zhang@x.cn']);
  });

  it('of a group whose row was deleted from the team is the lead of the plan, and no name is missed', () => {
    const facts = plan([task(3, '2027-01-10', { owner: '李四', group: '宣传组' })], [LI], {
      rows: [row('post', 3, '2026-12-10', { owner: '宣传组' })],
    });
    const { digests, findings } = composeDigests([facts], TODAY);
    expect([digests.map(({ address }) => address), findings]).toEqual([['zhang@x.cn'], []]);
  });

  it('a person of the team may be called like a group', () => {
    expect(to([row('post', 3, '2026-12-10', { owner: '后勤组' })], [LI, member(7, '后勤组', 'hq@x.cn')])).toEqual(['hq@x.cn']);
  });

  it('payments go to the finance lead, else to the owner, else to the lead', () => {
    const payment = row('payment', 3, '2026-12-10', { owner: '李四' });
    expect(to([payment], [LI, FINANCE])).toEqual(['qian@x.cn']);
    expect(to([payment], [LI, { ...FINANCE, email: '' }])).toEqual(['li@x.cn']);
    expect(to([{ ...payment, owner: '' }], [LI])).toEqual(['zhang@x.cn']);
  });

  it('the finance group is known by the id its row started with, else by its name in either language', () => {
    const payment = row('payment', 3, '2026-12-10', { owner: '李四' });
    expect(to([payment], [LI, { ...FINANCE, group: '出纳' }])).toEqual(['qian@x.cn']);
    expect(to([payment], [LI, { ...FINANCE, id: '', group: 'Finance' }])).toEqual(['qian@x.cn']);
    expect(to([payment], [LI, { ...FINANCE, id: '', group: '出纳' }])).toEqual(['li@x.cn']);
  });

  it('invitations go to whoever looks after the guest, else to the lead of the guests’ group', () => {
    const guest = row('guest', 3, '2026-12-10', { owner: '李四' });
    expect(to([guest], [LI, HOSTESS])).toEqual(['li@x.cn']);
    expect(to([{ ...guest, owner: '' }], [LI, HOSTESS])).toEqual(['sun@x.cn']);
    expect(to([{ ...guest, owner: '后勤组' }], [LI, HOSTESS])).toEqual(['sun@x.cn']);
    expect(to([{ ...guest, owner: '后勤组' }], [LI])).toEqual(['li@x.cn']);
  });

  it('an owner nobody knows is told to the lead with the cell of that sheet', () => {
    const { findings } = composeDigests([plan([], [LI], { rows: [row('post', 7, '2027-01-10', { owner: '无名' })] })], TODAY);
    expect(findings).toEqual([
      {
        code: 'digest.noAddress',
        path: '宣传计划!H7',
        facts: { plan: '新品发布会', owner: '无名', row: 7, tasks: 1, teamRow: 0, inTeam: false, sheet: '宣传计划' },
      },
    ]);
  });

  it('a date that is none is told to the lead as that of a task is', () => {
    const rowFindings = [
      { code: 'digest.badDate', path: '资源与物料!G4', facts: { row: 4, task: '展架', text: '月底', sheet: '资源与物料' } },
    ] as const;
    const { digests } = composeDigests([plan([], [LI], { rowFindings })], TODAY);
    expect(digests.map(({ address, lead }) => [address, lead[0]?.findings[0]?.facts.text])).toEqual([['zhang@x.cn', '月底']]);
  });
});
