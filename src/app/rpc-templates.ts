import type { TemplateCategory } from '../domain/template';
import type { Ports } from './ports';
import { longText, type Params, planId, requiredText } from './rpc-params';
import type { TemplateCard } from './rpc-sidebar';
import { type TemplateFile, type TemplateRequest, templateFile } from './save-template';
import { forgetTemplate, keepTemplate, savedFile } from './saved-templates';
import { savedCard } from './template-card';

/** What pages may ask about templates of the spreadsheet's own. */
export interface TemplateMethods {
  /** The file of a template made of a plan; nothing is written. */
  readonly templateFile: {
    readonly params: Omit<TemplateRequest, 'category'> & { readonly category: TemplateCategory | '' };
    readonly value: TemplateFile;
  };
  /** Keeps the template of a file in this spreadsheet, to be offered for new events. */
  readonly keepTemplate: { readonly params: { readonly text: string }; readonly value: TemplateCard };
  readonly savedFile: { readonly params: { readonly id: string }; readonly value: string };
  readonly forgetTemplate: { readonly params: { readonly id: string }; readonly value: null };
}

/** Characters of a file that are looked at: one that may be kept, as wide as anybody would indent it. */
const LONGEST_FILE = 400_000;

export const TEMPLATE_HANDLERS: { readonly [M in keyof TemplateMethods]: (ports: Ports, params: Params) => TemplateMethods[M]['value'] } = {
  templateFile: (ports, params) =>
    templateFile(ports, {
      plan: planId(params),
      name: requiredText(params, 'name'),
      summary: requiredText(params, 'summary'),
      category: requiredText(params, 'category'),
    }),
  keepTemplate: (ports, params) => savedCard(keepTemplate(ports, longText(params, 'text', LONGEST_FILE))),
  savedFile: (ports, params) => savedFile(ports, requiredText(params, 'id')),
  forgetTemplate: (ports, params) => {
    forgetTemplate(ports, requiredText(params, 'id'));
    return null;
  },
};
