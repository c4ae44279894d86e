import type { Ports } from '../../app/ports';
import type { Block } from '../../workbook/compiled-sheet';
import type { Operation } from '../../workbook/operations';
import type { RangeHandle, SheetHandle, Surface } from '../surface';

/**
 * What a point has to say: whether Google does what the code relies on, and what was seen, for the one who reads the table in an issue: figures,
 * formulas and bare words that are the same in every language, no personal data.
 */
export interface Outcome {
  /** Null when the point only notes what it saw: the code copes with either. */
  readonly ok: boolean | null;
  readonly seen: string;
}

/** Checks one point in rows of its own. May throw: that is a failed point. */
export type Check = (bench: Bench) => Outcome;

/** A cell as `setValues` takes it. */
export type Input = string | number | boolean;

/** The hidden scratch sheet on which points work, each in rows nobody else has used. */
export class Bench {
  private used = 0;

  constructor(
    readonly surface: Surface,
    readonly ports: Ports,
    /** Beginning of the titles of all sheets under test; whatever bears it is deleted at the end. */
    readonly prefix: string,
    readonly sheetId: number,
    readonly sheet: SheetHandle,
    /** The document lock as it was found before the test took it. */
    readonly lock: Outcome,
  ) {}

  /** Unused rows, from column A. */
  block(rows: number, columns: number): Block {
    const row = this.used + 1;
    this.used += rows;
    return { row, column: 1, rows, columns };
  }

  range({ row, column, rows, columns }: Block): RangeHandle {
    return this.sheet.getRange(row, column, rows, columns);
  }

  /** Writes rows of cells where nothing stands, with number formats set before when given, as the plan's sheets are written. */
  put(values: readonly (readonly Input[])[], formats?: readonly (readonly string[])[]): RangeHandle {
    const range = this.range(this.block(values.length, Math.max(...values.map((row) => row.length))));
    if (formats) range.setNumberFormats(formats.map((row) => [...row]));
    return range.setValues(values.map((row) => [...row]));
  }

  /** Carries out operations as an insertion does, to the last write. */
  apply(...operations: readonly Operation[]): void {
    this.ports.workbook.apply(operations);
    this.flush();
  }

  flush(): void {
    this.surface.SpreadsheetApp.flush();
  }

  /** When `act` is refused: by the call itself, when writes are applied, or not at all. */
  refusal(act: () => unknown): 'call' | 'flush' | 'accepted' {
    let stage: 'call' | 'flush' = 'call';
    try {
      act();
      stage = 'flush';
      this.flush();
    } catch {
      return stage;
    }
    return 'accepted';
  }
}

/** All cells of a rectangle, row by row. */
export function cellsOf<T>(rows: readonly (readonly T[])[]): T[] {
  return ([] as T[]).concat(...rows);
}

/** Most differences told: one shows the cause, five show whether it is one. */
const SHOWN = 5;

/** The outcome of comparing what came back with what was meant: how many agree, and the first that do not. */
export function compared(pairs: readonly (readonly [wanted: unknown, found: unknown, name?: string])[]): Outcome {
  const wrong = pairs.filter(([wanted, found]) => wanted !== found);
  const shown = wrong.slice(0, SHOWN).map(([wanted, found, name]) => `${name ?? wanted} → ${JSON.stringify(found)}`);
  return { ok: wrong.length === 0, seen: [`${pairs.length - wrong.length}/${pairs.length}`, ...shown].join('; ') };
}

/** The outcome of a point that only notes what it saw. */
export function noted(seen: string): Outcome {
  return { ok: null, seen };
}
