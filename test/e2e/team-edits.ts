import type { RpcMethods } from '../../src/app/rpc';
import type { Language } from '../../src/domain/language';
import type { RangeHandle, SheetHandle } from '../../src/google/surface';
import { parseA1 } from '../../src/local/engine/a1';
import type { Host } from '../../src/local/host';
import { type } from './showrunner';

/** Titles of the sheets of a plan, and words a team types, by language. */
export const WORDS = {
  'zh-CN': {
    overview: '总览',
    master: '活动策划总表',
    tasks: '任务分解表',
    team: '团队与分工',
    budget: '预算',
    resources: '资源与物料',
    runOfShow: '活动流程',
    risks: '风险与应急预案',
    review: '复盘报告',
    improvements: '改进清单',
    settings: '设置',
    holidays: '节假日',
    lists: '枚举',
    log: '提醒日志',
    own: '工作表1',
    done: '已完成',
    off: '休',
    event: '产品发布会',
  },
  en: {
    overview: 'Overview',
    master: 'Master plan',
    tasks: 'Tasks',
    team: 'Team',
    budget: 'Budget',
    resources: 'Resources',
    runOfShow: 'Run of show',
    risks: 'Risks',
    review: 'Review',
    improvements: 'Improvements',
    settings: 'Settings',
    holidays: 'Holidays',
    lists: 'Lists',
    log: 'Digest log',
    own: 'Sheet1',
    done: 'Done',
    off: 'Off',
    event: 'Product launch',
  },
} as const;

/** What a removal must say of one sheet. */
export interface Additions {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly cells: number;
}

/**
 * What a team does to the fresh plan of `INSERT`, and, counted by hand, what of it stands on each sheet afterwards. Nothing else of the workbook may be
 * listed; the book's sheets only when the plan is the last.
 */
export function teamAtWork(host: Host, language: Language): { readonly plan: readonly Additions[]; readonly book: readonly Additions[] } {
  const words = WORDS[language];
  const { tasks, team, budget, master, review, improvements, settings, holidays, lists, own } = words;
  const put = (title: string, a1: string, text: string): void => {
    sheetNamed(host, title)
      .cell(a1)
      .setValues([[text]]);
  };
  // 任务: a status brings two stamps with it, 实际完成日 and 最近更新: three cells. A date: one.
  type(host, tasks, 'status', 4, words.done);
  put(tasks, 'E8', '2026-12-15');
  host.insertColumns(tasks, 6, 1);
  put(tasks, 'F2', 'Vendor phone');
  put(tasks, 'F4', "'021-5555 0199");
  put(tasks, 'F5', '=E5+1');
  host.insertRows(tasks, 7, 1);
  put(tasks, 'B7', 'Samples for the press');
  put(tasks, 'E7', '2026-12-11');
  // 团队: name and address of one group lead, and one more person.
  put(team, 'C4', 'Ada');
  put(team, 'E4', 'ada@example.com');
  put(team, 'C12', 'Bob');
  // 预算: another price, a line of their own.
  host.insertRows(budget, 4, 1);
  put(budget, 'C4', 'Courier');
  put(budget, 'D4', '380');
  put(budget, 'D3', '120000');
  put(master, 'C6', 'Hall A');
  host.insertRows(master, 4, 1);
  put(master, 'B4', 'Sponsor');
  host.insertColumns(review, 4, 1);
  put(review, 'D2', 'Ask sales');
  put(review, 'E8', '180');
  put(improvements, 'B3', 'Book the hall earlier');
  put(settings, 'C6', '220');
  put(lists, 'A12', 'Volunteers');
  put(holidays, 'A3', '2026-12-18');
  put(holidays, 'B3', words.off);
  put(own, 'A1', `='${tasks}'!E3+1`);
  put(own, 'A2', `=COUNTIF('${tasks}'!C:C,"${words.done}")`);
  const none = { columns: [], rows: 0, cells: 0 };
  return {
    plan: [
      { ...none, title: master, rows: 1, cells: 1 },
      { title: tasks, columns: ['Vendor phone'], rows: 1, cells: 4 },
      { ...none, title: team, rows: 1, cells: 2 },
      { ...none, title: budget, rows: 1, cells: 1 },
      { ...none, title: review, columns: ['Ask sales'], cells: 1 },
      { ...none, title: improvements, rows: 1 },
      { ...none, title: settings, cells: 1 },
    ],
    book: [
      // The Chinese calendar starts with 元旦 in row 3, which has got another date: one cell. The English one is empty.
      language === 'zh-CN' ? { ...none, title: holidays, cells: 1 } : { ...none, title: holidays, rows: 1 },
      { ...none, title: lists, cells: 1 },
    ],
  };
}

/** The sheets of a preview that hold anything of the user's. */
export function touchedOf({ sheets }: RpcMethods['previewRemoval']['value']): Additions[] {
  return sheets.flatMap(({ title, columns, rows, cells, isTouched }) => (isTouched ? [{ title, columns, rows, cells }] : []));
}

/** A sheet for what the keyboard cannot do: rules, protections, notes of a person's own. */
export function sheetNamed(host: Host, title: string): { readonly sheet: SheetHandle; readonly cell: (a1: string) => RangeHandle } {
  const sheet = host
    .services()
    .SpreadsheetApp.getActiveSpreadsheet()
    ?.getSheets()
    .find((each) => each.getName() === title);
  if (!sheet) throw new Error(`there is no sheet ${title}`);
  return {
    sheet,
    cell: (a1) => {
      const { row, column } = parseA1(a1);
      return sheet.getRange(row, column, 1, 1);
    },
  };
}

/** A colour rule, a warning, a drop-down and a note that a person has made on a cell of column A to Z, and a protection of the cell below it. */
export function decorate(host: Host, title: string, a1: string): void {
  const { SpreadsheetApp } = host.services();
  const { sheet, cell } = sheetNamed(host, title);
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=1=1')
    .setRanges([cell(a1)])
    .setBackground('#123456')
    .build();
  sheet.setConditionalFormatRules([rule, ...sheet.getConditionalFormatRules()]);
  cell(a1).protect().setWarningOnly(true);
  cell(`${a1.slice(0, 1)}${Number(a1.slice(1)) + 1}`).protect();
  cell(a1).setNotes([['mine']]);
  const choice = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setAllowInvalid(true).build();
  cell(a1).setDataValidations([[choice]]);
}
