import { CHINESE_HOLIDAYS } from '../domain/chinese-holidays';
import type { Locatable } from './locate';
import type { PlanContent } from './plan-content';
import { isBookKind, type SheetKind } from './sheet-key';
import type { SheetSpec } from './sheet-spec';
import { BUDGET_COLUMNS, budgetSheet } from './sheets/budget';
import { digestLogSheet, LOG_COLUMNS } from './sheets/digest-log';
import { eventsSheet } from './sheets/events';
import { goalsSheet } from './sheets/goals';
import { GUEST_COLUMNS, guestsSheet } from './sheets/guests';
import { HOLIDAY_COLUMNS, holidaysSheet } from './sheets/holidays';
import { IMPROVEMENT_COLUMNS, improvementsSheet } from './sheets/improvements';
import { ISSUE_COLUMNS, issuesSheet } from './sheets/issues';
import { LIST_COLUMNS, listsSheet } from './sheets/lists';
import { MASTER_COLUMNS, masterPlanSheet } from './sheets/master-plan';
import { meetingSheet } from './sheets/meeting';
import { overviewSheet } from './sheets/overview';
import { PUBLICITY_COLUMNS, publicitySheet } from './sheets/publicity';
import { raciSheet } from './sheets/raci';
import { RESOURCE_COLUMNS } from './sheets/resource-columns';
import { resourcesSheet } from './sheets/resources';
import { REVIEW_COLUMNS, reviewSheet } from './sheets/review';
import { RISK_COLUMNS } from './sheets/risk-columns';
import { risksSheet } from './sheets/risks';
import { runOfShowSheet } from './sheets/run-of-show';
import { CUE_COLUMNS } from './sheets/run-of-show-columns';
import { SETTINGS_COLUMNS, SETTINGS_ROWS, settingsSheet } from './sheets/settings';
import { TASK_COLUMNS } from './sheets/task-columns';
import { tasksSheet } from './sheets/tasks';
import { TEAM_COLUMNS, teamSheet } from './sheets/team';
import { timelineSheet } from './sheets/timeline';

/** Sheets in the order of their tabs (design §4): the plan's, then the hidden ones that exist once. */
const MAKERS: { readonly [K in SheetKind]: (content: PlanContent) => SheetSpec } = {
  overview: overviewSheet,
  master: masterPlanSheet,
  tasks: (content) => tasksSheet(content.template, content.schedule, content.language),
  team: teamSheet,
  budget: budgetSheet,
  resources: resourcesSheet,
  runOfShow: runOfShowSheet,
  risks: risksSheet,
  review: reviewSheet,
  timeline: () => timelineSheet(),
  publicity: publicitySheet,
  guests: guestsSheet,
  issues: () => issuesSheet(),
  meeting: () => meetingSheet(),
  goals: goalsSheet,
  improvements: () => improvementsSheet(),
  raci: raciSheet,
  settings: settingsSheet,
  holidays: ({ calendar, language }) => holidaysSheet(calendar === 'china' ? CHINESE_HOLIDAYS : [], language),
  lists: ({ template, language }) => listsSheet(template, language),
  log: () => digestLogSheet(),
  // Its lines are the plans of the spreadsheet, which no plan knows: `events-sheet.ts` of the use cases gives it those.
  events: () => eventsSheet([]),
};

/** The spec of one sheet of a plan. */
export function sheetSpec(kind: SheetKind, content: PlanContent): SheetSpec {
  return MAKERS[kind](content);
}

/** The sheets a plan starts with; `withBook` adds those that exist once, for the first plan of a spreadsheet. */
export function planSheets(content: PlanContent, withBook: boolean): SheetSpec[] {
  const chosen = content.optionalSheets ?? STARTING_KINDS;
  const isWanted = (kind: SheetKind): boolean =>
    kind !== 'events' && (isBookKind(kind) ? withBook : !isOptionalKind(kind) || chosen.includes(kind));
  return (Object.keys(MAKERS) as SheetKind[]).filter(isWanted).map((kind) => sheetSpec(kind, content));
}

/**
 * Sheets a plan can do without, in the order of their tabs, and whether a new plan has them unless it is told otherwise; the rest are opened with "Add a
 * sheet" (design §4). All are added and removed one by one, and the others say a dash where they would read them. Only this table tells: a sheet that was
 * never added has no id in the plan's record, so a repair does not miss it.
 */
const OPTIONAL: { readonly [K in SheetKind]?: 'atStart' | 'onRequest' } = {
  master: 'atStart',
  budget: 'atStart',
  resources: 'atStart',
  runOfShow: 'atStart',
  risks: 'atStart',
  review: 'atStart',
  timeline: 'onRequest',
  publicity: 'onRequest',
  guests: 'onRequest',
  issues: 'onRequest',
  meeting: 'onRequest',
  goals: 'onRequest',
  improvements: 'atStart',
  raci: 'onRequest',
};

/** The kinds of the sheets a plan can do without. */
export const OPTIONAL_KINDS = Object.keys(OPTIONAL) as readonly SheetKind[];

/** Those of them that a new plan has when nobody says which. */
export const STARTING_KINDS: readonly SheetKind[] = OPTIONAL_KINDS.filter((kind) => OPTIONAL[kind] === 'atStart');

/** Whether `kind` names a sheet a plan can do without. */
export function isOptionalKind(kind: string): kind is SheetKind {
  return (OPTIONAL_KINDS as readonly string[]).includes(kind);
}

/** Sheets of a plan that are read outside a repair. */
export type PlanKind = Exclude<keyof typeof LOCATABLE, 'holidays' | 'lists' | 'log'>;

/** What a sheet of the plan is found again by; needs no content, since content adds no columns. */
export function planSpec(kind: PlanKind): Locatable {
  return LOCATABLE[kind];
}

/** The same for the sheets that exist once. */
export function bookSpec(kind: SheetKind): Locatable {
  if (kind !== 'holidays' && kind !== 'lists' && kind !== 'log') throw new RangeError(`${kind} belongs to a plan`);
  return LOCATABLE[kind];
}

const LOCATABLE = {
  tasks: { form: 'table', kind: 'tasks', columns: TASK_COLUMNS },
  team: { form: 'table', kind: 'team', columns: TEAM_COLUMNS },
  budget: { form: 'table', kind: 'budget', columns: BUDGET_COLUMNS },
  resources: { form: 'table', kind: 'resources', columns: RESOURCE_COLUMNS },
  risks: { form: 'table', kind: 'risks', columns: RISK_COLUMNS },
  publicity: { form: 'table', kind: 'publicity', columns: PUBLICITY_COLUMNS },
  guests: { form: 'table', kind: 'guests', columns: GUEST_COLUMNS },
  issues: { form: 'table', kind: 'issues', columns: ISSUE_COLUMNS },
  improvements: { form: 'table', kind: 'improvements', columns: IMPROVEMENT_COLUMNS },
  runOfShow: { form: 'table', kind: 'runOfShow', columns: CUE_COLUMNS },
  // Their rows differ from template to template, so these two are found by their keys alone.
  master: { form: 'form', kind: 'master', columns: MASTER_COLUMNS },
  review: { form: 'form', kind: 'review', columns: REVIEW_COLUMNS },
  settings: { form: 'form', kind: 'settings', columns: SETTINGS_COLUMNS, rows: SETTINGS_ROWS },
  holidays: { form: 'table', kind: 'holidays', columns: HOLIDAY_COLUMNS },
  lists: { form: 'table', kind: 'lists', columns: LIST_COLUMNS },
  log: { form: 'table', kind: 'log', columns: LOG_COLUMNS },
} as const satisfies { readonly [kind: string]: Locatable };
