import { formulaInDialect } from '../../engine/formula-text';
import { readCellInput } from '../../host/cell-input';
import { spreadsheetLocale } from '../../host/locale';
import { isDateFormat } from '../../host/number-format';
import { wallOfSerial } from '../../host/serial';
import type { RenderedCell } from '../../rendered-workbook';

/** Digits after the point that a plain number keeps: more is the noise of binary fractions. */
const DIGITS = 15;

/** What stands in the formula bar: the text that, typed again, gives a cell the content it has. */
export class EditTexts {
  private readonly locale;
  private readonly year: number;
  /** Whether a text must be marked as one, by text: many cells say the same. */
  private readonly marked = new Map<string, boolean>();

  /** `today` is `yyyy-MM-dd`: it completes dates typed without a year. Throws for an unknown locale. */
  constructor(locale: string, today: string) {
    this.locale = spreadsheetLocale(locale);
    this.year = Number(today.slice(0, 4));
  }

  of(cell: RenderedCell): string {
    if (cell.formula !== null) return formulaInDialect(cell.formula, this.locale.decimalComma);
    const { value, numberFormat } = cell;
    if (typeof value === 'number') return this.number(value, cell);
    if (typeof value === 'string') return numberFormat !== '@' && this.needsMark(value) ? `'${value}` : value;
    return cell.display;
  }

  private number(value: number, { numberFormat, display }: RenderedCell): string {
    if (numberFormat !== null && isDateFormat(numberFormat)) return this.gives(display, value) ? display : dateText(value);
    if (numberFormat?.includes('%')) return `${this.plain(value * 100)}%`;
    return this.plain(value);
  }

  private plain(value: number): string {
    const text = String(Number(value.toPrecision(DIGITS)));
    return this.locale.decimalComma ? text.replace('.', ',') : text;
  }

  private gives(text: string, value: number): boolean {
    const input = readCellInput(text, this.locale, this.year, false);
    return input.kind === 'value' && input.value === value;
  }

  private needsMark(text: string): boolean {
    const known = this.marked.get(text);
    if (known !== undefined) return known;
    const input = readCellInput(text, this.locale, this.year, false);
    const needs = text !== '' && (input.kind !== 'value' || input.value !== text);
    this.marked.set(text, needs);
    return needs;
  }
}

/** `yyyy-MM-dd`, with the time of day when there is one: read alike in every locale. */
function dateText(serial: number): string {
  const [day = '', time = ''] = new Date(wallOfSerial(serial)).toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, time.startsWith('00', 6) ? 5 : 8)}`;
}
