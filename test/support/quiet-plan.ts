import { type Host, loadHost } from '../../src/local/host';
import { columnLetter } from '../../src/workbook/layout';
import { parseKey, type SheetKind } from '../../src/workbook/sheet-key';

/** A row by its number in a table, or by its key in a form; a column by its key in a table, or counted from 1 behind the keys of a form. */
type At = string | number;

/** A plan addressed by its keys, in a spreadsheet without the script: nothing is stamped while people type. Cells are read one by one, which is quick. */
export interface QuietPlan {
  readonly shown: (kind: SheetKind, at: At, column: At) => string;
  readonly value: (kind: SheetKind, at: At, column: At) => unknown;
  /** Types into a table: values by row and column key. */
  readonly type: (kind: SheetKind, rows: { readonly [row: number]: { readonly [column: string]: string } }) => void;
  /** Types into a form. */
  readonly typeField: (kind: SheetKind, key: string, column: number, text: string) => void;
  readonly setNow: (instant: number) => void;
}

interface Place {
  readonly title: string;
  readonly columns: Map<string, number>;
  readonly rows: Map<string, number>;
}

/** The plan of a host in which one has been inserted. */
export function quietPlan(inserted: Host): QuietPlan {
  const host = loadHost(inserted.save(), {});
  const sheets = new Map(
    (host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets() ?? []).map((sheet) => [sheet.getName(), sheet]),
  );
  const places = new Map<SheetKind, Place>();
  for (const [title, sheet] of sheets) {
    sheet
      .getDataRange()
      .getValues()
      .forEach((row, top) => {
        row.forEach((cell, left) => {
          const key = parseKey(cell);
          if (!key) return;
          const place = places.get(key.kind) ?? { title, columns: new Map(), rows: new Map() };
          places.set(key.kind, place);
          place.columns.set(key.part, left + 1);
          place.rows.set(key.part, top + 1);
        });
      });
  }
  const cell = (kind: SheetKind, at: At, across: At) => {
    const { title, columns, rows } = places.get(kind) ?? fail(`there is no sheet ${kind}`);
    const row = typeof at === 'number' ? at : (rows.get(at) ?? fail(`there is no row ${at}`));
    const column = typeof across === 'number' ? across + 1 : (columns.get(across) ?? fail(`there is no column ${across}`));
    return { title, row, column };
  };
  const range = (kind: SheetKind, at: At, across: At) => {
    const { title, row, column } = cell(kind, at, across);
    return (sheets.get(title) ?? fail(`there is no sheet ${title}`)).getRange(row, column, 1, 1);
  };
  const edit = (kind: SheetKind, at: At, across: At, text: string): void => {
    const { title, row, column } = cell(kind, at, across);
    host.editCell(title, `${columnLetter(column)}${row}`, text);
  };
  return {
    shown: (kind, at, column) => range(kind, at, column).getDisplayValues()[0]?.[0] ?? '',
    value: (kind, at, column) => range(kind, at, column).getValues()[0]?.[0] ?? '',
    type: (kind, rows) => {
      for (const [row, values] of Object.entries(rows))
        for (const [key, text] of Object.entries(values)) edit(kind, Number(row), key, text);
    },
    typeField: edit,
    setNow: (instant) => host.setNow(instant),
  };
}

function fail(reason: string): never {
  throw new Error(reason);
}
