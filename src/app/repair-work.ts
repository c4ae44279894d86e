import type { Finding } from '../domain/finding';
import type { Operation } from '../workbook/operations';
import type { PlanContent } from '../workbook/plan-content';
import type { FreshLine } from '../workbook/restore-structure';
import type { SheetKind } from '../workbook/sheet-key';
import type { RepairJournal } from './journal';
import type { Ports } from './ports';
import { contentOf } from './standing-plan';
import { type BookRecord, type PlanRecord, type StoredState, writeJournal } from './stored-state';

/** A repair at work: the records as they are by now, and what it has come to. */
export interface RepairWork {
  readonly ports: Ports;
  record: PlanRecord;
  book: BookRecord;
  readonly content: PlanContent;
  /** Lines put back and not yet filled, of this run and of one that died. */
  readonly fresh: FreshLine[];
  /** Sheets whose lines are to be put back, or that are to be made, but are not yet: in a preview, where nothing is written. */
  readonly unsettled: Set<SheetKind>;
  operations: number;
  readonly changes: Finding[];
  readonly findings: Finding[];
  isJournalled: boolean;
}

/** A repair about to begin; `journal` is what one that died has left. */
export function beginRepair(ports: Ports, state: StoredState, record: PlanRecord, journal: RepairJournal | null): RepairWork {
  return {
    ports,
    record,
    book: state.book ?? { sheets: {} },
    content: contentOf(ports, record),
    fresh: [...(journal?.fresh ?? [])],
    unsettled: new Set(),
    operations: 0,
    changes: [],
    findings: [],
    isJournalled: journal !== null,
  };
}

/** Writes down what is being repaired, with the lines that are put back by now. */
export function openJournal(work: RepairWork): void {
  writeJournal(work.ports.properties, { command: 'repair', plan: work.record.plan, fresh: work.fresh });
  work.isJournalled = true;
}

/** Carries operations out, with the journal open. */
export function carryOut(work: RepairWork, operations: readonly Operation[]): void {
  if (operations.length === 0) return;
  if (!work.isJournalled) openJournal(work);
  work.ports.workbook.apply(operations);
  work.ports.workbook.settle();
  work.operations += operations.length;
}
