import type { ExecutionRecord, Host } from '../../src/local/host';
import { figuresOf, type Typed } from './living-oracle';
import { LOOK, type Seen, seen, typedOf } from './living-scene';
import { ask, lastRun, restored } from './showrunner';
import { rowIds, sharedIds, userCells, userCellsLost } from './user-cells';

/** Something people do to the sheets, and what must come of it. */
export interface Doing {
  readonly name: string;
  readonly act: (host: Host) => void;
  /** What is typed in the workbook afterwards; the same as before by default. */
  readonly becomes?: (typed: Typed) => Typed;
  /** Red rows, and the budget in yuan, counted by hand; those of the scene by default. */
  readonly late?: number;
  readonly total?: number;
  /** What is not right until the repair: all else is at once. */
  readonly wrong?: readonly Wrong[];
  /** Where something is wrong it must be said: codes of what the preview of the repair would put back or leave. */
  readonly said?: readonly string[];
  /** The lines at the top of the lead's mail, until the repair. */
  readonly alerts?: readonly string[];
  /** What is typed after the repair, where people's own words were deleted with a line or tab: starting values have taken their place. */
  readonly restored?: (typed: Typed) => Typed;
  /** The same by hand. */
  readonly lateRestored?: number;
  readonly totalRestored?: number;
  /** Findings that stay, since only a person can settle them, and what stays wrong with them. */
  readonly stays?: readonly string[];
  readonly staysWrong?: readonly Wrong[];
  readonly tasksTitle?: string;
  /** Tried in every run. */
  readonly always?: true;
}

export type Wrong = 'late' | 'lateCount' | 'total' | 'mails' | 'errors';

/** Counted by hand on the scene: nine of the template's tasks and three of people's own; 500,000 of the template and two couriers of 380. */
const LATE = 12;
const TOTAL = 500_760;

/** The Overview's three charts, asked once what they show: the charts, then of each its ranges (two), the sheet they are on and its id. */
const CHART_READS = 1 + 3 * (1 + 2 + 2);

/** The colour of 定稿后变化 on the budget, asked what it says and where it paints. */
const MARK_READS = 3;

/** Those that are tried: all by `npm run test:long`, otherwise every one that stands for several. */
export function tried(doings: readonly Doing[]): readonly Doing[] {
  return process.env.SHOWRUNNER_LONG === '1' ? doings : doings.filter(({ always }) => always);
}

/** Does it to a copy of `saved` and checks what people see at once, what a repair says and does, and what they see afterwards. */
export function checkDoing(saved: string, doing: Doing): void {
  const host = restored(saved);
  const [typed, ids] = [(doing.becomes ?? same)(typedOf(host)), rowIds(host)];
  doing.act(host);
  expect(host.executions.flatMap(({ error }) => (error === null ? [] : [error]))).toEqual([]);

  const wrong = doing.wrong ?? [];
  const once = expectSeen(host, doing, typed, doing.late ?? LATE, doing.total ?? TOTAL, wrong);
  expect(once.alerts).toEqual(doing.alerts ?? []);
  const preview = ask(host, 'previewRepair', { plan: null });
  const said = [...preview.changes, ...preview.findings].map(({ code }) => code);
  expect(said).toEqual(expect.arrayContaining([...(doing.said ?? [])]));
  if (wrong.length > 0) expect(doing.said ?? []).not.toEqual([]);

  const before = userCells(host, ids);
  const repair = ask(host, 'repair', { plan: null });
  expect(repair.findings.map(({ code }) => code)).toEqual(doing.stays ?? []);
  // A filter that has to be made anew over its header is asked once for each of its columns what is unticked there.
  const unticked = lastRun(host).calls['Filter.getColumnFilterCriteria'] ?? 0;
  expect(unticked).toBeLessThanOrEqual(25);
  expect((readsOf(lastRun(host)) - unticked - CHART_READS - MARK_READS) / host.sheetTitles.length).toBeLessThanOrEqual(11);
  const whole = (doing.restored ?? same)(typed);
  const [late, total] = [doing.lateRestored ?? doing.late ?? LATE, doing.totalRestored ?? doing.total ?? TOTAL];
  const after = expectSeen(host, doing, whole, late, total, doing.staysWrong ?? []);
  expect(after.alerts).toEqual(doing.staysWrong === undefined ? [] : (doing.alerts ?? []));
  expect(userCellsLost(before, userCells(host, ids))).toEqual([]);
  expect(sharedIds(host)).toEqual([]);
  // The rule behind all of ours gives way to red again.
  const isRed = !(doing.staysWrong ?? []).includes('late');
  expect(after.painted).toEqual(once.painted.filter((text) => text === '急' || !isRed));
  expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0, changes: [], findings: repair.findings });
}

function same(typed: Typed): Typed {
  return typed;
}

/** Checks every figure people see against those worked out from the typed cells, but for what is known to be wrong, which must differ. */
function expectSeen(host: Host, doing: Doing, typed: Typed, late: number, total: number, wrong: readonly Wrong[]): Seen {
  const figures = figuresOf(typed, LOOK);
  expect([figures.late.length, figures.total]).toEqual([late, total]);
  const shown = seen(host, typed, doing.tasksTitle);
  const right = { ...figures, lateCount: late, errors: [] };
  for (const part of ['late', 'lateCount', 'total', 'mails', 'errors'] as const) {
    if (wrong.includes(part)) expect({ [part]: shown[part] }).not.toEqual({ [part]: right[part] });
    else expect({ [part]: shown[part] }).toEqual({ [part]: right[part] });
  }
  return shown;
}

/** Calls by which a run asks the document something; builders and handles of rules are no calls. */
export function readsOf({ calls }: ExecutionRecord): number {
  const asks = /^(?:Spreadsheet|Sheet|Range|Filter|Protection)\.(?:get(?!Range$)|is)/;
  return Object.entries(calls).reduce((sum, [member, count]) => (asks.test(member) ? sum + count : sum), 0);
}
