import type { Finding } from '../domain/finding';
import { compileSheet } from '../workbook/compile';
import { hasAdditions, type UserAdditions, userAdditions } from '../workbook/user-additions';
import { currentState, planOf, runCommand } from './command';
import { Failure, failure } from './failure';
import type { RemoveJournal } from './journal';
import type { Ports } from './ports';
import { finishRemoval } from './removal-steps';
import { contentOf, readStanding } from './standing-plan';
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
  return previewOf(ports, state, planOf(state, plan));
}

function previewOf(ports: Ports, state: StoredState, record: PlanRecord): RemovalPreview {
  const about = { plan: record.plan, eventName: record.answers.eventName, isLast: state.plans.length === 1 };
  const standing = readStanding(ports, record, state.book ?? { sheets: {} }, contentOf(ports, record));
  const sheets = standing.sheets
    .filter(({ kind }) => record.sheets[kind] !== undefined)
    .map(({ spec, detail }): RemovableSheet => {
      const additions = userAdditions(spec, compileSheet(spec, standing.context), detail);
      return { title: detail.title, hidden: spec.hidden, isTouched: hasAdditions(additions), ...additions };
    });
  return { ...about, sheets, findings: standing.findings };
}

/**
 * Removes a plan: its sheets are deleted, or stay as plain sheets. Sheets holding anything of the user's are deleted only when the event's name has been
 * typed; otherwise a Failure `remove.nameNeeded`. With the last plan go the sheets that exist once, the reminders and the trigger.
 */
export function removePlan(ports: Ports, request: RemovalRequest): void {
  runCommand(ports, (state) => {
    const record = planOf(state, request.plan);
    if (!request.keep) checkName(ports, state, record, request.confirmedName);
    const { keep, blankTitle } = request;
    begin(ports, state, { command: 'remove', plan: record.plan, kinds: null, keep, blankTitle, uninstall: false });
  });
}

/** Writes the journal of a removal and carries it out. */
export function begin(ports: Ports, state: StoredState, journal: RemoveJournal): void {
  writeJournal(ports.properties, journal);
  finishRemoval(ports, state, journal);
}

function checkName(ports: Ports, state: StoredState, record: PlanRecord, typed: string | undefined): void {
  if (isSameName(typed, record.answers.eventName)) return;
  let touched: readonly string[] = [];
  try {
    touched = previewOf(ports, state, record).sheets.flatMap((sheet) => (sheet.isTouched ? [sheet.title] : []));
  } catch (error) {
    // Without the template nobody can say what is the user's: all of it may be.
    if (!(error instanceof Failure)) throw error;
    touched = [record.answers.eventName];
  }
  if (touched.length > 0) throw failure('remove.nameNeeded', { name: record.answers.eventName, sheets: touched });
}

/** Whether a person has typed the name, apart from case, width and spaces. */
export function isSameName(typed: string | undefined, name: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return typed !== undefined && plain(typed) !== '' && plain(typed) === plain(name);
}
