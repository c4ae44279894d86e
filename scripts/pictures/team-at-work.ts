import type { Language, Localized } from '../../src/domain/language';
import type { Host } from '../../src/local/host/index';
import type { RenderedSheet } from '../../src/local/rendered-workbook';

/** What the team typed into the status column, by row of the task list from the top; the rest is untouched. */
const STATUS: { readonly [row: number]: Localized } = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 7].map((row) => [row, { 'zh-CN': '已完成', en: 'Done' }])),
  6: { 'zh-CN': '进行中', en: 'In progress' },
  8: { 'zh-CN': '进行中', en: 'In progress' },
  10: { 'zh-CN': '受阻', en: 'Blocked' },
};

/** Lets people work for some weeks: they type the status of some tasks into the sheet, as anybody does, by hand. */
export function playTheWeeks(host: Host, locale: Language): void {
  const sheet = host.render().sheets.find((candidate) => columnOf(candidate, 'status') !== null);
  const column = sheet ? columnOf(sheet, 'status') : null;
  if (!sheet || column === null) throw new Error('the demo has no task list');
  for (const [row, words] of Object.entries(STATUS)) host.editCell(sheet.title, `${column}${Number(row) + 2}`, words[locale]);
}

/** Letter of the column whose key cell names `key` of the task list, or null when the sheet is another. */
function columnOf(sheet: RenderedSheet, key: string): string | null {
  const cell = sheet.cells.find((each) => each.row === 1 && typeof each.value === 'string' && each.value.endsWith(`|tasks|${key}`));
  return cell ? String.fromCharCode(64 + cell.column) : null;
}
