import { type Improvement, shortMeasure } from '../domain/improvement';
import type { CarryJournal } from './journal';
import { inParts } from './last-change';
import type { PropertyPort } from './ports';
import { CARRY_PREFIX, type PlanRecord } from './stored-state';

/** A carry-over that is about to begin: its journal, and the properties that hold what is carried, to be written in the same call. */
export interface PlannedCarry {
  readonly journal: CarryJournal;
  readonly beside: { readonly [key: string]: string };
}

/** Plans what is to be carried into a plan: what a run that takes it up needs is all in here, so that it comes to the same end. */
export function plannedCarry(
  record: Pick<PlanRecord, 'plan' | 'answers'>,
  items: readonly Improvement[],
  today: CarryJournal['today'],
  isUndoable: boolean,
): PlannedCarry {
  const parts = items.length === 0 ? [] : inParts(JSON.stringify(items));
  const mark = shortMeasure(`${record.answers.eventName} · ${record.answers.d0}`);
  return {
    journal: { command: 'carry', plan: record.plan, today, mark, items: items.length, parts: parts.length, isUndoable },
    beside: Object.fromEntries(parts.map((part, index) => [CARRY_PREFIX + index, part])),
  };
}

/** The improvements of a carry-over that is under way; none when a run died while it was clearing up. */
export function storedItems(raw: { readonly [key: string]: string }, { parts }: CarryJournal): readonly Improvement[] {
  const texts = Array.from({ length: parts }, (_, part) => raw[CARRY_PREFIX + part]);
  if (texts.some((text) => text === undefined)) return [];
  return parts === 0 ? [] : (JSON.parse(texts.join('')) as Improvement[]);
}

/** Forgets what was carried; a carry-over without it counts as done. */
export function forgetItems(properties: PropertyPort, { parts }: CarryJournal): void {
  for (let part = 0; part < parts; part += 1) properties.delete(CARRY_PREFIX + part);
}
