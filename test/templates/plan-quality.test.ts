import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { LANGUAGES } from '../../src/domain/language';
import type { CompiledCell, CompiledSheet } from '../../src/workbook/compiled-sheet';
import { PALETTE } from '../../src/workbook/palette';
import { columnOf, fullPlanOf, type PlanSheet, rowOf, sheetOf } from '../workbook/plan-fixture';
import { contrast, fitsOnOneLine, wrappedLines } from '../workbook/readability';

/** The templates that ship, each as a plan with every sheet it can have, in both languages. */
const IDS = readdirSync(join(PROJECT_ROOT, 'sheets-templates'))
  .filter((name) => name.endsWith('.json') && name !== 'schema.json')
  .map((name) => name.slice(0, -5));
const PLANS = IDS.flatMap((id) => LANGUAGES.map((language) => [`${id} ${language}`, id, language] as const));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const shownText = (cell: CompiledCell): string => String(cell.value).replace(/^'/, '');

function shownWidths(sheet: CompiledSheet): number[] {
  return sheet.columnWidths.filter((_, index) => !sheet.hiddenColumns.includes(index + 1));
}

function heightsOf(sheet: CompiledSheet): number[] {
  // What a row has in a new spreadsheet.
  const heights = Array.from({ length: sheet.rowCount }, () => 21);
  for (const { row, count, height } of sheet.rowHeights) heights.fill(height, row - 1, row - 1 + count);
  return heights;
}

/** Fills and words that can meet in a shown sheet, `#fill #text`. */
function colourPairs({ spec, sheet }: PlanSheet): Set<string> {
  const pairs = new Set(sheet.rules.map((rule) => `${rule.fill} ${rule.text}`));
  for (const { look } of sheet.cells.flat()) pairs.add(`${look.fill ?? PALETTE.paper} ${spec.hidden ? '#000000' : look.color}`);
  return pairs;
}

/** Pixels that a header's filter button covers. */
const FILTER_BUTTON = 20;
/** Pixels of a line of ten points, and of the air above and below the lines. */
const LINE = 13;
const AIR = 6;

it('there are thirteen', () => {
  expect(IDS).toHaveLength(13);
});

describe.each(PLANS)('a plan of %s', (_, id, language) => {
  let plan: PlanSheet[];
  beforeAll(() => {
    plan = fullPlanOf(id, language);
  });

  it('has at most 60,000 cells with all its sheets', () => {
    expect(sum(plan.map(({ sheet }) => sheet.rowCount * sheet.columnCount))).toBeLessThanOrEqual(60_000);
  });

  it('shows at most ten basic columns and 1,300 px a sheet, the Overview within 1,310 × 560 px above its charts', () => {
    for (const { spec, sheet } of plan) {
      // A timeline is as wide as the days it shows.
      if (spec.kind === 'overview' || spec.kind === 'timeline') continue;
      expect([spec.kind, shownWidths(sheet).length <= 10, sum(shownWidths(sheet)) <= 1300]).toEqual([spec.kind, true, true]);
    }
    const { sheet } = sheetOf(plan, 'overview');
    expect(sum(shownWidths(sheet))).toBeLessThanOrEqual(1310);
    expect(sum(heightsOf(sheet).slice(0, rowOf(sheet, 'chartsHeading') - 1))).toBeLessThanOrEqual(560);
  });

  it('can be read: 4.5:1 in every cell, header and conditional format', () => {
    for (const each of plan) {
      const faint = [...colourPairs(each)].filter((pair) => contrast(pair.slice(0, 7), pair.slice(8)) < 4.5);
      expect([each.spec.kind, faint]).toEqual([each.spec.kind, []]);
    }
  });

  it('shows every line of every header, beside the button of the filter', () => {
    for (const { spec, sheet } of plan) {
      if (spec.form !== 'table' || spec.hidden) continue;
      const room = heightsOf(sheet)[sheet.layout.headerRow - 1] ?? 0;
      for (const { key, width, level } of spec.columns.filter((column) => column.level === 'basic')) {
        const cell = sheet.cells[sheet.layout.headerRow - 1]?.[columnOf(sheet, key) - 1];
        if (cell?.role !== 'label') continue;
        const lines = wrappedLines(shownText(cell), width - FILTER_BUTTON);
        expect([level, cell.value, lines !== null && lines * LINE + AIR <= room]).toEqual([level, cell.value, true]);
      }
    }
  });

  it('starts with no word on one line that is wider than its cell', () => {
    const cut = plan.flatMap(({ spec, sheet }) =>
      spec.form === 'form' || spec.hidden
        ? []
        : sheet.cells.slice(sheet.layout.headerRow).flatMap((row) =>
            row.flatMap((cell, index) => {
              if (sheet.hiddenColumns.includes(index + 1) || cell.role !== 'seed' || cell.look.wrap !== 'clip') return [];
              if (typeof cell.value !== 'string' || cell.value.startsWith('=')) return [];
              return fitsOnOneLine(shownText(cell), sheet.columnWidths[index] ?? 0) ? [] : [`${spec.kind}: ${cell.value}`];
            }),
          ),
    );
    expect([...new Set(cut)]).toEqual([]);
  });

  it('offers a choice in every row of every column with closed words, and starts with one of them', () => {
    for (const { spec, sheet } of plan) {
      if (spec.form !== 'table') continue;
      for (const column of spec.columns.filter((each) => each.enum !== undefined)) {
        const cells = sheet.cells.slice(sheet.layout.headerRow).map((row) => row[columnOf(sheet, column.key) - 1]);
        const odd = cells.filter((cell) => {
          if (cell?.validation?.kind !== 'list') return true;
          return cell.value !== '' && column.open !== true && !cell.validation.values.includes(shownText(cell));
        });
        expect([spec.kind, column.key, odd.map((cell) => cell?.value)]).toEqual([spec.kind, column.key, []]);
      }
    }
  });
});
