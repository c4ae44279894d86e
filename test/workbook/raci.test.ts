import { readdirSync } from 'node:fs';
import { parseTemplate } from '../../src/domain/template-parser';
import type { TableSpec } from '../../src/workbook/sheet-spec';
import { raciSheet } from '../../src/workbook/sheets/raci';
import { readJson } from '../support/template-files';
import { type LivePlan, livePlan, type View } from './live-plan';
import { launchContent } from './plan-fixture';

jest.setTimeout(60_000);

const TEMPLATES = readdirSync('sheets-templates').filter((name) => name.endsWith('.json') && name !== 'schema.json');

function matrixOf(file: string): TableSpec {
  const parsed = parseTemplate(readJson(`sheets-templates/${file}`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return raciSheet({ ...launchContent('en'), template: parsed.value });
}

const marksIn = (row: TableSpec['rows'][number]): string[] =>
  Object.entries(row).flatMap(([key, mark]) => (key.startsWith('group-') ? [String(mark)] : []));

describe('the matrix of every template', () => {
  it.each(TEMPLATES)('has one A and at least one R in each of its eleven rows, and at most ten columns at first: %s', (file) => {
    const { rows, columns } = matrixOf(file);
    expect(rows).toHaveLength(11);
    for (const row of rows) {
      const marks = marksIn(row);
      expect([row.id, marks.filter((mark) => mark.includes('A')).length]).toEqual([row.id, 1]);
      expect([row.id, marks.some((mark) => mark.includes('R'))]).toEqual([row.id, true]);
    }
    expect(columns.filter(({ level }) => level === 'basic').length).toBeLessThanOrEqual(10);
    // Whoever is in charge of something is seen.
    const shown = new Set(columns.filter(({ level }) => level === 'basic').map(({ key }) => key));
    const inCharge = rows.flatMap((row) => Object.keys(row).filter((key) => key.startsWith('group-') && String(row[key]).includes('A')));
    expect(inCharge.filter((key) => !shown.has(key))).toEqual([]);
  });
});

describe('the matrix of the launch', () => {
  let plan: LivePlan;
  let view: View;
  const check = (row: number): unknown => view.cell('raci', row, 'check')?.value ?? '';

  beforeAll(async () => {
    plan = await livePlan('zh-CN', 'zh_CN', ['raci']);
    view = plan.look();
  });

  it('starts complete, with the lead for plan, budget and review', () => {
    expect(Array.from({ length: 12 }, (_, index) => check(3 + index))).toEqual([...Array.from({ length: 11 }, () => '完整'), '']);
    const leads = [3, 4, 13].map((row) => [view.cell('raci', row, 'package')?.value, view.cell('raci', row, 'group-LEAD')?.value]);
    expect(leads).toEqual([
      ['方案', 'A'],
      ['预算', 'A'],
      ['复盘', 'A'],
    ]);
    expect([5, 6].map((row) => view.cell('raci', row, 'group-LOGI')?.value)).toEqual(['A/R', 'A/R']);
  });

  it('says when a row has no A, more than one, or no R', () => {
    plan.type('raci', 3, { 'group-LEAD': '' });
    plan.type('raci', 4, { 'group-LOGI': 'A/R' });
    plan.type('raci', 5, { 'group-LOGI': 'A' });
    view = plan.look();
    expect([3, 4, 5, 6].map(check)).toEqual(['缺 A', 'A 多于一个', '缺 R', '完整']);
    const painted = (row: number): boolean => view.cell('raci', row, 'check')?.shown.background === '#fdf0cf';
    expect([2, 3, 4, 5, 6, 14].map(painted)).toEqual([false, true, true, true, false, false]);
  });

  it('counts a column a team adds among the groups', () => {
    const last = Math.max(...['group-FIN', 'group-SALES'].map((key) => view.column('raci', key)));
    plan.host.insertColumns(plan.title('raci'), last + 1, 1);
    const letter = String.fromCharCode(64 + last + 1);
    plan.host.editCell(plan.title('raci'), `${letter}3`, 'A');
    view = plan.look();
    expect(check(3)).toBe('完整');
    expect(plan.again()).toMatchObject({ operations: 0 });
  });
});
