import type { Finding } from '../domain/finding';
import type { Operation } from '../workbook/operations';
import type { PlanContent } from '../workbook/plan-content';
import type { FreshLine } from '../workbook/restore-structure';
import type { SheetKind } from '../workbook/sheet-key';
import type { RepairJournal } from './journal';
import { type CellChange, readLastChange } from './last-change';
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
  /** What a run that died had listed to be taken back; `isListed` as in {@link RepairJournal}. */
  readonly listed: readonly CellChange[];
  isListed: boolean | undefined;
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
    listed: journal?.isListed ? (readLastChange(state.raw)?.changes ?? []) : [],
    isListed: journal?.isListed,
  };
}

/** What is being repaired, with the lines that are put back by now. */
export function journalOf({ record, fresh, isListed }: RepairWork): RepairJournal {
  return { command: 'repair', plan: record.plan, fresh, ...(isListed === undefined ? {} : { isListed }) };
}

/** Writes the journal of a repair. */
export function openJournal(work: RepairWork): void {
  writeJournal(work.ports.properties, journalOf(work));
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
