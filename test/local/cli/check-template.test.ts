import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/build/bundle';
import { checkTemplate, namedPath } from '../../../src/local/cli/check-template';
import { WrongArguments } from '../../../src/local/cli/cli-words';
import { type ShippedBundle, shippedBundle } from '../../../src/local/cli/shipped-bundle';
import { builtDist } from '../../support/dist';
import { readJson } from '../../support/template-files';

const GOOD = join(PROJECT_ROOT, 'examples/templates/book-club.json');
const BROKEN = join(PROJECT_ROOT, 'examples/templates/broken.json');

let folder: string;
let shipped: ShippedBundle;

beforeAll(async () => {
  await builtDist();
  shipped = shippedBundle();
  folder = mkdtempSync(join(tmpdir(), 'showrunner-check-'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the check of a template', () => {
  it('finds a sound one in order, short notice and unknown years included, and notes what a planner will miss', () => {
    expect(checkTemplate(GOOD, shipped, 'en')).toEqual({
      isFine: true,
      lines: [
        `${GOOD}: in order. Trial plans made: 4.`,
        // The book club has totals in yuan and dollars; the trial in Germany counts in euros.
        '  note: In a plan for 2026-12-31 (de_DE): There is no starting total in EUR; a planner who uses it must type one.',
      ],
    });
  }, 120_000);

  it.each([
    [
      'zh-CN',
      `${BROKEN}：需要修改 29 处。`,
      '  budget.lines：预算占比合计为 75%，应为 100%。',
      '  tasks[1](C03).group：模板中没有组别 FIN。',
    ],
    [
      'en',
      `${BROKEN}: to mend: 29.`,
      '  budget.lines: The budget shares add up to 75 %, not 100 %.',
      '  tasks[1](C03).group: The template has no group FIN.',
    ],
  ] as const)('says in %s what to mend and where, the row by its name', (language, head, shares, group) => {
    const { isFine, lines } = checkTemplate(BROKEN, shipped, language);
    expect([isFine, lines[0], lines.length]).toEqual([false, head, 30]);
    expect(lines).toContain(shares);
    expect(lines).toContain(group);
    for (const line of lines.slice(1)) expect(line).toMatch(language === 'zh-CN' ? /^ {2}\S+?：.+。$/ : /^ {2}\S+: .+\.$/);
  });

  it('tells a file that is no JSON, and no template, apart', () => {
    const noJson = fileWith('comma.json', '{ "id": "x", }');
    expect(checkTemplate(noJson, shipped, 'en').lines[1]).toMatch(/^ {2}.*comma\.json is not JSON: /);
    expect(checkTemplate(fileWith('list.json', '[]'), shipped, 'en').lines.slice(1)).toEqual([
      '  This must be of JSON type object, but it is array.',
    ]);
    const gbk = fileWith('gbk.json', Uint8Array.from([0x22, 0xd0, 0xd5, 0x22]));
    expect(() => checkTemplate(gbk, shipped, 'en')).toThrow(WrongArguments);
  });

  it('reads a file with a byte order mark, and notes a name that is not its id', () => {
    const path = fileWith('evening.json', `\uFEFF${JSON.stringify(readJson('examples/templates/book-club.json'))}`);
    const { isFine, lines } = checkTemplate(path, shipped, 'zh-CN');
    expect(isFine).toBe(true);
    expect(lines[lines.length - 1]).toBe('  提示：要随插件发布，文件须以模板编号命名：book-club.json。');
  }, 120_000);

  it('tells of every cell that would show an error', () => {
    const faulty = { ...shipped, bundle: shipped.bundle.replaceAll('TODAY()', '(1/0)') };
    const { isFine, lines } = checkTemplate(GOOD, faulty, 'en');
    expect(isFine).toBe(false);
    expect(lines.some((line) => /^ {2}In a plan for 2026-09-14 \(zh_CN\): 总览![A-Z]+\d+ shows #DIV\/0!\. Formula: =/.test(line))).toBe(
      true,
    );
    expect(lines.some((line) => /^ {2}In a plan for 2026-09-19 \(en_US\): Overview!/.test(line))).toBe(true);
  }, 120_000);
});

describe('the place of a finding', () => {
  const data = { tasks: [{ id: 'C01' }, 7], runOfShow: [{ at: 0 }], budget: { totals: [{ currency: 'EUR' }] }, groups: [{ code: 'a b' }] };

  it.each([
    ['tasks[0].due', 'tasks[0](C01).due'],
    ['tasks[1]', 'tasks[1]'],
    ['tasks[9].name.en', 'tasks[9].name.en'],
    ['runOfShow[0].at', 'runOfShow[0].at'],
    ['budget.totals[0].amount', 'budget.totals[0](EUR).amount'],
    ['groups[0].name', 'groups[0].name'],
    ['', ''],
  ])('%s is told as %s', (path, told) => expect(namedPath(data, path)).toBe(told));
});
