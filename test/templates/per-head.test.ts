import { readdirSync } from 'node:fs';
import { parseTemplate } from '../../src/domain/template-parser';
import { readJson } from '../support/template-files';

const TEMPLATES = readdirSync('sheets-templates')
  .filter((name) => name.endsWith('.json') && name !== 'schema.json')
  .map((name) => {
    const parsed = parseTemplate(readJson(`sheets-templates/${name}`));
    if (!parsed.ok) throw new Error(`${name} is broken`);
    return parsed.value;
  });

describe('per-head resources', () => {
  it('are for a table of ten at least, and for two a head at most, in whole numbers', () => {
    const odd = TEMPLATES.flatMap(({ id, headcount, resources }) =>
      resources
        .filter(({ perHead, need }) => perHead && (!Number.isInteger(need) || need * 10 < headcount || need > headcount * 2))
        .map((resource) => `${id} ${resource.id} ${resource.need}`),
    );
    expect(odd).toEqual([]);
  });

  it('are none of those counted by set, day, room or person in charge', () => {
    const units = ['days', 'rooms', 'people', 'filings', 'licences'];
    const odd = TEMPLATES.flatMap(({ id, resources }) =>
      resources.filter(({ perHead, unit }) => perHead && units.includes(unit.en)).map((resource) => `${id} ${resource.id}`),
    );
    // Accident cover is taken out for every participant.
    expect(odd).toEqual(['team-building accident-cover']);
  });

  it('are said by most events that feed or badge their guests', () => {
    const named = (id: string): string[] =>
      TEMPLATES.find((template) => template.id === id)?.resources.flatMap(({ perHead, id: name }) => (perHead ? [name] : [])) ?? [];
    expect(named('product-launch')).toEqual(['gifts', 'badges', 'tea-break']);
    expect(named('general-event')).toEqual(['badges', 'handouts', 'refreshments']);
  });
});
