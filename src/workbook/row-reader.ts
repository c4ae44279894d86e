import type { CivilDate } from '../domain/civil-date';
import type { DueRow, RowKind } from '../domain/due-rows';
import type { Finding } from '../domain/finding';
import { type EnumName, type EnumValue, parseEnum } from './enums';
import { cellName, columnLetter, type SheetLayout } from './layout';
import type { SheetSnapshot, SnapshotValue } from './snapshot';
import { filledRows, type ReadRow } from './table-rows';

/** A sheet of a plan as it has been read, and where it is on the web; null when the workbook has no address. */
export interface RowSource {
  readonly sheet: SheetSnapshot;
  readonly layout: SheetLayout;
  readonly url: string | null;
}

/** The open rows of a sheet, and what could not be understood of them. */
export interface RowsRead {
  readonly rows: readonly DueRow[];
  /** Dates that are none: for the lead, since nobody is reminded. */
  readonly rowFindings: readonly Finding<'digest.badDate'>[];
  readonly findings: readonly Finding[];
}

/** What a sheet's reader says of an open row; the rest is the same for all. */
type RowFacts = Pick<DueRow, 'name' | 'due'> & Partial<Pick<DueRow, 'owner' | 'time' | 'detail' | 'state'>>;

/** Reads the rows of one sheet for reminders, by typed cells. A row goes on with what is left of it when a cell cannot be understood. */
export class RowReader implements RowsRead {
  readonly rows: DueRow[] = [];
  readonly rowFindings: Finding<'digest.badDate'>[] = [];
  readonly findings: Finding[] = [];

  constructor(
    private readonly kind: RowKind,
    private readonly source: RowSource,
  ) {}

  /** The rows with something in one of the columns. */
  filled(...columns: readonly string[]): readonly ReadRow[] {
    return filledRows(this.source.sheet, this.source.layout, ...columns);
  }

  /** The value a cell stands for; null when blank or, which is a finding, none of the choices. */
  choice<E extends EnumName>(row: ReadRow, column: string, name: E): EnumValue<E> | null {
    const text = row.text(column);
    const value = parseEnum(name, text);
    if (value === null && text !== '')
      this.findings.push({ code: 'row.badStatus', path: `${this.source.sheet.title}!${this.cell(row, column)}`, facts: { text } });
    return value;
  }

  /** The day in a cell of the open row `name`; null when blank or, which the lead is told, no date. */
  day(row: ReadRow, column: string, name: string): CivilDate | null {
    const day = row.date(column);
    const { title } = this.source.sheet;
    if (day === null && row.text(column) !== '') {
      const facts = { row: row.row, task: name, text: row.text(column), sheet: title };
      this.rowFindings.push({ code: 'digest.badDate', path: `${title}!${this.cell(row, column)}`, facts });
    }
    return day;
  }

  /** Takes an open row up. */
  add(row: ReadRow, { name, due, owner = row.text('owner'), time = null, detail = '', state = '' }: RowFacts): void {
    const { sheet, layout, url } = this.source;
    const ownerColumn = columnLetter(layout.columns.get('owner') ?? 0);
    this.rows.push({ kind: this.kind, sheet: sheet.title, url, row: row.row, name, owner, ownerColumn, due, time, detail, state });
  }

  private cell({ row }: ReadRow, column: string): string {
    return cellName(row, this.source.layout.columns.get(column) ?? 1);
  }
}

/** The minute of the day in a date cell; null where it holds no time, and for midnight, which is how a whole day is read. */
export function minuteOf(value: SnapshotValue): number | null {
  return typeof value === 'object' && value.minutes > 0 ? value.minutes : null;
}

/** Texts side by side, without the blank ones. */
export function details(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
