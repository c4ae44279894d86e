import { contentHash } from '../domain/content-hash';
import type { Finding } from '../domain/finding';
import type { Improvement } from '../domain/improvement';
import { improvementsText } from '../domain/improvement-text';
import { LANDING_SHEETS } from '../workbook/carried-rows';
import type { PlanContent } from '../workbook/plan-content';
import { planSheets } from '../workbook/plan-sheets';
import { type CarryChoice, type CarryOffer, chosenItems, improvementLists, offeredItems, offersOf } from './carry-items';
import { carryContent, finishCarry, landingTables, presentIds } from './carry-steps';
import { type PlannedCarry, plannedCarry } from './carry-store';
import { planOf, runCommand, stateToShow } from './command';
import { failure } from './failure';
import type { InsertAnswers } from './insert-answers';
import type { Ports } from './ports';
import { type StoredState, writeJournal } from './stored-state';

/** What a plan could take over. */
export interface CarryPreview {
  readonly offers: readonly CarryOffer[];
  readonly findings: readonly Finding[];
}

/** What a plan that is about to be made could take over. */
export function offersForNew(ports: Ports, state: Pick<StoredState, 'plans'>, content: PlanContent, choice: CarryChoice): CarryPreview {
  const { items, findings } = itemsForNew(ports, state, content, choice);
  const kinds = planSheets(content, false).map(({ kind }) => kind);
  return { offers: offersOf(items, (landing) => kinds.includes(LANDING_SHEETS[landing].kind)), findings };
}

/** What a new plan takes over, to be carried once it stands; null when it takes nothing and no other plan stands beside it. */
export function carryForNew(
  ports: Ports,
  state: Pick<StoredState, 'plans'>,
  content: PlanContent,
  answers: InsertAnswers,
  choice: CarryChoice,
): PlannedCarry | null {
  const items = chosenItems(itemsForNew(ports, state, content, choice).items, choice);
  if (items.length === 0 && state.plans.length === 0) return null;
  return plannedCarry({ plan: content.plan, answers }, items, content.scheduledOn, false);
}

function itemsForNew(ports: Ports, state: Pick<StoredState, 'plans'>, { template }: PlanContent, { pasted }: CarryChoice) {
  return offeredItems(ports, state, { template, into: null, present: new Set(), pasted });
}

/** A word on what a new plan took over. */
export function carriedFindings(carry: Pick<PlannedCarry, 'journal'> | null): Finding[] {
  const n = carry?.journal.items ?? 0;
  return n > 0 ? [{ code: 'carry.done', path: '', facts: { n } }] : [];
}

/** What a plan that stands (the newest when null) could take over; nothing is written. Throws a Failure when there is none. */
export function previewCarry(ports: Ports, plan: string | null, choice: CarryChoice): CarryPreview & { readonly hash: string } {
  const { items, findings, has } = standingOffer(ports, stateToShow(ports), plan, choice);
  return { offers: offersOf(items, has), findings, hash: contentHash(items) };
}

/**
 * Takes improvements into a plan that stands; `undoLast` takes it back. Throws a Failure `carry.changed` when what was previewed reads otherwise by now, and
 * `carry.nothing` when all was left out.
 */
export function takeIn(
  ports: Ports,
  plan: string | null,
  { hash, ...choice }: CarryChoice & { readonly hash: string },
): { readonly taken: number } {
  return runCommand(ports, (state) => {
    const { items, record } = standingOffer(ports, state, plan, choice);
    if (contentHash(items) !== hash) throw failure('carry.changed');
    const chosen = chosenItems(items, choice);
    if (chosen.length === 0) throw failure('carry.nothing');
    const { journal, beside } = plannedCarry(record, chosen, ports.clock.now().day, true);
    writeJournal(ports.properties, journal, beside);
    finishCarry(ports, state, journal);
    return { taken: chosen.length };
  });
}

function standingOffer(ports: Ports, state: StoredState, plan: string | null, { pasted }: CarryChoice) {
  const record = planOf(state, plan);
  const content = carryContent(ports, record, ports.clock.now().day);
  const tables = landingTables(ports, record, content);
  if (!tables.has('tasks')) throw failure('repair.keysLost', {}, content.language === 'zh-CN' ? '任务分解表' : 'Tasks');
  const { template } = content;
  const offered = offeredItems(ports, state, { template, into: record.plan, present: presentIds(tables), pasted });
  return { ...offered, record, has: (landing: Improvement['landsIn']): boolean => tables.has(LANDING_SHEETS[landing].kind) };
}

/** The marked improvements of a plan (the newest when null) as a text for another spreadsheet, used here already or not. Throws a Failure when none is. */
export function copyImprovements(ports: Ports, plan: string | null): { readonly text: string; readonly count: number } {
  const state = stateToShow(ports);
  const record = planOf(state, plan);
  const [list] = improvementLists(ports, { plans: [record] }, null);
  const items = (list?.rows ?? []).filter(({ isMarked }) => isMarked).map(({ item }) => item);
  if (items.length === 0) throw failure('carry.noneMarked');
  return { text: improvementsText(record.answers.eventName, items), count: items.length };
}
