import type { Host } from '../../src/local/host';
import { ask, cellAt, INSERT, newHost, restored, typedCells, type as typeIn } from './showrunner';

interface Saved {
  readonly book: { readonly sheets: readonly { readonly title: string; readonly rowHeights: readonly unknown[] }[] };
}

/** Blank rows left below the last filled one of each sheet: what has to be done for 300 spare rows is done for three. */
const SPARE_ROWS = 3;

/** Deletes, as a person does, most of the blank rows of every tab: the workbook is the same and everything about it much quicker. */
export function trim(host: Host): void {
  const { sheets } = (JSON.parse(host.save()) as Saved).book;
  for (const { title, rowHeights } of sheets) {
    const rows = typedCells(host, title);
    const filled = rows.reduce(
      (last, row, index) => (row.some((cell) => cell !== '' && !String(cell).startsWith('=')) ? index + 1 : last),
      1,
    );
    const keep = Math.max(filled, 2) + SPARE_ROWS;
    if (rowHeights.length > keep) host.deleteRows(title, keep + 1, rowHeights.length - keep);
  }
}

/** The plan of {@link INSERT} with few spare rows, as a saved host. */
export function smallPlan(): string {
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  trim(host);
  return host.save();
}

/** The same after people have worked in it: rows, columns, words and dates of their own, a tab of theirs, rows without or with a double id. */
export function usedPlan(): string {
  const host = restored(smallPlan());
  host.editCell('工作表1', 'A1', '我们的采购清单');
  typeIn(host, '任务分解表', 'status', 4, '已完成');
  typeIn(host, '任务分解表', 'due', 7, '2026-12-16');
  typeIn(host, '任务分解表', 'owner', 9, '王芳');
  host.insertRows('任务分解表', 6, 1);
  typeIn(host, '任务分解表', 'task', 6, '给合作媒体寄样机');
  typeIn(host, '任务分解表', 'due', 6, '2026-12-14');
  host.copyRows('任务分解表', 10, 1, 31);
  host.clearCells('任务分解表', cellAt(host, '任务分解表', 'id', 12));
  host.insertColumns('任务分解表', 5, 1);
  host.editCell('任务分解表', 'E2', '供应商电话');
  host.editCell('任务分解表', 'E3', "'021-5555 0199");
  host.editCell('活动策划总表', 'C6', '西岸艺术中心 A 馆');
  typeIn(host, '改进清单', 'measure', 3, '提前确认搭建商');
  return host.save();
}

/** The used plan in a bad way: a key row, columns A–C, form rows, rules, choices and a tab gone, formulas changed, ids blank and double. */
export function damagedPlan(): string {
  const host = restored(usedPlan());
  host.deleteRows('任务分解表', 1, 1);
  host.deleteColumns('预算', 1, 3);
  host.deleteRows('活动策划总表', 6, 1);
  host.deleteRows('设置', 9, 2);
  host.deleteColumns('复盘报告', 1, 1);
  host.deleteSheet('改进清单');
  host.editCell('总览', 'B3', '=1+1');
  host.editCell('团队与分工', cellAt(host, '团队与分工', 'group', 3), '宣传组');
  const sheets = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets() ?? [];
  const team = sheets.find((sheet) => sheet.getName() === '团队与分工');
  if (!team) throw new Error('no team');
  team.setConditionalFormatRules([]);
  const rows = team.getMaxRows();
  team.getRange(1, 1, rows, 5).setDataValidations(Array.from({ length: rows }, () => [null, null, null, null, null]));
  team.getRange(4, 6, 2, 1).setValues([['=1+2'], ['=1+3']]);
  return host.save();
}
