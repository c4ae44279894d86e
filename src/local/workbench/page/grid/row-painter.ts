import type { CellView, StyleView, ValidationView } from '../../protocol';
import { h, icon } from '../dom';
import { ICONS } from '../icons';
import type { SheetModel } from '../model';
import { t } from '../words/words';
import { type Geometry, letters } from './geometry';
import { textWidth } from './text-width';

/** What a row is painted from. */
export interface RowSource {
  readonly sheet: SheetModel;
  readonly styles: readonly StyleView[];
  readonly geometry: Geometry;
  readonly zoom: number;
  /** Columns to paint besides the frozen ones. */
  readonly from: number;
  readonly to: number;
  /** True when nothing is scrolled out behind the frozen columns, so that their text may run on. */
  readonly atLeft: boolean;
  /** Text typed and not yet answered for, or undefined. */
  readonly pending: (row: number, column: number) => string | undefined;
}

/** Makes the element of one row: its head, the frozen cells, and the others in a part that moves sideways. */
export function paintRow(row: number, source: RowSource): HTMLElement {
  const { geometry, sheet } = source;
  const { columns, rows } = geometry;
  const frozen = h('div', { class: 'part-frozen', role: 'none' });
  const moving = h('div', { class: 'part-moving', role: 'none' });
  for (let column = 1; column <= columns.frozen; column += 1) if (!columns.isHidden(column)) frozen.append(paintCell(row, column, source));
  for (let column = Math.max(source.from, columns.frozen + 1); column <= source.to; column += 1) {
    if (!columns.isHidden(column)) moving.append(paintCell(row, column, source));
  }
  const head = h('div', { class: 'row-head', role: 'rowheader', 'data-row': row, text: String(row) });
  if (isInFilter(sheet, row)) head.classList.add('is-filtered');
  if (row > 1 && rows.isHidden(row - 1)) head.classList.add('has-hidden-before');
  if (rows.isHidden(row + 1)) head.classList.add('has-hidden-after');
  const element = h('div', { class: 'row', role: 'row', 'aria-rowindex': row + 1 }, head, frozen, moving);
  element.style.height = `${rows.size(row)}px`;
  return element;
}

function isInFilter({ view }: SheetModel, row: number): boolean {
  return view.filter !== null && view.filter.unticked.length > 0 && row > view.filter.row && row <= view.filter.lastRow;
}

/** Makes the element of one cell. */
function paintCell(row: number, column: number, source: RowSource): HTMLElement {
  const { geometry, sheet, styles } = source;
  const cell = sheet.rows.get(row)?.get(column);
  const pending = source.pending(row, column);
  const text = pending ?? cell?.[1] ?? '';
  const styleIndex = cell?.[2];
  const style = styleIndex === undefined ? undefined : styles[styleIndex];
  const element = h('div', {
    class: `cell${styleIndex === undefined ? '' : ` s${styleIndex}`}`,
    role: 'gridcell',
    'aria-colindex': column + 1,
  });
  element.dataset.cell = `${letters(column)}${row}`;
  const isFrozen = column <= geometry.columns.frozen;
  element.style.left = `${geometry.columns.start(column) - (isFrozen ? 0 : geometry.columns.frozenSize)}px`;
  element.style.width = `${geometry.columns.size(column)}px`;
  if (!sheet.view.gridlines) element.classList.add('no-lines');
  if (pending !== undefined) element.classList.add('is-pending');
  if (cell?.[3]?.ticked !== undefined && pending === undefined) element.append(checkbox(cell[3].ticked));
  else if (text !== '' || isChoice(cell, sheet)) {
    if (isChoice(cell, sheet)) element.classList.add('has-chip');
    element.append(content(row, column, text, cell, style, source));
  }
  if (cell?.[3]?.note !== undefined) element.append(h('span', { class: 'note-corner' }));
  const { filter } = sheet.view;
  if (filter !== null && row === filter.row && column >= filter.column && column <= filter.lastColumn) {
    element.classList.add('has-filter');
    element.append(
      filterButton(
        column,
        filter.unticked.some((each) => each.column === column),
      ),
    );
  }
  return element;
}

function checkbox(ticked: boolean): HTMLElement {
  const box = h('span', {
    class: ticked ? 'tick is-ticked' : 'tick',
    role: 'img',
    'aria-label': t(ticked ? 'grid.ticked' : 'grid.unticked'),
  });
  if (ticked) box.append(icon(ICONS.check, 12));
  return box;
}

function isChoice(cell: CellView | undefined, sheet: SheetModel): boolean {
  const kind = validationOf(cell, sheet)?.kind;
  return kind === 'list' || kind === 'range';
}

/** The validation that holds in a cell, if any. */
export function validationOf(cell: CellView | undefined, sheet: SheetModel): ValidationView | undefined {
  const rule = cell?.[3]?.rule;
  return rule === undefined ? undefined : sheet.view.validations[rule];
}

function content(
  row: number,
  column: number,
  text: string,
  cell: CellView | undefined,
  style: StyleView | undefined,
  source: RowSource,
): HTMLElement {
  if (isChoice(cell, source.sheet)) {
    const label = h('span', { class: 'chip-text', text });
    return h('span', { class: text === '' ? 'chip is-empty' : 'chip' }, label, icon(ICONS.down, 12));
  }
  const link = cell?.[3]?.link;
  const inner = h('span', { class: link === undefined ? 'text' : 'text is-link', text });
  if ((style?.wrap ?? 'overflow') === 'overflow' && (style?.horizontal ?? 'left') === 'left' && typeof cell?.[3]?.ticked === 'undefined')
    runOn(inner, row, column, text, style, source);
  return inner;
}

/** Left-standing text runs on over blank cells to its right, as far as it needs. */
function runOn(element: HTMLElement, row: number, column: number, text: string, style: StyleView | undefined, source: RowSource): void {
  const { geometry, sheet, zoom } = source;
  const { columns } = geometry;
  const needed = textWidth(text, (style?.fontSize ?? 10) * zoom, style?.bold ?? false) + 8;
  const own = columns.size(column);
  if (needed <= own) return;
  const cells = sheet.rows.get(row);
  const last = column <= columns.frozen && !source.atLeft ? columns.frozen : columns.count;
  let room = own;
  for (let next = column + 1; next <= last && room < needed; next += 1) {
    const cell = cells?.get(next);
    if (cell !== undefined && (cell[1] !== '' || cell[3]?.ticked !== undefined || isChoice(cell, sheet))) break;
    room += columns.size(next);
  }
  if (room > own) {
    element.classList.add('runs-on');
    element.style.width = `${Math.min(room, needed) - 6}px`;
  }
}

function filterButton(column: number, active: boolean): HTMLElement {
  const button = h('button', {
    type: 'button',
    class: active ? 'filter-button is-active' : 'filter-button',
    tabindex: -1,
    'aria-label': t('grid.filter', { column: letters(column) }),
    'data-filter': column,
  });
  button.append(icon(ICONS.filter, 14));
  return button;
}
