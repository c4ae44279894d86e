import { demoArguments } from '../../../src/local/cli/demo-arguments';
import { runDemo } from '../../../src/local/cli/demo-run';
import { fittedRowHeights } from '../../../src/local/export/text-size';
import { writeXlsx } from '../../../src/local/export/xlsx';
import type { RenderedSheet, RenderedWorkbook } from '../../../src/local/rendered-workbook';
import { builtDist } from '../../support/dist';
import { opened, type Scene } from './fixture';

jest.setTimeout(120_000);

let workbook: RenderedWorkbook;
let scene: Scene;

beforeAll(async () => {
  await builtDist();
  const args = demoArguments([], { now: new Date('2026-12-10T01:00:00Z'), locale: 'zh-CN', daysAhead: 18, days: 1 });
  if (args === null) throw new Error('the demo has arguments');
  const { host } = runDemo(args);
  workbook = host.render();
  scene = await opened(await writeXlsx(workbook), host.now());
});

/** The sheets of the plan and what became of them. */
function pairs(): (readonly [RenderedSheet, RenderedSheet])[] {
  return workbook.sheets.map((sheet) => [sheet, scene.sheet(sheet.title)] as const);
}

describe('a workbook written by writeXlsx and opened again', () => {
  it('has the same sheets with the same frames', () => {
    expect(scene.book.sheets.map((sheet) => sheet.title)).toEqual(workbook.sheets.map((sheet) => sheet.title));
    for (const [before, after] of pairs()) {
      const frame = ({
        title,
        hidden,
        hiddenGridlines,
        tabColor,
        frozenRows,
        frozenColumns,
        hiddenRows,
        hiddenColumns,
        filter,
      }: RenderedSheet) => ({
        ...{ title, hidden, hiddenGridlines, tabColor, frozenRows, frozenColumns, hiddenRows, hiddenColumns, filter },
      });
      expect(frame(after)).toEqual(frame(before));
      expect([before.title, after.columnWidths.slice(0, before.columnCount)]).toEqual([before.title, before.columnWidths]);
      expect([before.title, after.rowHeights.slice(0, before.rowCount)]).toEqual([before.title, fittedRowHeights(before)]);
    }
    // The Overview's: opening a file leaves charts out and says so.
    const leftOut = [{ kind: 'charts', count: 3 }];
    expect(scene.report).toEqual({ title: '活动清单', sheets: workbook.sheets.length, leftOut, valuesForFormulas: null });
  });

  it('has the same values, formulas, formats and notes in every cell', () => {
    const ids = new Map(workbook.sheets.map((sheet) => [String(sheet.id), String(scene.sheet(sheet.title).id)]));
    const linked = (formula: string | null): string | null =>
      formula?.replace(/#gid=(\d+)/g, (_, id: string) => `#gid=${ids.get(id)}`) ?? null;
    let formulas = 0;
    for (const [before, after] of pairs()) {
      const content = ({ cells }: RenderedSheet, link: (formula: string | null) => string | null) =>
        Object.fromEntries(
          cells.map(({ row, column, value, isError, display, formula, numberFormat, note }) => [
            `${row},${column}`,
            { value, isError, display, formula: link(formula), numberFormat, note },
          ]),
        );
      expect([before.title, content(after, (formula) => formula)]).toEqual([before.title, content(before, linked)]);
      formulas += before.cells.filter((cell) => cell.formula !== null).length;
    }
    // 120 budget rows, 300 tasks and 60 people alone have more than ten computed columns between them.
    expect(formulas).toBeGreaterThan(2000);
    expect(workbook.sheets.flatMap((sheet) => sheet.cells).length).toBeGreaterThan(15_000);
  });

  it('has the same conditional formats and validations, and draws the same colours', () => {
    for (const [before, after] of pairs()) {
      expect([before.title, after.rules]).toEqual([before.title, before.rules]);
      expect([before.title, after.validations]).toEqual([before.title, before.validations]);
      const drawn = ({ cells }: RenderedSheet) =>
        Object.fromEntries(
          cells.map(({ row, column, shown: { background, color, bold, strikethrough, fontSize } }) => [
            `${row},${column}`,
            { background, color, bold, strikethrough, fontSize },
          ]),
        );
      expect([before.title, drawn(after)]).toEqual([before.title, drawn(before)]);
    }
    const tasks = scene.sheet('任务分解表');
    expect([tasks.rules.length, tasks.validations.map(({ kind }) => kind)]).toEqual([7, ['list', 'date', 'range', 'list', 'list', 'list']]);
    expect(scene.sheet('改进清单').validations.some(({ kind }) => kind === 'checkbox')).toBe(true);
  });

  it('goes on counting days: the constant it was written with is TODAY() again', () => {
    const day = (now: number): unknown => {
      scene.host.setNow(now);
      return scene.host
        .render()
        .sheets.find(({ title }) => title === '枚举')
        ?.cells.find(({ formula }) => formula === '=TODAY()')?.value;
    };
    const now = scene.host.now();
    const today = day(now);
    expect(day(now + 86_400_000)).toBe(Number(today) + 1);
  });
});
