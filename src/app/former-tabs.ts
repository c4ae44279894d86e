import type { Language } from '../domain/language';
import { parseKey, type SheetKind } from '../workbook/sheet-key';
import type { SheetSnapshot } from '../workbook/snapshot';
import { stepsFrom } from '../workbook/upgrade';
import { carryOut, openJournal, type RepairWork } from './repair-work';
import { freeTitle } from './sheet-titles';
import { writePlan } from './stored-state';

const FORMER: { readonly [L in Language]: string } = { 'zh-CN': '旧', en: 'earlier' };

/** Kinds to be made anew, and the place of the first of them among all tabs, 0-based; null when there is none. */
export interface FormerTabs {
  readonly kinds: readonly SheetKind[];
  readonly place: number | null;
}

/**
 * Lets go of the tabs that a newer form of the workbook lays out anew (`relaid` in `upgrade.ts`): each becomes a sheet of the person's under another title,
 * with everything in it and its formulas at work, but without our keys. What died half-way is taken up: a tab already of the new layout is kept, one that is
 * let go by now is only made anew.
 */
export function letGoOfFormer(work: RepairWork): FormerTabs {
  const relaid = stepsFrom(work.record.form).flatMap((step) => step.relaid);
  const { workbook, properties } = work.ports;
  const kinds: SheetKind[] = [];
  const places: number[] = [];
  for (const { kind, newRow } of relaid) {
    const sheetId = work.record.sheets[kind];
    const [tab] = sheetId === undefined ? [] : workbook.readGrids([sheetId]);
    if (sheetId !== undefined && tab === undefined) continue;
    if (sheetId !== undefined && tab !== undefined) {
      const keys = keysOf(tab, kind);
      if (keys.parts.has(newRow)) continue;
      openJournal(work);
      places.push(workbook.sheetIds().indexOf(sheetId));
      const title = formerTitle(work, tab.title, sheetId);
      const unkeyed = keys.column === 0 ? [] : [{ do: 'deleteColumns', sheetId, column: keys.column, count: 1 } as const];
      carryOut(work, [{ do: 'rename', sheetId, title }, ...unkeyed]);
      work.changes.push({ code: 'repair.relaid', path: tab.title, facts: { former: title } });
    }
    // Let go by a run that died: the new tab still goes where the former one stands.
    if (sheetId === undefined) places.push(...placesOfFormer(work));
    const { [kind]: _former, ...sheets } = work.record.sheets;
    work.record = { ...work.record, sheets };
    writePlan(properties, work.record);
    kinds.push(kind);
  }
  return { kinds, place: places.length === 0 ? null : Math.min(...places) };
}

function placesOfFormer({ ports, record }: RepairWork): number[] {
  const found = [...ports.workbook.titles()].find(([, title]) => title.endsWith(` (${FORMER[record.language]})`));
  return found ? [ports.workbook.sheetIds().indexOf(found[0])] : [];
}

/** The title it was given before a run died stays. */
function formerTitle({ ports, record }: RepairWork, title: string, sheetId: number): string {
  const mark = ` (${FORMER[record.language]})`;
  if (title.endsWith(mark)) return title;
  const others = [...ports.workbook.titles()].flatMap(([id, taken]) => (id === sheetId ? [] : [taken]));
  return freeTitle(`${title}${mark}`, others);
}

/** The parts whose keys stand on a tab, and the first column that holds any; 0 when there is none. */
function keysOf({ values }: SheetSnapshot, kind: SheetKind): { readonly parts: ReadonlySet<string>; readonly column: number } {
  const parts = new Set<string>();
  let column = 0;
  for (const row of values) {
    row.forEach((cell, index) => {
      const key = parseKey(cell);
      if (key?.kind !== kind) return;
      parts.add(key.part);
      if (column === 0) column = index + 1;
    });
  }
  return { parts, column };
}
