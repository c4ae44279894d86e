import type { Area } from '../../protocol';
import { fill, h } from '../dom';
import type { Model, SheetModel } from '../model';
import { t } from '../words/words';
import { ChartLayer } from './chart-layer';
import { Geometry, letters } from './geometry';
import { paintRow, type RowSource } from './row-painter';
import { publishStyles } from './style-sheet';

/** Rows and columns painted beyond what is in sight. */
const MORE_ROWS = 6;
const MORE_PIXELS = 300;

/** A part of the sheet on screen, split where it crosses the frozen lines. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Edges that are edges of the area itself, not of a cut. */
  readonly edges: { readonly left: boolean; readonly top: boolean; readonly right: boolean; readonly bottom: boolean };
}

/** Draws one sheet: only what is in sight, moved with the scroll position. It computes places, nothing of what stands in cells. */
export class GridView {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  /** Covers the visible part of the scroller; everything is drawn in it. */
  readonly layer: HTMLElement;
  private readonly cells: HTMLElement;
  readonly overlay = h('div', { class: 'overlay' });
  geometry: Geometry | null = null;
  sheet: SheetModel | null = null;
  zoom = 1;
  private readonly space = h('div', { class: 'space' });
  private readonly columnHeads = h('div', { class: 'column-heads', role: 'row', 'aria-rowindex': 1 });
  private readonly top = h('div', { class: 'pane pane-top', role: 'rowgroup' });
  private readonly body = h('div', { class: 'pane pane-body', role: 'rowgroup' });
  private readonly bodyRows = h('div', { class: 'pane-rows', role: 'none' });
  private readonly edges = [h('div', { class: 'frozen-edge is-row' }), h('div', { class: 'frozen-edge is-column' })];
  private readonly charts = new ChartLayer();
  private readonly painted = new Map<number, HTMLElement>();
  private window = { from: 1, to: 0, atLeft: true };
  private readonly pending = new Map<string, string>();

  constructor(
    private readonly model: Model,
    private readonly onDraw: () => void,
  ) {
    const corner = h('div', { class: 'corner', role: 'columnheader' }, h('span', { class: 'sr-only', text: t('grid.corner') }));
    this.columnHeads.append(corner);
    this.body.append(this.bodyRows);
    const headGroup = h('div', { role: 'rowgroup', class: 'head-group' }, this.columnHeads);
    this.cells = h('div', { class: 'cells', role: 'grid' }, headGroup, this.top, this.body);
    this.layer = h('div', { class: 'layer' }, this.cells, this.charts.element, ...this.edges, this.overlay);
    this.space.append(this.layer);
    this.scroller = h('div', { class: 'scroller' }, this.space);
    this.element = h('div', { class: 'grid' }, this.scroller);
    this.scroller.addEventListener('scroll', () => this.draw(), { passive: true });
    new ResizeObserver(() => this.draw()).observe(this.scroller);
  }

  /** Shows a sheet; null shows none. */
  show(sheet: SheetModel | null, zoom: number): void {
    this.sheet = sheet;
    this.zoom = zoom;
    this.refresh();
  }

  /** Everything may have changed. */
  refresh(): void {
    publishStyles(this.model.styles);
    this.element.style.setProperty('--zoom', String(this.zoom));
    this.geometry = this.sheet === null ? null : new Geometry(this.sheet.view, this.zoom);
    this.clear();
    this.charts.show(this.sheet?.view.charts ?? [], this.geometry, this.zoom);
    if (this.geometry !== null && this.sheet !== null) {
      const { view } = this.sheet;
      this.cells.setAttribute('aria-label', t('grid.label', { title: view.title }));
      this.cells.setAttribute('aria-rowcount', String(view.rowCount + 1));
      this.cells.setAttribute('aria-colcount', String(view.columnCount + 1));
      this.space.style.width = `${this.geometry.width}px`;
      this.space.style.height = `${this.geometry.height}px`;
      this.columnHeads.style.height = `${this.geometry.headHeight}px`;
      this.element.style.setProperty('--head-width', `${this.geometry.headWidth}px`);
      this.element.style.setProperty('--frozen-width', `${this.geometry.columns.frozenSize}px`);
    }
    this.draw();
  }

  /** Only these rows have changed. */
  refreshRows(rows: ReadonlySet<number>): void {
    publishStyles(this.model.styles);
    for (const row of rows) {
      this.painted.get(row)?.remove();
      this.painted.delete(row);
    }
    this.draw();
  }

  /** Shows a typed text until the server has answered for it; null takes it away. */
  setPending(row: number, column: number, text: string | null): void {
    const key = `${row},${column}`;
    if (text === null) this.pending.delete(key);
    else this.pending.set(key, text);
    this.refreshRows(new Set([row]));
  }

  /** Scrolls so that a cell is in sight. */
  reveal(row: number, column: number): void {
    const { geometry, scroller } = this;
    if (geometry === null) return;
    const width = scroller.clientWidth - geometry.headWidth - geometry.columns.frozenSize;
    const height = scroller.clientHeight - geometry.headHeight - geometry.rows.frozenSize;
    if (column > geometry.columns.frozen) {
      const left = geometry.columns.start(column) - geometry.columns.frozenSize;
      if (left < scroller.scrollLeft) scroller.scrollLeft = left;
      else if (left + geometry.columns.size(column) > scroller.scrollLeft + width)
        scroller.scrollLeft = Math.min(left, left + geometry.columns.size(column) - width);
    }
    if (row > geometry.rows.frozen) {
      const top = geometry.rows.start(row) - geometry.rows.frozenSize;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      else if (top + geometry.rows.size(row) > scroller.scrollTop + height) scroller.scrollTop = top + geometry.rows.size(row) - height;
    }
    this.draw();
  }

  /** The cell under a point of the window, heads included: row or column 0. */
  cellAt(clientX: number, clientY: number): { row: number; column: number } | null {
    const { geometry } = this;
    if (geometry === null) return null;
    const box = this.layer.getBoundingClientRect();
    const x = clientX - box.left - geometry.headWidth;
    const y = clientY - box.top - geometry.headHeight;
    const line = (axis: Geometry['rows'], at: number, scrolled: number): number =>
      at < 0 ? 0 : axis.at(at < axis.frozenSize ? at : at + scrolled);
    return { row: line(geometry.rows, y, this.scroller.scrollTop), column: line(geometry.columns, x, this.scroller.scrollLeft) };
  }

  /** Where an area stands on screen, relative to the layer; at most four parts. */
  boxesOf(area: Area): ScreenBox[] {
    const { geometry, scroller } = this;
    if (geometry === null) return [];
    const across = spans(geometry.columns, area.column, area.lastColumn, geometry.headWidth, scroller.scrollLeft, scroller.clientWidth);
    const down = spans(geometry.rows, area.row, area.lastRow, geometry.headHeight, scroller.scrollTop, scroller.clientHeight);
    return down.flatMap((vertical) =>
      across.map((horizontal) => ({
        left: horizontal.start,
        width: horizontal.end - horizontal.start,
        top: vertical.start,
        height: vertical.end - vertical.start,
        edges: { left: horizontal.first, right: horizontal.last, top: vertical.first, bottom: vertical.last },
      })),
    );
  }

  private clear(): void {
    this.painted.clear();
    fill(this.top);
    fill(this.bodyRows);
    this.window = { from: 1, to: 0, atLeft: true };
  }

  /** Paints what has come into sight and takes away what has left it. */
  draw(): void {
    const { geometry, sheet, scroller } = this;
    if (geometry === null || sheet === null) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = scroller;
    this.layer.style.width = `${clientWidth}px`;
    this.layer.style.height = `${clientHeight}px`;
    const { rows, columns, headHeight, headWidth } = geometry;
    this.layer.style.setProperty('--shift', `${-scrollLeft}px`);
    this.top.style.top = `${headHeight}px`;
    this.top.style.height = `${rows.frozenSize}px`;
    this.body.style.top = `${headHeight + rows.frozenSize}px`;
    this.bodyRows.style.transform = `translateY(${-scrollTop}px)`;
    this.drawEdges();
    this.charts.scrollTo(scrollLeft, scrollTop);
    const seenFrom = columns.frozenSize + scrollLeft;
    const from = columns.at(Math.max(0, seenFrom - MORE_PIXELS));
    const to = columns.at(seenFrom + clientWidth + MORE_PIXELS);
    const atLeft = scrollLeft === 0;
    if (from < this.window.from || to > this.window.to || atLeft !== this.window.atLeft) {
      this.clear();
      this.window = { from, to, atLeft };
      this.drawColumnHeads();
    }
    const source: RowSource = {
      sheet,
      styles: this.model.styles,
      geometry,
      zoom: this.zoom,
      ...this.window,
      pending: (row, column) => this.pending.get(`${row},${column}`),
    };
    const first = rows.at(rows.frozenSize + Math.max(0, scrollTop));
    const last = Math.min(rows.count, rows.at(rows.frozenSize + scrollTop + clientHeight - headHeight - rows.frozenSize) + MORE_ROWS);
    const start = Math.max(rows.frozen + 1, first - MORE_ROWS);
    for (const [row, element] of this.painted) {
      if (row > rows.frozen && (row < start || row > last)) {
        element.remove();
        this.painted.delete(row);
      }
    }
    for (let row = 1; row <= rows.frozen; row += 1) this.place(row, this.top, 0, source);
    for (let row = start; row <= last; row += 1) this.place(row, this.bodyRows, rows.frozenSize, source);
    this.columnHeads.style.width = `${headWidth + clientWidth}px`;
    this.onDraw();
  }

  private place(row: number, pane: HTMLElement, offset: number, source: RowSource): void {
    if (source.geometry.rows.isHidden(row) || this.painted.has(row)) return;
    const element = paintRow(row, source);
    element.style.top = `${source.geometry.rows.start(row) - offset}px`;
    pane.append(element);
    this.painted.set(row, element);
  }

  private drawEdges(): void {
    const { geometry } = this;
    if (geometry === null) return;
    const [rowEdge, columnEdge] = this.edges;
    rowEdge?.style.setProperty('top', `${geometry.headHeight + geometry.rows.frozenSize - 1}px`);
    columnEdge?.style.setProperty('left', `${geometry.headWidth + geometry.columns.frozenSize - 1}px`);
    rowEdge?.toggleAttribute('hidden', geometry.rows.frozenSize === 0);
    columnEdge?.toggleAttribute('hidden', geometry.columns.frozenSize === 0);
  }

  private drawColumnHeads(): void {
    const { geometry } = this;
    if (geometry === null) return;
    const { columns } = geometry;
    const frozen = h('div', { class: 'part-frozen', role: 'none' });
    const moving = h('div', { class: 'part-moving', role: 'none' });
    const add = (column: number, part: HTMLElement, offset: number): void => {
      if (columns.isHidden(column)) return;
      const head = h('div', {
        class: 'column-head',
        role: 'columnheader',
        'aria-colindex': column + 1,
        'data-column': column,
        text: letters(column),
      });
      head.style.left = `${columns.start(column) - offset}px`;
      head.style.width = `${columns.size(column)}px`;
      if (column > 1 && columns.isHidden(column - 1)) head.classList.add('has-hidden-before');
      if (columns.isHidden(column + 1)) head.classList.add('has-hidden-after');
      head.append(h('span', { class: 'resizer', 'data-resize': column }));
      part.append(head);
    };
    for (let column = 1; column <= columns.frozen; column += 1) add(column, frozen, 0);
    for (let column = Math.max(this.window.from, columns.frozen + 1); column <= this.window.to; column += 1)
      add(column, moving, columns.frozenSize);
    const corner = this.columnHeads.firstElementChild;
    fill(this.columnHeads, corner, frozen, moving);
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** The frozen and the moving part of a stretch of lines, cut at what is in sight. */
function spans(axis: Geometry['rows'], from: number, to: number, head: number, scrolled: number, size: number): Span[] {
  const parts: Span[] = [];
  if (from <= axis.frozen) {
    const last = Math.min(to, axis.frozen);
    parts.push({ start: head + axis.start(from), end: head + axis.end(last), first: true, last: to <= axis.frozen });
  }
  if (to > axis.frozen) {
    const first = Math.max(from, axis.frozen + 1);
    const edge = head + axis.frozenSize;
    const start = head + axis.start(first) - scrolled;
    const end = head + axis.end(to) - scrolled;
    if (end > edge && start < size)
      parts.push({ start: Math.max(start, edge), end: Math.min(end, size + 4), first: from > axis.frozen && start >= edge, last: true });
  }
  return parts;
}
