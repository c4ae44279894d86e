import type { Grid } from './grid';
import { areaOf, cellSelection, type Selection } from './selection';

/** Narrowest column a person can drag, in pixels. */
const NARROWEST = 20;

/** Pixels near an edge at which a drag scrolls. */
const EDGE = 24;

/** The mouse on a grid: choosing, opening, following, resizing. */
export class GridMouse {
  private dragging: 'cells' | 'rows' | 'columns' | null = null;

  constructor(private readonly grid: Grid) {
    const { layer } = grid.view;
    layer.addEventListener('pointerdown', (event) => this.onDown(event));
    layer.addEventListener('pointermove', (event) => this.onMove(event));
    layer.addEventListener('pointerup', () => this.end());
    layer.addEventListener('pointercancel', () => this.end());
    layer.addEventListener('pointerleave', () => this.grid.showNote(undefined));
    layer.addEventListener('dblclick', (event) => this.onDouble(event));
    layer.addEventListener('contextmenu', (event) => this.onContext(event));
  }

  private onDown(event: PointerEvent): void {
    const target = event.target as Element;
    const { grid } = this;
    if (target === grid.editor.field && grid.editor.isOpen) return;
    if (event.button !== 0) return;
    const filter = target.closest<HTMLElement>('[data-filter]')?.dataset.filter;
    const resize = target.closest<HTMLElement>('[data-resize]')?.dataset.resize;
    const place = grid.view.cellAt(event.clientX, event.clientY);
    if (place === null) return;
    event.preventDefault();
    if (grid.editor.isOpen) grid.editor.commit('stay');
    grid.editor.focus();
    if (filter !== undefined) grid.handlers.openFilter(Number(filter));
    else if (resize !== undefined) this.resize(event, Number(resize));
    else this.choose(event, place);
  }

  private choose(event: PointerEvent, { row, column }: { row: number; column: number }): void {
    const { grid } = this;
    const { geometry } = grid.view;
    if (geometry === null) return;
    const before = grid.selection;
    if (row === 0 && column === 0) {
      grid.select({ row: 1, column: 1, toRow: geometry.rows.count, toColumn: geometry.columns.count }, { reveal: false });
      return;
    }
    this.dragging = row === 0 ? 'columns' : column === 0 ? 'rows' : 'cells';
    grid.view.layer.setPointerCapture(event.pointerId);
    grid.select(event.shiftKey ? this.stretched(before, row, column) : this.begun(row, column), { reveal: false });
    if (this.dragging === 'cells' && !event.shiftKey) this.clickCell(event, row, column);
  }

  /** A checkbox is ticked, a choice opened and a link followed by one click, as in Google Sheets. */
  private clickCell(event: PointerEvent, row: number, column: number): void {
    const { grid } = this;
    const under = document.elementsFromPoint(event.clientX, event.clientY);
    const extra = grid.sheet?.rows.get(row)?.get(column)?.[3];
    if (under.some((element) => element.matches('.tick'))) {
      this.end();
      grid.handlers.type(row, column, extra?.ticked ? 'FALSE' : 'TRUE');
    } else if (extra?.link !== undefined && under.some((element) => element.matches('.is-link'))) {
      this.end();
      grid.handlers.follow(extra.link);
    } else if (under.some((element) => element.matches('.chip'))) {
      this.end();
      grid.handlers.openChoice();
    }
  }

  private begun(row: number, column: number): Selection {
    const { geometry } = this.grid.view;
    if (geometry !== null && row === 0) return { row: 1, column, toRow: geometry.rows.count, toColumn: column, lines: 'columns' };
    if (geometry !== null && column === 0) return { row, column: 1, toRow: row, toColumn: geometry.columns.count, lines: 'rows' };
    return cellSelection(row, column);
  }

  private stretched(from: Selection, row: number, column: number): Selection {
    if (this.dragging === 'columns') return { ...from, toColumn: Math.max(1, column), lines: 'columns' };
    if (this.dragging === 'rows') return { ...from, toRow: Math.max(1, row), lines: 'rows' };
    return { row: from.row, column: from.column, toRow: Math.max(1, row), toColumn: Math.max(1, column) };
  }

  private onMove(event: PointerEvent): void {
    const place = this.grid.view.cellAt(event.clientX, event.clientY);
    if (place === null) return;
    if (this.dragging === null) {
      this.hover(place);
      return;
    }
    this.scrollAtEdge(event);
    const next = this.stretched(this.grid.selection, place.row, place.column);
    const now = this.grid.selection;
    if (next.toRow !== now.toRow || next.toColumn !== now.toColumn) this.grid.select(next, { reveal: false });
  }

  private hover({ row, column }: { row: number; column: number }): void {
    if (row < 1 || column < 1) return;
    const note = this.grid.sheet?.rows.get(row)?.get(column)?.[3]?.note;
    const at = note === undefined ? this.grid.selection : cellSelection(row, column);
    const [box] = this.grid.view.boxesOf(areaOf(at));
    this.grid.showNote(box, at);
  }

  private scrollAtEdge(event: PointerEvent): void {
    const { scroller } = this.grid.view;
    const box = scroller.getBoundingClientRect();
    if (event.clientY > box.bottom - EDGE) scroller.scrollTop += EDGE;
    else if (event.clientY < box.top + EDGE + 24) scroller.scrollTop -= EDGE;
    if (event.clientX > box.right - EDGE) scroller.scrollLeft += EDGE;
    else if (event.clientX < box.left + EDGE + 46) scroller.scrollLeft -= EDGE;
  }

  private end(): void {
    this.dragging = null;
  }

  private onDouble(event: MouseEvent): void {
    const place = this.grid.view.cellAt(event.clientX, event.clientY);
    if (place === null || place.row < 1 || place.column < 1 || this.grid.editor.isOpen) return;
    if (!this.grid.handlers.openChoice()) this.grid.editor.open();
  }

  private onContext(event: MouseEvent): void {
    event.preventDefault();
    const place = this.grid.view.cellAt(event.clientX, event.clientY);
    if (place === null) return;
    const { row, column, lastRow, lastColumn } = areaOf(this.grid.selection);
    const inside =
      (place.row === 0 || (place.row >= row && place.row <= lastRow)) &&
      (place.column === 0 || (place.column >= column && place.column <= lastColumn));
    const lines = place.row === 0 ? 'columns' : place.column === 0 ? 'rows' : undefined;
    if (!inside || (lines !== undefined && lines !== this.grid.selection.lines))
      this.grid.select(this.begun(place.row, place.column), { reveal: false });
    this.grid.handlers.openMenu(event.clientX, event.clientY);
  }

  private resize(down: PointerEvent, column: number): void {
    const { layer, geometry, zoom } = this.grid.view;
    if (geometry === null) return;
    const width = geometry.columns.size(column);
    const guide = document.createElement('div');
    guide.className = 'resize-guide';
    layer.append(guide);
    layer.setPointerCapture(down.pointerId);
    const widthAt = (event: PointerEvent): number => Math.max(NARROWEST, width + event.clientX - down.clientX);
    const left = down.clientX - layer.getBoundingClientRect().left - width;
    const place = (event: PointerEvent): void => {
      guide.style.left = `${left + widthAt(event)}px`;
    };
    place(down);
    const finish = (event: PointerEvent): void => {
      layer.removeEventListener('pointermove', place);
      guide.remove();
      const next = Math.round(widthAt(event) / zoom);
      if (Math.abs(next - width / zoom) >= 1) this.grid.handlers.resize(column, next);
    };
    layer.addEventListener('pointermove', place);
    layer.addEventListener('pointerup', finish, { once: true });
  }
}
