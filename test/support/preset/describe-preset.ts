import type { Template } from '../../../src/domain/template';
import { describeCraft } from './craft';
import type { PresetFacts } from './facts';
import { describeMoney } from './money';
import { shippedTemplate } from './shipped-template';
import { describeStory } from './story';
import { describeTasks } from './tasks';

/**
 * Registers the tests that hold a shipped template against its preset and against what every template owes its reader. Returns the template,
 * for the tests of what only it has.
 */
export function describePreset(facts: PresetFacts): Template {
  const template = shippedTemplate(facts.id);
  describe(facts.id, () => {
    describeStory(template, facts);
    describeTasks(template, facts);
    describeMoney(template, facts);
    describeCraft(template, facts);
  });
  return template;
}
