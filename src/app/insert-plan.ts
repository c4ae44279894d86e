import type { Finding } from '../domain/finding';
import type { Template } from '../domain/template';
import { WEEKDAY_CALENDAR, type WorkCalendar } from '../domain/working-days';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import { type PlanContent, startingTotal } from '../workbook/plan-content';
import { bookSpec } from '../workbook/plan-sheets';
import { readCalendar } from '../workbook/read-calendar';
import { BOOK_KINDS } from '../workbook/sheet-key';

import { buildPlan } from './build-plan';
import { runCommand } from './command';
import { Failure } from './failure';
import { completeAnswers, type InsertAnswers, type InsertRequest } from './insert-answers';
import { loadTemplate } from './load-template';
import { planContent, startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { repair } from './repair-steps';
import { contentOf } from './standing-plan';
import type { BookRecord, PlanRecord, StoredState } from './stored-state';

export interface InsertOutcome {
  readonly plan: string;
  /** False when the same event stood there already. */
  readonly created: boolean;
  /** Changes made to the spreadsheet; 0 when nothing was missing. */
  readonly operations: number;
  readonly tasks: number;
  /** First start and last due date, `yyyy-MM-dd`. */
  readonly from: string;
  readonly until: string;
  readonly shownTitles: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Inserts a plan: one click, or the same click again (design §2.2). The same template on the same dates is the same event: what is missing of it
 * is put back and nothing else happens. Throws a Failure for a refused date, an unknown or broken template, or when another run holds the lock.
 */
export function insertPlan(ports: Ports, request: InsertRequest): InsertOutcome {
  const template = loadTemplate(ports.templates, request.template);
  const answers = answersFor(ports, request, template);
  return runCommand(ports, (state) => {
    const known = state.plans.find((plan) => isSameEvent(plan, answers));
    return known ? putBack(ports, state, known) : build(ports, state, answers, template);
  });
}

/** What would be inserted, without writing anything: for a preview. */
export function previewInsert(ports: Ports, request: InsertRequest): Pick<InsertOutcome, 'tasks' | 'from' | 'until' | 'findings'> {
  const template = loadTemplate(ports.templates, request.template);
  const answers = answersFor(ports, request, template);
  const { content, findings } = planContent(
    'preview',
    template,
    answers,
    ports.clock.now().day,
    startingCalendar(answers.calendar),
    ports.version,
  );
  return { ...extent(content.schedule), findings };
}

function answersFor(ports: Ports, request: InsertRequest, template: Template): InsertAnswers {
  const defaults = { timeZone: ports.workbook.timeZone(), locale: ports.workbook.locale(), email: ports.account.email() };
  const answers = completeAnswers(request, template, defaults);
  if (!answers.ok) throw new Failure(answers.findings);
  return answers.value;
}

function isSameEvent(record: PlanRecord, answers: InsertAnswers): boolean {
  return record.answers.template === answers.template && record.answers.d0 === answers.d0 && record.answers.d1 === answers.d1;
}

function build(ports: Ports, state: StoredState, answers: InsertAnswers, template: Template): InsertOutcome {
  const today = ports.clock.now().day;
  const { layouts, calendar } = standingBook(ports, state.book, answers);
  const { content, findings } = planContent(ports.ids.next(), template, answers, today, calendar, ports.version);
  const order = 1 + Math.max(0, ...state.plans.map((plan) => plan.order));
  const built = buildPlan(ports, content, answers, today, order, layouts);
  const advice: Finding[] =
    state.plans.length > 0 ? [{ code: 'insert.separateSpreadsheet', path: '', facts: { plans: state.plans.length + 1 } }] : [];
  return {
    plan: content.plan,
    created: true,
    operations: built.operations,
    ...extent(content.schedule),
    shownTitles: built.shownTitles,
    findings: [...findings, ...amountsMissing(content), ...advice],
  };
}

/** Says where a total can be typed when the template knows no amount in the plan's currency. */
function amountsMissing(content: PlanContent): Finding[] {
  return startingTotal(content) === null ? [{ code: 'insert.noAmounts', path: '', facts: { currency: content.currency } }] : [];
}

/** The sheets that exist once, if all of them do, and the calendar their Holidays sheet gives a further plan. */
function standingBook(ports: Ports, book: BookRecord | null, answers: InsertAnswers): { layouts: SheetLayout[]; calendar: WorkCalendar } {
  const fresh = { layouts: [], calendar: startingCalendar(answers.calendar) };
  const ids = BOOK_KINDS.map((kind) => book?.sheets[kind]);
  if (ids.some((id) => id === undefined)) return fresh;
  const sheets = ports.workbook.readDetail(ids as number[]);
  const layouts: SheetLayout[] = [];
  for (const kind of BOOK_KINDS) {
    const sheet = sheets.find((candidate) => candidate.sheetId === book?.sheets[kind]);
    const layout = sheet ? locate(sheet, bookSpec(kind), '', sheet.maxRows) : null;
    if (!layout) return fresh;
    layouts.push(layout);
  }
  const holidays = sheets.find((sheet) => sheet.sheetId === book?.sheets.holidays);
  const calendar = holidays ? readCalendar(holidays, answers.calendar) : { calendar: WEEKDAY_CALENDAR };
  return { layouts, calendar: calendar.calendar };
}

function putBack(ports: Ports, state: StoredState, record: PlanRecord): InsertOutcome {
  const { operations, changes, findings } = repair(ports, state, record);
  const { schedule } = contentOf(ports, record);
  const said = changes.filter(({ code }) => WORTH_SAYING.includes(code));
  return { plan: record.plan, created: false, operations, ...extent(schedule), shownTitles: [], findings: [...said, ...findings] };
}

/** Changes of a repair that a person hears of when the same event is inserted again; the rest is counted. */
const WORTH_SAYING = ['repair.sheetMade', 'repair.tabClaimed', 'repair.columnsBack', 'repair.rowsBack'];

function extent(rows: readonly { readonly start: string; readonly due: string }[]): { tasks: number; from: string; until: string } {
  const dates = rows.flatMap((row) => [row.start, row.due]).sort();
  return { tasks: rows.length, from: dates[0] ?? '', until: dates[dates.length - 1] ?? '' };
}
