import type { CivilDate } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import type { WorkCalendar } from '../domain/working-days';
import { type EnumValue, parseEnum } from './enums';
import { cellName } from './layout';
import { locate } from './locate';
import { bookSpec } from './plan-sheets';
import { BOOK } from './sheet-key';
import type { SheetSnapshot } from './snapshot';
import { filledRows } from './table-rows';

/**
 * The working calendar of a 节假日 sheet (domain reference §2.5). A year counts as loaded when the table has a day of it; Monday–Friday needs no
 * table but still honours its rows. A row without a date or with an unknown type is a finding and left out.
 */
export function readCalendar(
  sheet: SheetSnapshot,
  kind: EnumValue<'calendar'>,
): { readonly calendar: WorkCalendar; readonly findings: readonly Finding[] } {
  const days = new Map<CivilDate, 'off' | 'work'>();
  const findings: Finding[] = [];
  const layout = locate(sheet, bookSpec('holidays'), BOOK);
  const rows = layout ? filledRows(sheet, layout, 'date') : [];
  for (const row of rows) {
    const date = row.date('date');
    const type = parseEnum('holiday', row.text('type'));
    if (date && type) days.set(date, type);
    else
      findings.push({
        code: 'holiday.unreadable',
        path: `${sheet.title}!${cellName(row.row, layout?.columns.get(date ? 'type' : 'date') ?? 1)}`,
        facts: { text: row.text(date ? 'type' : 'date') },
      });
  }
  const years = new Set([...days.keys()].map((date) => Number(date.slice(0, 4))));
  return { calendar: { days, years: kind === 'weekdays' ? 'every' : years }, findings };
}
