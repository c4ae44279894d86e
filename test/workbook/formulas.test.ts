import { LANGUAGES } from '../../src/domain/language';
import { ALLOWED_FUNCTIONS } from '../../src/workbook/allowed-functions';
import { RULE_MARK } from '../../src/workbook/compiled-sheet';
import { columnLetter } from '../../src/workbook/layout';
import { formulaTokens } from './formula-tokens';
import { fullPlan, type PlanSheet, secondPlan } from './plan-fixture';

const PLANS = LANGUAGES.flatMap((language) => [fullPlan(language), secondPlan(language)]);

function cellFormulas({ sheet }: PlanSheet): string[] {
  return sheet.cells.flatMap((row) => row.map((cell) => cell.value)).filter((value): value is string => /^=/.test(String(value)));
}

function ruleFormulas({ sheet }: PlanSheet): string[] {
  return sheet.rules.map((rule) => rule.formula);
}

/** Every different formula of every sheet, both languages, first and second plan: cells, helper headers and conditional formats. */
const ALL = [...new Set(PLANS.flat().flatMap((each) => [...cellFormulas(each), ...ruleFormulas(each)]))];

describe('the tokens of a formula', () => {
  it.each([
    ['=IF(A1,1)', ','],
    ['=A1*1.5', '1'],
    ['={1;2}', '{'],
    ['=Headcount+1', 'H'],
    ['=Tasks!A1', 'T'],
    ['=A1 + 1', ' '],
    ['=A:A', 'A'],
    ['=TRUE', 'T'],
  ])('%s holds something we do not write', (formula, first) => {
    expect(formulaTokens(formula).find((token) => token.kind === 'unknown')?.text).toBe(first);
  });

  it('are found with the sheet a reference names', () => {
    expect(formulaTokens(`=IF('Anna''s'!$B$2:$B$9="a;""b";MAX(C3;10);0-1)`).map(({ kind, text, sheet }) => [kind, text, sheet])).toEqual([
      ['function', 'IF', null],
      ['reference', "'Anna''s'!$B$2:$B$9", "Anna's"],
      ['operator', '=', null],
      ['text', 'a;""b', null],
      ['separator', ';', null],
      ['function', 'MAX', null],
      ['reference', 'C3', null],
      ['separator', ';', null],
      ['number', '10', null],
      ['bracket', ')', null],
      ['separator', ';', null],
      ['number', '0', null],
      ['operator', '-', null],
      ['number', '1', null],
      ['bracket', ')', null],
    ]);
  });
});

describe('the formulas of a plan', () => {
  it('are many, so that the rules below say something', () => {
    expect(ALL.length).toBeGreaterThan(1000);
  });

  it('consist of functions, references, whole numbers, texts, operators and `;`: no comma, decimal, brace, name or bare word', () => {
    const unknown = ALL.filter((formula) => formulaTokens(formula).some((token) => token.kind === 'unknown'));

    expect(unknown).toEqual([]);
  });

  it('use exactly the allowed functions', () => {
    const used = new Set(
      ALL.flatMap((formula) => formulaTokens(formula).filter((token) => token.kind === 'function')).map(({ text }) => text),
    );

    expect([...used].sort()).toEqual([...ALLOWED_FUNCTIONS].sort());
    expect(used).not.toContain('TEXT');
  });

  it('hold no date as text', () => {
    const texts = ALL.flatMap((formula) => formulaTokens(formula).filter((token) => token.kind === 'text')).map(({ text }) => text);

    expect(texts.filter((text) => /\d{1,4}[-/.年]\d{1,2}/.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('ask for today once in a spreadsheet (%s)', (language) => {
    const todays = (plan: readonly PlanSheet[]): number =>
      plan.flatMap((each) => [...cellFormulas(each), ...ruleFormulas(each)]).filter((formula) => /TODAY|NOW/i.test(formula)).length;

    expect(todays(fullPlan(language))).toBe(1);
    expect(todays(secondPlan(language))).toBe(0);
  });

  it('reach from the header row to the last row of the table they read', () => {
    for (const plan of PLANS) {
      const titles = new Map([...fullPlan('zh-CN'), ...fullPlan('en'), ...plan].map(({ sheet }) => [sheet.layout.title, sheet]));
      for (const home of plan) {
        const ranges = new Set(
          [...cellFormulas(home), ...ruleFormulas(home)].flatMap((formula) =>
            formulaTokens(formula).filter((token) => token.kind === 'reference' && token.text.includes(':')),
          ),
        );
        for (const range of ranges) {
          // Cells of one row, as the groups of a work package.
          if (range.sheet === null && /^\$[A-Z]+(\d+):\$[A-Z]+\1$/.test(range.text)) continue;
          // The list of a form is as long as the form says.
          if (range.sheet === null && home.spec.form === 'form') continue;
          const read = range.sheet === null ? home.sheet : titles.get(range.sheet);
          const [, from, to] = /\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)$/.exec(range.text) ?? [];
          expect([range.text, Number(from), Number(to)]).toEqual([range.text, 2, read?.layout.lastRow]);
        }
      }
    }
  });
});

describe('the conditional formats of a plan', () => {
  const RULES = PLANS.flat().flatMap(({ spec, sheet }) => sheet.rules.map((rule) => ({ rule, spec, sheet })));

  it('never read another sheet, which Google refuses', () => {
    expect(RULES.length).toBeGreaterThan(20);
    expect(RULES.filter(({ rule }) => rule.formula.includes('!'))).toEqual([]);
  });

  it('carry the marker with their name, and no two of a sheet the same', () => {
    for (const { rule } of RULES) expect(rule.formula).toContain(`;N("${RULE_MARK}${rule.name}")=0)`);
    for (const { sheet } of PLANS.flat()) expect(new Set(sheet.rules.map((rule) => rule.name)).size).toBe(sheet.rules.length);
  });

  it('begin at the header row of a table, so that a row inserted right below it is inside, and their formula names that row', () => {
    for (const { rule, spec, sheet } of RULES.filter(({ spec: { form } }) => form === 'table')) {
      for (const block of rule.blocks) {
        expect(block.row).toBe(2);
        expect(block.row + block.rows - 1).toBe(sheet.layout.lastRow);
      }
      const rowReferences = formulaTokens(rule.formula).filter((token) => token.kind === 'reference' && !/\$\d/.test(token.text));
      expect([spec.kind, ...new Set(rowReferences.map((token) => token.text.replace(/\D/g, '')))]).toEqual([spec.kind, '2']);
    }
  });

  it('stand in the order of the domain reference on Tasks, red for late only', () => {
    for (const language of LANGUAGES) {
      const tasks = fullPlan(language).find(({ spec }) => spec.kind === 'tasks')?.sheet;
      expect(tasks?.rules.map((rule) => rule.name)).toEqual([
        'cancelled',
        'done',
        'late',
        'dueSoon',
        'blocked',
        'noOwner',
        'dueBeforeStart',
      ]);
    }
    const red = RULES.filter(({ rule }) => Number.parseInt(rule.fill.slice(1, 3), 16) - Number.parseInt(rule.fill.slice(3, 5), 16) > 24);
    expect([...new Set(red.map(({ rule }) => rule.name))].sort()).toEqual(['healthRed', 'late', 'lateDays', 'lateFigure', 'latePerson']);
  });

  it('read typed columns only on Tasks', () => {
    for (const plan of PLANS) {
      const tasks = plan.find(({ spec }) => spec.kind === 'tasks');
      if (tasks?.spec.form !== 'table') throw new Error('no tasks');
      const computed = tasks.spec.columns
        .filter((column) => column.formula)
        .map((column) => columnLetter(tasks.sheet.layout.columns.get(column.key) ?? 0));
      for (const formula of ruleFormulas(tasks)) {
        const letters = formulaTokens(formula)
          .filter((token) => token.kind === 'reference')
          .map((token) => token.text.replace(/[^A-Z]/g, ''));
        expect(letters.filter((letter) => computed.includes(letter))).toEqual([]);
      }
    }
  });
});
