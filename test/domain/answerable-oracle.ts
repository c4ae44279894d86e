import { addressKey, parseAddresses } from '../../src/domain/email-address';
import type { Member, TaskFacts } from '../../src/domain/plan-facts';

/** Somebody who is named: a row of 团队与分工, or only the name or address that was typed. */
export interface Person {
  /** Null when the name or address is in no row of the team. */
  readonly member: Member | null;
  /** Name to show: the member's, else what was typed. */
  readonly name: string;
  /** Usable addresses; empty when there is nowhere to write to. */
  readonly addresses: readonly string[];
}

/** Who answers for a task, and on what ground. */
export interface Answerable {
  /** `owner`: named in the row. `groupLead`, `lead`: stand in for a blank owner. `nobody`: not even a lead is known. */
  readonly kind: 'owner' | 'groupLead' | 'lead' | 'nobody';
  /** The first person's row in the team; null for an owner who is in no row, and for nobody. */
  readonly member: Member | null;
  /** Everybody the row names, the first being the owner; one person for a stand-in; nobody is empty. */
  readonly people: readonly Person[];
}

/** Between the names of a cell: `张三、李四`, `Ann, Bob`, `Ann / Bob`, `Ann and Bob`. A plain space belongs to a name. */
const BETWEEN_NAMES = /[、，,;；/／|\r\n]+|\s+(?:and|&|＆)\s+/i;

/**
 * Who answers for a task: the owner where one is named, else the lead of its group, else the lead of the plan (design §2.10).
 * A named owner answers even when no address is known; then the address is what has to be mended. Vendors may own tasks.
 */
export function answerableFor(task: Pick<TaskFacts, 'owner' | 'group'>, team: readonly Member[]): Answerable {
  const owners = ownersOf(task, team);
  if (owners.length > 0) return { kind: 'owner', member: owners[0]?.member ?? null, people: owners };
  const group = folded(task.group);
  const groupLead =
    group === '' ? undefined : team.find((each) => each.role === 'groupLead' && isNamed(each) && folded(each.group) === group);
  if (groupLead) return standIn('groupLead', groupLead, team);
  const lead = team.find((each) => each.role === 'lead' && isNamed(each));
  return lead ? standIn('lead', lead, team) : { kind: 'nobody', member: null, people: [] };
}

/**
 * The people named as the task's owner, in the order named. The whole text is tried first, so that a name may hold a comma; then its
 * parts. A name is compared without regard to case, character width and spacing; of namesakes, the one in the task's group is meant.
 */
export function ownersOf(task: Pick<TaskFacts, 'owner' | 'group'>, team: readonly Member[]): Person[] {
  if (folded(task.owner) === '') return [];
  const whole = memberNamed(task.owner, task.group, team);
  if (whole) return [personOf(whole, team)];
  const people: Person[] = [];
  for (const part of task.owner.split(BETWEEN_NAMES)) {
    if (folded(part) === '') continue;
    for (const person of peopleIn(part, task.group, team)) {
      if (!people.some((each) => (person.member ? each.member === person.member : each.name === person.name))) people.push(person);
    }
  }
  return people;
}

/** Usable addresses of a member; those of another row with the same name when the own row has none (one person, several groups). */
export function addressesOf(member: Member, team: readonly Member[]): readonly string[] {
  const own = parseAddresses(member.email).addresses;
  const name = folded(member.name);
  if (own.length > 0 || name === '') return own;
  for (const namesake of team) {
    const addresses = folded(namesake.name) === name ? parseAddresses(namesake.email).addresses : [];
    if (addresses.length > 0) return addresses;
  }
  return [];
}

function peopleIn(part: string, group: string, team: readonly Member[]): Person[] {
  const member = memberNamed(part, group, team);
  if (member) return [personOf(member, team)];
  const { addresses } = parseAddresses(part);
  if (addresses.length === 0) return [{ member: null, name: part.trim(), addresses: [] }];
  return addresses.map((address) => {
    const owner = team.find((each) => parseAddresses(each.email).addresses.some((own) => addressKey(own) === addressKey(address)));
    return { member: owner ?? null, name: owner && isText(owner.name) ? owner.name.trim() : address, addresses: [address] };
  });
}

function memberNamed(text: string, group: string, team: readonly Member[]): Member | undefined {
  const name = folded(text);
  const namesakes = team.filter((each) => name !== '' && folded(each.name) === name);
  return namesakes.find((each) => folded(each.group) === folded(group)) ?? namesakes[0];
}

function standIn(kind: 'groupLead' | 'lead', member: Member, team: readonly Member[]): Answerable {
  return { kind, member, people: [personOf(member, team)] };
}

function personOf(member: Member, team: readonly Member[]): Person {
  return { member, name: isText(member.name) ? member.name.trim() : member.email.trim(), addresses: addressesOf(member, team) };
}

function isNamed(member: Member): boolean {
  return isText(member.name) || isText(member.email);
}

function isText(text: string): boolean {
  return text.trim() !== '';
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
