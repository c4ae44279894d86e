import type { Host } from '../../src/local/host';
import type { HostileCell } from '../support/hostile-cells';
import { restored } from './showrunner';

interface SavedCell {
  readonly v?: string | number;
  readonly s?: number;
}
interface SavedSheet {
  readonly id: number;
  readonly title: string;
  readonly rows: readonly (readonly (SavedCell | null)[])[];
}
interface Saved {
  readonly book: { readonly sheets: readonly SavedSheet[] };
  readonly properties: { readonly [key: string]: string };
}

/** 2026-12-01 as a day number: late on every day of the tests. */
export const LATE = 46_357;

type Row = { readonly [column: string]: string | number };

/** The people of the event of a cell: those who can always be reached, one named after the cell, one whose e-mail cell it is. */
export function peopleOf(number: number): { readonly lead: string; readonly ann: string; readonly namesake: string } {
  return { lead: `lead${number}@example.com`, ann: `ann${number}@example.com`, namesake: `namesake${number}@example.com` };
}

function teamOf({ text }: HostileCell, number: number): Row[] {
  const { lead, ann, namesake } = peopleOf(number);
  return [
    { group: '总负责人', name: '主管', role: '总负责人', email: lead, digest: '每日' },
    { group: text, name: 'Ann', role: '组员', email: ann, digest: '每日' },
    { group: text, name: text, role: text, email: namesake, digest: text },
    { name: '收件人', role: '组员', email: text },
  ];
}

function tasksOf({ text }: HostileCell): Row[] {
  return [
    { task: text, status: '进行中', owner: 'Ann', due: LATE, group: text, deliverable: text, reason: text },
    { task: '第二项', owner: text, due: LATE, group: text },
    { task: '第三项', owner: '收件人', due: LATE },
    { task: '第四项', owner: 'Ann', due: text },
    { task: '第五项', owner: 'Ann', due: LATE, status: text },
    { task: '第六项', owner: `某${text}`, due: LATE },
  ];
}

/**
 * A spreadsheet with one event a cell, in which the cell's text stands everywhere a person can type: as event name, task, owner, group, due date, status,
 * deliverable, reason, name, role, digest choice and address. Made of the only plan of `saved`: its sheets are repeated under other plan ids.
 */
export function eventsOf(saved: string, cells: readonly HostileCell[]): Host {
  const state = JSON.parse(saved) as Saved;
  const [[key = '', recordText = '']] = Object.entries(state.properties).filter(([name]) => name.startsWith('sr.plan.')) as [
    [string, string],
  ];
  const record = JSON.parse(recordText) as { plan: string; sheets: { [kind: string]: number } };
  const sheetOf = (kind: string): SavedSheet => {
    const sheet = state.book.sheets.find(({ id }) => id === record.sheets[kind]);
    if (!sheet) throw new Error(`no sheet ${kind}`);
    return sheet;
  };
  const ours = new Set(Object.values(record.sheets));
  const sheets = state.book.sheets.filter(({ id }) => !ours.has(id));
  const properties: { [key: string]: string } = { ...state.properties };
  delete properties[key];
  cells.forEach((cell, number) => {
    const plan = `h${String(number).padStart(7, '0')}`;
    const made = [
      table(sheetOf('tasks'), tasksOf(cell)),
      table(sheetOf('team'), teamOf(cell, number)),
      withName(sheetOf('settings'), cell.text),
    ].map((sheet, index) => ({
      ...sheet,
      id: 900_000 + number * 3 + index,
      title: `${sheet.title} ${number}`,
      rows: renamed(sheet.rows, record.plan, plan),
    }));
    sheets.push(...made);
    const [tasks, team, settings] = made.map(({ id }) => id);
    properties[`sr.plan.${plan}`] = JSON.stringify({ ...record, plan, order: number, sheets: { tasks, team, settings } });
  });
  return restored(JSON.stringify({ ...state, properties, mailQuota: 100_000, book: { ...state.book, sheets } }));
}

/** A table with these rows under its key row and header. */
function table(sheet: SavedSheet, rows: readonly Row[]): SavedSheet {
  const [keys = [], header = [], first = []] = sheet.rows;
  const parts = keys.map((cell) => String(cell?.v).split('|')[3] ?? '');
  const body = rows.map((row) => parts.map((part, column) => styled(row[part], first[column])));
  return bare(sheet, [keys, header.map((cell) => styled(cell?.v, cell)), ...body]);
}

function styled(value: string | number | undefined, like: SavedCell | null | undefined): SavedCell | null {
  return value === undefined ? null : { v: value, ...(like?.s === undefined ? {} : { s: like.s }) };
}

function withName(sheet: SavedSheet, name: string): SavedSheet {
  const rows = sheet.rows.map((row) =>
    String(row[0]?.v).endsWith('|eventName') ? row.map((cell, at) => (at === 2 ? { v: name } : cell)) : row,
  );
  return bare(sheet, rows);
}

/** The sheet with these rows and nothing about them: no rule, no filter, no validation. */
function bare(sheet: SavedSheet, rows: SavedSheet['rows']): SavedSheet {
  const grid = { rowHeights: rows.map(() => 21), rowHidden: rows.map(() => false), rules: [], filter: null, protections: [] };
  return { ...sheet, ...grid, rows };
}

function renamed(rows: SavedSheet['rows'], from: string, to: string): SavedSheet['rows'] {
  return rows.map((row) =>
    row.map((cell) => (typeof cell?.v === 'string' ? { ...cell, v: cell.v.replace(`|${from}|`, `|${to}|`) } : cell)),
  );
}
