import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/build/bundle';
import { readShippedTemplates } from '../../../scripts/build/shipped-templates';
import type { Template, TemplateTask } from '../../../src/domain/template';
import { parseTemplate } from '../../../src/domain/template-parser';
import { readJson } from '../template-files';

const FOLDER = 'sheets-templates';

/** Ids of every template that ships, in the order in which they are offered. */
export function shippedTemplateIds(): string[] {
  return readShippedTemplates(join(PROJECT_ROOT, FOLDER)).map(({ entry }) => entry.id);
}

/** A template that ships, as the parser reads it. Throws with the findings when it refuses. */
export function shippedTemplate(id: string): Template {
  const result = parseTemplate(readJson(`${FOLDER}/${id}.json`));
  if (!result.ok) throw new Error(JSON.stringify(result.findings, null, 1));
  return result.value;
}

/** Ids of the tasks chosen, sorted, in one line. */
export function idsOf({ tasks }: Template, chosen: (task: TemplateTask) => boolean): string {
  const ids = tasks.filter(chosen).map(({ id }) => id);
  return ids.sort().join(' ');
}
