import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { Language } from '../../domain/language';
import { WrongArguments } from './cli-words';

/** A template to insert: its id and its JSON text, not yet checked. */
export interface TemplateText {
  readonly id: string;
  readonly text: string;
}

/** A shipped template by id, or a `.json` file of the user's own; the bundle judges what is in it. Throws {@link WrongArguments}. */
export function templateText(given: string, shipped: { readonly [name: string]: string }): TemplateText {
  if (!/\.json$/i.test(given)) {
    const text = shipped[`template-${given}`];
    if (text === undefined) throw new WrongArguments('noTemplate', { template: given, shipped: templateIds(shipped) });
    return { id: given, text };
  }
  const text = readText(given);
  const data = parsedJson(given, text);
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return { id: typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : 'own-file', text };
}

function templateIds(shipped: { readonly [name: string]: string }): string[] {
  return Object.keys(shipped).flatMap((name) => (name.startsWith('template-') ? [name.slice('template-'.length)] : []));
}

function parsedJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongArguments('notJson', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Rows of a CSV file, its header first, blank lines kept so that findings name the right line. Cells are parted by comma, semicolon or tab,
 * whichever the header has most of: spreadsheet programs write the one their locale prefers. Throws {@link WrongArguments}.
 */
export function csvRows(file: string): string[][] {
  const text = readText(file);
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string): number => header.split(sign).length;
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => count(b) - count(a));
  try {
    return parse(text, { delimiter, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new WrongArguments('openQuote', { file, line: lineOfOpenQuote(text) });
    throw new WrongArguments('notCsv', { file, line: Number(error.lines) });
  }
}

/** The parser tells the line on which the text ended; the quotation mark to mend is the last that had no partner. */
function lineOfOpenQuote(text: string): number {
  const parts = text.split('"');
  return parts.slice(0, -1).join('"').split('\n').length;
}

/** Names of the groups of a template in `language`; none where its text is no template. */
export function groupNames(template: string, language: Language): string[] {
  const groups = (parsedJson('', template) as { readonly groups?: unknown } | null)?.groups;
  if (!Array.isArray(groups)) return [];
  return groups.flatMap((group: { readonly name?: { readonly [L in Language]?: unknown } } | null) => {
    const name = group?.name?.[language];
    return typeof name === 'string' ? [name] : [];
  });
}

/** The header and those rows whose first cell is one of the groups. */
export function rowsOfGroups(rows: readonly (readonly string[])[], groups: readonly string[]): string[][] {
  return rows.filter(([first = ''], index) => index === 0 || groups.includes(first)).map((row) => [...row]);
}

/** Text of a file in UTF-8, without a byte order mark. Throws {@link WrongArguments}. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new WrongArguments('unreadable', { file });
  }
  try {
    // Drops the byte order mark that spreadsheet programs put first.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WrongArguments('notUtf8', { file });
  }
}
