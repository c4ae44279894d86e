import type { Language } from '../../domain/language';
import { wallTexts } from '../host/zone';
import type { RenderedSheet, RenderedWorkbook, SentMail } from '../rendered-workbook';
import { say } from './cli-words';
import type { DemoRun } from './demo-run';

/** The word that marks a late row, as the bundle's formulas write it. */
const LATE: { readonly [L in Language]: string } = { 'zh-CN': '滞后', en: 'Late' };

/** The short account of a demo: what was made, who was mailed, what is late; and every execution that ended with an error. */
export function demoAccount(run: DemoRun, workbook: RenderedWorkbook, language: Language): string[] {
  const { timeZone, today } = workbook;
  const late = lateRows(workbook, LATE[language], language);
  const days = mailsByDay(run.host.outbox, timeZone);
  return [
    ...run.story,
    ...days.map(([day, to]) => say(language, 'mailed', { day, count: to.length, to })),
    ...(days.length === 0 ? [say(language, 'nobodyMailed')] : []),
    late.length === 0
      ? say(language, 'nothingLate', { day: today })
      : say(language, 'late', { day: today, count: late.length, tasks: late.join(language === 'zh-CN' ? '；' : '; ') }),
    ...failedRuns(run, timeZone, language),
  ];
}

/** Errors of triggers are logged, not thrown: nobody is there to see them. */
export function failedRuns({ executions }: DemoRun, timeZone: string, language: Language): string[] {
  return executions.flatMap(({ task, startedAt, error }) => {
    if (error === null) return [];
    const { date, time } = wallTexts(Date.parse(startedAt), timeZone);
    return [say(language, 'failedRun', { entry: task, at: `${date} ${time}`, reason: error })];
  });
}

/** Task and who answers for it, of every row whose mark says late. Columns are found by their key cells. */
function lateRows(workbook: RenderedWorkbook, word: string, language: Language): string[] {
  return workbook.sheets.flatMap((sheet) => {
    const places = keyColumns(sheet, 'tasks');
    const [task, mark, answers] = [places.get('task'), places.get('mark'), places.get('answers')];
    if (task === undefined || mark === undefined || answers === undefined) return [];
    const shown = new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell.display]));
    const [open, close] = language === 'zh-CN' ? ['（', '）'] : [' (', ')'];
    return sheet.cells
      .filter((cell) => cell.column === mark && cell.display === word)
      .map(({ row }) => `${shown.get(`${row}:${task}`) ?? ''}${open}${shown.get(`${row}:${answers}`) ?? ''}${close}`);
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

function mailsByDay(mails: readonly SentMail[], timeZone: string): [day: string, to: string[]][] {
  const days = new Map<string, string[]>();
  for (const mail of mails) {
    const day = wallTexts(Date.parse(mail.at), timeZone).date;
    days.set(day, [...(days.get(day) ?? []), mail.to]);
  }
  return [...days];
}
