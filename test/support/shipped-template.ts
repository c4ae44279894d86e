import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { readShippedTemplates } from '../../scripts/build/shipped-templates';
import type { Template, TemplateTask } from '../../src/domain/template';
import { parseTemplate } from '../../src/domain/template-parser';
import { readJson } from './template-files';

const FOLDER = 'sheets-templates';

/** Ids of every template that ships, in the order of the index. */
export function shippedTemplateIds(): string[] {
  return readShippedTemplates(join(PROJECT_ROOT, FOLDER)).map(({ entry }) => entry.id);
}

/** Paths of every template that ships, from the top of the project. */
export function shippedTemplatePaths(): string[] {
  return shippedTemplateIds().map((id) => `${FOLDER}/${id}.json`);
}

/** A template that ships, as the parser reads it. Throws with the findings when it refuses. */
export function shippedTemplate(id: string): Template {
  const result = parseTemplate(readJson(`${FOLDER}/${id}.json`));
  if (!result.ok) throw new Error(JSON.stringify(result.findings, null, 1));
  return result.value;
}

/** `C01 plan LEAD -70 -66` for each task, sorted, as the tables of the tests are written. */
export function taskLines({ tasks }: Template): string[] {
  return tasks.map(({ id, phase, group, start, due }) => `${id} ${phase} ${group} ${start} ${due}`).sort();
}

/** The lines of a table written into a test, sorted. */
export function tableLines(table: string): string[] {
  return table.trim().split('\n').sort();
}

/** Ids of the tasks chosen, sorted, in one line. */
export function idsOf({ tasks }: Template, chosen: (task: TemplateTask) => boolean): string {
  const ids = tasks.filter(chosen).map(({ id }) => id);
  return ids.sort().join(' ');
}

/** The sum, to millionths: shares may be decimal fractions. */
export function total(parts: readonly number[]): number {
  return Math.round(parts.reduce((sum, part) => sum + part, 0) * 1e6) / 1e6;
}

/** `share category item` for each line of the budget. */
export function budgetLines({ budget }: Template): string[] {
  return budget.lines.map(({ share, category, item }) => `${share} ${category} ${item['zh-CN']}`);
}

/** `likelihood×impact group limit` for each risk; the limit in minutes, or the day of the decision as `T-1`. */
export function riskLines({ risks }: Template): string[] {
  return risks.map(({ likelihood, impact, group, limitMinutes, decideBy }) => {
    const day = decideBy === null ? [] : [`T${decideBy > 0 ? '+' : ''}${decideBy}`];
    const minutes = limitMinutes === null ? [] : [`${limitMinutes} min`];
    return [`${likelihood}×${impact}`, group, ...minutes, ...day].join(' ');
  });
}

/** `start+minutes group segment` for each cue. */
export function cueLines({ runOfShow }: Template): string[] {
  return runOfShow.map(({ at, minutes, group, segment }) => `${at}+${minutes} ${group} ${segment['zh-CN']}`);
}

/** Cues that do not start where the one above ends. */
export function gapsIn({ runOfShow }: Template): string[] {
  return runOfShow.flatMap((cue, index) => {
    const above = runOfShow[index - 1];
    return above === undefined || above.at + above.minutes === cue.at ? [] : [`${cue.segment.en} at ${cue.at}`];
  });
}

/** Texts of a template that are not in the language they stand for. Only a unit may be a bare sign. */
export function textsInWrongLanguage(template: Template): string[] {
  const wrong: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { 'zh-CN': zh, en } = node as { 'zh-CN'?: string; en?: string };
    if (zh !== undefined && zh !== '%' && !/\p{Script=Han}/u.test(zh)) wrong.push(zh);
    if (en !== undefined && /[\p{Script=Han}，。；：（）、]/u.test(en)) wrong.push(en);
    Object.values(node).forEach(walk);
  };
  walk(template);
  return wrong;
}
