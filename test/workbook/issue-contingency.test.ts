import type { Language } from '../../src/domain/language';
import { compileSheet } from '../../src/workbook/compile';
import { columnLetter, freshLayout, Layout, type SheetLayout } from '../../src/workbook/layout';
import { sheetSpec } from '../../src/workbook/plan-sheets';
import type { SheetKind } from '../../src/workbook/sheet-key';
import { type LivePlan, livePlan } from './live-plan';
import { launchContent, PLAN } from './plan-fixture';

jest.setTimeout(60_000);

const RISK_COLUMNS = ['id', 'risk', 'owner', 'limit', 'response', 'likelihood', 'impact', 'status'];

/** A sheet of contingencies as the Issues sheet reads it. */
function risksLayout(title: string): SheetLayout {
  const columns = new Map(RISK_COLUMNS.map((key, index) => [key, index + 1]));
  const kind = 'risks' as SheetKind;
  return {
    plan: PLAN,
    kind,
    sheetId: 900,
    title,
    columns,
    rows: new Map(),
    keyRow: 1,
    headerRow: 2,
    dataAbove: false,
    keyColumn: 0,
    lastRow: 12,
  };
}

/** The formulas of row 3 of a new Issues sheet beside the sheets of `plan`, by column. */
function formulasBeside(language: Language, others: readonly SheetLayout[]): ReadonlyMap<string, string> {
  const content = launchContent(language);
  const spec = sheetSpec('issues', content);
  const own = freshLayout(spec, { plan: PLAN, sheetId: 901, title: spec.title[language] });
  const needed = (['team', 'lists'] as const).map((kind, index) => {
    const needs = sheetSpec(kind, content);
    return freshLayout(needs, { plan: PLAN, sheetId: 902 + index, title: needs.title[language] });
  });
  const sheet = compileSheet(spec, { layout: new Layout([own, ...needed, ...others]), plan: PLAN, language, currency: 'CNY' });
  const row = sheet.cells[2] ?? [];
  return new Map([...own.columns].map(([key, column]) => [key, String(row[column - 1]?.value ?? '')]));
}

describe('an issue that uses a contingency', () => {
  let plan: LivePlan;

  beforeAll(async () => {
    plan = await livePlan('en', 'en_US', ['issues']);
    // A sheet of contingencies with two rows; the second names nobody and no time.
    plan.host.services().SpreadsheetApp.getActiveSpreadsheet()?.insertSheet('Contingencies', 0);
    const rows = [
      ['', 'Mic fails', 'Bo', '10', 'Spare mic from the left wing', '5', '3', ''],
      ['', 'Rain', '', '', 'Move indoors', '4', '4', 'Monitored'],
      ['', 'Fire', '', '', 'Leave', '5', '5', 'Closed'],
      ['', 'Queue', '', '', 'Open a second desk', '7', '2', 'Monitored'],
    ];
    rows.forEach((cells, index) => {
      cells.forEach((text, column) => {
        if (text !== '') plan.host.editCell('Contingencies', `${columnLetter(column + 1)}${index + 3}`, text);
      });
    });
    const formulas = formulasBeside('en', [risksLayout('Contingencies')]);
    const view = plan.look();
    for (const [row, risk] of [
      [3, 'Mic fails'],
      [4, 'Rain'],
      [5, 'Nobody thought of it'],
    ] as const) {
      plan.type('issues', row, { issue: `Issue ${row}`, found: '2026-12-20 14:05', risk });
      for (const key of ['answers', 'limit', 'response', 'riskRow']) {
        const formula = (formulas.get(key) ?? '').replace(/(\$[A-Z]+)3\b/g, `$1${row}`);
        plan.host.editCell(plan.title('issues'), `${columnLetter(view.column('issues', key))}${row}`, formula);
      }
    }
  });

  it('takes its owner, response and time limit: 14:05 and ten minutes are 14:15', () => {
    const view = plan.look();
    const of = (row: number): unknown[] => ['answers', 'limit', 'response'].map((key) => view.cell('issues', row, key)?.display ?? '');
    expect(of(3)).toEqual(['Bo', '2026-12-20 14:15', 'Spare mic from the left wing']);
    expect(of(4)).toEqual(['Ada', '', 'Move indoors']);
    expect(of(5)).toEqual(['Ada', '', '']);
  });

  it('keeps its own owner and limit where they are typed', () => {
    plan.type('issues', 3, { owner: 'Cy', due: '2026-12-20 14:10' });
    const view = plan.look();
    expect([view.cell('issues', 3, 'answers')?.display, view.cell('issues', 3, 'limit')?.display]).toEqual(['Cy', '2026-12-20 14:10']);
  });

  it('reads no sheet of contingencies when there is none', () => {
    const formulas = formulasBeside('en', []);
    expect(formulas.get('response')).toMatch(/;"–"\)$/);
    expect([...formulas.values()].join()).not.toContain('Contingencies');
  });

  it('is one of the high risks the weekly meeting counts, closed ones left out and a blank status not: two of three', () => {
    const content = launchContent('en');
    const spec = sheetSpec('meeting', content);
    const own = freshLayout(spec, { plan: PLAN, sheetId: 901, title: spec.title.en });
    const layout = new Layout([own, risksLayout('Contingencies')]);
    const sheet = compileSheet(spec, { layout, plan: PLAN, language: 'en', currency: 'CNY' });
    const formula = sheet.cells[(own.rows.get('highRisks') ?? 0) - 1]?.[(own.columns.get('fact') ?? 0) - 1]?.value;
    plan.host.editCell('Contingencies', 'J1', String(formula));
    const counted = plan.host.render().sheets.find(({ title }) => title === 'Contingencies');
    expect(counted?.cells.find(({ row, column }) => row === 1 && column === 10)?.value).toBe(2);
  });
});
