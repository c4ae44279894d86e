import fc from 'fast-check';
import { directoryOf } from '../../src/domain/digest-directory';
import { type Route, routerOf } from '../../src/domain/digest-routing';
import type { Member } from '../../src/domain/plan-facts';
import { answerableFor } from './answerable-oracle';
import { member } from './digest-fixture';

const TEAM: readonly Member[] = [
  member(3, '张三', 'zhang@x.cn', { role: 'lead', group: '总负责人' }),
  member(4, '李四', 'li@x.cn', { role: 'groupLead', group: '后勤组' }),
  member(5, '王五', '', { role: 'groupLead', group: '宣传组' }),
  member(6, 'Ann Lee', 'ann@x.cn; ann@home.cn', { group: '后勤组' }),
  member(7, '赵六', 'zhao@', { group: '后勤组' }),
  member(8, '陈七', 'li@x.cn', { group: '宣传组' }),
];

const route = (owner: string, group: string, team = TEAM): Route => routerOf(directoryOf(team))(owner, group);

/** `zhang@x.cn` for an owner, `zhang@x.cn (noOwner)`, `zhang@x.cn (王五)` for who stands in. */
function heard({ deliveries }: Route): string[] {
  const why = (delivery: Route['deliveries'][number]): string => {
    if (delivery.standIn === null) return '';
    return ` (${delivery.standIn.why === 'unreachable' ? delivery.standIn.owner : 'noOwner'})`;
  };
  return deliveries.flatMap((delivery) => delivery.to.addresses.map((address) => address + why(delivery)));
}

describe('who hears of a task', () => {
  it('is its owner, by name without regard to width, case and spaces, at every address of theirs', () => {
    expect(heard(route('李四', ''))).toEqual(['li@x.cn']);
    expect(heard(route(' ＡＮＮ  lee ', ''))).toEqual(['ann@x.cn', 'ann@home.cn']);
  });

  it('is an address as it stands, not a piece of something that holds one', () => {
    expect(heard(route('"Li, Wei" <li@x.cn>', ''))).toEqual(['li@x.cn']);
    for (const text of ['https://li@x.cn', 'qian/li@x.cn', 'qian|li＠x.cn'])
      expect(heard(route(text, ''))).toEqual([`zhang@x.cn (${text})`]);
    expect(heard(route('李四/guest@y.org', ''))).toEqual(['li@x.cn', 'guest@y.org']);
    expect(heard(route('guest@y.org/ann@x.cn', ''))).toEqual(['guest@y.org', 'ann@x.cn']);
    expect(heard(route('李四/张三|Ann Lee', ''))).toEqual(['li@x.cn', 'zhang@x.cn', 'ann@x.cn', 'ann@home.cn']);
    expect(heard(route('钱八 / guest@y.org', ''))).toEqual(['guest@y.org', 'zhang@x.cn (钱八)']);
  });

  it('is nobody but the stand-in for a list of more than fifty names: it was pasted into the wrong place', () => {
    const list = Array.from({ length: 51 }, (_, n) => `p${n}@x.cn`).join('、');
    expect(heard(route(list, '后勤组'))).toEqual(['li@x.cn (p0@x.cn … (51))']);
    expect(heard(route(list.replace('、p50@x.cn', ''), ''))).toHaveLength(50);
  });

  it('takes no time over fifty thousand blanks', () => {
    const before = performance.now();
    expect(heard(route(`李四${' '.repeat(50_000)}x`, ''))).toEqual([expect.stringContaining('zhang@x.cn')]);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('is, for a blank owner, the lead of the group, else the lead of the plan', () => {
    expect(heard(route('', '后勤组'))).toEqual(['li@x.cn (noOwner)']);
    expect(heard(route('', '策划组'))).toEqual(['zhang@x.cn (noOwner)']);
    expect(heard(route('', ''))).toEqual(['zhang@x.cn (noOwner)']);
  });

  it('is the lead when the group has a lead without address, who is then named as unreachable', () => {
    const found = route('', '宣传组');
    expect(heard(found)).toEqual(['zhang@x.cn (noOwner)']);
    expect(found.unreachable).toEqual([{ name: '王五', teamRow: 5 }]);
  });

  it('is each of several owners, and for the unknown one the group lead', () => {
    expect(heard(route('张三、李四', '宣传组'))).toEqual(['zhang@x.cn', 'li@x.cn']);
    const mixed = route('Ann Lee / 钱八', '后勤组');
    expect(heard(mixed)).toEqual(['ann@x.cn', 'ann@home.cn', 'li@x.cn (钱八)']);
    expect(mixed.unreachable).toEqual([{ name: '钱八', teamRow: 0 }]);
  });

  it('is the stand-in when the owner has only a malformed address', () => {
    const found = route('赵六', '后勤组');
    expect(heard(found)).toEqual(['li@x.cn (赵六)']);
    expect(found.unreachable).toEqual([{ name: '赵六', teamRow: 7 }]);
  });

  it('is an address typed as owner, with the choice of the row that holds it', () => {
    const [delivery] = route('ANN@x.cn', '').deliveries;
    expect(delivery?.to).toMatchObject({ name: 'Ann Lee', addresses: ['ANN@x.cn'], teamRow: 6 });
    expect(route('guest@y.org', '').deliveries[0]?.to).toMatchObject({ name: '', addresses: ['guest@y.org'], choice: 'daily', teamRow: 0 });
  });

  it('is nobody when not even the lead has an address', () => {
    expect(route('', '', [member(3, '张三', '', { role: 'lead' })]).deliveries).toEqual([]);
  });

  it('means, of namesakes, the one in the group of the task', () => {
    const team = [member(3, '张伟', 'a@x.cn', { group: '后勤组' }), member(4, '张伟', 'b@x.cn', { group: '宣传组' })];
    expect(heard(route('张伟', '宣传组', team))).toEqual(['b@x.cn']);
    expect(heard(route('张伟', '策划组', team))).toEqual(['a@x.cn']);
  });

  it('takes a person on several rows at the quietest choice', () => {
    const team = [member(3, '张伟', 'a@x.cn', { group: '后勤组' }), member(4, '张伟', '', { group: '宣传组', digest: 'none' })];
    expect(directoryOf(team).named('张伟', '后勤组')?.choice).toBe('none');
  });

  it('agrees with a second, slower reading of the rule wherever everybody has an address', () => {
    const name = fc.constantFrom('张三', '李四', 'Ann Lee', 'Smith, John', '王五');
    const group = fc.constantFrom('', '后勤组', '宣传组', '策划组');
    const row = fc.record({ name, group, role: fc.constantFrom('lead', 'groupLead', 'member', 'vendor') });
    const anyTeam = fc
      .array(row as fc.Arbitrary<Pick<Member, 'name' | 'group' | 'role'>>, { maxLength: 8 })
      .map((rows) => rows.map((each, index) => member(index + 3, each.name, `p${index}@x.cn`, each)));
    const cell = fc.oneof(name, fc.constantFrom('', '张三、李四', 'Ann Lee and 王五', 'p1@x.cn', '张三/p0@x.cn,李四'));
    fc.assert(
      fc.property(anyTeam, cell, group, (team, owner, ofGroup) => {
        const expected = answerableFor({ owner, group: ofGroup }, team);
        const reachable = expected.people.filter(({ addresses }) => addresses.length > 0);
        const found = route(owner, ofGroup, team);
        const owners = found.deliveries.filter(({ standIn }) => standIn === null || standIn.why === 'noOwner');
        expect(owners.map(({ to }) => to.addresses)).toEqual(reachable.map(({ addresses }) => addresses));
        const silent = expected.people.filter(({ addresses }) => addresses.length === 0);
        expect(found.unreachable.map((each) => each.name)).toEqual(silent.map((each) => each.name));
      }),
      { numRuns: 300 },
    );
  });
});
