import { templateIndex } from 'showrunner:template-index';
import type { Template } from '../domain/template';
import { parseTemplate } from '../domain/template-parser';
import { Failure, failure } from './failure';
import type { TemplatePort } from './ports';
import { isSavedId } from './saved-template-store';

/**
 * The template `id`, checked. Throws a Failure when there is none or its data is broken, and another error when one that ships cannot be read just now:
 * what a dead run left must not be given up for that.
 */
export function loadTemplate(templates: TemplatePort, id: string): Template {
  return checked(templates, id, () => new Error(`The template ${id} could not be read.`));
}

/** The template a person has chosen: one whose file was left out when the script was installed is a Failure too, since they can mend that. */
export function chosenTemplate(templates: TemplatePort, id: string): Template {
  return checked(templates, id, () => failure('insert.notInstalled', { template: id }));
}

function checked(templates: TemplatePort, id: string, unread: () => Error): Template {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw failure('insert.noTemplate', { template: id });
  const data = templates.load(id);
  if (data === null && templateIndex.some((entry) => entry.id === id)) throw unread();
  if (data === null) throw failure(isSavedId(id) ? 'saved.gone' : 'insert.noTemplate', { template: id });
  const parsed = parseTemplate(data);
  if (!parsed.ok) throw new Failure(parsed.findings);
  return parsed.value;
}
