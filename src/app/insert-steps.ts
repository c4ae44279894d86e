import { sizeGrid } from '../workbook/build-sheet';
import { Layout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import { planSheets } from '../workbook/plan-sheets';
import type { SheetSpec } from '../workbook/sheet-spec';
import {
  committed,
  emptyLayouts,
  filledSheets,
  firstPlace,
  makeEmpty,
  newRecords,
  openJournal,
  shownTitles,
  showOverview,
} from './build-plan';
import { carriedFindings, carryForNew } from './carry-over';
import { carryAfterInsert, finishCarry } from './carry-steps';
import { recovered, runAlone } from './command';
import { failure } from './failure';
import { finishBuilding, takeBackBuilding } from './finish-building';
import type { InsertAnswers, InsertRequest } from './insert-answers';
import {
  answersFor,
  createdOutcome,
  type InsertOutcome,
  type InsertScene,
  insertScene,
  putBack,
  sameEvent,
  standingOutcome,
} from './insert-scene';
import { ALIVE_MS, type BuildJournal, type BuildSteps, isAlive, isBuilding } from './journal';
import { chosenTemplate, loadTemplate } from './load-template';
import type { Ports } from './ports';
import type { InsertProgress } from './rpc-sidebar';
import { freeTitles } from './sheet-titles';
import { nextOrder, type StoredState, writeJournal } from './stored-state';

/** The journal of an insertion that goes on step by step. */
interface SteppedJournal extends BuildJournal {
  readonly steps: BuildSteps;
}

/**
 * Begins an insertion that a page carries on with {@link insertStep}: the same stages as `insertPlan`, each step in an execution of its own. Writes the journal
 * and makes the empty sheets. Begun again with the same answers by the same account it goes on with what was begun; an event that stands is completed at
 * once. Throws a Failure for refused answers, and `busy` while somebody else is at work.
 */
export function insertBegin(ports: Ports, request: InsertRequest): InsertProgress {
  const template = chosenTemplate(ports.templates, request.template);
  const answers = answersFor(ports, request, template);
  const by = ports.account.hash(ports.account.email());
  return runAlone(ports, (before) => {
    const begun = begunBy(ports, before, answers, by);
    if (begun) return progressOf(begun);
    const state = recovered(ports, before);
    const known = sameEvent(state, answers);
    if (known) return finished(putBack(ports, state, known), 1);
    const today = ports.clock.now().day;
    const scene = insertScene(ports, state.book, ports.ids.next(), template, answers, today);
    const place = firstPlace(ports, ports.workbook.titles());
    const { record, book } = newRecords(ports, scene, answers, today, nextOrder(state));
    const { length: total } = stepsFor(planSheets(scene.content, scene.bookLayouts.length === 0));
    const steps = { sheetIds: null, place, done: 0, total, operations: 0, by, aliveUntil: ports.clock.instant() + ALIVE_MS };
    const carry = carryForNew(ports, state, scene.content, answers, request.carry ?? {});
    const journal = { ...openJournal(record, book, carry), steps };
    writeJournal(ports.properties, journal, carry?.beside);
    return nextStep(ports, state, journal, scene);
  });
}

/**
 * Carries out the next step of an insertion; safe to call again after one that died, and by two pages at once. A plan that stands already is answered as
 * finished. Throws a Failure `insert.gone` when it was taken back meanwhile.
 */
export function insertStep(ports: Ports, plan: string): InsertProgress {
  return runAlone(ports, (state) => {
    const journal = journalOf(state, plan);
    if (journal?.committed) finishBuilding(ports, journal);
    else if (journal) return nextStep(ports, state, journal, sceneOf(ports, journal));
    else if (state.journal?.command === 'carry' && state.journal.plan === plan) finishCarry(ports, state, state.journal);
    if (journal?.carryAfter) carryAfterInsert(ports);
    const record = journal?.record ?? state.plans.find((candidate) => candidate.plan === plan);
    if (!record) throw failure('insert.gone');
    return finished(standingOutcome(ports, record, state.plans.length - 1), journal?.steps.total ?? 1);
  });
}

/** Takes an insertion back that is not finished, without a trace. Throws a Failure `insert.finished` for a plan that stands. */
export function insertCancel(ports: Ports, plan: string): void {
  runAlone(ports, (state) => {
    const journal = journalOf(state, plan);
    if (journal && !journal.committed) takeBackBuilding(ports, journal);
    else if (journal || state.plans.some((record) => record.plan === plan)) throw failure('insert.finished');
  });
}

/** The insertion that has been begun in steps and not finished, whoever began it, or null. */
export function unfinishedInsertion({ journal }: Pick<StoredState, 'journal'>): InsertProgress | null {
  return journal && isBuilding(journal) && isStepped(journal) ? progressOf(journal) : null;
}

function isStepped(journal: BuildJournal): journal is SteppedJournal {
  return journal.steps !== undefined;
}

function journalOf({ journal }: StoredState, plan: string): SteppedJournal | null {
  return journal && isBuilding(journal) && isStepped(journal) && journal.record.plan === plan ? journal : null;
}

/** A second click of the same person must not begin a second time. */
function begunBy(ports: Ports, { journal }: StoredState, answers: InsertAnswers, by: string): SteppedJournal | null {
  if (!journal || !isBuilding(journal) || !isStepped(journal) || !isAlive(journal, ports.clock.instant())) return null;
  return journal.steps.by === by && JSON.stringify(journal.record.answers) === JSON.stringify(answers) ? journal : null;
}

function sceneOf(ports: Ports, { record, book }: BuildJournal): InsertScene {
  const template = loadTemplate(ports.templates, record.answers.template);
  return insertScene(ports, book, record.plan, template, record.answers, record.insertedOn);
}

/** Sheets filled in one step: a look costs up to forty calls, and a person should see the bar move every few seconds. */
const SHEETS_A_STEP = { values: 4, rest: 2 } as const;

type Step = { readonly do: 'make' } | { readonly do: 'values' | 'rest'; readonly sheets: readonly SheetSpec[] } | { readonly do: 'finish' };

function stepsFor(specs: readonly SheetSpec[]): Step[] {
  const chunks = (stage: 'values' | 'rest'): Step[] =>
    Array.from({ length: Math.ceil(specs.length / SHEETS_A_STEP[stage]) }, (_, index) => ({
      do: stage,
      sheets: specs.slice(index * SHEETS_A_STEP[stage], (index + 1) * SHEETS_A_STEP[stage]),
    }));
  // Formulas may name any sheet, so the values of all come before the rest of any.
  return [{ do: 'make' }, ...chunks('values'), ...chunks('rest'), { do: 'finish' }];
}

function progressOf({ record, steps: { done, total } }: SteppedJournal): InsertProgress {
  return { plan: record.plan, done, total, finished: false };
}

function finished(outcome: InsertOutcome, total: number): InsertProgress {
  return { plan: outcome.plan, done: total, total, finished: true, outcome };
}

/** One step and its place in the journal. What a step that died has done is done again, to the same end. */
function nextStep(ports: Ports, state: StoredState, journal: SteppedJournal, scene: InsertScene): InsertProgress {
  const { content, bookLayouts } = scene;
  const specs = planSheets(content, bookLayouts.length === 0);
  const step = stepsFor(specs)[journal.steps.done] ?? { do: 'finish' };
  if (step.do === 'finish') return finish(ports, state, journal, scene, specs);
  const sheetIds = step.do === 'make' ? made(ports, journal, specs) : (journal.steps.sheetIds ?? []);
  let { operations } = journal.steps;
  if (step.do === 'make') operations += specs.length;
  else {
    const layout = new Layout([...emptyLayouts(journal, specs, sheetIds), ...bookLayouts]);
    for (const sheet of filledSheets(step.sheets, content, layout)) {
      const writes = step.do === 'values' ? sheet.values : repeatable(sheet.rest);
      ports.workbook.apply(writes);
      operations += writes.length;
    }
    ports.workbook.settle();
  }
  const aliveUntil = ports.clock.instant() + ALIVE_MS;
  const next = { ...journal, steps: { ...journal.steps, sheetIds, operations, done: journal.steps.done + 1, aliveUntil } };
  writeJournal(ports.properties, next);
  return progressOf(next);
}

/** The empty sheets, each of the size it will have; those of a step that died go first. */
function made(ports: Ports, journal: SteppedJournal, specs: readonly SheetSpec[]): number[] {
  const left = [...ports.workbook.titles()].filter(([, title]) => title.startsWith(journal.titlePrefix));
  ports.workbook.apply(left.map(([sheetId]): Operation => ({ do: 'delete', sheetId })));
  const layouts = makeEmpty(ports, journal, specs, journal.steps.place);
  ports.workbook.apply(layouts.map(sizeGrid));
  return layouts.map((layout) => layout.sheetId);
}

/** What would be refused or doubled when it is done again: the filter, the charts and the warnings. */
function repeatable(operations: readonly Operation[]): Operation[] {
  const warned = operations.flatMap((operation) => (operation.do === 'protect' ? [operation] : []));
  const [first] = warned;
  return [
    ...(first ? [{ do: 'unprotect', sheetId: first.sheetId, blocks: [], unused: warned.map(({ block }) => block) } as const] : []),
    ...operations.map((operation): Operation => {
      if (operation.do === 'filter') return { ...operation, unlessThere: true };
      return operation.do === 'insertChart' ? { ...operation, standing: 'keep' } : operation;
    }),
  ];
}

function finish(
  ports: Ports,
  state: StoredState,
  journal: SteppedJournal,
  scene: InsertScene,
  specs: readonly SheetSpec[],
): InsertProgress {
  const layouts = emptyLayouts(journal, specs, journal.steps.sheetIds ?? []);
  const standing = ports.workbook.titles();
  if (layouts.some(({ sheetId }) => !standing.has(sheetId))) throw failure('insert.sheetGone');
  const others = [...standing].flatMap(([sheetId, title]) => (layouts.some((layout) => layout.sheetId === sheetId) ? [] : [title]));
  const done = committed(journal, specs, layouts, freeTitles(specs, others, scene.content.language));
  writeJournal(ports.properties, done);
  finishBuilding(ports, done, standing);
  if (done.carryAfter) carryAfterInsert(ports);
  showOverview(ports, done);
  const { operations } = journal.steps;
  const carried = carriedFindings(done.carryAfter ? { journal: done.carryAfter } : null);
  const outcome = createdOutcome(scene, { operations, shownTitles: shownTitles(done) }, state.plans.length, carried);
  return finished(outcome, journal.steps.total);
}
