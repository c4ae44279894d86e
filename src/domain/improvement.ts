import { nameKey } from './visible-text';

/** Where an improvement lands in the plan that takes it over (domain reference §1.13). */
export const LANDINGS = ['task', 'budget', 'risk', 'resource', 'cue', 'goal'] as const;
export type Landing = (typeof LANDINGS)[number];

export const IMPROVEMENT_KINDS = ['keep', 'improve', 'start', 'stop'] as const;
export type ImprovementKind = (typeof IMPROVEMENT_KINDS)[number];

/** What a review decided, as a later plan takes it over. */
export interface Improvement {
  /** Id of its row in the list it comes from; the same wherever it is taken to. */
  readonly id: string;
  readonly measure: string;
  /** Null when nobody said. */
  readonly kind: ImprovementKind | null;
  readonly landsIn: Landing;
  /** Days from the event; null for the usual day of what it becomes. */
  readonly offset: number | null;
  /** Name of the event whose review it comes from. */
  readonly from: string;
}

/** Most improvements taken over at once: as many as one list has rows. */
export const MOST_CARRIED = 60;

/** Characters of a measure that are taken over; a mechanism fits, a report does not. */
const LONGEST_MEASURE = 600;

/** A measure on one line and of a length that fits a row. */
export function shortMeasure(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= LONGEST_MEASURE ? line : `${line.slice(0, LONGEST_MEASURE - 1)}…`;
}

/**
 * Whether an improvement is for events of this kind: 适用场景 is blank, or one of its words is part of one of the names of the template or the other way
 * round.
 */
export function isForScenario(scenario: string, names: readonly string[]): boolean {
  const words = scenario
    .split(/[、，,;；/]+/)
    .map(nameKey)
    .filter(Boolean);
  const known = names.map(nameKey).filter(Boolean);
  return words.length === 0 || words.some((word) => known.some((name) => name.includes(word) || word.includes(name)));
}
