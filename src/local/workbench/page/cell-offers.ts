import type { App } from './app-context';
import type { Commands } from './commands';
import { letters } from './grid/geometry';
import type { Grid } from './grid/grid';
import { validationOf } from './grid/row-painter';
import { openCalendar } from './parts/calendar';
import { openChoices } from './parts/choices';
import { openFilterMenu } from './parts/filter-menu';
import type { Anchor } from './parts/popup';
import { t } from './words/words';

/** What a cell offers besides typing: choices, a calendar, the filter of its column. */
export class CellOffers {
  constructor(
    private readonly app: App,
    private readonly grid: Grid,
    private readonly commands: Commands,
  ) {}

  /** Opens what the active cell offers; false when it offers nothing. */
  open(): boolean {
    const { sheet, selection } = this.grid;
    if (sheet === null) return false;
    const { row, column } = selection;
    const cell = sheet.rows.get(row)?.get(column);
    const anchor = this.anchorOf(row, column);
    if (anchor === null) return false;
    const { filter } = sheet.view;
    if (filter !== null && row === filter.row && column >= filter.column && column <= filter.lastColumn) {
      this.filter(column);
      return true;
    }
    const validation = validationOf(cell, sheet);
    const name = `${letters(column)}${row}`;
    const choose = (text: string): void => this.commands.type(row, column, text);
    const done = (): void => this.app.focusGrid();
    if (validation?.kind === 'date') {
      openCalendar(this.dayOf(row, column), this.app.model.desk?.clock.date ?? '', name, anchor, choose, done);
      return true;
    }
    if (validation === undefined || validation.items.length === 0 || validation.kind === 'checkbox') return false;
    openChoices(validation, cell?.[1] ?? '', name, anchor, choose, done);
    return true;
  }

  filter(column: number): void {
    const { sheet } = this.grid;
    const filter = sheet?.view.filter ?? null;
    if (sheet === null || filter === null) return;
    const anchor = this.anchorOf(filter.row, column);
    if (anchor === null) return;
    const texts = new Set<string>();
    for (let row = filter.row + 1; row <= filter.lastRow; row += 1) texts.add(sheet.rows.get(row)?.get(column)?.[1] ?? '');
    const sorted = [...texts].sort((a, b) => (a === '' ? -1 : b === '' ? 1 : a.localeCompare(b)));
    const unticked = new Set(filter.unticked.find((each) => each.column === column)?.texts ?? []);
    openFilterMenu(sorted, unticked, t('grid.filter', { column: letters(column) }), anchor, {
      sort: (ascending) => this.commands.sort(ascending, column),
      apply: (hide) => void this.app.act({ do: 'filter', sheet: sheet.view.id, column, hide }),
      done: () => this.app.focusGrid(),
    });
  }

  /** The day a date cell holds, where its text tells it year first; else nothing is marked in the calendar. */
  private dayOf(row: number, column: number): string {
    const text = this.grid.sheet?.rows.get(row)?.get(column)?.[1] ?? '';
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text);
    return match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`;
  }

  private anchorOf(row: number, column: number): Anchor | null {
    const [box] = this.grid.view.boxesOf({ row, column, lastRow: row, lastColumn: column });
    if (box === undefined) return null;
    const layer = this.grid.view.layer.getBoundingClientRect();
    const left = layer.left + box.left;
    const top = layer.top + box.top;
    return { left, top, right: left + box.width, bottom: top + box.height };
  }
}
