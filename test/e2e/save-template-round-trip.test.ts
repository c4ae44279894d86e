import { LANGUAGES } from '../../src/domain/language';
import type { Template } from '../../src/domain/template';
import { parseTemplate } from '../../src/domain/template-parser';
import { OPTIONAL_KINDS } from '../../src/workbook/plan-sheets';
import { shippedTemplate, shippedTemplateIds } from '../support/preset/shipped-template';
import { ask, EVENT, loadShipped, newHost } from './showrunner';

/** The largest and the one of several days; all of them are compared without a spreadsheet in `test/workbook/as-template`. */
const SAMPLE = ['industry-summit', 'campus-culture-festival'];
const CHOSEN = process.env.SHOWRUNNER_LONG === '1' ? shippedTemplateIds() : SAMPLE;
const CASES = CHOSEN.map((id, index) => [id, LANGUAGES[index % 2] ?? 'en'] as const);

beforeAll(async () => {
  await loadShipped();
});

/** The template of a file, by the product's own reader. */
function read(text: string): Template {
  const parsed = parseTemplate(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.findings.map(({ code, path }) => `${path} ${code}`).join('\n'));
  return parsed.value;
}

describe('a plan nobody has touched becomes the template it was made from', () => {
  // Ten days ahead every lead is squeezed, so no offset can be told from a date.
  it.each(CASES)('%s in %s', (id, language) => {
    const host = newHost();
    ask(host, 'insertPlan', { template: id, d0: EVENT, language, currency: 'CNY', sheets: [...OPTIONAL_KINDS] });
    const { text, notes } = ask(host, 'templateFile', { plan: null, name: '', summary: '', category: '' });
    expect(notes).toEqual([]);
    const { id: saved, version, ...made } = read(text);
    const { id: _, version: __, ...shipped } = shippedTemplate(id);
    expect(made).toEqual(shipped);
    expect(saved).toMatch(/^saved-[0-9a-f]{14}$/);
    expect(version).toBe('1.0.0');
  });
});
