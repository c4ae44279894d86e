import type { CellView, Change, DeskView, FrontView, LogEntry, MailHeader, Notice, SheetView, StyleView, Tail } from '../protocol';

/** A sheet as the page knows it. */
export interface SheetModel {
  view: SheetView;
  /** Cells by row, then column. */
  readonly rows: Map<number, ReadonlyMap<number, CellView>>;
}

/** What a change touched, for whoever draws. */
export interface Touched {
  readonly whole: boolean;
  readonly desk: ReadonlySet<keyof DeskView>;
  /** Rows that changed by sheet; `all` when sizes, titles or the like changed too. */
  readonly sheets: ReadonlyMap<number, 'all' | ReadonlySet<number>>;
  readonly mails: boolean;
  readonly log: boolean;
  readonly notices: readonly Notice[];
  readonly front: FrontView | null;
}

/** What the server has told so far. The page reads it and never changes it. */
export class Model {
  desk: DeskView | null = null;
  readonly styles: StyleView[] = [];
  readonly sheets = new Map<number, SheetModel>();
  readonly mails: MailHeader[] = [];
  readonly log: LogEntry[] = [];

  /** Takes over a change and says what it touched. */
  apply(change: Change): Touched {
    if (change.whole) this.sheets.clear();
    if (change.desk !== undefined) this.desk = { ...(this.desk as DeskView), ...change.desk };
    splice(this.styles, change.styles);
    splice(this.mails, change.mails);
    splice(this.log, change.log);
    for (const id of change.removed ?? []) this.sheets.delete(id);
    const sheets = new Map<number, 'all' | ReadonlySet<number>>();
    for (const { id, sheet, rows = {}, all } of change.sheets ?? []) {
      const known = this.sheets.get(id);
      const model = known ?? (sheet === undefined ? null : { view: sheet, rows: new Map() });
      if (model === null) continue;
      if (sheet !== undefined) model.view = sheet;
      if (all) model.rows.clear();
      for (const [row, cells] of Object.entries(rows)) {
        if (cells.length === 0) model.rows.delete(Number(row));
        else model.rows.set(Number(row), new Map(cells.map((cell) => [cell[0], cell])));
      }
      this.sheets.set(id, model);
      sheets.set(id, sheet !== undefined || all ? 'all' : new Set(Object.keys(rows).map(Number)));
    }
    return {
      whole: change.whole,
      desk: new Set(Object.keys(change.desk ?? {}) as (keyof DeskView)[]),
      sheets,
      mails: change.mails !== undefined,
      log: change.log !== undefined,
      notices: change.notices ?? [],
      front: change.front ?? null,
    };
  }

  cell(sheet: number, row: number, column: number): CellView | undefined {
    return this.sheets.get(sheet)?.rows.get(row)?.get(column);
  }

  /** What the formula bar shows of a cell: the text that typed again gives the same. */
  editText(sheet: number, row: number, column: number): string {
    const cell = this.cell(sheet, row, column);
    return cell?.[3]?.edit ?? cell?.[1] ?? '';
  }
}

function splice<T>(list: T[], tail: Tail<T> | undefined): void {
  if (tail !== undefined) list.splice(tail.from, list.length - tail.from, ...tail.items);
}
