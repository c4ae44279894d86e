import { civilDate } from '../../../src/domain/civil-date';
import { LANGUAGES } from '../../../src/domain/language';
import { shippedTemplate, shippedTemplateIds } from '../../support/preset/shipped-template';
import { SourcePlan } from './source-fixture';

/** Sixteen days after the plans of the fixture are made. */
const SOON = civilDate('2027-01-20');

const CASES = shippedTemplateIds().flatMap((id) => LANGUAGES.map((language) => [id, language] as const));

/** What no plan says: what the file is called and which version it has. */
function words<T extends { readonly version: string }>(template: T): Omit<T, 'id' | 'version'> {
  const { version: _, id: __, ...rest } = template as T & { readonly id?: string };
  return rest;
}

describe('a plan nobody has touched becomes the template it was made from', () => {
  it.each(CASES)('%s in %s', (id, language) => {
    const plan = new SourcePlan(shippedTemplate(id), language);
    expect(words(plan.becomes())).toEqual(words(shippedTemplate(id)));
    expect(plan.made().notes).toEqual([]);
  });

  it.each(CASES)('%s in %s at short notice, too: its offsets cannot be told from its dates', (id, language) => {
    const plan = new SourcePlan(shippedTemplate(id), language, { d0: SOON, d1: SOON });
    expect(plan.becomes().tasks).toEqual(shippedTemplate(id).tasks);
    expect(plan.becomes().risks).toEqual(shippedTemplate(id).risks);
    expect(plan.becomes().resources).toEqual(shippedTemplate(id).resources);
  });

  it.each(['USD', 'EUR'])('keeps its shares and totals when prices are rounded in %s', (currency) => {
    for (const id of shippedTemplateIds()) {
      const plan = new SourcePlan(shippedTemplate(id), 'en', { currency });
      plan.fill('settings', 'currency', 'value', currency);
      expect([id, plan.becomes().budget]).toEqual([id, shippedTemplate(id).budget]);
    }
  });

  it('keeps what it has when its sheets of the second row were never added', () => {
    const plan = new SourcePlan(shippedTemplate('annual-gala'), 'en', { sheets: [] });
    expect(words(plan.becomes())).toEqual(words(shippedTemplate('annual-gala')));
    expect(plan.notes()).toEqual({
      'saved.fromTemplate': { sheets: ['Master plan', 'Budget', 'Resources', 'Run of show', 'Risks', 'Goals & KPIs'] },
    });
  });
});
