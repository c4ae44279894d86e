import { contentHash } from '../domain/content-hash';
import { type Improvement, shortMeasure } from '../domain/improvement';
import { nameKey } from '../domain/visible-text';
import { parseEnum } from './enums';
import type { SheetLayout } from './layout';
import { type SheetSnapshot, type SnapshotValue, textOf } from './snapshot';
import { filledRows, type ReadRow } from './table-rows';

/** A row of 改进清单. */
export interface ImprovementRow {
  /** Row number in the sheet, 1-based. */
  readonly row: number;
  readonly item: Improvement;
  /** Whether the id stands in the row; without one the row is known by its words. */
  readonly hasId: boolean;
  /** Marked 用于下次活动 and not cancelled. */
  readonly isMarked: boolean;
  readonly scenario: string;
  /** Where it has gone; '' while nowhere. */
  readonly usedIn: string;
}

/** The improvements of a list, in its order. A row whose id is blank, or stands above already, is known by a fingerprint of its words. */
export function readImprovements(sheet: SheetSnapshot, layout: SheetLayout, from: string): ImprovementRow[] {
  const seen = new Set<string>();
  return filledRows(sheet, layout, 'measure').flatMap((row): ImprovementRow[] => {
    const measure = shortMeasure(row.text('measure'));
    if (measure === '') return [];
    const own = row.text('id');
    const hasId = /^[\w-]{1,40}$/.test(own) && !seen.has(own);
    const id = hasId ? own : `H-${contentHash(measure)}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const item: Improvement = {
      id,
      measure,
      kind: parseEnum('improvementKind', row.text('kind')),
      landsIn: parseEnum('landsIn', row.text('landsIn')) ?? 'task',
      offset: offsetIn(row),
      from,
    };
    const isCancelled = parseEnum('improvementStatus', row.text('status')) === 'cancelled';
    const isMarked = isTicked(row.value('reuse')) && !isCancelled;
    return [{ row: row.row, item, hasId, isMarked, scenario: row.text('scenario'), usedIn: row.text('usedIn') }];
  });
}

/** A checkbox that has lost its form is still read: people paste words over it. */
function isTicked(value: SnapshotValue): boolean {
  return value === true || ['true', '是', 'yes', '✓', '√'].includes(nameKey(textOf(value)));
}

function offsetIn(row: ReadRow): number | null {
  const value = row.value('offset');
  const offset =
    typeof value === 'number' ? value : /^[Tt]?[+-]?\d+$/.test(row.text('offset')) ? Number(row.text('offset').replace(/^[Tt]/, '')) : null;
  return offset !== null && Number.isInteger(offset) && Math.abs(offset) <= 730 ? offset : null;
}
