import type { Finding } from '../domain/finding';
import { readSettings } from '../workbook/read-plan';
import { isBookKind, type SheetKind } from '../workbook/sheet-key';
import { additionsUnknown, hasAdditions, type UserAdditions, userAdditions } from '../workbook/user-additions';
import { currentState, planOf, runCommand } from './command';
import { standingEventsSheet } from './events-sheet';
import { Failure, failure } from './failure';
import type { RemoveJournal } from './journal';
import type { Ports } from './ports';
import { finishRemoval, readForRemoval } from './removal-steps';
import type { StandingPlan } from './standing-plan';
import { type PlanRecord, type StoredState, writeJournal } from './stored-state';

/** A sheet that would go, and what of the user's would go with it. */
export interface RemovableSheet extends UserAdditions {
  readonly title: string;
  readonly hidden: boolean;
  readonly isTouched: boolean;
}

export interface RemovalPreview {
  readonly plan: string;
  /** To be typed before sheets that people have worked in are deleted. */
  readonly eventName: string;
  readonly sheets: readonly RemovableSheet[];
  /** Whether the sheets that exist once and the reminders go too. */
  readonly isLast: boolean;
  readonly findings: readonly Finding[];
}

export interface RemovalRequest {
  /** Id of the plan; null for the newest. */
  readonly plan: string | null;
  /** True: the sheets stay as plain sheets with their values. False: they are deleted. */
  readonly keep: boolean;
  /** The event's name as the person typed it; needed to delete sheets that hold anything of theirs. */
  readonly confirmedName?: string;
  readonly blankTitle: string;
}

/** What removing a plan (the newest when null) would take, sheet by sheet; nothing is written. Throws a Failure when there is none. */
export function previewRemoval(ports: Ports, plan: string | null): RemovalPreview {
  const state = currentState(ports);
  return previewOf(ports, state, planOf(state, plan), state.plans.length === 1);
}

/** The same for every plan, in the order of their insertion: with the last one go the sheets that exist once. */
export function previewRemovals(ports: Ports): readonly RemovalPreview[] {
  const state = currentState(ports);
  return state.plans.map((record, index) => previewOf(ports, state, record, index === state.plans.length - 1));
}

function previewOf(ports: Ports, state: StoredState, record: PlanRecord, isLast: boolean): RemovalPreview {
  const standing = readForRemoval(ports, state, record);
  const goes = (kind: SheetKind): boolean => isLast || !isBookKind(kind);
  const known = standing.sheets
    .filter(({ kind }) => goes(kind))
    .map(({ spec, layout, detail }) => removable(detail.title, spec.hidden, userAdditions(spec, layout, detail, standing.context)));
  const unknown = standing.lost
    .filter(({ kind }) => goes(kind))
    .map(({ grid }) => removable(grid.title, ports.workbook.isHidden(grid.sheetId), additionsUnknown(grid)));
  const events = isLast ? standingEventsSheet(ports, state) : null;
  const list = events
    ? [removable(events.detail.title, false, userAdditions(events.spec, events.layout, events.detail, events.context))]
    : [];
  return {
    plan: record.plan,
    eventName: nameOf(standing, record),
    isLast,
    sheets: [...known, ...unknown, ...list],
    findings: standing.findings,
  };
}

function removable(title: string, hidden: boolean, additions: UserAdditions): RemovableSheet {
  return { title, hidden, isTouched: hasAdditions(additions), ...additions };
}

/** The name of the event as people see it now: 设置 has it. */
function nameOf({ sheets }: StandingPlan, { plan, answers }: PlanRecord): string {
  const settings = sheets.find(({ kind }) => kind === 'settings');
  return (settings && readSettings(settings.detail, plan, answers).settings?.eventName) || answers.eventName;
}

/**
 * Removes a plan: its sheets are deleted, or stay as plain sheets. Sheets holding anything of the user's are deleted only when the event's name has been
 * typed; otherwise a Failure `remove.nameNeeded`. With the last plan go the sheets that exist once, the reminders and the trigger.
 */
export function removePlan(ports: Ports, request: RemovalRequest): void {
  runCommand(ports, (state) => {
    const record = planOf(state, request.plan);
    if (!request.keep) checkName(ports, state, record, state.plans.length === 1, [request.confirmedName]);
    const { keep, blankTitle } = request;
    begin(ports, state, { command: 'remove', plan: record.plan, kinds: null, keep, blankTitle, uninstall: false });
  });
}

/** Writes the journal of a removal and carries it out. */
export function begin(ports: Ports, state: StoredState, journal: RemoveJournal): void {
  writeJournal(ports.properties, journal);
  finishRemoval(ports, state, journal);
}

/**
 * Throws a Failure `remove.nameNeeded` when sheets of a plan hold anything of the user's and none of the typed names is the event's. Without the template
 * nobody can say what is theirs: all of it may be.
 */
export function checkName(
  ports: Ports,
  state: StoredState,
  record: PlanRecord,
  isLast: boolean,
  typed: readonly (string | undefined)[],
): void {
  let { eventName: name } = record.answers;
  let touched: readonly string[] = [name];
  try {
    const preview = previewOf(ports, state, record, isLast);
    name = preview.eventName;
    touched = preview.sheets.flatMap((sheet) => (sheet.isTouched ? [sheet.title] : []));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  if (touched.length > 0 && !typed.some((text) => isSameName(text, name))) throw failure('remove.nameNeeded', { name, sheets: touched });
}

/** Whether a person has typed the name, apart from case, width and spaces. */
export function isSameName(typed: string | undefined, name: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return typed !== undefined && plain(typed) !== '' && plain(typed) === plain(name);
}
