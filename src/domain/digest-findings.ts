import type { Directory } from './digest-directory';
import type { Route } from './digest-routing';
import type { DigestFindingCode } from './digest-types';
import type { Finding } from './finding';
import type { PlanFacts, TaskFacts } from './plan-facts';
import { nameKey } from './visible-text';

/** An owner who cannot be reached, and where the name first stands. */
interface Silenced {
  readonly owner: string;
  readonly teamRow: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  tasks: number;
}

/** Gathers, while a plan is read, of how much nobody hears whom it is about. */
export interface SilencedOwners {
  /** What goes that way, and in which row of which sheet, by which column, its owner is named. */
  note(route: Route, sheet: string, row: number, column: string): void;
  readonly byName: ReadonlyMap<string, Silenced>;
  /** Items that reach nobody at all. */
  readonly unheard: number;
}

/** An empty gathering. */
export function silencedOwners(): SilencedOwners {
  const byName = new Map<string, Silenced>();
  const gathered = {
    byName,
    unheard: 0,
    note: ({ deliveries, unreachable }: Route, sheet: string, row: number, column: string): void => {
      if (deliveries.length === 0) gathered.unheard++;
      for (const { name, teamRow } of unreachable) {
        const known = byName.get(nameKey(name));
        if (known) known.tasks++;
        else byName.set(nameKey(name), { owner: name, teamRow, sheet, row, column, tasks: 1 });
      }
    },
  };
  return gathered;
}

/** What keeps somebody from being reached, or something from being reminded of: addresses, owners and dates to mend. */
export function findingsOf(
  facts: PlanFacts,
  directory: Directory,
  { byName, unheard }: SilencedOwners,
  undated: readonly TaskFacts[],
): Finding<DigestFindingCode>[] {
  const findings: Finding<DigestFindingCode>[] = [];
  const { titles, columns, name: plan } = facts;
  const emailCell = (row: number): string => `${titles.team}!${columns.email}${row}`;
  const malformed = new Set<string>();
  for (const { row, name, addresses } of directory.malformed) {
    const key = nameKey(name);
    const tasks = malformed.has(key) ? 0 : (byName.get(key)?.tasks ?? 0);
    malformed.add(key);
    findings.push({ code: 'digest.badAddress', path: emailCell(row), facts: { plan, row, name, addresses, tasks } });
  }
  for (const [key, { owner, teamRow, sheet, row, column, tasks }] of byName) {
    if (malformed.has(key)) continue;
    const elsewhere = sheet === titles.tasks ? {} : { sheet };
    const where = { plan, owner, row, tasks, teamRow, inTeam: teamRow > 0, ...elsewhere };
    findings.push({ code: 'digest.noAddress', path: teamRow > 0 ? emailCell(teamRow) : `${sheet}!${column}${row}`, facts: where });
  }
  for (const { row, task, unreadableDue } of undated) {
    findings.push({
      code: 'digest.badDate',
      path: `${titles.tasks}!${columns.due}${row}`,
      facts: { plan, row, task, text: unreadableDue },
    });
  }
  for (const finding of facts.rowFindings) findings.push({ ...finding, facts: { plan, ...finding.facts } });
  const reachable = directory.leads.filter(({ addresses }) => addresses.length > 0);
  if (reachable.length === 0) {
    const row = directory.leads[0]?.teamRow;
    const path = row === undefined ? titles.team : emailCell(row);
    findings.push({ code: 'digest.noLeadAddress', path, facts: { plan, tasks: unheard } });
  } else if (reachable.every(({ choice }) => choice === 'none')) {
    findings.push({ code: 'digest.leadSilent', path: titles.team, facts: { plan, lead: reachable[0]?.name ?? '' } });
  }
  return findings;
}
