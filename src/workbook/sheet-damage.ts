import type { Finding } from '../domain/finding';
import { inBoth, type Language, type Localized } from '../domain/language';
import type { SheetLayout } from './layout';
import type { Locatable } from './locate';
import type { SheetSnapshot } from './snapshot';

/** The sheets a digest is made of, with what it and the colours of the task list cannot do without. */
export const DIGEST_PARTS = {
  tasks: { title: inBoth('任务分解表', 'Tasks'), needed: ['task', 'status', 'owner', 'due', 'group', 'today', 'soon'] },
  team: { title: inBoth('团队与分工', 'Team'), needed: ['group', 'name', 'role', 'email', 'digest'] },
  settings: { title: inBoth('设置', 'Settings'), needed: ['d0', 'd1', 'dueSoonDays', 'escalationDays', 'scheduledD0'] },
} as const;

/** Helper column whose header cell holds today. */
const DAY = 'today';

/**
 * What is missing of a sheet so that digests, counts or colours may be wrong: for the lead, who is told of it before anything is late. `sheet` is null where
 * the tab is gone, `layout` where it cannot be recognised. Columns are named in the language of the plan.
 */
export function sheetDamage(
  kind: keyof typeof DIGEST_PARTS,
  spec: Locatable,
  sheet: SheetSnapshot | null,
  layout: SheetLayout | null,
  language: Language,
): Finding[] {
  const { title, needed } = DIGEST_PARTS[kind];
  if (!sheet) return [{ code: 'repair.tabGone', path: '', facts: { title: title[language] } }];
  if (!layout) return [{ code: 'repair.keysLost', path: sheet.title, facts: {} }];
  const found: Finding[] = [];
  const missing = needed.filter((key) => !(spec.form === 'table' ? layout.columns : layout.rows).has(key));
  const names = missing.map((key) => wordsOf(spec, key)?.[language] ?? key);
  if (names.length > 0)
    found.push({ code: spec.form === 'table' ? 'repair.columnsGone' : 'repair.rowsGone', path: sheet.title, facts: { names } });
  if (spec.form === 'table' && isTopDamaged(sheet, layout)) found.push({ code: 'repair.outOfPlace', path: sheet.title, facts: {} });
  return found;
}

/**
 * Whether the header is gone, has come among the data or above its keys, or has lost the day that colours are judged by. A key row that is gone does no harm
 * by itself: the headings tell the columns.
 */
function isTopDamaged(sheet: SheetSnapshot, { columns, keyRow, headerRow, dataAbove }: SheetLayout): boolean {
  if (dataAbove || headerRow < keyRow) return true;
  const column = columns.get(DAY);
  const day = column === undefined ? 0 : (sheet.values[headerRow - 1]?.[column - 1] ?? '');
  return typeof day !== 'number' && typeof day !== 'object';
}

function wordsOf(spec: Locatable, key: string): Localized | undefined {
  if (spec.form === 'table') return spec.columns.find((column) => column.key === key)?.header;
  return Object.values(spec.rows?.find((row) => row.key === key)?.cells ?? {}).find(({ label }) => label)?.label;
}
