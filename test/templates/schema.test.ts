import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import {
  BUDGET_BASES,
  BUDGET_CATEGORIES,
  DATE_RULES,
  MASTER_ROWS,
  PHASES,
  PRIORITIES,
  RESOURCE_CATEGORIES,
  RESOURCE_CHANNELS,
  RISK_CATEGORIES,
  TIER_LEAD_DAYS,
} from '../../src/domain/template';
import type { TemplateFindingCode } from '../../src/domain/template-finding-code';
import { parseTemplate } from '../../src/domain/template-parser';
import { type NodePath, nodePaths, readJson, without, withValue } from '../support/template-files';

const schema = readJson('sheets-templates/schema.json') as {
  $defs: { [name: string]: { properties: { [key: string]: { enum?: unknown } } } };
};
const validate = new Ajv2020({ allErrors: false, strict: true, strictTypes: false }).compile(schema);
/** Every template the project ships or shows that is meant to be good. */
const templates = [
  ...readdirSync(join(PROJECT_ROOT, 'sheets-templates'))
    .filter((name) => name !== 'schema.json')
    .map((name) => `sheets-templates/${name}`),
  'examples/templates/book-club.json',
  'examples/templates/team-breakfast.json',
];
const bookClub = readJson('examples/templates/book-club.json');

/** What a schema can see; the other codes are rules between fields. */
const SHAPE: ReadonlySet<TemplateFindingCode> = new Set<TemplateFindingCode>([
  'template.missing',
  'template.unknownKey',
  'template.wrongType',
  'template.notAllowed',
  'template.outOfRange',
  'template.badFormat',
  'template.blank',
  'template.tooLong',
  'template.controlCharacter',
  'template.tooFew',
  'template.tooMany',
]);

function parserSeesGoodShape(data: unknown): boolean {
  return !parseTemplate(data).findings.some(({ code }) => SHAPE.has(code));
}

describe('schema.json', () => {
  it.each(templates)('accepts %s, as the parser does', (path) => {
    const data = readJson(path);
    expect(validate(data) ? [] : validate.errors).toEqual([]);
    expect(parseTemplate(data).findings).toEqual([]);
  });

  it('sees each shipped template, in a file named after its id', () => {
    expect(templates).toContain('sheets-templates/product-launch.json');
    const ids = templates.map((path) => (readJson(path) as { id: string }).id);
    expect(templates.map((path) => path.replace(/^.*\/(.*)\.json$/, '$1'))).toEqual(ids);
  });

  it.each<[string, unknown]>([
    ['a missing language', without(bookClub, ['tasks', 0, 'name', 'en'])],
    ['a third language', withValue(bookClub, ['tasks', 0, 'name', 'de'], 'Ziele')],
    ['an unknown key', withValue(bookClub, ['tasks', 0, 'onwer'], 'me')],
    ['a blank text', withValue(bookClub, ['name', 'zh-CN'], '\u3000')],
    ['a line break', withValue(bookClub, ['name', 'en'], 'Book\nclub')],
    ['a text of 501 characters', withValue(bookClub, ['summary', 'en'], 'x'.repeat(501))],
    ['an upper-case id', withValue(bookClub, ['id'], 'Book-Club')],
    ['an id with a double hyphen', withValue(bookClub, ['id'], 'book--club')],
    ['two numbers as a version', withValue(bookClub, ['version'], '1.0')],
    ['a version with a leading zero', withValue(bookClub, ['version'], '1.02.0')],
    ['24:00', withValue(bookClub, ['startTime'], '24:00')],
    ['an unknown tier', withValue(bookClub, ['tier'], 'XXL')],
    ['a later format', withValue(bookClub, ['schemaVersion'], 2)],
    ['half a day', withValue(bookClub, ['tasks', 0, 'due'], -20.5)],
    ['an unknown phase', withValue(bookClub, ['tasks', 0, 'phase'], '策划')],
    ['a rule only people set', withValue(bookClub, ['tasks', 0, 'rule'], 'manual')],
    ['a risk of six', withValue(bookClub, ['risks', 0, 'impact'], 6)],
    ['a cue of no length', withValue(bookClub, ['runOfShow', 0, 'minutes'], 0)],
    ['a resource after the event', withValue(bookClub, ['resources', 0, 'due'], 1)],
    ['no share', withValue(bookClub, ['budget', 'lines', 0, 'share'], 0)],
    ['a replaced task that is not a common one', withValue(bookClub, ['tasks', 2, 'replaces'], 'C18')],
    ['no tasks', withValue(bookClub, ['tasks'], [])],
    [
      '501 cues',
      withValue(bookClub, ['runOfShow'], Array(501).fill({ at: 0, segment: { 'zh-CN': '空', en: 'gap' }, minutes: 1, group: 'LEAD' })),
    ],
  ])('refuses %s, as the parser does', (_, data) => {
    expect(validate(data)).toBe(false);
    expect(parserSeesGoodShape(data)).toBe(false);
  });

  it('agrees with the parser on every node of a template left out, added to, or replaced by another type', () => {
    const changes: ((path: NodePath) => unknown)[] = [
      (path) => without(bookClub, path),
      (path) => withValue(bookClub, path, null),
      (path) => withValue(bookClub, path, 7),
      (path) => withValue(bookClub, path, 'word'),
      (path) => withValue(bookClub, path, []),
      (path) => withValue(bookClub, [...path, 'extra'], 1),
    ];
    const disagreements: string[] = [];
    let refused = 0;
    for (const path of nodePaths(bookClub)) {
      for (const [index, change] of changes.entries()) {
        if (index === 5 && !isRecord(path)) continue;
        const data = change(path);
        const accepted = validate(data);
        if (!accepted) refused += 1;
        if (accepted !== parserSeesGoodShape(data)) disagreements.push(`change ${index} at ${path.join('.')}`);
      }
    }
    expect(disagreements).toEqual([]);
    expect(refused).toBeGreaterThan(1000);
  });

  it('agrees with the parser on the ends of every range, length and count', () => {
    const numbers = [-1e13, -1e12, -10_081, -10_080, -401, -400, 0, 0.001, 0.01, 1, 5, 6, 60, 61, 100, 101, 400, 401, 10_080, 10_081];
    const large = [1e6, 1e6 + 1, 1e12, 1e13];
    const texts = [3, 4, 5, 6, 12, 13, 60, 61, 100, 101, 500, 501].flatMap((length) => ['x', 'X', '1'].map((sign) => sign.repeat(length)));
    const counts = [0, 1, 20, 21, 50, 51, 100, 101, 200, 201, 500, 501];
    const disagreements: string[] = [];
    const compare = (path: NodePath, value: unknown, name: string): void => {
      const data = withValue(bookClub, path, value);
      if (validate(data) !== parserSeesGoodShape(data)) disagreements.push(`${path.join('.')} = ${name}`);
    };
    for (const path of oneOfEachKind(bookClub)) {
      const node = nodeAt(path);
      if (typeof node === 'number') for (const value of [...numbers, ...large]) compare(path, value, String(value));
      if (typeof node === 'string') for (const value of texts) compare(path, value, `${value.slice(0, 1)} × ${value.length}`);
      if (Array.isArray(node)) for (const count of counts) compare(path, Array(count).fill(node[0]), `${count} entries`);
    }
    expect(disagreements).toEqual([]);
  });

  it('lists the same words as the code', () => {
    const enumOf = (def: string, key: string) => schema.$defs[def]?.properties[key]?.enum;
    expect(enumOf('task', 'phase')).toEqual([...PHASES]);
    expect(enumOf('task', 'priority')).toEqual([...PRIORITIES]);
    expect(enumOf('task', 'rule')).toEqual(DATE_RULES.filter((rule) => rule !== 'manual'));
    expect(enumOf('masterRow', 'key')).toEqual([...MASTER_ROWS]);
    expect(enumOf('budgetLine', 'category')).toEqual([...BUDGET_CATEGORIES]);
    expect(enumOf('budgetLine', 'basis')).toEqual([...BUDGET_BASES]);
    expect(enumOf('resource', 'category')).toEqual([...RESOURCE_CATEGORIES]);
    expect(enumOf('resource', 'channel')).toEqual([...RESOURCE_CHANNELS]);
    expect(enumOf('risk', 'category')).toEqual([...RISK_CATEGORIES]);
    expect((schema as unknown as { properties: { tier: { enum: unknown } } }).properties.tier.enum).toEqual(Object.keys(TIER_LEAD_DAYS));
  });

  it('explains every field', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, field] of Object.entries((node as { properties?: object }).properties ?? {})) {
        const { title, description, $ref } = field as { title?: string; description?: string; $ref?: string };
        if (!(title && description) && !$ref && !/zh-CN|en$/.test(key)) bare.push(`${path}.${key}`);
      }
      for (const [key, child] of Object.entries(node)) walk(child, `${path}.${key}`);
    };
    walk(schema, '');
    expect(bare).toEqual([]);
  });
});

function nodeAt(path: NodePath): unknown {
  return path.reduce<unknown>((at, step) => (at as { [key: string | number]: unknown })[step], bookClub);
}

function isRecord(path: NodePath): boolean {
  const node = nodeAt(path);
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** One path for each field, whatever entry of a list it stands in: `tasks[3].due` stands for all. */
function oneOfEachKind(data: unknown): NodePath[] {
  const byKind = new Map(nodePaths(data).map((path) => [path.filter((step) => typeof step === 'string').join('.') + path.length, path]));
  return [...byKind.values()];
}
