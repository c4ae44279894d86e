import type { Sheet, Workbook } from 'hucre/xlsx';
import { quoteSheetTitle } from '../engine/a1';
import { tokenizeFormula } from '../engine/formula-tokens';
import { type Area, absoluteAreaName, parseArea } from '../export/a1';

type NamedRange = NonNullable<Workbook['namedRanges']>[number];

/** A table of the file: Excel formulas name its columns (`Tasks[Due]`). */
export interface NamedTable {
  readonly sheet: string;
  /** All of it, heading and totals included. */
  readonly area: Area;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** What formulas of a file may call by name instead of by its cells. Names compare without regard to case. */
export class KnownNames {
  private readonly ranges = new Map<string, string>();
  private readonly tables = new Map<string, NamedTable>();
  /** Ranges a person has named; the spreadsheet here keeps the cells, not the names. */
  readonly count: number;

  constructor(names: readonly NamedRange[], sheets: readonly Sheet[]) {
    const own = names.filter(({ name }) => !name.startsWith('_xlnm.'));
    this.count = own.length;
    for (const { name, range, scope } of own) if (isOneReference(range)) this.ranges.set(keyOf(name, scope), range);
    for (const sheet of sheets) for (const table of sheet.tables ?? []) this.addTable(sheet.name, table);
  }

  /** The reference behind a name as a formula on `sheet` reads it; the sheet's own names come first. Undefined when there is none. */
  reference(name: string, sheet: string): string | undefined {
    return this.ranges.get(keyOf(name, sheet)) ?? this.ranges.get(keyOf(name)) ?? this.tableBody(name);
  }

  table(name: string): NamedTable | undefined {
    return this.tables.get(name.toLowerCase());
  }

  private addTable(sheet: string, table: NonNullable<Sheet['tables']>[number]): void {
    if (table.range === undefined) return;
    const named = {
      sheet,
      area: parseArea(table.range, 1, 1),
      hasTotals: table.showTotalRow === true,
      columns: table.columns.map(({ name }) => name),
    };
    for (const name of [table.name, table.displayName]) if (name) this.tables.set(name.toLowerCase(), named);
  }

  private tableBody(name: string): string | undefined {
    const table = this.table(name);
    return table === undefined ? undefined : `${quoteSheetTitle(table.sheet)}!${absoluteAreaName(bodyOf(table))}`;
  }
}

/** The rows of a table between its heading and its totals. */
export function bodyOf({ area, hasTotals }: NamedTable): Area {
  return { ...area, top: area.top + 1, bottom: hasTotals ? area.bottom - 1 : area.bottom };
}

function keyOf(name: string, scope?: string): string {
  return scope === undefined ? name.toLowerCase() : `${scope.toLowerCase()}\n${name.toLowerCase()}`;
}

/** A name of a formula or a constant is no range. */
function isOneReference(range: string): boolean {
  const tokens = tokenizeFormula(range);
  return tokens.length === 1 && tokens[0]?.kind === 'reference' && !range.includes('#REF!');
}
