import type { Directory, Recipient } from './digest-directory';
import { addressKey, MOST_IN_A_CELL, parseAddresses, tooMany } from './email-address';
import { nameKey, visible } from './visible-text';

/** Why a task comes to somebody its owner cell does not name: nobody is named, or the named owner cannot be reached by mail. */
export type StandIn = { readonly why: 'noOwner' } | { readonly why: 'unreachable'; readonly owner: string };

export interface Delivery {
  readonly to: Recipient;
  /** Null when the recipient is the owner. */
  readonly standIn: StandIn | null;
}

/** Who hears of a task; owners come before those who stand in, and one mailbox may come twice. No delivery: not even a lead has an address. */
export interface Route {
  readonly deliveries: readonly Delivery[];
  /** Owners and group leads who should have heard of it and have no valid address; `teamRow` 0 when the team does not list the name. */
  readonly unreachable: readonly { readonly name: string; readonly teamRow: number }[];
  /** The group that the owner cell names instead of a person, as rows of a new plan do; null when it names none. */
  readonly group: string | null;
}

/** Between the names of a cell. One blank on either side is enough to look for: a run of them would be searched anew from each. */
const BETWEEN_NAMES = /[、，,;；\r\n]+|\s(?:and|[&＆/／|])\s/i;

/** Between names as well, but not inside of what may be one address: `https://li@x.cn` is none of `li@x.cn`. */
const STROKE = /[/／|]+/;
const STROKE_IN_ADDRESS = /[\w.:+-][/|]+[^/|]*@/;

/**
 * Who hears of a task, as a function of its owner and group cells: every owner named; for a blank cell, or an owner without address, the group's
 * first lead who has one, else the plan's (design §2.10). A cell that names a group is as blank and of that group. Each pair of cells is worked out once, so n tasks cost n look-ups.
 */
export function routerOf(directory: Directory): (owner: string, group: string) => Route {
  const routes = new Map<string, Route>();
  return (owner, group) => {
    const key = `${group}\u0000${owner}`;
    const known = routes.get(key);
    if (known) return known;
    const found = routeOf(owner, group, directory);
    routes.set(key, found);
    return found;
  };
}

function routeOf(owner: string, group: string, directory: Directory): Route {
  const isGroup = owner !== '' && directory.isGroup(owner) && directory.named(owner, '') === null;
  if (isGroup) return { ...routeOf('', owner, directory), group: owner };
  const owners = ownersIn(owner, group, directory);
  const groupLeads = directory.groupLeadsOf(group);
  const standIn = [...groupLeads, ...directory.leads].find(({ addresses }) => addresses.length > 0) ?? null;
  if (owners.length === 0) {
    const silentLead = groupLeads[0];
    return {
      deliveries: standIn ? [{ to: standIn, standIn: { why: 'noOwner' } }] : [],
      unreachable: silentLead && silentLead.addresses.length === 0 ? [{ name: silentLead.name, teamRow: silentLead.teamRow }] : [],
      group: null,
    };
  }
  const silent = owners.filter(({ addresses }) => addresses.length === 0);
  const deliveries = owners.filter(({ addresses }) => addresses.length > 0).map((to): Delivery => ({ to, standIn: null }));
  for (const { name } of silent) if (standIn) deliveries.push({ to: standIn, standIn: { why: 'unreachable', owner: name } });
  return { deliveries, unreachable: silent.map(({ name, teamRow }) => ({ name, teamRow })), group: null };
}

/** The people a cell names: an owner cell, or 上报对象. Somebody the team does not list and without an address is named without any. */
export function peopleIn(cell: string, directory: Directory): readonly Recipient[] {
  return cell === '' ? [] : ownersIn(cell, '', directory);
}

/** The people an owner cell names. The whole text is tried first, so that a name may hold a comma; then its parts. */
function ownersIn(cell: string, group: string, directory: Directory): Recipient[] {
  const whole = directory.named(cell, group);
  if (whole) return [whole];
  const { addresses, bad } = parseAddresses(cell);
  if (bad.length === 0 && addresses.length > 0) return addresses.map((address) => ownerAt(address, directory));
  const parts = cell.split(BETWEEN_NAMES).flatMap((part) => namesIn(part, group, directory));
  if (parts.length > MOST_IN_A_CELL) return [unknownOwner(tooMany(parts))];
  const owners = parts.flatMap((part): Recipient[] => {
    const listed = directory.named(part, group);
    if (listed) return [listed];
    const found = parseAddresses(part).addresses;
    return found.length === 0 ? [unknownOwner(part)] : found.map((address) => ownerAt(address, directory));
  });
  const keyOf = ({ name, addresses: to }: Recipient): string => `${nameKey(name)}\n${to.map(addressKey).join('\n')}`;
  const seen = new Set<string>();
  return owners.filter((owner) => !seen.has(keyOf(owner)) && seen.add(keyOf(owner)));
}

/** The names of a part of a cell. A stroke that an address may hold only divides what is each an address or somebody of the team. */
function namesIn(part: string, group: string, directory: Directory): string[] {
  const names = part.split(STROKE).filter((name) => nameKey(name) !== '');
  const isSomebody = (name: string): boolean => directory.named(name, group) !== null || parseAddresses(name).bad.length === 0;
  return STROKE_IN_ADDRESS.test(part.normalize('NFKC')) && !names.every(isSomebody) ? [part] : names;
}

function ownerAt(address: string, directory: Directory): Recipient {
  const row = directory.at(address);
  return {
    name: row?.name ?? '',
    addresses: [address],
    choice: row?.choice ?? 'daily',
    teamRow: row?.teamRow ?? 0,
    isVendor: row?.isVendor ?? false,
    escalate: row?.escalate ?? '',
  };
}

function unknownOwner(name: string): Recipient {
  return { name: visible(name), addresses: [], choice: 'daily', teamRow: 0, isVendor: false, escalate: '' };
}
