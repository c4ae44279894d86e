/** The service calls of one execution of an entry point, as the local host counted them. */
export interface ExecutionCalls {
  /** The entry point: `onOpen`, `insertPlan`, `onHourly` … */
  readonly entry: string;
  /** Calls by member: `Range.setValues` → 12. */
  readonly calls: Readonly<Record<string, number>>;
  /** Calls of rule and validation builders, which cost nothing on Google; counted apart (design §7). */
  readonly builderCalls: number;
  /** Reads that made the spreadsheet apply what was still buffered. */
  readonly flushes: number;
}

export interface EntryCalls {
  readonly executions: number;
  /** All calls but the builders'. */
  readonly total: number;
  /** The most one execution made: what a budget per run is held against. */
  readonly most: number;
  readonly builderCalls: number;
  readonly flushes: number;
  readonly calls: Record<string, number>;
}

/** Calls per entry point and member, summed over the executions; entry points in order of first appearance, members most called first. */
export function callsJson(executions: readonly ExecutionCalls[]): { readonly entries: Record<string, EntryCalls>; readonly total: number } {
  const grouped = new Map<string, ExecutionCalls[]>();
  for (const execution of executions) grouped.set(execution.entry, [...(grouped.get(execution.entry) ?? []), execution]);
  const entries = Object.fromEntries([...grouped].map(([entry, group]) => [entry, entryCalls(group)]));
  return { entries, total: sum(Object.values(entries).map((entry) => entry.total)) };
}

function entryCalls(executions: readonly ExecutionCalls[]): EntryCalls {
  const members = new Map<string, number>();
  for (const { calls } of executions)
    for (const [member, count] of Object.entries(calls)) members.set(member, (members.get(member) ?? 0) + count);
  const totals = executions.map(({ calls }) => sum(Object.values(calls)));
  return {
    executions: executions.length,
    total: sum(totals),
    most: Math.max(0, ...totals),
    builderCalls: sum(executions.map((execution) => execution.builderCalls)),
    flushes: sum(executions.map((execution) => execution.flushes)),
    calls: Object.fromEntries([...members].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
