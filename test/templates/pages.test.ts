import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { parseTemplate } from '../../src/domain/template-parser';
import { readJson } from '../support/template-files';

interface Fields {
  readonly properties: { readonly [name: string]: Field };
  readonly required?: readonly string[];
}

interface Field {
  readonly default?: unknown;
  readonly anyOf?: readonly Fields[];
  readonly items?: Fields;
}

const schema = readJson('sheets-templates/schema.json') as Fields & { readonly $defs: { readonly [name: string]: Fields } };

/** Heading of the pages for each part of a template file that has fields. */
const PARTS: { readonly [heading: string]: Fields | undefined } = {
  'groups[]': schema.$defs.group,
  'masterPlan[]': schema.$defs.masterRow,
  'goals[]': schema.$defs.goal,
  'tasks[]': schema.$defs.task,
  'tasks[].legal': schema.$defs.task?.properties.legal?.anyOf?.[0],
  budget: schema.$defs.budget,
  'budget.totals[]': schema.$defs.budget?.properties.totals?.items,
  'budget.lines[]': schema.$defs.budgetLine,
  'resources[]': schema.$defs.resource,
  'risks[]': schema.$defs.risk,
  'runOfShow[]': schema.$defs.cue,
  'kpis[]': schema.$defs.kpi,
};

const EXAMPLE = 'examples/templates/team-breakfast.json';

describe.each([
  ['docs/templates.md', 'The file', 'required'],
  ['docs/templates.zh-CN.md', '文件', '必填'],
])('%s', (path, wholeFile, required) => {
  const page = readFileSync(join(PROJECT_ROOT, path), 'utf8');

  it('builds its example block by block, as it stands in the file, and the file is a sound template', () => {
    const blocks = [...page.matchAll(/```json\n(.*?)\n```/gs)].map(([, block]) => block);
    expect(blocks.length).toBeGreaterThanOrEqual(8);
    expect(JSON.parse(`{${blocks.join(',')}}`)).toEqual(readJson(EXAMPLE));
    expect(parseTemplate(readJson(EXAMPLE)).findings).toEqual([]);
  });

  const parts: readonly (readonly [heading: string, fields: Fields | undefined])[] = [
    [wholeFile, schema],
    ...Object.entries(PARTS).map(([heading, fields]) => [`\`${heading}\``, fields] as const),
  ];

  it.each(parts)('names every field of %s, and whether it must be there or what it is otherwise', (heading, fields) => {
    const section = page.split('\n### ').find((part) => part.startsWith(`${heading}\n`)) ?? '';
    const rows = [...section.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \| (.+) \|$/gm)].map(
      ([, name, , , otherwise]) => `${name} ${otherwise}`,
    );
    const wanted = Object.entries(fields?.properties ?? {}).map(([name, field]) =>
      fields?.required?.includes(name) ? `${name} ${required}` : `${name} \`${JSON.stringify(field.default)}\``,
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(rows).toEqual(wanted);
  });

  it('names every word a field may take', () => {
    const words = JSON.stringify(schema)
      .match(/"enum":\[[^\]]*\]/g)
      ?.flatMap((list) => JSON.parse(list.slice('"enum":'.length)) as string[]);
    expect(words?.length).toBeGreaterThan(60);
    expect(words?.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });

  it('links to pages and files that exist', () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !existsSync(join(PROJECT_ROOT, dirname(path), link)))).toEqual([]);
  });
});

it('schema.json has no part the pages leave out', () => {
  const described = new Set(Object.values(PARTS));
  const withFields = Object.entries(schema.$defs).filter(([, { properties }]) => properties && !('zh-CN' in properties));
  expect(withFields.filter(([, fields]) => !described.has(fields)).map(([name]) => name)).toEqual([]);
});
