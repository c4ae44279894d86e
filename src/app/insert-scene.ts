import type { Finding } from '../domain/finding';
import type { Template } from '../domain/template';
import { WEEKDAY_CALENDAR, type WorkCalendar } from '../domain/working-days';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import { type PlanContent, startingTotal } from '../workbook/plan-content';
import { bookSpec, sheetSpec } from '../workbook/plan-sheets';
import { readCalendar } from '../workbook/read-calendar';
import { BOOK_KINDS } from '../workbook/sheet-key';
import { Failure } from './failure';
import { completeAnswers, type InsertAnswers, type InsertRequest } from './insert-answers';
import { loadTemplate } from './load-template';
import { planContent, startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { repair } from './repair-steps';
import { contentOf, idsOf } from './standing-plan';
import { type BookRecord, basisOf, type PlanRecord, type StoredState } from './stored-state';

/** What became of an insertion. */
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

/** The answers of a request, given and by default. Throws a Failure with all that is wrong. */
export function answersFor(ports: Ports, request: InsertRequest, template: Template): InsertAnswers {
  const defaults = { timeZone: ports.workbook.timeZone(), locale: ports.workbook.locale(), email: ports.account.email() };
  const answers = completeAnswers(request, template, defaults);
  if (!answers.ok) throw new Failure(answers.findings);
  return answers.value;
}

/** The plan that stands for the same event: the same template on the same dates. */
export function sameEvent(state: StoredState, answers: InsertAnswers): PlanRecord | undefined {
  return state.plans.find(
    ({ answers: theirs }) => theirs.template === answers.template && theirs.d0 === answers.d0 && theirs.d1 === answers.d1,
  );
}

/** What a new plan is made of and stands beside. */
export interface InsertScene {
  readonly content: PlanContent;
  /** What the scheduler has to say. */
  readonly findings: readonly Finding[];
  /** The sheets that exist once, when an earlier plan has made them; empty otherwise. */
  readonly bookLayouts: readonly SheetLayout[];
}

/** Reads what a further plan shares with the earlier ones and schedules the tasks; `day` is that of the insertion. Throws a Failure for a refused date. */
export function insertScene(
  ports: Ports,
  book: BookRecord | null,
  plan: string,
  template: Template,
  answers: InsertAnswers,
  day: PlanRecord['insertedOn'],
): InsertScene {
  const { layouts, calendar } = standingBook(ports, book, answers);
  return { ...planContent(plan, template, answers, day, calendar, ports.version), bookLayouts: layouts };
}

/** The sheets that exist once, if all of them do, and the calendar their Holidays sheet gives a further plan. */
function standingBook(ports: Ports, book: BookRecord | null, answers: InsertAnswers): { layouts: SheetLayout[]; calendar: WorkCalendar } {
  const fresh = { layouts: [], calendar: startingCalendar(answers.calendar) };
  const ids = BOOK_KINDS.map((kind) => book?.sheets[kind]);
  if (ids.some((id) => id === undefined)) return fresh;
  const sheets = ports.workbook.readGrids(ids as number[]);
  const layouts: SheetLayout[] = [];
  for (const kind of BOOK_KINDS) {
    const sheet = sheets.find((candidate) => candidate.sheetId === book?.sheets[kind]);
    const layout = sheet ? locate(sheet, bookSpec(kind), '', sheet.maxRows) : null;
    if (!layout || layout.headerRow === 0) return fresh;
    layouts.push(layout);
  }
  const holidays = sheets.find((sheet) => sheet.sheetId === book?.sheets.holidays);
  const calendar = holidays ? readCalendar(holidays, answers.calendar) : { calendar: WEEKDAY_CALENDAR };
  return { layouts, calendar: calendar.calendar };
}

/** The outcome of a new plan; `others` is how many plans stood there before. */
export function createdOutcome(
  { content, findings }: Pick<InsertScene, 'content' | 'findings'>,
  built: Pick<InsertOutcome, 'operations' | 'shownTitles'>,
  others: number,
  carried: readonly Finding[] = [],
): InsertOutcome {
  const advice: Finding[] = others > 0 ? [{ code: 'insert.separateSpreadsheet', path: '', facts: { plans: others + 1 } }] : [];
  return {
    plan: content.plan,
    created: true,
    operations: built.operations,
    ...extentOf(content.schedule),
    shownTitles: built.shownTitles,
    findings: [...carried, ...findings, ...amountsMissing(content), ...advice],
  };
}

/** The outcome of a plan that has just been finished by another run, as the one that finished it would have told; `others` as above. */
export function standingOutcome(ports: Ports, record: PlanRecord, others: number): InsertOutcome {
  const { answers, plan } = record;
  const template = loadTemplate(ports.templates, answers.template);
  const scene = planContent(plan, template, answers, basisOf(record).day, startingCalendar(answers.calendar), ports.version);
  const titles = ports.workbook.titles();
  const shown = [...idsOf(record, { sheets: {} })].flatMap(([kind, id]) =>
    sheetSpec(kind, scene.content).hidden ? [] : (titles.get(id) ?? []),
  );
  return createdOutcome(scene, { operations: 0, shownTitles: shown }, others);
}

/** Says where a total can be typed when the template knows no amount in the plan's currency. */
export function amountsMissing(content: PlanContent): Finding[] {
  return startingTotal(content) === null ? [{ code: 'insert.noAmounts', path: '', facts: { currency: content.currency } }] : [];
}

/** Puts back what is missing of a plan that stands. */
export function putBack(ports: Ports, state: StoredState, record: PlanRecord): InsertOutcome {
  const { operations, changes, findings } = repair(ports, state, record);
  const { schedule } = contentOf(ports, record);
  const said = changes.filter(({ code }) => WORTH_SAYING.includes(code));
  return { plan: record.plan, created: false, operations, ...extentOf(schedule), shownTitles: [], findings: [...said, ...findings] };
}

/** Changes of a repair that a person hears of when the same event is inserted again; the rest is counted. */
const WORTH_SAYING = ['repair.sheetMade', 'repair.tabClaimed', 'repair.columnsBack', 'repair.rowsBack'];

/** How many tasks there are, the first start and the last due date. */
export function extentOf(rows: PlanContent['schedule']): Pick<InsertOutcome, 'tasks' | 'from' | 'until'> {
  const dates = rows.flatMap((row) => [row.start, row.due]).sort();
  return { tasks: rows.length, from: dates[0] ?? '', until: dates[dates.length - 1] ?? '' };
}
