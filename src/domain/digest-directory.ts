import { addressKey, parseAddresses } from './email-address';
import type { DigestChoice, Member } from './plan-facts';
import { nameKey } from './visible-text';

/** Somebody a mail can go to, or should: a row of 团队与分工, or an address that only an owner cell holds. */
export interface Recipient {
  /** As typed; '' where only an address is known. */
  readonly name: string;
  /** Valid addresses, each once. Those of the next row with the same name when the own row has none (one person, several groups). */
  readonly addresses: readonly string[];
  readonly choice: DigestChoice;
  /** Row in the sheet, 1-based; 0 for an address that the team does not list. */
  readonly teamRow: number;
  /** 外部供应商 on every row that is theirs. */
  readonly isVendor: boolean;
  /** 上报对象 as typed; '' for the lead. */
  readonly escalate: string;
}

/** Who is who in one plan: looked up without walking the team for every task. */
export interface Directory {
  /** In the order of the rows. */
  readonly leads: readonly Recipient[];
  groupLeadsOf(group: string): readonly Recipient[];
  /** Whether the team or a task has a group of that name, with somebody in it or not. */
  isGroup(name: string): boolean;
  /** The name of the group that a plan starts with under `code`; '' when the team has none. */
  groupOf(code: GroupCode): string;
  /** The row of that name; of namesakes the one in `group`, else the first. */
  named(name: string, group: string): Recipient | null;
  /** The first row that holds the address. */
  at(address: string): Recipient | null;
  /** Rows whose e-mail cell holds something that is no address. */
  readonly malformed: readonly { readonly row: number; readonly name: string; readonly addresses: readonly string[] }[];
}

/** Groups that certain rows go to. */
export type GroupCode = 'FIN' | 'GUEST';

/** What such a group is called where its row has lost the id it started with. */
const GROUP_NAMES: { readonly [C in GroupCode]: readonly string[] } = {
  FIN: ['财务', '财务组', 'finance'],
  GUEST: ['嘉宾组', 'guest relations', 'guests'],
};

/** From quiet to loud. A person on several rows who asked for less on one of them is taken at that word: 每日 is merely the default. */
const QUIETEST_FIRST: readonly DigestChoice[] = ['none', 'weekly', 'lateOnly', 'daily'];

/**
 * The directory of a team; every row is read once. `taskGroups` are the groups that tasks name: a group whose row has been deleted from the team, as small
 * teams do, is a group all the same.
 */
export function directoryOf(team: readonly Member[], taskGroups: ReadonlySet<string> = new Set()): Directory {
  const rows = team.map((member) => ({ member, name: nameKey(member.name), parsed: parseAddresses(member.email) }));
  const addressesOfName = new Map<string, readonly string[]>();
  for (const { name, parsed } of rows) {
    if (!addressesOfName.has(name) && parsed.addresses.length > 0) addressesOfName.set(name, parsed.addresses);
  }
  const usable = rows.map(({ member, name, parsed }) => {
    const addresses = parsed.addresses.length > 0 || name === '' ? parsed.addresses : (addressesOfName.get(name) ?? []);
    return { member, name, addresses, samePerson: `${name}\n${addresses.map(addressKey).join('\n')}` };
  });
  const choices = new Map<string, DigestChoice>();
  const insiders = new Set<string>();
  for (const { member, samePerson } of usable) {
    if (member.role !== 'vendor') insiders.add(samePerson);
    const other = choices.get(samePerson) ?? 'daily';
    choices.set(samePerson, QUIETEST_FIRST.find((choice) => choice === member.digest || choice === other) ?? 'daily');
  }

  const byName = new Map<string, Recipient>();
  const byNameAndGroup = new Map<string, Recipient>();
  const byAddress = new Map<string, Recipient>();
  const byGroup = new Map<string, Recipient[]>();
  const leads: Recipient[] = [];
  usable.forEach(({ member, name, addresses, samePerson }, index) => {
    if (name === '' && addresses.length === 0) return;
    const recipient: Recipient = {
      name: member.name.trim(),
      addresses,
      choice: choices.get(samePerson) ?? 'daily',
      teamRow: member.row,
      isVendor: !insiders.has(samePerson),
      escalate: member.escalate,
    };
    const group = nameKey(member.group);
    if (name !== '') {
      keepFirst(byName, name, recipient);
      keepFirst(byNameAndGroup, `${name}\n${group}`, recipient);
    }
    for (const address of rows[index]?.parsed.addresses ?? []) keepFirst(byAddress, addressKey(address), recipient);
    if (member.role === 'lead') leads.push(recipient);
    if (member.role === 'groupLead' && group !== '') byGroup.set(group, [...(byGroup.get(group) ?? []), recipient]);
  });

  const groups = new Map(team.filter(({ group }) => group !== '').map(({ group }) => [nameKey(group), group]));
  const groupKeys = new Set([...groups.keys(), ...[...taskGroups].filter((group) => group !== '').map(nameKey)]);
  return {
    leads,
    isGroup: (name) => groupKeys.has(nameKey(name)),
    groupOf: (code) => {
      const started = team.find(({ id, group }) => id === code && group !== '')?.group;
      return started ?? GROUP_NAMES[code].flatMap((name) => groups.get(name) ?? [])[0] ?? '';
    },
    groupLeadsOf: (group) => byGroup.get(nameKey(group)) ?? [],
    named: (name, group) => byNameAndGroup.get(`${nameKey(name)}\n${nameKey(group)}`) ?? byName.get(nameKey(name)) ?? null,
    at: (address) => byAddress.get(addressKey(address)) ?? null,
    malformed: rows
      .filter(({ parsed }) => parsed.bad.length > 0)
      .map(({ member, parsed }) => ({ row: member.row, name: member.name.trim(), addresses: parsed.bad })),
  };
}

function keepFirst<V>(index: Map<string, V>, key: string, value: V): void {
  if (!index.has(key)) index.set(key, value);
}
