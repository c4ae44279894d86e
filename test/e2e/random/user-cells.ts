import { exampleRows } from '../digest-scene';
import { type Cell, columnsOf, keyIn, kindsOf, type Saved, type Sheet, textOf } from './book';
import { HAND_SET_YEAR } from './steps';
import { OWN_FORMULA } from './user-steps';

/** Something that is being done to the plan, now or by a run that died before: what it may change of what people typed. */
export type Activity = 'move' | 'undo' | 'look' | `remove ${string}` | `keep ${string}`;

/** Stands between a cell's own note and the number by which it is followed. */
const TAG = '\u0001';

/** Serial numbers of the year of hand-set dates. */
const isHandSet = (value: Cell['v']): boolean => {
  const first = Date.UTC(HAND_SET_YEAR, 0, 1) / 86_400_000 + 25_569;
  return typeof value === 'number' && value >= first && value < first + 365;
};

/** The headings by which columns are told when their keys are gone; what the product itself keeps in a table. */
const HEADINGS: { readonly [heading: string]: string } = {
  编号: 'id',
  '状态(请填)': 'status',
  完成时限: 'due',
  开始时间: 'start',
  日期方式: 'rule',
  '上次排期：开始': 'scheduledStart',
  '上次排期：完成': 'scheduledDue',
};
const SETTINGS: { readonly [label: string]: string } = {
  '活动日 D0': 'd0',
  '结束日 D1': 'd1',
  '任务按此 D0 排期': 'scheduledD0',
  '任务按此 D1 排期': 'scheduledD1',
  排期起算日: 'scheduledOn',
};
const MOVED = ['start', 'due', 'scheduledStart', 'scheduledDue'];
/** Days by which things are in place or decided. */
const FOLLOWING = ['due', 'decide', 'scheduledDue', 'scheduledDecide'];
/** Columns that go when a table becomes a plain sheet. */
const HIDDEN = [
  'id',
  'today',
  'soon',
  'rank',
  'eve',
  'anchor',
  'endAbove',
  'opening',
  'scheduledDue',
  'scheduledDecide',
  'offsetDue',
  'topKey',
  'loadKey',
];
/** Stands where a sheet that would be read is absent. */
const ABSENT = '–';

interface Followed {
  /** Sheet, row and column, for a cell of a line just put back, whose notes are written anew. */
  readonly place: string;
  readonly where: string;
  readonly content: string;
  readonly look: string;
  readonly mayChange: boolean;
}

export interface Following {
  /** The saved host in which every cell with content carries a number in its note. */
  readonly tagged: string;
  readonly cells: ReadonlyMap<string, Followed>;
  readonly rules: ReadonlyMap<number, readonly (string | null)[]>;
  readonly filters: ReadonlyMap<number, string>;
}

/** Numbers all cells with content, and says which of them the activities may change. */
export function follow(text: string, activities: ReadonlySet<Activity>): Following {
  const saved = JSON.parse(text) as Saved;
  const kinds = kindsOf(saved);
  const cells = new Map<string, Followed>();
  for (const sheet of saved.book.sheets) {
    const kind = kinds.get(sheet.id);
    const mayChange = changeable(sheet, kind, activities);
    sheet.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (!cell || (cell.v === undefined && cell.f === undefined)) return;
        const tag = String(cells.size);
        const where = `${sheet.title} row ${r + 1}, column ${c + 1}`;
        cells.set(tag, {
          place: [sheet.id, r, c].join(),
          where,
          content: contentOf(cell),
          look: lookOf(saved, cell),
          mayChange: mayChange(cell, r, c),
        });
        cell.n = `${cell.n ?? ''}${TAG}${tag}`;
      });
    });
  }
  return { tagged: JSON.stringify(saved), cells, rules: ownRules(saved), filters: filtersOf(saved) };
}

/** What has changed of cells, rules and filters that had to stay, a line each. */
export function changesSince({ cells, rules, filters }: Following, text: string, activities: ReadonlySet<Activity>): string[] {
  const saved = JSON.parse(text) as Saved;
  const found = new Map<string, { content: string; look: string }>();
  for (const { id, rows } of saved.book.sheets) {
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell) found.set(cell.n?.split(TAG)[1] ?? [id, r, c].join(), { content: contentOf(cell), look: lookOf(saved, cell) });
      });
    });
  }
  const changes: string[] = [];
  for (const [tag, { place, where, content, look, mayChange }] of cells) {
    if (mayChange) continue;
    const now = found.get(tag) ?? found.get(place);
    if (now === undefined) changes.push(`${where}: ${content} is gone`);
    else if (now.content !== content) changes.push(`${where}: ${content} became ${now.content}`);
    else if (now.look !== look && !activities.has('look')) changes.push(`${where}: its look became ${now.look}, was ${look}`);
  }
  const isRemoved = isRemoval(activities);
  const [rulesNow, filtersNow] = [ownRules(saved), filtersOf(saved)];
  for (const [id, before] of rules) {
    if (!isRemoved && JSON.stringify(rulesNow.get(id)) !== JSON.stringify(before))
      changes.push(`rules of sheet ${id} were ${before.join()}`);
  }
  for (const [id, before] of filters) {
    if (!isRemoved && (filtersNow.get(id) ?? '[]') !== before) changes.push(`the filter of sheet ${id} was ${before}`);
  }
  return changes;
}

function isRemoval(activities: ReadonlySet<Activity>): boolean {
  return [...activities].some((activity) => /^(remove|keep) /.test(activity));
}

/** The saved host without the numbers. */
export function untagged(text: string): string {
  const saved = JSON.parse(text) as Saved;
  for (const cell of saved.book.sheets.flatMap(({ rows }) => rows.flat())) {
    if (cell?.n?.includes(TAG) !== true) continue;
    const [own = ''] = cell.n.split(TAG);
    if (own === '') delete cell.n;
    else cell.n = own;
  }
  return JSON.stringify(saved);
}

/** A formula without its references: those follow what they name when a line is put back, as they do for a person. */
function contentOf(cell: Cell): string {
  return cell.f?.replace(/\$?[A-Z]{1,3}\$?\d+/g, '@') ?? JSON.stringify(cell.v);
}

function lookOf({ book }: Saved, cell: Cell): string {
  return JSON.stringify(book.styles[cell.s ?? 0]);
}

/** Without those of an insertion that has not come to its end. */
function lasting(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.filter(({ title }) => !title.startsWith('~sr'));
}

function ownRules({ book }: Saved): Map<number, (string | null)[]> {
  return new Map(
    lasting(book.sheets).map(({ id, rules }) => [
      id,
      rules.filter(({ formula }) => !formula.includes('sr1 ')).map(({ background }) => background),
    ]),
  );
}

function filtersOf({ book }: Saved): Map<number, string> {
  return new Map(
    lasting(book.sheets).map(({ id, filterCriteria = [] }) => [id, JSON.stringify(filterCriteria.map(({ hiddenTexts }) => hiddenTexts))]),
  );
}

/** Which cells of a sheet the activities may change: keys and formulas of ours always, the log, and what the command is for. */
function changeable(
  sheet: Sheet,
  kind: string | undefined,
  activities: ReadonlySet<Activity>,
): (cell: Cell, row: number, column: number) => boolean {
  if (sheet.title.startsWith('~sr')) return () => true;
  // A person's duplicate of a sheet that is removed becomes a plain one, lest it be taken for ours.
  const copied = kind === undefined ? duplicateOf(sheet) : undefined;
  if (copied !== undefined && (activities.has(`remove ${copied}`) || activities.has(`keep ${copied}`)))
    return changeable(sheet, copied, new Set<Activity>([`keep ${copied}`]));
  // A formula of a person's that reads a tab which is deleted loses it, as when they delete it themselves.
  if (kind === undefined) return (cell) => keyIn(cell) !== null || (isRemoval(activities) && cell.f?.includes('!') === true);
  if (kind === 'log' || activities.has(`remove ${kind}`)) return () => true;
  const partOf = columnParts(sheet);
  const { keyRow } = columnsOf(sheet);
  const keyColumn = keyColumnOf(sheet);
  const isKept = activities.has(`keep ${kind}`);
  const moves = activities.has('move') || activities.has('undo');
  const isImported = activities.has('undo') ? importedCells(sheet, partOf) : () => false;
  return (cell, row, column) => {
    if (keyIn(cell) !== null || cell.v === ABSENT || row === keyRow || column === keyColumn) return true;
    if (cell.f !== undefined) return !OWN_FORMULA.test(cell.f);
    const part = partOf(column);
    if (isKept && HIDDEN.includes(part)) return true;
    if (isImported(cell, row, part)) return true;
    if (part === 'id') return isDouble(sheet, column, row);
    if (!moves || isHandSet(cell.v)) return false;
    if (kind === 'settings') return isMovedSetting(sheet, row);
    if (kind === 'resources' || kind === 'risks') return FOLLOWING.includes(part);
    return kind === 'tasks' && MOVED.includes(part) && follows(sheet, partOf, row, activities);
  };
}

/** What an import puts beside what its table says. */
const GIVEN_BY_IMPORT = ['未开始', '手工', '导入'];

/** Cells of imported rows that still hold what the import wrote: undoing it empties them, and a run that dies may have emptied the name first. */
function importedCells(sheet: Sheet, partOf: (column: number) => string): (cell: Cell, row: number, part: string) => boolean {
  const rows = [...exampleRows('people.zh-CN.csv'), ...exampleRows('tasks.zh-CN.csv')];
  const names = new Set(rows.flatMap(([first = '', second = '']) => [first, second]));
  const texts = new Set([...rows.flat(), ...GIVEN_BY_IMPORT]);
  return (cell, row, part) => {
    const name = (sheet.rows[row] ?? []).find((_, column) => ['task', 'name'].includes(partOf(column)));
    if (textOf(name) !== '' && !names.has(textOf(name))) return false;
    return part === 'id' || typeof cell.v === 'number' || texts.has(textOf(cell));
  };
}

/** The kind of sheet whose keys a tab carries. */
function duplicateOf(sheet: Sheet): string | undefined {
  return sheet.rows
    .flat()
    .map((cell) => keyIn(cell)?.kind)
    .find((kind) => kind !== undefined);
}

/** The key column of a form, 0-based; -1 where a sheet has none. */
function keyColumnOf(sheet: Sheet): number {
  const keys = sheet.rows.filter((row) => keyIn(row[0]) !== null);
  return keys.length > 2 ? 0 : -1;
}

function columnParts(sheet: Sheet): (column: number) => string {
  const parts = new Map<number, string>();
  for (const row of sheet.rows) {
    if (row.filter((cell) => HEADINGS[textOf(cell)] !== undefined).length < 2) continue;
    row.forEach((cell, column) => {
      const part = HEADINGS[textOf(cell)];
      if (part) parts.set(column, part);
    });
    break;
  }
  for (const [part, column] of columnsOf(sheet).columns) parts.set(column, part);
  return (column) => parts.get(column) ?? '';
}

function isDouble(sheet: Sheet, column: number, row: number): boolean {
  const id = textOf(sheet.rows[row]?.[column]);
  return sheet.rows.slice(0, row).some((cells) => textOf(cells[column]) === id);
}

function isMovedSetting(sheet: Sheet, row: number): boolean {
  const cells = sheet.rows[row] ?? [];
  const parts = ['d0', 'd1', 'scheduledD0', 'scheduledD1', 'scheduledOn'];
  return cells.some((cell) => parts.includes(keyIn(cell)?.part ?? SETTINGS[textOf(cell)] ?? ''));
}

/** Whether a row follows the event; for rows a dead run has half moved, whatever its visible dates say. */
function follows(sheet: Sheet, partOf: (column: number) => string, row: number, activities: ReadonlySet<Activity>): boolean {
  const cells = new Map((sheet.rows[row] ?? []).map((cell, column) => [partOf(column), cell]));
  const text = (part: string): string => textOf(cells.get(part));
  if (activities.has('undo')) return true;
  if (['已完成', 'Done', '已取消'].includes(text('status')) || text('rule') === '手工') return false;
  return true;
}
