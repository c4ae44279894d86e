import { addDays, type CivilDate } from '../domain/civil-date';
import { LANGUAGES, type Language } from '../domain/language';
import { parseEnum } from '../workbook/enums';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import { planSpec } from '../workbook/plan-sheets';
import { isBookKind, type SheetKind } from '../workbook/sheet-key';
import { dateOf, type SheetSnapshot, textOf } from '../workbook/snapshot';
import { filledRows } from '../workbook/table-rows';
import { failure } from './failure';
import type { InsertAnswers } from './insert-answers';
import type { Ports } from './ports';
import { keyOn } from './sheet-key-on';
import { type PlanRecord, readState, type SheetIds, type StoredState, WORKBOOK_FORM, writeBook, writePlan } from './stored-state';

/**
 * Takes up plans whose sheets carry our keys but which nobody remembers: which sheets they have from the keys, what was answered from 设置 and the team.
 * A plan without its settings cannot be taken up. Throws a Failure when there is none at all. Safe to run again; call it under the lock.
 */
export function adoptPlans(ports: Ports, state: StoredState): StoredState {
  const { plans, book } = claimedSheets(ports);
  let order = Math.max(0, ...state.plans.map((plan) => plan.order));
  for (const [plan, sheets] of plans) {
    order += 1;
    const record = recordFrom(ports, plan, sheets, order);
    if (record) writePlan(ports.properties, record);
  }
  writeBook(ports.properties, { ...(state.book ?? {}), sheets: { ...book, ...(state.book?.sheets ?? {}) } });
  const after = readState(ports.properties);
  if (after.plans.length === 0) throw failure('plan.none');
  return after;
}

type Sheets = { [K in SheetKind]?: number };

/** Tabs by the keys they hold; of two that say the same the first counts. */
function claimedSheets(ports: Ports): { readonly plans: ReadonlyMap<string, Sheets>; readonly book: SheetIds } {
  const plans = new Map<string, Sheets>();
  const book: Sheets = {};
  for (const sheetId of ports.workbook.sheetIds()) {
    const key = keyOn(ports, sheetId, true);
    if (!key) continue;
    const sheets = isBookKind(key.kind) ? book : (plans.get(key.plan) ?? {});
    if (!isBookKind(key.kind)) plans.set(key.plan, sheets);
    sheets[key.kind] ??= sheetId;
  }
  return { plans, book };
}

function recordFrom(ports: Ports, plan: string, sheets: Sheets, order: number): PlanRecord | null {
  const read = (id: number | undefined): SheetSnapshot | undefined => (id === undefined ? undefined : ports.workbook.read([id])[0]);
  const settings = read(sheets.settings);
  const layout = settings ? locate(settings, planSpec('settings'), plan) : null;
  if (!settings || !layout) return null;
  const cell = (key: string) => settings.values[(layout.rows.get(key) ?? 0) - 1]?.[(layout.columns.get('value') ?? 0) - 1] ?? '';
  const date = (key: string): CivilDate | null => dateOf(cell(key));
  const d0 = date('scheduledD0') ?? date('d0');
  if (!d0) return null;
  const language = languageIn(textOf(cell('language')));
  // Form 1 did not say; far back means that nothing was squeezed.
  const day = date('scheduledOn') ?? addDays(d0, -366);
  const headcount = cell('headcount');
  const answers: InsertAnswers = {
    template: textOf(cell('template')).split(' ')[0] ?? '',
    d0,
    d1: date('scheduledD1') ?? d0,
    language,
    eventName: textOf(cell('eventName')),
    venue: '',
    startTime: textOf(cell('startTime')),
    headcount: typeof headcount === 'number' ? headcount : 1,
    currency: textOf(cell('currency')),
    calendar: parseEnum('calendar', textOf(cell('calendar'))) ?? 'weekdays',
    ...leadOf(read(sheets.team), plan),
  };
  return { plan, language, answers, order, insertedOn: day, basis: { day, d0 }, sheets, form: formOf(layout) };
}

/** 设置 got a row in form 2 and more in form 3. */
function formOf({ rows }: SheetLayout): number {
  if (!rows.has('scheduledOn')) return 1;
  return rows.has('approvedVersion') ? WORKBOOK_FORM : 2;
}

function languageIn(label: string): Language {
  return LANGUAGES.find((language) => parseEnum('language', label) === language) ?? 'en';
}

function leadOf(team: SheetSnapshot | undefined, plan: string): Pick<InsertAnswers, 'leadName' | 'leadEmail'> {
  const layout = team ? locate(team, planSpec('team'), plan) : null;
  const lead = team && layout ? filledRows(team, layout, 'name').find((row) => parseEnum('role', row.text('role')) === 'lead') : undefined;
  return { leadName: lead?.text('name') ?? '', leadEmail: lead?.text('email') ?? '' };
}
