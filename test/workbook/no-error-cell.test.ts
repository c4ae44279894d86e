import type { InsertAnswers } from '../../src/app/insert-answers';
import { planContent, startingCalendar } from '../../src/app/plan-content';
import { addDays, civilDate, toSerial } from '../../src/domain/civil-date';
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { EngineCell } from '../../src/local/engine/calculation-engine';
import { IronCalcEngine } from '../../src/local/engine/ironcalc-engine';
import { canonicalFormula } from '../../src/workbook/canonical-formula';
import type { CompiledSheet } from '../../src/workbook/compiled-sheet';
import { Layout } from '../../src/workbook/layout';
import { OPTIONAL_KINDS, planSheets, STARTING_KINDS } from '../../src/workbook/plan-sheets';
import type { SheetKind } from '../../src/workbook/sheet-key';
import { shippedTemplate, shippedTemplateIds } from '../support/preset/shipped-template';
import { columnOf, compileAll, freshLayouts, PLAN, rowOf } from './plan-fixture';

jest.setTimeout(60_000);

/** Sheets a plan can do without that it has. */
const CHOICES: { readonly [name: string]: readonly SheetKind[] } = { all: OPTIONAL_KINDS, default: STARTING_KINDS, minimal: [] };

/** A working Monday in a year whose holidays are known. */
const D0 = civilDate('2026-09-14');

/** Every sheet of a plan made with a week to spare, as compiled: the very cells an insertion writes. */
function sheetsOf(id: string, language: Language, optionalSheets: readonly SheetKind[]): CompiledSheet[] {
  const template = shippedTemplate(id);
  const answers: InsertAnswers = {
    template: id,
    d0: D0,
    d1: addDays(D0, template.days - 1),
    language,
    eventName: template.name[language],
    venue: '',
    startTime: template.startTime,
    headcount: template.headcount,
    currency: 'CNY',
    calendar: 'china',
    leadName: 'Ada',
    leadEmail: 'ada@example.com',
  };
  const today = addDays(D0, 0 - template.leadDays - 7);
  const { content } = planContent(PLAN, template, answers, today, startingCalendar('china'), '0.0.0');
  const chosen = { ...content, optionalSheets };
  const specs = planSheets(chosen, true);
  return compileAll(specs, new Layout(freshLayouts(specs, language)), chosen).map(({ sheet }) => sheet);
}

/** The sheets computed some days after the event, when tasks are late. */
function computed(sheets: readonly CompiledSheet[]): IronCalcEngine {
  const engine = new IronCalcEngine();
  const loaded = sheets.map(({ layout, rowCount, columnCount, cells }) => ({
    title: layout.title,
    rows: rowCount,
    columns: columnCount,
    cells: cells.flatMap((row, top) =>
      row.flatMap(({ value }, left): EngineCell[] => {
        if (value === '') return [];
        const isFormula = typeof value === 'string' && value.startsWith('=');
        const plain = typeof value === 'string' ? value.replace(/^'/, '') : value;
        return [{ row: top + 1, column: left + 1, input: isFormula ? { formula: canonicalFormula(value) } : plain }];
      }),
    ),
  }));
  engine.load(loaded, toSerial(addDays(D0, 6)));
  return engine;
}

/** Formulas whose answer is an error, and how many there were. */
function errorCells(sheets: readonly CompiledSheet[], engine: IronCalcEngine): { readonly formulas: number; readonly errors: string[] } {
  const errors: string[] = [];
  let formulas = 0;
  for (const [index, { layout, cells }] of sheets.entries()) {
    for (const [top, row] of cells.entries()) {
      for (const [left, { value }] of row.entries()) {
        if (typeof value !== 'string' || !value.startsWith('=')) continue;
        formulas += 1;
        const answer = engine.read(index, top + 1, left + 1);
        if (answer.kind === 'error') errors.push(`${layout.title} ${top + 1},${left + 1}: ${answer.value} ${value}`);
      }
    }
  }
  return { formulas, errors };
}

const IDS = shippedTemplateIds();
const LONG = process.env.SHOWRUNNER_LONG === '1';
/**
 * Without SHOWRUNNER_LONG=1 every template with all sheets in one language, turn by turn, and with the fewest in the other; what the usual ones show is
 * among what these do, and `test/e2e/every-template.test.ts` looks at some of them.
 */
const CASES = Object.keys(CHOICES).flatMap((choice) =>
  LANGUAGES.flatMap((language, turn) =>
    IDS.filter((_, index) => LONG || (choice !== 'default' && (index % 2 === turn) === (choice === 'all'))).map((id) => ({
      choice,
      language,
      id,
    })),
  ),
);

it.each(CASES)('no cell of $id in $language with the sheets $choice shows an error', ({ choice, language, id }) => {
  const sheets = sheetsOf(id, language, CHOICES[choice] ?? []);
  const engine = computed(sheets);
  const { formulas, errors } = errorCells(sheets, engine);
  expect(errors).toEqual([]);
  expect(formulas).toBeGreaterThan(1500);
  // The engine has computed: the budget adds up to the template's total.
  const overview = sheets.findIndex(({ layout }) => layout.kind === 'overview');
  const { layout, ...sheet } = sheets[overview] as CompiledSheet;
  const total = engine.read(overview, rowOf({ ...sheet, layout }, 'figures'), columnOf({ ...sheet, layout }, 'topic'));
  const amount = shippedTemplate(id).budget.totals.find(({ currency }) => currency === 'CNY')?.amount;
  expect(total.value).toBe(choice === 'minimal' ? '–' : amount);
  engine.dispose();
});

it('an error would be seen', () => {
  const sheets = sheetsOf('general-event', 'en', []).map((sheet, index) => {
    if (index > 0) return sheet;
    const [first = [], ...rest] = sheet.cells;
    return { ...sheet, cells: [first.map((cell) => ({ ...cell, value: '=1/0' })), ...rest] };
  });
  expect(errorCells(sheets, computed(sheets)).errors[0]).toContain('#DIV/0!');
});
