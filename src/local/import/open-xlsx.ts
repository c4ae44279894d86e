import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { rectangleToA1 } from '../engine/a1';
import { spreadsheetLocale } from '../host/locale';
import { serialOfWall } from '../host/serial';
import type { BookState, SheetState } from '../host/state';
import { DEFAULT_STYLE } from '../host/style-table';
import { wallOfInstant } from '../host/zone';
import { CannotOpen } from './cannot-open';
import { countObjects } from './count-objects';
import { excelConditions } from './excel-conditions';
import { ExcelLooks } from './excel-looks';
import { ExcelValidations, isLongLists } from './excel-validations';
import { filterRows } from './filtered-rows';
import type { FormulaSource } from './google-formula';
import { KnownNames } from './known-names';
import { LeftOutCounts, type OpeningReport } from './opening-report';
import { readablePackage } from './readable-package';
import { type ReadFormula, settleFormulas } from './settle-formulas';
import { readCells, readFilter, sheetFrame } from './sheet-reader';
import { checkSizes } from './sheet-sizes';
import { freeTitle } from './sheet-titles';
import { worksheetPaths } from './workbook-parts';
import { unpackXlsx } from './xlsx-package';
import { countTags } from './xml-tags';

/** The spreadsheet a file is to become. */
export interface NewSpreadsheet {
  readonly id: string;
  readonly title: string;
  /** As `zh_CN`. */
  readonly locale: string;
  readonly timeZone: string;
  /** The clock, in milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

export interface OpenedXlsx {
  readonly book: BookState;
  readonly report: OpeningReport;
}

/**
 * Reads an .xlsx file as Google imports one: a new spreadsheet of its sheets with their values, formulas, looks, sizes, validations, conditional
 * formats, notes and filters. What such a spreadsheet cannot hold is left out and counted. Throws {@link CannotOpen}.
 */
export async function openXlsx(bytes: Uint8Array, spreadsheet: NewSpreadsheet): Promise<OpenedXlsx> {
  try {
    return await opened(bytes, spreadsheet);
  } catch (error) {
    // Whatever else goes wrong does so because of what stands in the file.
    throw error instanceof CannotOpen ? error : new CannotOpen('damaged', { cause: error });
  }
}

async function opened(bytes: Uint8Array, spreadsheet: NewSpreadsheet): Promise<OpenedXlsx> {
  const unpacked = unpackXlsx(bytes);
  const paths = worksheetPaths(unpacked.parts);
  const worksheets = [...new Set(paths.values())].map((path) => unpacked.parts.get(path) ?? '');
  checkSizes(worksheets);
  const leftOut = new LeftOutCounts();
  countObjects(unpacked, worksheets, leftOut);
  const written = (tag: string): number => worksheets.reduce((sum, xml) => sum + countTags(xml, tag), 0);
  const readable = readablePackage(unpacked.parts, new Set(paths.values()), spreadsheetLocale(spreadsheet.locale));
  const workbook = await readXlsx(readable, { readStyles: true, sheets: ({ name }) => paths.has(name) });
  return new Opening(workbook, spreadsheet, leftOut).opened({ rules: written('cfRule'), validations: written('dataValidation') });
}

/** One reading of a file. */
class Opening {
  private readonly files: readonly Sheet[];
  private readonly theme: readonly string[];
  private readonly book: BookState;
  private readonly source: FormulaSource;
  private readonly formulas: ReadFormula[] = [];
  private readonly unread: string[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly spreadsheet: NewSpreadsheet,
    private readonly leftOut: LeftOutCounts,
  ) {
    this.files = workbook.sheets.filter((file) => !isLongLists(file));
    this.theme = workbook.themeColors ?? [];
    const names = new KnownNames(workbook.namedRanges ?? [], workbook.sheets);
    leftOut.add('names', names.count);
    this.book = this.frames();
    const ids = new Map(this.files.map(({ name }, index) => [name.toLowerCase(), this.book.sheets[index]?.id ?? 0]));
    this.source = { names, sheetId: (title) => ids.get(title.toLowerCase()) ?? null, todaySerial: todayWritten(workbook) };
  }

  opened(written: { readonly rules: number; readonly validations: number }): OpenedXlsx {
    const { book, files, leftOut } = this;
    this.readAllCells();
    const validations = new ExcelValidations(book, this.workbook.sheets, this.source);
    let taken = { rules: 0, validations: 0 };
    for (const [index, sheet] of book.sheets.entries()) {
      const file = files[index];
      if (file === undefined) continue;
      const conditions = excelConditions(file, sheet, this.source, this.theme);
      sheet.rules = conditions.rules;
      sheet.filter = readFilter(file, sheet);
      leftOut.add('merges', file.merges?.length ?? 0);
      taken = { rules: taken.rules + conditions.taken, validations: taken.validations + validations.put(file, sheet) };
    }
    const { values, lostRules } = settleFormulas(book, this.formulas, this.nowSerial());
    leftOut.add('rules', written.rules - taken.rules + lostRules);
    leftOut.add('validations', written.validations - taken.validations);
    filterRows(book, files, this.spreadsheet.now);
    return { book, report: this.report(values) };
  }

  /** The spreadsheet with all its sheets, still without cells: formulas and validations name any of them. */
  private frames(): BookState {
    const { id, title, locale, timeZone } = this.spreadsheet;
    const taken = new Set<string>();
    const sheets = this.files.map((file, index): SheetState => {
      const sheetTitle = freeTitle(file.name, taken);
      taken.add(sheetTitle.toLowerCase());
      return sheetFrame(file, sheetId(index), sheetTitle, this.theme);
    });
    const [first] = sheets;
    if (first === undefined) throw new CannotOpen('notXlsx');
    if (sheets.every((sheet) => sheet.hidden)) first.hidden = false;
    const selected = this.workbook.sheets[this.workbook.activeSheet ?? 0];
    const active = selected === undefined ? undefined : sheets[this.files.indexOf(selected)];
    const shown = active?.hidden === false ? active : (sheets.find((sheet) => !sheet.hidden) ?? first);
    return { id, title, locale, timeZone, sheets, activeSheet: shown.id, styles: [DEFAULT_STYLE], validations: [] };
  }

  private readAllCells(): void {
    const { book, workbook, source, leftOut } = this;
    const looks = new ExcelLooks(book, workbook.defaultFont ?? {}, this.theme, leftOut);
    const people = new Map((workbook.persons ?? []).map(({ id, displayName }) => [id, displayName]));
    for (const [index, sheet] of book.sheets.entries()) {
      const file = this.files[index];
      if (file === undefined) continue;
      const { formulas, unread } = readCells(file, sheet, { source, looks, leftOut, people });
      this.formulas.push(...formulas.map((formula) => ({ ...formula, sheet: index })));
      this.unread.push(...unread.map((cell) => placeName(sheet, cell)));
    }
  }

  private report(values: readonly ReadFormula[]): OpeningReport {
    const { title, sheets } = this.book;
    const places = [...this.unread, ...values.map((formula) => placeName(sheets[formula.sheet], formula))];
    const [first] = places;
    return {
      title,
      sheets: sheets.length,
      leftOut: this.leftOut.list(),
      valuesForFormulas: first === undefined ? null : { count: places.length, first },
    };
  }

  private nowSerial(): number {
    return serialOfWall(wallOfInstant(this.spreadsheet.now, this.spreadsheet.timeZone));
  }
}

function placeName(sheet: SheetState | undefined, { row, column }: { readonly row: number; readonly column: number }): string {
  return `${sheet?.title ?? ''}!${rectangleToA1({ row, column, lastRow: row, lastColumn: column })}`;
}

/** Ids as Google gives them to further sheets: large and without order; the first sheet has 0. */
function sheetId(index: number): number {
  return index === 0 ? 0 : (index * 48_271 * 7_919) % 2_147_483_647;
}

/** `writeXlsx` writes TODAY() as the day it stamps the file with; so a file of ours goes on counting. */
function todayWritten({ properties }: Workbook): number | null {
  const { creator, created } = properties ?? {};
  return creator === 'Showrunner' && created !== undefined ? Math.floor(serialOfWall(created.getTime())) : null;
}
