import { parseA1 } from '../../engine/a1';
import type { CellLook, RenderedCell, RenderedSheet, RenderedWorkbook } from '../../rendered-workbook';
import type { CellExtra, CellView, StyleView, ValidationView } from '../protocol';
import type { EditTexts } from './edit-text';

/** The cells of a sheet by row, in column order; rows without any are absent. */
export type SheetRows = ReadonlyMap<number, readonly CellView[]>;

/** The distinct styles of a workbook in the order met; a cell names one by its place, which never changes. */
export class Styles {
  readonly list: StyleView[] = [];
  private readonly places = new Map<string, number>();
  private readonly byLook = new WeakMap<CellLook, Map<string, number>>();

  place(look: CellLook, otherwise: StyleView['horizontal']): number {
    const known = this.byLook.get(look) ?? new Map<string, number>();
    this.byLook.set(look, known);
    const place = known.get(otherwise) ?? this.intern(look, otherwise);
    known.set(otherwise, place);
    return place;
  }

  private intern(look: CellLook, otherwise: StyleView['horizontal']): number {
    const { background, color, bold, strikethrough, fontSize, horizontal, vertical, wrap } = look;
    const style: StyleView = {
      background,
      color,
      bold,
      strikethrough,
      fontSize,
      horizontal: horizontal ?? otherwise,
      vertical: vertical ?? 'bottom',
      wrap,
    };
    const key = JSON.stringify(style);
    const place = this.places.get(key) ?? this.list.push(style) - 1;
    this.places.set(key, place);
    return place;
  }
}

/** Validations of a sheet as the page needs them, and which of them holds in a cell. */
export class SheetValidations {
  readonly list: ValidationView[];
  private readonly byColumn = new Map<number, { readonly row: number; readonly lastRow: number; readonly rule: number }[]>();

  constructor(sheet: RenderedSheet, workbook: RenderedWorkbook) {
    this.list = sheet.validations.map(({ kind, values, allowInvalid, helpText }) => ({
      kind,
      items: kind === 'list' ? values : kind === 'range' ? sourceItems(values[0] ?? '', workbook) : [],
      strict: !allowInvalid,
      help: helpText,
    }));
    for (const [rule, { ranges }] of sheet.validations.entries()) {
      for (const { row, column, lastRow, lastColumn } of ranges.map(parseA1)) {
        for (let each = column; each <= lastColumn; each += 1) {
          const stretches = this.byColumn.get(each) ?? [];
          this.byColumn.set(each, stretches);
          stretches.push({ row, lastRow, rule });
        }
      }
    }
  }

  at(row: number, column: number): number | undefined {
    return this.byColumn.get(column)?.find((stretch) => stretch.row <= row && row <= stretch.lastRow)?.rule;
  }
}

/** Display texts of the cells a drop-down draws from, given as `'Lists'!$A$3:$A$62`. */
function sourceItems(source: string, workbook: RenderedWorkbook): string[] {
  const [, quoted, plain, area = ''] = /^(?:'((?:[^']|'')*)'|([^!]*))!(.+)$/.exec(source) ?? [];
  const title = quoted?.replace(/''/g, "'") ?? plain;
  const sheet = workbook.sheets.find((each) => each.title === title);
  if (sheet === undefined) return [];
  const { row, column, lastRow, lastColumn } = parseA1(area);
  const inside = (cell: RenderedCell): boolean =>
    cell.row >= row && cell.row <= lastRow && cell.column >= column && cell.column <= lastColumn;
  return [...new Set(sheet.cells.filter((cell) => inside(cell) && cell.display !== '').map((cell) => cell.display))];
}

/** The cells of a sheet as the page shows them. */
export function sheetRows(sheet: RenderedSheet, validations: SheetValidations, styles: Styles, edits: EditTexts): SheetRows {
  const rows = new Map<number, CellView[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    const rule = validations.at(cell.row, cell.column);
    const ticked =
      rule !== undefined && validations.list[rule]?.kind === 'checkbox' && (cell.value === null || typeof cell.value === 'boolean');
    const extra = extraOf(cell, rule, ticked, edits);
    const style = styles.place(cell.shown, ticked ? 'center' : standing(cell));
    row.push(extra === null ? [cell.column, cell.display, style] : [cell.column, ticked ? '' : cell.display, style, extra]);
  }
  return rows;
}

function extraOf(cell: RenderedCell, rule: number | undefined, checkbox: boolean, edits: EditTexts): CellExtra | null {
  const edit = edits.of(cell);
  const extra: CellExtra = {
    ...(edit === cell.display && !checkbox ? {} : { edit }),
    ...(cell.note === null || cell.note === '' ? {} : { note: cell.note }),
    ...(cell.link === null ? {} : { link: cell.link }),
    ...(rule === undefined ? {} : { rule }),
    ...(checkbox ? { ticked: cell.value === true } : {}),
  };
  return Object.keys(extra).length === 0 ? null : extra;
}

function standing({ value, isError }: RenderedCell): StyleView['horizontal'] {
  if (isError || typeof value === 'boolean') return 'center';
  return typeof value === 'number' ? 'right' : 'left';
}

/** True when two rows show the same. */
export function sameCells(a: readonly CellView[] | undefined, b: readonly CellView[] | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return a === b;
  return a.every((cell, index) => {
    const other = b[index];
    return other !== undefined && cell[0] === other[0] && cell[1] === other[1] && cell[2] === other[2] && sameExtra(cell[3], other[3]);
  });
}

function sameExtra(a: CellExtra | undefined, b: CellExtra | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.edit === b.edit && a.note === b.note && a.link === b.link && a.rule === b.rule && a.ticked === b.ticked;
}
