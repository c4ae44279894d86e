import type { CivilDate } from '../../domain/civil-date';
import { lengthOf, tierFor } from '../../domain/day-offsets';
import type { Finding } from '../../domain/finding';
import type { Localized } from '../../domain/language';
import { type Template, type TemplateCategory, TIER_LEAD_DAYS } from '../../domain/template';
import { parseTemplate } from '../../domain/template-parser';
import type { PlanContent } from '../plan-content';
import { sheetSpec } from '../plan-sheets';
import type { SheetKind } from '../sheet-key';
import { textOf } from '../snapshot';
import { budgetPart } from './budget-part';
import { goalsPart } from './goals-part';
import { clockTime, cuesPart, openingOf, resourcesPart, risksPart, typedTime } from './lists-parts';
import { masterPart } from './master-part';
import { tasksPart } from './tasks-part';
import { TemplateGroups } from './template-groups';
import { cellOf, numberOf, type SourceSheet, type TemplateScene } from './template-scene';
import { TemplateTexts } from './template-texts';

/** What a person says about the template; '' for the words of the template the plan was made from. */
export interface TemplateAbout {
  readonly name: string;
  readonly summary: string;
  readonly category: TemplateCategory;
}

/** A template made of a plan, or what stands against it, and what was done on the way. */
export interface PlanAsTemplate {
  /** Null while the findings must be mended first. */
  readonly template: Omit<Template, 'id'> | null;
  /** Why there is no template: a cell each. */
  readonly faults: readonly Finding[];
  /** What a person should know about it. */
  readonly notes: readonly Finding[];
}

/** Sheets whose part of a template is taken from the one the plan was made from while the plan does without them. */
const REPLACED: readonly SheetKind[] = ['master', 'budget', 'resources', 'runOfShow', 'risks', 'goals'];

/** A valid id until the text of the template gives it its own. */
const DRAFT_ID = 'draft';

/**
 * The plan in `sheets` as a template of the format the shipped ones have. Dates become offsets from `span`, amounts shares; statuses, actuals, payments,
 * persons and the place of this event stay behind.
 */
export function planAsTemplate(
  content: PlanContent,
  sheets: readonly SourceSheet[],
  span: { readonly d0: CivilDate; readonly d1: CivilDate },
  about: TemplateAbout,
): PlanAsTemplate {
  const base = content.template;
  const sheet = (kind: SheetKind): SourceSheet | null => sheets.find((each) => each.kind === kind) ?? null;
  const texts = new TemplateTexts(content.language);
  const groups = new TemplateGroups(content, sheet('team'), texts);
  const scene: TemplateScene = { content, base, span, sheet, texts, groups };
  const setting = (key: string) => cellOf(sheet('settings'), key, 'value').value;

  const headcount = Math.min(1e6, Math.max(1, Math.round(numberOf(setting('headcount')) ?? base.headcount)));
  const tasks = tasksPart(scene);
  const budget = budgetPart(scene, textOf(setting('currency')).toUpperCase() || content.currency);
  const goals = goalsPart(scene);
  const resources = resourcesPart(scene, headcount, budget.lineOf);
  const risks = sheet('risks') ? risksPart(scene) : { rows: base.risks, places: [] };
  const cues = sheet('runOfShow') ? cuesPart(scene) : { rows: base.runOfShow, places: [] };
  const master = masterPart(scene, tasks.ids);
  // Rows that were taken from the template answer to its groups.
  for (const { group } of [...budget.rows, ...resources.rows, ...risks.rows, ...cues.rows]) groups.answering('', group);
  const team = groups.list();

  const offsets = [
    ...tasks.rows.map(({ start }) => start),
    ...resources.rows.map(({ due }) => due),
    ...risks.rows.map(({ decideBy }) => decideBy ?? 0),
  ];
  const tier = tierFor(Math.min(0, ...offsets), base.tier);
  const opening = openingOf(sheet('runOfShow'));
  const draft = {
    schemaVersion: 1,
    id: DRAFT_ID,
    version: '1.0.0',
    name: own(about.name, base.name),
    summary: own(about.summary, base.summary),
    category: about.category,
    tier,
    leadDays: TIER_LEAD_DAYS[tier],
    headcount,
    startTime: typedTime(setting('startTime')) ?? (opening ? clockTime(opening.minutes) : base.startTime),
    days: Math.min(60, lengthOf(span)),
    groups: team.rows,
    masterPlan: master.rows,
    goals: goals.goals.rows,
    tasks: tasks.rows,
    budget: { totals: budget.totals, lines: budget.rows },
    resources: resources.rows,
    risks: risks.rows,
    runOfShow: cues.rows,
    kpis: goals.kpis.rows,
  };
  const places = {
    groups: team.places,
    masterPlan: master.places,
    goals: goals.goals.places,
    tasks: tasks.places,
    'budget.lines': budget.places,
    resources: resources.places,
    risks: risks.places,
    runOfShow: cues.places,
    kpis: goals.kpis.places,
  };
  const checked = parseTemplate(draft);
  const absent = REPLACED.filter((kind) => sheet(kind) === null).map((kind) => sheetSpec(kind, content).title[content.language]);
  const borrowed: Finding[] = absent.length === 0 ? [] : [{ code: 'saved.fromTemplate', path: '', facts: { sheets: absent } }];
  return {
    template: checked.ok ? draftWithoutId(checked.value) : null,
    faults: checked.findings.map((finding) => ({ ...finding, path: placeIn(places, finding.path) })),
    notes: [...texts.findings(), ...budget.findings, ...goals.findings, ...borrowed],
  };
}

function own(typed: string, before: Localized): Localized {
  const words = typed.trim();
  return words === '' || Object.values(before).includes(words) ? before : { 'zh-CN': words, en: words };
}

function draftWithoutId({ id: _, ...template }: Template): Omit<Template, 'id'> {
  return template;
}

/** The place in the spreadsheet of a place in the file, `tasks[3].due`; that in the file where there is none. */
function placeIn(places: { readonly [list: string]: readonly string[] }, path: string): string {
  const match = /^([a-zA-Z.]+)\[(\d+)\]/.exec(path);
  return (match && places[match[1] ?? '']?.[Number(match[2])]) || path;
}
