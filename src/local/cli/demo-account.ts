import type { RenderedSheet, RenderedWorkbook, SentMail } from '../rendered-workbook';
import type { DemoArguments } from './demo-arguments';
import type { DemoRun } from './demo-run';

/** The short account of a demo: what was made, who was mailed, what is late. */
export function demoAccount(run: DemoRun, workbook: RenderedWorkbook, mails: readonly SentMail[], args: DemoArguments): string[] {
  const isChinese = args.locale === 'zh-CN';
  const late = lateRows(workbook, isChinese ? '滞后' : 'Late');
  const days = mailsByDay(mails, args.timeZone);
  return [
    run.made,
    ...run.notes,
    ...days.map(({ day, to }) =>
      isChinese ? `${day} 发出 ${to.length} 封提醒：${to.join('、')}` : `${day}: ${to.length} digests to ${to.join(', ')}`,
    ),
    ...(days.length === 0 ? [isChinese ? '没有发出提醒。' : 'No digests went out.'] : []),
    late.length === 0
      ? isChinese
        ? `截至 ${workbook.today} 没有滞后任务。`
        : `Nothing is late on ${workbook.today}.`
      : isChinese
        ? `截至 ${workbook.today} 滞后 ${late.length} 项：${late.join('；')}`
        : `${late.length} late on ${workbook.today}: ${late.join('; ')}`,
  ];
}

/** Task and who answers for it, of every row whose mark says late. Columns are found by their key cells. */
function lateRows(workbook: RenderedWorkbook, word: string): string[] {
  return workbook.sheets.flatMap((sheet) => {
    const places = keyColumns(sheet, 'tasks');
    const [task, mark, answers] = [places.get('task'), places.get('mark'), places.get('answers')];
    if (task === undefined || mark === undefined || answers === undefined) return [];
    const shown = new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell.display]));
    return sheet.cells
      .filter((cell) => cell.column === mark && cell.display === word)
      .map(({ row }) => `${shown.get(`${row}:${task}`) ?? ''} (${shown.get(`${row}:${answers}`) ?? ''})`);
  });
}

function keyColumns(sheet: RenderedSheet, kind: string): Map<string, number> {
  const places = new Map<string, number>();
  for (const cell of sheet.cells) {
    if (cell.row !== 1 || typeof cell.value !== 'string') continue;
    const [form, , sheetKind, part] = cell.value.split('|');
    if (form === 'sr1' && sheetKind === kind && part) places.set(part, cell.column);
  }
  return places;
}

function mailsByDay(mails: readonly SentMail[], timeZone: string): { day: string; to: string[] }[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days = new Map<string, string[]>();
  for (const mail of mails) {
    const day = format.format(new Date(mail.at));
    days.set(day, [...(days.get(day) ?? []), mail.to]);
  }
  return [...days].map(([day, to]) => ({ day, to }));
}
