import { fill, h } from '../dom';
import type { Model, SheetModel } from '../model';
import { t } from '../words/words';
import { Editor, type Ending } from './editor';
import { areaName, letters } from './geometry';
import { GridKeys } from './grid-keys';
import { GridMouse } from './grid-mouse';
import { GridView } from './grid-view';
import { areaOf, cellSelection, type Selection } from './selection';

/** What a person wants of a grid; the page carries it out. */
export interface GridHandlers {
  readonly onSelect: () => void;
  readonly onText: (text: string | null) => void;
  readonly type: (row: number, column: number, text: string) => void;
  readonly clear: () => void;
  readonly copy: (event: ClipboardEvent, cut: boolean) => void;
  readonly paste: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Opens what an active cell offers: choices, a calendar, the filter. True when there was something. */
  readonly openChoice: () => boolean;
  readonly openFilter: (column: number) => void;
  readonly openMenu: (clientX: number, clientY: number) => void;
  readonly follow: (link: string) => void;
  readonly resize: (column: number, width: number) => void;
  readonly otherSheet: (by: 1 | -1) => void;
}

/** One sheet, with its selection and its text field. */
export class Grid {
  readonly view: GridView;
  readonly editor: Editor;
  selection: Selection = cellSelection(1, 1);
  private readonly note = h('div', { class: 'note-bubble', role: 'tooltip', hidden: true });
  private readonly spoken = h('div', { class: 'sr-only', role: 'status', 'aria-live': 'polite' });

  constructor(
    readonly model: Model,
    readonly handlers: GridHandlers,
  ) {
    this.view = new GridView(model, () => this.drawSelection());
    const keys = new GridKeys(this);
    this.editor = new Editor({
      commit: (text, ending) => this.committed(text, ending),
      onText: handlers.onText,
      current: () => this.currentText(),
      onKey: (event) => keys.onKey(event),
    });
    this.view.layer.append(this.editor.field, this.note);
    this.view.element.append(this.spoken);
    new GridMouse(this);
    const { field } = this.editor;
    field.addEventListener('copy', (event) => this.onClipboard(event, false));
    field.addEventListener('cut', (event) => this.onClipboard(event, true));
    field.addEventListener('paste', (event) => {
      if (this.editor.isOpen) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') handlers.paste(text);
    });
  }

  get sheet(): SheetModel | null {
    return this.view.sheet;
  }

  /** Shows a sheet with a selection on it. */
  show(sheet: SheetModel | null, selection: Selection, zoom: number): void {
    this.editor.cancel();
    this.selection = selection;
    this.view.show(sheet, zoom);
    this.select(selection, { reveal: false });
  }

  /** Chooses cells; a hidden active cell gives way to its nearest shown neighbour. */
  select(selection: Selection, { reveal = true }: { readonly reveal?: boolean } = {}): void {
    const { geometry } = this.view;
    if (geometry === null) return;
    const single = selection.row === selection.toRow && selection.column === selection.toColumn;
    const row = geometry.rows.nearest(selection.row);
    const column = geometry.columns.nearest(selection.column);
    this.selection = single ? cellSelection(row, column) : { ...selection, row, column };
    if (reveal) this.view.reveal(this.selection.toRow, this.selection.toColumn);
    this.drawSelection();
    this.announce();
    this.handlers.onSelect();
  }

  currentText(): string {
    const { sheet, selection } = this;
    return sheet === null ? '' : this.model.editText(sheet.view.id, selection.row, selection.column);
  }

  /** Draws the selection, the active cell and the text field where they stand now. */
  drawSelection(): void {
    const { view, selection } = this;
    if (view.sheet === null) return;
    const area = areaOf(selection);
    const single = area.row === area.lastRow && area.column === area.lastColumn;
    const boxes = single ? [] : view.boxesOf(area).map((box) => mark('chosen', box));
    const active = view.boxesOf({ row: selection.row, column: selection.column, lastRow: selection.row, lastColumn: selection.column });
    fill(view.overlay, ...boxes, ...active.map((box) => mark('active', box)));
    this.placeEditor(active[0]);
    this.markHeads();
    this.showNote(active[0]);
  }

  private placeEditor(box: ReturnType<GridView['boxesOf']>[number] | undefined): void {
    const { field } = this.editor;
    if (box === undefined) return;
    const { sheet, selection } = this;
    field.style.left = `${box.left}px`;
    field.style.top = `${box.top}px`;
    field.style.minWidth = `${box.width + 1}px`;
    field.style.minHeight = `${box.height + 1}px`;
    field.style.maxWidth = `${Math.max(box.width + 1, this.view.layer.clientWidth - box.left - 8)}px`;
    field.style.width = `${box.width + 1}px`;
    const cell = sheet?.rows.get(selection.row)?.get(selection.column);
    const style = cell === undefined ? undefined : this.model.styles[cell[2]];
    field.style.fontSize = `calc(${style?.fontSize ?? 10}pt * var(--zoom))`;
    if (this.editor.isOpen) this.editor.fit();
  }

  private markHeads(): void {
    const { row, lastRow, column, lastColumn } = areaOf(this.selection);
    for (const head of this.view.layer.querySelectorAll<HTMLElement>('.row-head'))
      head.classList.toggle('is-chosen', Number(head.dataset.row) >= row && Number(head.dataset.row) <= lastRow);
    for (const head of this.view.layer.querySelectorAll<HTMLElement>('.column-head'))
      head.classList.toggle('is-chosen', Number(head.dataset.column) >= column && Number(head.dataset.column) <= lastColumn);
  }

  /** The note of a cell, beside it. */
  showNote(box: ReturnType<GridView['boxesOf']>[number] | undefined, at = this.selection): void {
    const note = this.sheet?.rows.get(at.row)?.get(at.column)?.[3]?.note;
    this.note.hidden = note === undefined || box === undefined || this.editor.isOpen;
    if (note === undefined || box === undefined) return;
    this.note.textContent = note;
    const right = box.left + box.width + 4;
    this.note.style.left = `${right + 280 > this.view.layer.clientWidth ? Math.max(4, box.left - 272) : right}px`;
    this.note.style.top = `${Math.min(box.top, this.view.layer.clientHeight - 40)}px`;
  }

  /** Tells a screen reader where the person is and what stands there. */
  private announce(): void {
    const { sheet, selection } = this;
    const area = areaOf(selection);
    const cell = sheet?.rows.get(selection.row)?.get(selection.column);
    const { ticked, note } = cell?.[3] ?? {};
    const text = ticked === undefined ? (cell?.[1] ?? '') : t(ticked ? 'grid.ticked' : 'grid.unticked');
    const parts = [areaName(area), text === '' ? t('grid.empty') : text, ...(note === undefined ? [] : [t('grid.note', { text: note })])];
    this.spoken.textContent = parts.join(', ');
    this.editor.field.setAttribute('aria-label', t('grid.cell', { cell: `${letters(selection.column)}${selection.row}` }));
  }

  private committed(text: string, ending: Ending): void {
    const { row, column } = this.selection;
    const changed = text !== this.currentText();
    this.handlers.onText(null);
    if (changed) this.handlers.type(row, column, text);
    this.step(ending);
    this.editor.focus();
  }

  /** Moves the active cell by one, as after Enter or Tab. */
  step(ending: Ending): void {
    const { geometry } = this.view;
    if (geometry === null) return;
    const { row, column } = this.selection;
    const moves = {
      down: [geometry.rows.step(row, 1), column],
      up: [geometry.rows.step(row, -1), column],
      right: [row, geometry.columns.step(column, 1)],
      left: [row, geometry.columns.step(column, -1)],
      stay: [row, column],
    } as const;
    const [toRow, toColumn] = moves[ending];
    this.select(cellSelection(toRow, toColumn));
  }

  private onClipboard(event: ClipboardEvent, cut: boolean): void {
    if (this.editor.isOpen) return;
    event.preventDefault();
    this.handlers.copy(event, cut);
  }
}

function mark(kind: string, box: ReturnType<GridView['boxesOf']>[number]): HTMLElement {
  const element = h('div', { class: `mark mark-${kind}` });
  for (const [edge, own] of Object.entries(box.edges)) if (!own) element.classList.add(`open-${edge}`);
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
  return element;
}
