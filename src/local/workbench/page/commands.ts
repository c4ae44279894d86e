import type { Area } from '../protocol';
import type { App } from './app-context';
import { areaName, letters } from './grid/geometry';
import type { Grid } from './grid/grid';
import { areaOf } from './grid/selection';
import type { MenuItem } from './parts/menu';
import { t } from './words/words';

/** What was last copied here: pasting it back as whole rows keeps formulas and looks. */
interface Copied {
  readonly text: string;
  readonly sheet: number;
  readonly area: Area;
  readonly rows: boolean;
  readonly cut: boolean;
}

/** What a person can do to the chosen cells. */
export class Commands {
  private copied: Copied | null = null;

  constructor(
    private readonly app: App,
    private readonly grid: Grid,
  ) {}

  private get sheet(): number {
    return this.grid.sheet?.view.id ?? -1;
  }

  private get area(): Area {
    return areaOf(this.grid.selection);
  }

  type(row: number, column: number, text: string): void {
    const { view } = this.grid;
    view.setPending(row, column, text.replace(/^'/, ''));
    const sheet = this.grid.sheet;
    void this.app.act({ do: 'type', sheet: this.sheet, row, column, text }).finally(() => {
      if (this.grid.sheet === sheet) view.setPending(row, column, null);
    });
  }

  clear(): void {
    void this.app.act({ do: 'clear', sheet: this.sheet, area: this.area });
  }

  undo(): void {
    if (this.app.model.desk?.canUndo) void this.app.act({ do: 'undo' });
  }

  redo(): void {
    if (this.app.model.desk?.canRedo) void this.app.act({ do: 'redo' });
  }

  /** The chosen cells as text, parted by tabs and line ends. */
  copyText(cut: boolean): string {
    const { row, column, lastRow, lastColumn } = this.area;
    const { geometry, sheet } = this.grid.view;
    if (geometry === null || sheet === null) return '';
    const lines: string[] = [];
    const last = Math.min(lastRow, this.lastFilledRow(row));
    for (let at = row; at <= last; at += 1) {
      if (geometry.rows.isHidden(at)) continue;
      const cells: string[] = [];
      for (let each = column; each <= lastColumn; each += 1) {
        if (geometry.columns.isHidden(each)) continue;
        const cell = sheet.rows.get(at)?.get(each);
        const text = cell?.[3]?.ticked === undefined ? (cell?.[1] ?? '') : cell[3].ticked ? 'TRUE' : 'FALSE';
        cells.push(/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
      }
      lines.push(cells.join('\t'));
    }
    const text = lines.join('\n');
    this.copied = { text, sheet: this.sheet, area: this.area, rows: this.grid.selection.lines === 'rows', cut };
    return text;
  }

  private lastFilledRow(least: number): number {
    let last = least;
    for (const [row, cells] of this.grid.sheet?.rows ?? [])
      if (row > last && [...cells.values()].some((cell) => cell[1] !== '')) last = row;
    return last;
  }

  copy(event: ClipboardEvent, cut: boolean): void {
    event.clipboardData?.setData('text/plain', this.copyText(cut));
  }

  async copyByMenu(cut: boolean): Promise<void> {
    await navigator.clipboard.writeText(this.copyText(cut));
  }

  async pasteByMenu(): Promise<void> {
    this.paste(await navigator.clipboard.readText());
  }

  paste(text: string): void {
    const { row, column } = this.area;
    const { copied, sheet } = this;
    const own = copied !== null && copied.text === text.replace(/\r\n/g, '\n') && copied.sheet === sheet ? copied : null;
    void this.pasteFrom(own, text, row, column);
  }

  private async pasteFrom(own: Copied | null, text: string, row: number, column: number): Promise<void> {
    const { sheet } = this;
    if (own?.rows && !own.cut) {
      await this.app.act({ do: 'copyRows', sheet, at: own.area.row, count: own.area.lastRow - own.area.row + 1, to: row });
      return;
    }
    const outcome = await this.app.act({ do: 'paste', sheet, row, column, text });
    if (outcome.ok && own?.cut) {
      this.copied = null;
      await this.app.act({ do: 'clear', sheet, area: own.area });
    }
  }

  sort(ascending: boolean, column = this.grid.selection.column): void {
    const view = this.grid.sheet?.view;
    if (view === undefined) return;
    const { filter } = view;
    const area =
      filter === null
        ? { row: view.frozenRows + 1, column: 1, lastRow: this.lastFilledRow(view.frozenRows + 1), lastColumn: view.columnCount }
        : { row: filter.row + 1, column: filter.column, lastRow: filter.lastRow, lastColumn: filter.lastColumn };
    void this.app.act({ do: 'sort', sheet: this.sheet, area, column, ascending });
  }

  resize(column: number, width: number): void {
    const { column: first, lastColumn, row, lastRow } = this.area;
    const whole = row === 1 && lastRow === this.grid.view.geometry?.rows.count && column >= first && column <= lastColumn;
    const [at, count] = whole ? [first, lastColumn - first + 1] : [column, 1];
    void this.app.act({ do: 'resizeColumns', sheet: this.sheet, at, count, size: width });
  }

  /** Id of the sheet when its filter hides something. */
  filteredSheet(): number | null {
    const view = this.grid.sheet?.view;
    return view !== undefined && (view.filter?.unticked.length ?? 0) > 0 ? view.id : null;
  }

  insertRowBelow(): void {
    void this.app.act({ do: 'insertRows', sheet: this.sheet, at: this.area.lastRow + 1, count: 1 });
  }

  insertColumnRight(): void {
    void this.app.act({ do: 'insertColumns', sheet: this.sheet, at: this.area.lastColumn + 1, count: 1 });
  }

  /** Entries for the lines of the chosen cells. */
  rowItems(): MenuItem[] {
    const { row, lastRow } = this.area;
    const count = lastRow - row + 1;
    const { sheet, app } = this;
    return [
      { caption: t('insert.rowAbove'), run: () => void app.act({ do: 'insertRows', sheet, at: row, count: 1 }) },
      { caption: t('insert.rowBelow'), run: () => this.insertRowBelow() },
      {
        caption: t(count === 1 ? 'edit.deleteRow' : 'edit.deleteRows', { lines: count === 1 ? row : `${row}–${lastRow}` }),
        run: () => void app.act({ do: 'deleteRows', sheet, at: row, count }),
      },
      { caption: t('view.hideRows'), run: () => void app.act({ do: 'hideRows', sheet, at: row, count }) },
      ...this.showItem('rows', row, lastRow),
    ];
  }

  columnItems(): MenuItem[] {
    const { column, lastColumn } = this.area;
    const count = lastColumn - column + 1;
    const lines = areaName({ row: 1, column, lastRow: 1, lastColumn }).replace(/1/g, '').replace(':', '–');
    const { sheet, app } = this;
    return [
      { caption: t('insert.columnLeft'), run: () => void app.act({ do: 'insertColumns', sheet, at: column, count: 1 }) },
      { caption: t('insert.columnRight'), run: () => this.insertColumnRight() },
      {
        caption: t(count === 1 ? 'edit.deleteColumn' : 'edit.deleteColumns', { lines: count === 1 ? letters(column) : lines }),
        run: () => void app.act({ do: 'deleteColumns', sheet, at: column, count }),
      },
      { caption: t('view.hideColumns'), run: () => void app.act({ do: 'hideColumns', sheet, at: column, count }) },
      ...this.showItem('columns', column, lastColumn),
    ];
  }

  /** Offers to show lines that are hidden within or next to the chosen ones. */
  private showItem(kind: 'rows' | 'columns', from: number, to: number): MenuItem[] {
    const axis = this.grid.view.geometry?.[kind];
    if (axis === undefined) return [];
    let [first, last] = [from, to];
    while (axis.isHidden(first - 1)) first -= 1;
    while (axis.isHidden(last + 1)) last += 1;
    let any = false;
    for (let line = first; line <= last && !any; line += 1) any = axis.isHidden(line);
    if (!any) return [];
    const { sheet, app } = this;
    const done = kind === 'rows' ? 'showRows' : 'showColumns';
    return [
      {
        caption: t(kind === 'rows' ? 'view.showRows' : 'view.showColumns'),
        run: () => void app.act({ do: done, sheet, at: first, count: last - first + 1 }),
      },
    ];
  }

  moveItems(): MenuItem[] {
    const { row, lastRow, column, lastColumn } = this.area;
    const { sheet, app } = this;
    const rows = lastRow - row + 1;
    const columns = lastColumn - column + 1;
    const geometry = this.grid.view.geometry;
    return [
      {
        caption: t('edit.moveUp'),
        disabled: row <= 1,
        run: () => void app.act({ do: 'moveRows', sheet, at: row, count: rows, to: geometry?.rows.step(row, -1) ?? row }),
      },
      {
        caption: t('edit.moveDown'),
        disabled: lastRow >= (geometry?.rows.count ?? 0),
        run: () => void app.act({ do: 'moveRows', sheet, at: row, count: rows, to: (geometry?.rows.step(lastRow, 1) ?? lastRow) + 1 }),
      },
      {
        caption: t('edit.moveLeft'),
        disabled: column <= 1,
        run: () => void app.act({ do: 'moveColumns', sheet, at: column, count: columns, to: geometry?.columns.step(column, -1) ?? column }),
      },
      {
        caption: t('edit.moveRight'),
        disabled: lastColumn >= (geometry?.columns.count ?? 0),
        run: () =>
          void app.act({
            do: 'moveColumns',
            sheet,
            at: column,
            count: columns,
            to: (geometry?.columns.step(lastColumn, 1) ?? lastColumn) + 1,
          }),
      },
    ];
  }

  freezeItems(): MenuItem[] {
    const { lastRow, lastColumn } = this.area;
    const { sheet, app } = this;
    const freeze = (rows: number, columns: number): void => {
      void app
        .act({ do: 'freezeRows', sheet, at: 1, count: rows })
        .then(() => app.act({ do: 'freezeColumns', sheet, at: 1, count: columns }));
    };
    return [
      { caption: `${t('view.freeze')} (${letters(lastColumn)}${lastRow})`, run: () => freeze(lastRow, lastColumn) },
      { caption: t('view.unfreeze'), run: () => freeze(0, 0) },
    ];
  }

  /** What the context menu of the cells offers. */
  contextItems(): MenuItem[] {
    const { lines } = this.grid.selection;
    const clip: MenuItem[] = [
      { caption: t('edit.cut'), keys: 'Ctrl+X', run: () => void this.copyByMenu(true) },
      { caption: t('edit.copy'), keys: 'Ctrl+C', run: () => void this.copyByMenu(false) },
      { caption: t('edit.paste'), keys: 'Ctrl+V', run: () => void this.pasteByMenu() },
      { caption: t('edit.clear'), keys: 'Delete', run: () => this.clear() },
    ];
    const sort: MenuItem[] = [
      { caption: t('data.sortAscending'), run: () => this.sort(true) },
      { caption: t('data.sortDescending'), run: () => this.sort(false) },
    ];
    return [
      ...clip,
      ...(lines === 'columns' ? [] : [null, ...this.rowItems()]),
      ...(lines === 'rows' ? [] : [null, ...this.columnItems()]),
      ...(lines === 'rows' ? [] : [null, ...sort]),
    ];
  }
}
