import type { Grid } from './grid';
import { cellSelection, type Direction, moveSelection } from './selection';

const ARROWS: { readonly [key: string]: Direction } = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The keys of a grid while no text is being edited, as in Google Sheets. */
export class GridKeys {
  constructor(private readonly grid: Grid) {}

  /** True when the key was one of the grid's. */
  onKey(event: KeyboardEvent): boolean {
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) return this.onArrow(event, arrow);
    if (event.ctrlKey || event.metaKey) return this.onCommand(event);
    if (event.altKey) return false;
    return this.onPlain(event);
  }

  private onArrow(event: KeyboardEvent, direction: Direction): boolean {
    const { grid } = this;
    const { geometry } = grid.view;
    if (geometry === null) return false;
    if (event.altKey) return direction === 'down' && grid.handlers.openChoice();
    const filled = (row: number, column: number): boolean => (grid.sheet?.rows.get(row)?.get(column)?.[1] ?? '') !== '';
    grid.select(
      moveSelection(grid.selection, direction, geometry, { extend: event.shiftKey, far: event.ctrlKey || event.metaKey, filled }),
    );
    return true;
  }

  private onCommand(event: KeyboardEvent): boolean {
    const { grid } = this;
    const { view } = grid;
    if (view.geometry === null) return false;
    switch (event.key.toLowerCase()) {
      case 'z':
        if (event.shiftKey) grid.handlers.redo();
        else grid.handlers.undo();
        return true;
      case 'y':
        grid.handlers.redo();
        return true;
      case 'a':
        grid.select({ row: 1, column: 1, toRow: view.geometry.rows.count, toColumn: view.geometry.columns.count }, { reveal: false });
        return true;
      case 'home':
        view.scroller.scrollTo(0, 0);
        grid.select(cellSelection(1, 1));
        return true;
      case 'end':
        grid.select(cellSelection(...this.lastFilled()));
        return true;
      case 'pageup':
      case 'pagedown':
        grid.handlers.otherSheet(event.key === 'PageUp' ? -1 : 1);
        return true;
      default:
        return false;
    }
  }

  private lastFilled(): [row: number, column: number] {
    let last: [number, number] = [1, 1];
    for (const [row, cells] of this.grid.sheet?.rows ?? []) {
      for (const cell of cells.values()) if (cell[1] !== '') last = [Math.max(last[0], row), Math.max(last[1], cell[0])];
    }
    return last;
  }

  private onPlain(event: KeyboardEvent): boolean {
    const { grid } = this;
    const { row, column } = grid.selection;
    switch (event.key) {
      case 'Enter':
        if (event.shiftKey) grid.step('up');
        else if (!grid.handlers.openChoice()) grid.editor.open();
        return true;
      case 'F2':
        grid.editor.open();
        return true;
      case 'Tab':
        grid.step(event.shiftKey ? 'left' : 'right');
        return true;
      case 'Delete':
      case 'Backspace':
        grid.handlers.clear();
        return true;
      case 'Home':
        grid.select(cellSelection(row, 1));
        return true;
      case 'PageUp':
      case 'PageDown':
        this.page(event.key === 'PageDown' ? 1 : -1);
        return true;
      case ' ':
        return this.tick(row, column);
      case 'ContextMenu':
        this.menu();
        return true;
      case 'F10':
        if (event.shiftKey) this.menu();
        return event.shiftKey;
      default:
        return false;
    }
  }

  private page(by: 1 | -1): void {
    const { view, selection } = this.grid;
    if (view.geometry === null) return;
    const { rows } = view.geometry;
    const height = view.scroller.clientHeight - view.geometry.headHeight - rows.frozenSize;
    const row = rows.nearest(rows.at(Math.max(0, rows.start(selection.row) + by * height)));
    view.scroller.scrollTop += by * height;
    this.grid.select(cellSelection(row, selection.column));
  }

  /** Space ticks a checkbox; anywhere else it is typed. */
  private tick(row: number, column: number): boolean {
    const ticked = this.grid.sheet?.rows.get(row)?.get(column)?.[3]?.ticked;
    if (ticked === undefined) return false;
    this.grid.handlers.type(row, column, ticked ? 'FALSE' : 'TRUE');
    return true;
  }

  private menu(): void {
    const { row, column } = this.grid.selection;
    const [box] = this.grid.view.boxesOf({ row, column, lastRow: row, lastColumn: column });
    const layer = this.grid.view.layer.getBoundingClientRect();
    if (box !== undefined) this.grid.handlers.openMenu(layer.left + box.left + 8, layer.top + box.top + box.height);
  }
}
