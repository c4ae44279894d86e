import { later } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import { TEMPLATE_CATEGORIES, type TemplateCategory } from '../domain/template';
import { planAsTemplate } from '../workbook/as-template/plan-as-template';
import { readSettings } from '../workbook/read-plan';
import { currentState, planOf } from './command';
import { Failure, failure } from './failure';
import type { Ports } from './ports';
import { savedId } from './saved-template-store';
import { fileOf } from './saved-templates';
import { contentOf, placeSheets } from './standing-plan';

/** What a person says about the template a plan becomes; '' for the words of the template it was made from. */
export interface TemplateRequest {
  /** Id of the plan; null for the newest. */
  readonly plan: string | null;
  readonly name: string;
  readonly summary: string;
  /** One of the categories of templates; '' for that of the template the plan was made from. */
  readonly category: string;
}

/** A plan as the file of a template, and what a person should know about it. */
export interface TemplateFile {
  readonly text: string;
  readonly notes: readonly Finding[];
}

/** Makes the file of a template of a plan; nothing is written. Throws a Failure with the cells that stand against it. */
export function templateFile(ports: Ports, { plan, ...about }: TemplateRequest): TemplateFile {
  const state = currentState(ports);
  const record = planOf(state, plan);
  const content = contentOf(ports, record);
  const { sheets, gone, findings } = placeSheets(ports, record, state.book ?? { sheets: {} }, content);
  if (findings.length > 0) throw new Failure(findings);
  const settings = sheets.find(({ kind }) => kind === 'settings');
  const read = settings && readSettings(settings.grid, record.plan, record.answers).settings;
  if (!read || gone.includes('tasks')) throw failure('repair.planIncomplete', { plan: record.answers.eventName });
  const made = planAsTemplate(
    content,
    sheets,
    { d0: read.scheduledFor, d1: later(read.scheduledFor, read.scheduledUntil) },
    { ...about, category: categoryIn(about.category) ?? content.template.category },
  );
  if (!made.template) throw new Failure(made.faults);
  const { schemaVersion, ...rest } = made.template;
  return { text: fileOf({ schemaVersion, id: savedId(made.template), ...rest }), notes: made.notes };
}

function categoryIn(text: string): TemplateCategory | undefined {
  return TEMPLATE_CATEGORIES.find((category) => category === text);
}
