import { parseA1 } from '../../engine/a1';
import { fittedRowHeights } from '../../export/text-size';
import type { RenderedSheet, RenderedWorkbook } from '../../rendered-workbook';
import type { CellView, SheetChange, SheetView, StyleView, Tail } from '../protocol';
import { EditTexts } from './edit-text';
import { type SheetRows, SheetValidations, Styles, sameCells, sheetRows } from './sheet-cells';

interface Shown {
  readonly sheet: SheetView;
  readonly rows: SheetRows;
}

/** What changed in the sheets since the last look. */
export interface BookChange {
  readonly styles?: Tail<StyleView>;
  readonly sheets: readonly SheetChange[];
  readonly removed: readonly number[];
}

/** Keeps what the pages know of the sheets and tells what is new. */
export class BookView {
  private readonly styles = new Styles();
  private shown = new Map<number, Shown>();

  /** Takes the workbook as it stands now; returns what the pages do not know yet. */
  update(workbook: RenderedWorkbook): BookChange {
    const edits = new EditTexts(workbook.locale, workbook.today);
    const knownStyles = this.styles.list.length;
    const next = new Map<number, Shown>();
    for (const rendered of workbook.sheets) {
      const validations = new SheetValidations(rendered, workbook);
      next.set(rendered.id, { sheet: sheetView(rendered, validations), rows: sheetRows(rendered, validations, this.styles, edits) });
    }
    const sheets = [...next].flatMap(([id, shown]) => {
      const change = changeOf(id, this.shown.get(id), shown);
      return change === null ? [] : [change];
    });
    const removed = [...this.shown.keys()].filter((id) => !next.has(id));
    this.shown = next;
    const items = this.styles.list.slice(knownStyles);
    return { ...(items.length === 0 ? {} : { styles: { from: knownStyles, items } }), sheets, removed };
  }

  /** Everything, for a page that knows nothing. */
  whole(): BookChange {
    return {
      styles: { from: 0, items: this.styles.list },
      sheets: [...this.shown].map(([id, { sheet, rows }]) => ({ id, sheet, rows: Object.fromEntries(rows), all: true })),
      removed: [],
    };
  }
}

function changeOf(id: number, before: Shown | undefined, now: Shown): SheetChange | null {
  if (before === undefined) return { id, sheet: now.sheet, rows: Object.fromEntries(now.rows), all: true };
  const rows: { [row: number]: readonly CellView[] } = {};
  let changed = 0;
  for (const [row, cells] of now.rows) {
    if (sameCells(before.rows.get(row), cells)) continue;
    rows[row] = cells;
    changed += 1;
  }
  for (const row of before.rows.keys()) {
    if (now.rows.has(row)) continue;
    rows[row] = [];
    changed += 1;
  }
  const sheet = JSON.stringify(before.sheet) === JSON.stringify(now.sheet) ? {} : { sheet: now.sheet };
  if (changed === 0 && !('sheet' in sheet)) return null;
  return { id, ...sheet, ...(changed === 0 ? {} : { rows }) };
}

function sheetView(sheet: RenderedSheet, validations: SheetValidations): SheetView {
  return {
    id: sheet.id,
    title: sheet.title,
    hidden: sheet.hidden,
    gridlines: !sheet.hiddenGridlines,
    tabColor: sheet.tabColor,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: sheet.columnWidths,
    rowHeights: fittedRowHeights(sheet),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    filter: sheet.filter === null ? null : { ...parseA1(sheet.filter), unticked: sheet.unticked ?? [] },
    validations: validations.list,
    charts: sheet.charts ?? [],
  };
}
