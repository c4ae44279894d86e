import { LANGUAGES, type Language } from '../../src/domain/language';
import type { CompiledCell, CompiledSheet, Look } from '../../src/workbook/compiled-sheet';
import { enumLabels } from '../../src/workbook/enums';
import { CHART_COLOURS, PALETTE, STATE_COLOURS } from '../../src/workbook/palette';
import type { FormCell } from '../../src/workbook/sheet-spec';
/** With every sheet a plan can have. */
import { SCALE_COLUMNS } from '../../src/workbook/sheets/timeline-scale';
import { basicColumns, columnOf, firstPlan, fullPlan, type PlanSheet, rowOf, secondPlan, sheetOf, tableOf } from './plan-fixture';
import { contrast, wrappedLines } from './readability';

const PLANS: readonly (readonly [Language, PlanSheet[]])[] = LANGUAGES.map((language) => [language, fullPlan(language)]);
const SHEETS = PLANS.flatMap(([language, plan]) => plan.map((each) => [`${language} ${each.spec.kind}`, each] as const));

/** Widths of the columns a person sees at first. */
function shownWidths(sheet: CompiledSheet): number[] {
  return sheet.columnWidths.filter((_, index) => !sheet.hiddenColumns.includes(index + 1));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A cell's text without the apostrophe of `asText`. */
const shownText = (cell: CompiledCell): string => String(cell.value).replace(/^'/, '');

const HAN = /\p{Script=Han}/u;

describe('the size of a page', () => {
  it.each(SHEETS)('at most ten basic columns and 1,300 px, the Overview 1,310 px: %s', (_, { spec, sheet }) => {
    // The days of the timeline are one scale: what stands beside them is as narrow as any page, and four weeks fit on a screen with it.
    const days = spec.kind === 'timeline' ? SCALE_COLUMNS : 0;
    const widths = shownWidths(sheet).filter((_, column, all) => column < all.length - days || column - (all.length - days) < 28);
    if (spec.form === 'table') expect(basicColumns(spec).length).toBe(widths.length);
    expect(spec.kind === 'overview' ? 0 : widths.length - Math.min(days, 28)).toBeLessThanOrEqual(10);
    expect(sum(widths)).toBeLessThanOrEqual(spec.kind === 'overview' ? 1310 : 1300);
  });

  it.each(LANGUAGES)('the Overview is at most 560 px high above its charts (%s)', (language) => {
    const { sheet } = sheetOf(firstPlan(language), 'overview');
    const heights = Array.from({ length: sheet.rowCount }, () => 21);
    for (const { row, count, height } of sheet.rowHeights) heights.fill(height, row - 1, row - 1 + count);

    expect(sum(heights.slice(0, rowOf(sheet, 'chartsHeading') - 1))).toBeLessThanOrEqual(560);
  });

  it('freezes only 任务 on Tasks, at most 160 px, and key and header row', () => {
    const { sheet } = tableOf(firstPlan('zh-CN'), 'tasks');
    const frozen = Array.from({ length: sheet.frozenColumns }, (_, index) => index + 1).filter(
      (column) => !sheet.hiddenColumns.includes(column),
    );

    expect(frozen).toEqual([columnOf(sheet, 'task')]);
    expect(sheet.columnWidths[columnOf(sheet, 'task') - 1]).toBeLessThanOrEqual(160);
    expect(sheet.frozenRows).toBe(2);
    expect(sheet.hiddenRows).toEqual([1]);
  });

  it.each(LANGUAGES)('a plan stays below 60,000 cells, a new one and one with every sheet (%s)', (language) => {
    const plan = fullPlan(language);
    expect(sum(plan.map(({ sheet }) => sheet.rowCount * sheet.columnCount))).toBeLessThanOrEqual(60_000);
  });
});

describe('headers', () => {
  it('the master plan has exactly the five of the seed', () => {
    const { sheet } = sheetOf(firstPlan('zh-CN'), 'master');

    expect(sheet.cells[0]?.slice(1).map((cell) => cell.value)).toEqual(['项目', '内容', '负责人', '完成时限', '备注']);
  });

  it('Tasks shows the nine columns of the design in their order, and who answers for a row', () => {
    const { spec } = tableOf(firstPlan('zh-CN'), 'tasks');
    const shown = basicColumns(spec).map((column) => column.key);

    expect(shown.filter((key) => key !== 'answers')).toEqual([
      'task',
      'status',
      'owner',
      'due',
      'mark',
      'days',
      'group',
      'deliverable',
      'reason',
    ]);
  });

  it.each(SHEETS)('fit their column in two lines without breaking a word: %s', (_, { spec, sheet }) => {
    const header =
      spec.form === 'table'
        ? sheet.cells[sheet.layout.headerRow - 1]
        : sheet.cells[rowOf(sheet, sheet.layout.rows.has('header') ? 'header' : 'title') - 1];
    const shown =
      spec.form === 'table'
        ? spec.columns.filter((column) => column.level !== 'hidden').map(({ key }) => columnOf(sheet, key))
        : [...sheet.layout.columns.values()];
    for (const column of shown) {
      const cell = header?.[column - 1];
      const width =
        spec.form === 'table'
          ? (spec.columns.find(({ key }) => columnOf(sheet, key) === column)?.width ?? 0)
          : (sheet.columnWidths[column - 1] ?? 0);
      if (cell?.role !== 'label') continue;
      const lines = wrappedLines(shownText(cell), width);
      expect([cell.value, lines !== null && lines <= 2]).toEqual([cell.value, true]);
    }
  });

  it.each(SHEETS)('labels that do not wrap fit on one line: %s', (_, { spec, sheet }) => {
    if (spec.form !== 'form') return;
    for (const row of sheet.cells) {
      row.forEach((cell, index) => {
        if (index === 0 || cell.role !== 'label' || cell.look.wrap !== 'clip' || cell.value === '') return;
        expect([cell.value, wrappedLines(shownText(cell), sheet.columnWidths[index] ?? 0, cell.look.size, cell.look.bold)]).toEqual([
          cell.value,
          1,
        ]);
      });
    }
  });
});

describe('contrast', () => {
  it('of a chart’s fills to paper is at least 3:1, so that a bar can be seen', () => {
    for (const color of Object.values(CHART_COLOURS)) expect([color, contrast(color, '#ffffff') >= 3]).toEqual([color, true]);
  });

  it('counts as WCAG 2.1 does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(Object.entries(STATE_COLOURS))('is 4.5:1 or more in the state %s', (_, { fill, text }) => {
    expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHEETS)('is 4.5:1 or more in every cell and conditional format: %s', (_, { spec, sheet }) => {
    // A sheet that stays hidden is only told its fills: its words stay black.
    const pairs = new Set(
      sheet.cells.flatMap((row) =>
        row.map(({ look }: { look: Look }) => `${look.fill ?? PALETTE.paper} ${spec.hidden ? '#000000' : look.color}`),
      ),
    );
    for (const rule of sheet.rules) pairs.add(`${rule.fill} ${rule.text}`);

    for (const pair of pairs) {
      const [fill = '', color = ''] = pair.split(' ');
      expect([pair, contrast(fill, color) >= 4.5]).toEqual([pair, true]);
    }
  });

  it('computed columns look different from those to fill in, and say 自动 or auto', () => {
    for (const [, plan] of PLANS) {
      for (const { spec, sheet } of plan) {
        if (spec.form !== 'table' || spec.hidden) continue;
        for (const column of spec.columns.filter(({ level }) => level !== 'hidden')) {
          const [header, body] = [sheet.cells[1]?.[columnOf(sheet, column.key) - 1], sheet.cells[2]?.[columnOf(sheet, column.key) - 1]];
          const isComputed = column.formula !== undefined;
          expect([column.key, /\((自动|auto)\)/.test(String(header?.value)), body?.look.fill === PALETTE.computed]).toEqual([
            column.key,
            isComputed,
            isComputed,
          ]);
        }
      }
    }
  });
});

describe('choices', () => {
  const CLOSED_OR_OPEN = (cell: CompiledCell | undefined): string => cell?.validation?.kind ?? 'none';

  it.each(SHEETS)('every enum column of a table is validated in every row: %s', (name, { spec, sheet }) => {
    if (spec.form !== 'table') return;
    const language = name.startsWith('en') ? 'en' : 'zh-CN';
    for (const column of spec.columns) {
      const cells = sheet.cells.slice(2).map((row) => row[columnOf(sheet, column.key) - 1]);
      const wanted = column.enum ? 'list' : column.list ? 'openList' : null;
      if (wanted === null) continue;
      expect([column.key, ...new Set(cells.map(CLOSED_OR_OPEN))]).toEqual([column.key, wanted]);
      const [validation] = cells.map((cell) => cell?.validation);
      if (column.enum && validation?.kind === 'list') expect(validation.values).toEqual(enumLabels(column.enum, language));
    }
  });

  it.each(SHEETS)('every enum cell of a form is validated: %s', (_, { spec, sheet }) => {
    if (spec.form !== 'form') return;
    const given = spec.rows.flatMap((row) =>
      Object.entries(row.cells).map(([key, cell]): [FormCell, CompiledCell | undefined] => [
        cell,
        sheet.cells[rowOf(sheet, row.key) - 1]?.[columnOf(sheet, key) - 1],
      ]),
    );
    for (const [cell, compiled] of given)
      expect(CLOSED_OR_OPEN(compiled)).toBe(cell.enum ? 'list' : /^date/.test(cell.type) ? 'date' : 'none');
  });

  it('an open enum draws from the column of the Lists tab below its header', () => {
    const plan = secondPlan('en');
    const lists = tableOf(firstPlan('en'), 'lists').sheet;
    const { sheet } = tableOf(plan, 'tasks');

    expect(sheet.cells[2]?.[columnOf(sheet, 'group') - 1]?.validation).toEqual({
      kind: 'openList',
      list: 'group',
      sheetId: lists.layout.sheetId,
      block: { row: 3, column: columnOf(lists, 'group'), rows: lists.rowCount - 2, columns: 1 },
    });
  });
});

describe('both languages', () => {
  it.each(SHEETS)('no title, header or note is blank or missing: %s', (_, { spec }) => {
    const texts = [
      spec.title,
      ...(spec.form === 'table' ? spec.columns.flatMap((column) => [column.header, ...(column.note ? [column.note] : [])]) : []),
    ];
    for (const text of texts) {
      expect(text['zh-CN']).toMatch(HAN);
      expect(text.en).toMatch(/\S/);
      expect(text.en).not.toMatch(HAN);
    }
  });

  it.each(SHEETS)('the labels of a form are given in both or, for a fact that needs no words, in neither: %s', (_, { spec }) => {
    if (spec.form !== 'form') return;
    for (const row of spec.rows) {
      for (const [key, { label, formula }] of Object.entries(row.cells)) {
        if (!label) continue;
        const isBlank = label.en === '' || label['zh-CN'] === '';
        // Where a formula may stand, nothing says that its sheet is absent.
        const mayBeBlank = formula
          ? label.en === label['zh-CN']
          : spec.kind === 'settings' && key === 'note' && ['template', 'plan', 'version'].includes(row.key);
        if (formula && !isBlank) continue;
        expect([row.key, key, isBlank]).toEqual([row.key, key, mayBeBlank]);
      }
    }
  });

  it('an English plan holds no Chinese word but the name of the language, a Chinese one has Chinese on every sheet', () => {
    const words = (plan: readonly PlanSheet[]): string[] =>
      plan.flatMap(({ sheet }) => [
        ...sheet.cells.flatMap((row) => row.flatMap((cell) => [String(cell.value), cell.note])),
        ...sheet.rules.map((rule) => rule.formula),
      ]);

    expect(words(firstPlan('en')).filter((word) => HAN.test(word))).toEqual([]);
    for (const { sheet } of firstPlan('zh-CN'))
      expect(sheet.cells.flatMap((row) => row.map((cell) => String(cell.value))).join('')).toMatch(HAN);
  });
});
