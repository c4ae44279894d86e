import { addressesOf, answerableFor, ownersOf } from '../../src/domain/answerable';
import type { Member, Role } from '../../src/domain/plan-facts';

const member = (name: string, group: string, role: Role, email = ''): Member => ({ row: 3, name, group, role, email, digest: 'daily' });

const lead = member('王总', '总负责人', 'lead', 'wang@x.cn');
const promoLead = member('李伟', '宣传组', 'groupLead', 'li@x.cn');
const promoMember = member('Ann Lee', '宣传组', 'member', 'ann@x.cn; ann@home.cn');
const unnamedLead = member('', '后勤组', 'groupLead');
const team = [lead, unnamedLead, promoMember, promoLead];

describe('answerableFor', () => {
  it('is the owner, found by name without regard to case, width and spaces', () => {
    expect(answerableFor({ owner: ' ａｎｎ  LEE', group: '后勤组' }, team)).toEqual({
      kind: 'owner',
      member: promoMember,
      people: [{ member: promoMember, name: 'Ann Lee', addresses: ['ann@x.cn', 'ann@home.cn'] }],
    });
  });

  it('is the owner, found by address; mail goes to the address that was typed', () => {
    const found = answerableFor({ owner: 'ANN@home.cn', group: '' }, team);
    expect(found.member).toBe(promoMember);
    expect(found.people).toEqual([{ member: promoMember, name: 'Ann Lee', addresses: ['ANN@home.cn'] }]);
  });

  it('is an owner outside the team who is an address', () => {
    expect(answerableFor({ owner: 'Zoe <zoe@agency.com>', group: '宣传组' }, team)).toEqual({
      kind: 'owner',
      member: null,
      people: [{ member: null, name: 'zoe@agency.com', addresses: ['zoe@agency.com'] }],
    });
  });

  it('is an owner nobody knows, rather than somebody else', () => {
    expect(answerableFor({ owner: '赵六', group: '宣传组' }, team)).toEqual({
      kind: 'owner',
      member: null,
      people: [{ member: null, name: '赵六', addresses: [] }],
    });
  });

  it('is the lead of the group where the owner is blank', () => {
    expect(answerableFor({ owner: '  ', group: ' 宣传组' }, team)).toEqual({
      kind: 'groupLead',
      member: promoLead,
      people: [{ member: promoLead, name: '李伟', addresses: ['li@x.cn'] }],
    });
  });

  it.each(['后勤组', '技术组', ''])('is the lead where group %j has no lead with a name or address', (group) => {
    expect(answerableFor({ owner: '', group }, team)).toMatchObject({ kind: 'lead', member: lead });
  });

  it('is nobody where there is no lead either', () => {
    expect(answerableFor({ owner: '', group: '后勤组' }, [unnamedLead, promoLead])).toEqual({ kind: 'nobody', member: null, people: [] });
  });
});

describe('ownersOf', () => {
  it('names everybody once, in order', () => {
    expect(ownersOf({ owner: '李伟、Ann Lee, ann@x.cn / 赵六', group: '' }, team).map(({ name }) => name)).toEqual([
      '李伟',
      'Ann Lee',
      '赵六',
    ]);
  });

  it("takes the namesake in the task's group", () => {
    const other = member('李伟', '后勤组', 'member', 'other@x.cn');
    expect(ownersOf({ owner: '李伟', group: '后勤组' }, [...team, other])[0]?.member).toBe(other);
    expect(ownersOf({ owner: '李伟', group: '技术组' }, [...team, other])[0]?.member).toBe(promoLead);
  });

  it('takes a name with a comma as one', () => {
    const comma = member('Lee, Ann', '宣传组', 'member');
    expect(ownersOf({ owner: 'Lee, Ann', group: '' }, [comma])).toEqual([{ member: comma, name: 'Lee, Ann', addresses: [] }]);
  });
});

it('addressesOf: one person in several groups needs the address only once', () => {
  const second = member('李伟', '后勤组', 'groupLead', 'not an address');
  expect(addressesOf(second, [second, ...team])).toEqual(['li@x.cn']);
  expect(addressesOf(unnamedLead, team)).toEqual([]);
});
