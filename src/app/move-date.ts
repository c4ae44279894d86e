import type { CivilDate } from '../domain/civil-date';
import { addDays, daysBetween } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import type { DateMove, EventDates, KeptTask } from '../domain/reschedule';
import { readTypedDate } from '../domain/typed-date';
import { currentState, planOf, runCommand } from './command';
import { Failure, failure } from './failure';
import { packChanges } from './last-change';
import { beginMove, carryOutMove, changesOf, type MoveScene, newDates, readMoveScene, scheduledFor } from './move-steps';
import type { Ports } from './ports';
import { type PlanRecord, WORKBOOK_FORM } from './stored-state';

export interface MoveRequest {
  /** Id of the plan; null for the newest. */
  readonly plan: string | null;
  /** As people write dates. */
  readonly d0: string;
  /** Default: as many days as now. */
  readonly d1?: string;
}

export interface MovePreview {
  readonly plan: string;
  readonly from: EventDates;
  readonly to: EventDates;
  /** Rows that get other dates: legal dates missed first, then by new due date. */
  readonly moves: readonly DateMove[];
  readonly kept: readonly KeptTask[];
  readonly unchanged: number;
  /** Other sheets, by the title of their tab: how many of their dates move along, and how many stay as they are. */
  readonly others: readonly { readonly title: string; readonly moved: number; readonly kept: number }[];
  readonly findings: readonly Finding[];
  /** Whether the move can be taken back afterwards; false when it writes more than can be remembered. */
  readonly undo: boolean;
  /** To be handed to {@link moveDate}: it refuses when what was read has changed. */
  readonly hash: string;
}

/** The D0 and D1 of a plan as the tasks follow them, and as they are typed in 设置. */
export interface EventDatesNow {
  readonly plan: string;
  readonly eventName: string;
  readonly scheduled: EventDates;
  readonly typed: EventDates;
}

/** Where the event of a plan (the newest when null) stands, and whether somebody has typed another date. */
export function eventDates(ports: Ports, plan: string | null): EventDatesNow {
  const state = currentState(ports);
  const { record, settings } = readMoveScene(ports, state, planOf(state, plan));
  const { d0, d1, eventName } = settings.values;
  return { plan: record.plan, eventName, scheduled: scheduledFor(settings.values), typed: { d0, d1 } };
}

/** What another event date would do, row by row; nothing is written. Throws a Failure for a refused date or a workbook of an older form. */
export function previewMove(ports: Ports, request: MoveRequest): MovePreview {
  const state = currentState(ports);
  const record = planOf(state, request.plan);
  checkForm(record);
  const scene = readMoveScene(ports, state, record);
  const to = targetOf(request, scene);
  return { ...previewOf(scene, to, ports.clock.now().day), hash: hashOf(scene, ports) };
}

/**
 * Moves the event: every row that follows it gets its new dates, settings and plan with them (design §2.4). `hash` is that of the preview the person saw:
 * a Failure `move.changedSince` when anything it depended on has changed. Can be taken back with `undoLast` as long as the preview said so.
 */
export function moveDate(ports: Ports, request: MoveRequest & { readonly hash: string }): Omit<MovePreview, 'hash'> {
  return runCommand(ports, (state) => {
    const record = planOf(state, request.plan);
    checkForm(record);
    const scene = readMoveScene(ports, state, record);
    if (hashOf(scene, ports) !== request.hash) throw failure('move.changedSince');
    const to = targetOf(request, scene);
    const today = ports.clock.now().day;
    const preview = previewOf(scene, to, today);
    carryOutMove(ports, state, scene, beginMove(ports, record, to, today));
    return preview;
  });
}

function previewOf(scene: MoveScene, to: EventDates, today: CivilDate): Omit<MovePreview, 'hash'> {
  const { dates, findings } = newDates(scene, to, today);
  return {
    plan: scene.record.plan,
    from: scheduledFor(scene.settings.values),
    to,
    moves: dates.tasks.moves,
    kept: dates.tasks.kept,
    unchanged: dates.tasks.unchanged,
    others: dates.followers.map(({ follower, moves, kept }) => ({ title: follower.sheet.title, moved: moves.length, kept })),
    findings: [...findings, ...scene.findings],
    undo: packChanges(changesOf(scene, dates, to)) !== null,
  };
}

/** The day counts too: what a late start squeezes depends on it. */
function hashOf(scene: MoveScene, ports: Ports): string {
  return `${scene.hash}${ports.clock.now().day.replace(/-/g, '')}`;
}

function targetOf({ d0, d1 }: MoveRequest, scene: MoveScene): EventDates {
  const findings: Finding[] = [];
  const read = (text: string, path: string): CivilDate | null => {
    const date = readTypedDate(text);
    if (!date) findings.push({ code: 'insert.badDate', path, facts: { text } });
    return date;
  };
  const first = read(d0, 'd0');
  const now = scheduledFor(scene.settings.values);
  const last = d1 === undefined ? first && addDays(first, Math.max(0, daysBetween(now.d0, now.d1))) : read(d1, 'd1');
  if (!first || !last) throw new Failure(findings);
  return { d0: first, d1: last };
}

function checkForm(record: PlanRecord): void {
  if (record.form < WORKBOOK_FORM) throw failure('state.olderWorkbook');
}
