import { cellName, columnLetter } from '../../src/workbook/layout';
import { type LivePlan, livePlan } from './live-plan';

// Whole insertions through the bundle: slower than jest's five seconds when both cores are busy.
jest.setTimeout(30_000);

/** The same insertion again over the real services: what a person did stays, what is ours comes back, a further run finds nothing. */
describe('inserting the same event again', () => {
  let plan: LivePlan;
  const tasks = () => {
    const { SpreadsheetApp } = plan.host.services();
    const sheet = SpreadsheetApp.getActiveSpreadsheet()
      ?.getSheets()
      .find((each) => each.getName() === plan.title('tasks'));
    if (!sheet) throw new Error('no tasks');
    return { app: SpreadsheetApp, sheet };
  };

  beforeAll(async () => {
    plan = await livePlan('zh-CN', 'zh_CN');
    plan.look();
  });

  it('does nothing', () => {
    expect(plan.again()).toMatchObject({ operations: 0, findings: [] });
  });

  it('does nothing after rows and columns of the user came between ours, a header and a tab got other names and colours', () => {
    plan.host.insertColumns(plan.title('tasks'), 4, 1);
    plan.host.insertRows(plan.title('tasks'), 3, 1);
    plan.host.insertRows(plan.title('master'), 4, 2);
    plan.host.renameSheet(plan.title('tasks'), "Anna's list");
    const view = plan.look();
    plan.host.editCell(plan.title('tasks'), 'D2', '我的一列');
    plan.host.editCell(plan.title('master'), 'B4', '我的一行');
    plan.type('tasks', 2, { task: '待办事项' });
    tasks()
      .sheet.getRange(2, view.column('tasks', 'task'), 1, 1)
      .setBackgrounds([['#ff00ff']]);
    // The row just inserted has neither formulas (4 runs of computed columns) nor choices (11 validated columns): they are topped up.
    const { operations, findings } = plan.again();

    expect(findings).toEqual([]);
    expect(operations).toBe(4 + 11);
    expect(plan.again()).toMatchObject({ operations: 0, findings: [] });
    const after = plan.look();
    expect(after.sheet('tasks').cells.find((cell) => cell.row === 2 && cell.column === 4)?.value).toBe('我的一列');
    expect(after.sheet('master').cells.find((cell) => cell.row === 4 && cell.column === 2)?.value).toBe('我的一行');
    expect(after.cell('tasks', 2, 'task')).toMatchObject({ value: '待办事项', look: { background: '#ff00ff' } });
    expect(after.cell('tasks', 3, 'mark')?.formula).toMatch(/^=IF\(/);
    expect(after.sheet('overview').cells.filter((cell) => cell.isError)).toEqual([]);
  });

  it('puts our conditional formats back behind those of the user, which stay as they are', () => {
    const { app, sheet } = tasks();
    const ours = sheet.getConditionalFormatRules();
    const theirs = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$C3="x"')
      .setRanges([sheet.getRange(3, 3, 5, 1)])
      .setBackground('#123456')
      .build();
    sheet.setConditionalFormatRules([...ours.slice(0, 2), theirs, ...ours.slice(3), ...ours.slice(3, 4)]);

    expect(plan.again()).toMatchObject({ operations: 1, findings: [] });
    const rules = plan.look().sheet('tasks').rules;
    expect(rules[0]).toMatchObject({ ranges: ['C3:C7'], formula: '=$C3="x"', background: '#123456' });
    expect(rules.slice(1).map(({ formula }) => /N\("sr1 (\w+)"\)/.exec(formula)?.[1])).toEqual([
      'cancelled',
      'done',
      'late',
      'dueSoon',
      'blocked',
      'noOwner',
      'dueBeforeStart',
    ]);
    expect(plan.again()).toMatchObject({ operations: 0 });
  });

  it('mends a changed formula, a lost key and lost drop-downs, and leaves a value typed over a formula, saying where', () => {
    const view = plan.look();
    const { sheet } = tasks();
    const at = (row: number, key: string) => sheet.getRange(row, view.column('tasks', key), 1, 1);
    at(6, 'mark').setValues([['=1+1']]);
    at(7, 'days').setValues([[99]]);
    at(1, 'reason').setValues([['']]);
    at(9, 'status').setDataValidations([[null]]);
    const first = plan.again();

    // The formula, the key, and the choices of one column; the value over a formula is a person's.
    expect(first.operations).toBe(3);
    expect(first.findings).toEqual([
      expect.objectContaining({ code: 'repair.typedOver', path: `Anna's list!${cellName(7, view.column('tasks', 'days'))}` }),
    ]);
    const after = plan.look();
    expect(after.cell('tasks', 1, 'reason')?.value).toBe(view.cell('tasks', 1, 'reason')?.value);
    expect(after.cell('tasks', 6, 'mark')?.formula).toBe(view.cell('tasks', 6, 'mark')?.formula);
    expect(after.cell('tasks', 7, 'days')?.value).toBe(99);
    const status = columnLetter(view.column('tasks', 'status'));
    expect(after.sheet('tasks').validations.find(({ ranges }) => ranges[0]?.startsWith(`${status}3`))).toMatchObject({
      kind: 'list',
      allowInvalid: false,
      values: ['未开始', '进行中', '已完成', '受阻', '已取消'],
    });
    expect(plan.again()).toMatchObject({ operations: 0 });
  });
});
