import fc from 'fast-check';
import { compareSheet, isOurs } from '../../src/workbook/compare-sheet';
import { compileSheet } from '../../src/workbook/compile';
import { type CompiledSheet, validationMeaning } from '../../src/workbook/compiled-sheet';
import { columnLetter, Layout } from '../../src/workbook/layout';
import { locate } from '../../src/workbook/locate';
import { planSpec } from '../../src/workbook/plan-sheets';
import type { SheetDetail, SnapshotRule } from '../../src/workbook/snapshot';
import { columnOf, firstPlan, freshLayouts, launchContent, PLAN, tableOf } from './plan-fixture';

const PLAN_SHEETS = firstPlan('zh-CN');
const TASKS = tableOf(PLAN_SHEETS, 'tasks');

type Draft = { -readonly [K in keyof SheetDetail]: SheetDetail[K] extends readonly (readonly (infer T)[])[] ? T[][] : SheetDetail[K] };

/** The sheet as it would be read back right after it was written; computed cells show some value. */
function asRead(sheet: CompiledSheet): Draft {
  const isFormula = (value: string | number | boolean): boolean => typeof value === 'string' && value.startsWith('=');
  return {
    sheetId: sheet.layout.sheetId,
    title: sheet.layout.title,
    values: sheet.cells.map((row) =>
      row.map(({ value }) => (isFormula(value) ? 1 : typeof value === 'string' ? value.replace(/^'/, '') : value)),
    ),
    formulas: sheet.cells.map((row) => row.map(({ value }) => (isFormula(value) ? String(value) : ''))),
    rules: sheet.rules.map(({ formula, blocks }) => ({ formula, blocks })),
    validations: sheet.cells.map((row) => row.map(({ validation }) => (validation ? validationMeaning(validation) : null))),
    charts: sheet.charts.map(({ blocks }) => ({ blocks })),
    maxRows: sheet.rowCount,
    maxColumns: sheet.columnCount,
  };
}

function changed(change: (draft: Draft, at: (key: string) => number) => void): ReturnType<typeof compareSheet> {
  const draft = asRead(TASKS.sheet);
  change(draft, (key) => columnOf(TASKS.sheet, key) - 1);
  return compareSheet(TASKS.sheet, draft);
}

function set<T>(grid: T[][], row: number, column: number, value: T): void {
  const cells = grid[row];
  if (cells) cells[column] = value;
}

const { sheetId } = TASKS.sheet.layout;
/** Row 7 of the sheet. */
const ROW = 6;
const formulaAt = (key: string, row = ROW): unknown => TASKS.sheet.cells[row]?.[columnOf(TASKS.sheet, key) - 1]?.value;

describe('a sheet as we wrote it', () => {
  it.each(PLAN_SHEETS.map(({ spec, sheet }) => [spec.kind, sheet] as const))('needs nothing: %s', (_, sheet) => {
    expect(compareSheet(sheet, asRead(sheet))).toEqual({ operations: [], findings: [], replaced: [] });
  });

  it('needs nothing when Google has rewritten formulas and rules', () => {
    const rewritten = (formula: string): string =>
      formula
        .split(/("(?:[^"]|"")*")/)
        .map((part) => (part.startsWith('"') ? part : part.replace(/;/g, ', ').replace(/'/g, '')))
        .join('');
    const result = changed((draft) => {
      draft.formulas = draft.formulas.map((row) => row.map(rewritten));
      draft.rules = draft.rules.map((rule) => ({ ...rule, formula: rewritten(rule.formula ?? '') }));
    });

    expect(result).toEqual({ operations: [], findings: [], replaced: [] });
  });

  it('needs nothing when a header is renamed, a value typed, a starting value cleared or a note written in a free cell', () => {
    const result = changed((draft, at) => {
      set(draft.values, 1, at('task'), '待办');
      set(draft.values, ROW, at('task'), 'Something else');
      set(draft.values, ROW, at('due'), '');
      set(draft.values, 200, at('helpers'), 'x');
      set(draft.values, 0, at('task'), String(TASKS.sheet.cells[0]?.[at('task')]?.value).replace(/^'/, ''));
    });

    expect(result).toEqual({ operations: [], findings: [], replaced: [] });
  });
});

describe('the least change puts back', () => {
  it('a changed formula', () => {
    const { operations, findings } = changed((draft, at) => set(draft.formulas, ROW, at('mark'), '=TODAY()'));
    const block = { row: 7, column: columnOf(TASKS.sheet, 'mark'), rows: 1, columns: 1 };

    expect(operations).toEqual([{ do: 'writeCells', sheetId, block, values: [[formulaAt('mark')]] }]);
    expect(findings).toEqual([]);
  });

  it('two missing formulas side by side, in one write', () => {
    const { operations } = changed((draft, at) => {
      for (const key of ['mark', 'days']) {
        set(draft.formulas, ROW, at(key), '');
        set(draft.values, ROW, at(key), '');
      }
    });
    const block = { row: 7, column: columnOf(TASKS.sheet, 'mark'), rows: 1, columns: 2 };

    expect(operations).toEqual([{ do: 'writeCells', sheetId, block, values: [[formulaAt('mark'), formulaAt('days')]] }]);
  });

  it('a lost helper in the header', () => {
    const { operations } = changed((draft, at) => {
      set(draft.formulas, 1, at('today'), '');
      set(draft.values, 1, at('today'), '');
    });
    const block = { row: 2, column: columnOf(TASKS.sheet, 'today'), rows: 1, columns: 1 };

    expect(operations).toEqual([{ do: 'writeCells', sheetId, block, values: [[formulaAt('today', 1)]] }]);
  });

  it.each(['', 'anything', 'sr1|other|tasks|due'])('a lost key cell (now "%s")', (text) => {
    const { operations } = changed((draft, at) => set(draft.values, 0, at('due'), text));
    const block = { row: 1, column: columnOf(TASKS.sheet, 'due'), rows: 1, columns: 1 };

    expect(operations).toEqual([{ do: 'writeCells', sheetId, block, values: [[`'sr1|${PLAN}|tasks|due`]] }]);
  });

  it('the drop-downs of one column', () => {
    const { operations } = changed((draft, at) => set(draft.validations, ROW, at('status'), null));
    const [operation] = operations;

    expect(operations).toHaveLength(1);
    expect(operation).toMatchObject({
      do: 'writeValidations',
      sheetId,
      block: { row: 3, column: columnOf(TASKS.sheet, 'status'), rows: TASKS.sheet.rowCount - 2, columns: 1 },
    });
    if (operation?.do === 'writeValidations') expect(operation.rules).toHaveLength(TASKS.sheet.rowCount - 2);
  });

  it.each<[string, (rules: readonly SnapshotRule[]) => SnapshotRule[]]>([
    ['removed', (rules) => rules.filter((_, index) => index !== 2)],
    ['duplicated', (rules) => [...rules, ...rules.slice(2, 3)]],
    ['reordered', (rules) => [...rules].reverse()],
    [
      'on too few rows',
      (rules) => rules.map((rule, index) => (index === 2 ? { ...rule, blocks: [{ row: 3, column: 1, rows: 5, columns: 2 }] } : rule)),
    ],
    ['all gone', () => []],
  ])('our conditional formats when one is %s, in one call', (_, change) => {
    const { operations } = changed((draft) => {
      draft.rules = change(draft.rules);
    });

    expect(operations).toEqual([{ do: 'replaceRules', sheetId, rules: TASKS.sheet.rules, isNewSheet: false }]);
  });
});

describe('what a person wrote', () => {
  const THEIRS: SnapshotRule = { formula: '=$B3="x"', blocks: [{ row: 3, column: 2, rows: 10, columns: 1 }] };
  const SCALE: SnapshotRule = { formula: null, blocks: [{ row: 3, column: 3, rows: 10, columns: 1 }] };

  it('a rule of theirs anywhere among ours is no difference', () => {
    expect([isOurs(THEIRS), isOurs(SCALE)]).toEqual([false, false]);
    const { operations } = changed((draft) => {
      draft.rules = [SCALE, ...draft.rules.slice(0, 3), THEIRS, ...draft.rules.slice(3)];
    });

    expect(operations).toEqual([]);
  });

  it('a value typed over a formula is said with its cell and not overwritten', () => {
    const { operations, findings } = changed((draft, at) => {
      set(draft.formulas, ROW, at('days'), '');
      set(draft.values, ROW, at('days'), 5);
    });

    expect(operations).toEqual([]);
    expect(findings).toEqual([{ code: 'repair.typedOver', path: `任务分解表!${columnLetter(columnOf(TASKS.sheet, 'days'))}7`, facts: {} }]);
  });
});

describe('columns a person moved', () => {
  const content = launchContent('zh-CN');
  const specs = PLAN_SHEETS.map(({ spec }) => spec);
  const fresh = freshLayouts(specs, 'zh-CN');

  /** The task sheet with its columns in this order of their numbers, and what `locate` makes of it. */
  function moved(order: readonly number[]) {
    const columns = new Map(TASKS.spec.columns.map((column, index) => [column.key, order[index] ?? 0]));
    const shuffled = fresh.map((layout) => (layout.kind === 'tasks' ? { ...layout, columns } : layout));
    const context = { plan: PLAN, language: 'zh-CN', currency: 'CNY' } as const;
    const draft = asRead(compileSheet(TASKS.spec, { ...context, layout: new Layout(shuffled) }));
    const found = locate(draft, planSpec('tasks'), PLAN, draft.maxRows);
    if (!found) throw new Error('the keys are there');
    const located = fresh.map((layout) => (layout.kind === 'tasks' ? found : layout));
    return {
      columns,
      draft,
      found,
      compiled: compileSheet(TASKS.spec, { ...context, currency: content.currency, layout: new Layout(located) }),
    };
  }

  const numbers = TASKS.spec.columns.map((_, index) => index + 1);

  it('are found by their keys, and nothing is to do', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: numbers.length }), fc.subarray([0, 1, 2, 3]), (order, gaps) => {
        // A column of the user's wherever a number is left out.
        const withGaps = order.map((place) => place + gaps.filter((gap) => gap * 5 < place).length);
        const { columns, draft, found, compiled } = moved(withGaps);
        expect([...found.columns].sort()).toEqual([...columns].sort());
        expect(compareSheet(compiled, draft)).toEqual({ operations: [], findings: [], replaced: [] });
      }),
      { numRuns: 8 },
    );
  });

  it('are what the formulas read: days left looks at the due date wherever it is', () => {
    const { compiled } = moved([...numbers].reverse());
    const letter = (key: string): string => columnLetter(columnOf(compiled, key));
    const days = compiled.cells[2]?.[columnOf(compiled, 'days') - 1]?.value;

    expect(columnOf(compiled, 'id')).toBe(numbers.length);
    expect(days).toContain(`INT($${letter('due')}3)-$${letter('today')}$2`);
  });

  it('with the key row taken down by rows inserted above it', () => {
    const draft = asRead(TASKS.sheet);
    const blank = draft.values[0]?.map(() => '') ?? [];
    draft.values = [blank, blank, ...draft.values];
    const found = locate(draft, planSpec('tasks'), PLAN, draft.maxRows + 2);

    expect(found?.headerRow).toBe(4);
    expect(found?.columns).toEqual(TASKS.sheet.layout.columns);
  });
});

describe('locate', () => {
  it('knows a sheet by any one surviving key cell', () => {
    const draft = asRead(TASKS.sheet);
    draft.values[0] = draft.values[0]?.map((value, index) => (index === 4 ? value : '')) ?? [];

    // The other columns are known by their headings; without these the one key is all there is.
    expect(locate(draft, planSpec('tasks'), PLAN)?.columns).toEqual(TASKS.sheet.layout.columns);
    draft.values[1] = draft.values[1]?.map(() => 'renamed') ?? [];
    expect(locate(draft, planSpec('tasks'), PLAN)?.columns.size).toBe(1);
  });

  it('knows a table without its key row by the headings, in either language', () => {
    const draft = asRead(TASKS.sheet);
    draft.values = draft.values.slice(1);
    const found = locate(draft, planSpec('tasks'), PLAN);
    expect(found).toMatchObject({ keyRow: 0, headerRow: 1 });
    expect(found?.columns).toEqual(TASKS.sheet.layout.columns);
  });

  it('knows keys and headings that a sort has taken into the data', () => {
    const draft = asRead(TASKS.sheet);
    const [keys = [], headings = [], ...rows] = draft.values;
    draft.values = [...rows.slice(0, 20), headings, ...rows.slice(20, 50), keys, ...rows.slice(50)];
    expect(locate(draft, planSpec('tasks'), PLAN)).toMatchObject({ headerRow: 21, keyRow: 52 });
  });

  it.each([
    ['another plan', 'p9', planSpec('tasks')],
    ['another kind', PLAN, planSpec('budget')],
  ] as const)('does not take the sheet of %s', (_, plan, spec) => {
    expect(locate(asRead(TASKS.sheet), spec, plan)).toBeNull();
  });
});
