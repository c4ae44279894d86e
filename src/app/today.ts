import { directoryOf } from '../domain/digest-directory';
import { type PlanReading, readPlan } from '../domain/digest-plan';
import { type DueItem, distinctNames, dueItems } from '../domain/due-items';
import type { Finding } from '../domain/finding';
import { healthOf, sumBudget } from '../domain/health';
import type { PlanFacts } from '../domain/plan-facts';
import { readBudget } from '../workbook/read-budget';
import type { PlanSettings } from '../workbook/read-plan';
import { healthSentence } from '../workbook/sheets/health';
import type { SheetSnapshot } from '../workbook/snapshot';
import { planOf, stateToShow } from './command';
import { Failure } from './failure';
import type { Ports, WallClock } from './ports';
import { readOnePlan } from './read-plans';
import type { TodayItem, TodayView } from './rpc-sidebar';

/** A plan as it stands today, from one read of its sheets. */
export interface PlanToday {
  readonly facts: PlanFacts;
  readonly settings: PlanSettings;
  /** Null when no task is open. */
  readonly reading: PlanReading | null;
  /** 预算; null when the plan has none. */
  readonly budget: SheetSnapshot | null;
  readonly today: WallClock['day'];
  readonly findings: readonly Finding[];
}

/** Reads a plan (the newest when null) as the digest would today. Throws a Failure when there is none, or when its tasks are gone. */
export function readToday(ports: Ports, plan: string | null): PlanToday {
  const state = stateToShow(ports);
  const record = planOf(state, plan);
  const { tasks, team, settings, budget } = record.sheets;
  const holidaysId = state.book?.sheets.holidays;
  const ids = [tasks, team, settings, budget, holidaysId].filter((id): id is number => id !== undefined);
  const sheets = new Map(ports.workbook.read(ids).map((sheet) => [sheet.sheetId, sheet]));
  const findings: Finding[] = [];
  const read = readOnePlan(record, sheets, sheets.get(holidaysId ?? Number.NaN) ?? null, '', findings);
  // What is damaged is told; without the tasks there is nothing to tell of.
  if (!sheets.has(tasks ?? Number.NaN)) throw new Failure(findings);
  const today = ports.clock.now().day;
  const reading = readPlan(read.facts, directoryOf(read.facts.team, new Set(read.facts.tasks.map(({ group }) => group))), today);
  const { facts } = read;
  return {
    facts,
    settings: read.settings,
    reading,
    budget: sheets.get(budget ?? Number.NaN) ?? null,
    today,
    findings: [...findings, ...(reading?.findings ?? [])],
  };
}

/** The day of a plan: how far the event is, how it stands, who must do what. Reads only. */
export function todayView(ports: Ports, plan: string | null): TodayView {
  const read = readToday(ports, plan);
  const { facts, reading, today } = read;
  const items = dueItems(facts, reading, ports.account.email());
  const health = healthIn(read);
  const done = facts.tasks.filter(({ task, status }) => task !== '' && status === 'done').length;
  return {
    plan: facts.plan,
    eventName: facts.name,
    language: facts.language,
    today,
    d0: facts.d0,
    d1: facts.d1,
    health: { colour: health.colour, sentence: healthSentence(health, facts.language) },
    scheduledFor: facts.scheduledFor === facts.d0 ? null : facts.scheduledFor,
    items: items.map(itemOf),
    counts: { open: reading?.total.open ?? 0, late: reading?.total.late ?? 0, dueSoon: reading?.total.dueSoon ?? 0, done },
    people: distinctNames([...facts.team.map(({ name }) => name), ...items.flatMap(({ people }) => people)]),
    groups: distinctNames((reading?.groups ?? []).map(({ group }) => group)),
    findings: read.findings,
  };
}

function itemOf({ people, ...item }: DueItem): TodayItem {
  return { ...item, standIn: item.owner === '' ? (people[0] ?? '') : '' };
}

function healthIn({ facts, settings, budget, today }: PlanToday): ReturnType<typeof healthOf> {
  const lines = budget ? readBudget(budget, facts.plan, facts.language) : null;
  const { reserveLow } = settings;
  return healthOf({ tasks: facts.tasks, today, d0: facts.d0, budget: lines && sumBudget(lines), reserveLow });
}
