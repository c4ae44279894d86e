import type { Tier } from '../../../src/domain/template';

/** What domain reference §7 says of one preset, copied by hand. Tables are lines of text, `-` stands for none. */
export interface PresetFacts {
  readonly id: string;
  readonly category: string;
  readonly name: readonly [chinese: string, english: string];
  readonly tier: Tier;
  readonly leadDays: number;
  readonly headcount: number;
  readonly days: number;
  /** How many tasks there are: 17 common + own − replaced. */
  readonly tasks: number;
  /** `CODE 中文名`, in order, those the Groups line leaves out included. */
  readonly groups: string;
  /** The preset's own tasks: `id phase group start due 中文任务 | 交付成果`. */
  readonly own: string;
  /** `own for common`, by commas. */
  readonly replaced?: string;
  /** Ids of fixed rows. */
  readonly fixed: string;
  /** `id latest` of legal rows, by commas. */
  readonly legal?: string;
  /** `指标 sign target weight`; no target where it follows from other data. */
  readonly goals: string;
  /** Starting total in CNY. */
  readonly total: number;
  /**
   * `ids of the lines of one cost: share amount category`, the reserve last; amounts in CNY are total × share. A fourth word is the Chinese name
   * of a cost that is one line.
   */
  readonly budget: string;
  /** `likelihood×impact group minutes decision-day`. */
  readonly risks: string;
  /** `start 环节 minutes group`, in minutes from the opening. */
  readonly cues: string;
  readonly kpis: string;
  /** Resources due before T-14 or after T-7, as `id due`, by commas. */
  readonly oddlyDue?: string;
  /** Ids of resources that are invited and paid for by no line. */
  readonly unpaidGuests?: string;
  /** Ids of the rows that name a sum of money, with its currency. */
  readonly sums?: string;
}

/** The lines of a table, without indentation. */
export function lines(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
