import type { Language } from '../domain/language';
import { type EnumName, type EnumValue, enumLabel } from './enums';
import { columnLetter, type Layout, type SheetLayout } from './layout';
import type { SheetKind } from './sheet-key';

/**
 * References for formulas, by key. Formulas are English function names with `;` between arguments, no decimal literals, no array literals,
 * no date text and no `,` (platform reference §3.1: formula text is read in the spreadsheet's locale; `;` and English names are understood in all).
 */
export interface FormulaContext {
  readonly language: Language;
  /** The label of a closed enum as a quoted literal. */
  readonly label: <E extends EnumName>(name: E, value: EnumValue<E>) => string;
  /** Whether a sheet is part of the workbook. */
  readonly has: (kind: SheetKind) => boolean;
  /** A whole column of a table, from its header row down, fixed: `'任务'!$D$2:$D$302`. */
  readonly range: (kind: SheetKind, column: string) => string;
  /** One fixed cell of a form. */
  readonly field: (kind: SheetKind, row: string, column: string) => string;
  /** The header cell of a helper column, fixed; on the same sheet without its name. */
  readonly helper: (kind: SheetKind, column: string) => string;
  /** `#gid=7`: the address of a sheet inside the spreadsheet, as a quoted literal. */
  readonly link: (kind: SheetKind) => string;
  /** The references of another plan, seen from the same sheet. */
  readonly ofPlan: (plan: string, language: Language) => FormulaContext;
}

/** A formula asks for a sheet, row or column that is not in the layout: a person has deleted it. */
export class PartMissing extends RangeError {}

/** A formula asks for a sheet the workbook does not have: the cell shows a word instead until the sheet is added (design §4). */
export class SheetMissing extends PartMissing {}

/** Text as a literal inside a formula. */
export function quoteText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A sheet title as it stands before `!`. */
export function quoteSheet(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/**
 * References of the sheets of `plan`, seen from the sheet `home`. Asking for a sheet, row or column that is not in the layout throws
 * {@link PartMissing}, for a sheet {@link SheetMissing}: a spec that can say something without it asks {@link FormulaContext.has} first.
 */
export function formulaContext(layout: Layout, plan: string, home: SheetLayout, language: Language): FormulaContext {
  const sheetOf = (kind: SheetKind): SheetLayout => {
    const sheet = layout.find(plan, kind);
    if (!sheet && layout.lost.includes(kind)) throw new PartMissing(`sheet ${kind} cannot be read`);
    if (!sheet) throw new SheetMissing(`no sheet ${kind} in the workbook`);
    return sheet;
  };
  const columnOf = (sheet: SheetLayout, key: string): string => {
    const column = sheet.columns.get(key);
    if (column === undefined) throw new PartMissing(`no column ${key} in ${sheet.kind}`);
    return columnLetter(column);
  };
  const prefix = (sheet: SheetLayout): string => (sheet === home ? '' : `${quoteSheet(sheet.title)}!`);

  return {
    language,
    label: (name, value) => quoteText(enumLabel(name, value, language)),
    has: (kind) => layout.lost.includes(kind) || layout.find(plan, kind) !== undefined,
    range: (kind, key) => {
      const sheet = sheetOf(kind);
      const letter = columnOf(sheet, key);
      return `${prefix(sheet)}$${letter}$${sheet.headerRow}:$${letter}$${sheet.lastRow}`;
    },
    field: (kind, rowKey, key) => {
      const sheet = sheetOf(kind);
      const row = sheet.rows.get(rowKey);
      if (row === undefined) throw new PartMissing(`no row ${rowKey} in ${kind}`);
      return `${prefix(sheet)}$${columnOf(sheet, key)}$${row}`;
    },
    helper: (kind, key) => {
      const sheet = sheetOf(kind);
      return `${prefix(sheet)}$${columnOf(sheet, key)}$${sheet.headerRow}`;
    },
    link: (kind) => quoteText(`#gid=${sheetOf(kind).sheetId}`),
    ofPlan: (other, inLanguage) => formulaContext(layout, other, home, inLanguage),
  };
}

/** What stands in a formula where the line or sheet it read has been deleted. */
const LOST_REFERENCE = '#REF!';

/** The same references, but with the error the spreadsheet writes where one cannot be given: for formulas that are compared and never written. */
export function forgiving(references: FormulaContext): FormulaContext {
  const or =
    <A extends unknown[]>(refer: (...args: A) => string) =>
    (...args: A): string => {
      try {
        return refer(...args);
      } catch (error) {
        if (!(error instanceof PartMissing)) throw error;
        return LOST_REFERENCE;
      }
    };
  const { range, field, helper, link, ofPlan } = references;
  return {
    ...references,
    range: or(range),
    field: or(field),
    helper: or(helper),
    link: or(link),
    ofPlan: (plan, language) => forgiving(ofPlan(plan, language)),
  };
}
