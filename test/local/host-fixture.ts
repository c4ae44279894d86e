import type { SheetHandle, SpreadsheetHandle, Surface } from '../../src/google/surface';
import { createHost, type Host, type HostOptions } from '../../src/local/host';

/** 2026-12-10 09:00 in Shanghai. */
export const MORNING = Date.UTC(2026, 11, 10, 1);

export const HOUR = 3_600_000;

/** A host for one lead and one colleague in Shanghai. */
export function aHost(options: Partial<HostOptions> = {}): Host {
  return createHost({
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    now: MORNING,
    users: [
      { email: 'lead@example.com', locale: 'zh_CN' },
      { email: 'mate@example.com', locale: 'en' },
    ],
    ...options,
  });
}

/** The raw services, the active spreadsheet and its first sheet. */
export function openBook(host: Host): { services: Surface; book: SpreadsheetHandle; sheet: SheetHandle } {
  const services = host.services();
  const book = services.SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book?.getSheets()[0];
  if (book === null || sheet === undefined) throw new Error('a host has a spreadsheet with a sheet');
  return { services, book, sheet };
}

/** Puts one value into a cell. */
export function put(sheet: SheetHandle, row: number, column: number, value: string | number | boolean): void {
  sheet.getRange(row, column, 1, 1).setValues([[value]]);
}

/** What `getValues` gives for one cell. */
export function valueAt(sheet: SheetHandle, row: number, column: number): unknown {
  return sheet.getRange(row, column, 1, 1).getValues()[0]?.[0];
}

export function formulaAt(sheet: SheetHandle, row: number, column: number): string | undefined {
  return sheet.getRange(row, column, 1, 1).getFormulas()[0]?.[0];
}

/** The rendered cell of a sheet by title. */
export function rendered(host: Host, title: string, row: number, column: number) {
  return host
    .render()
    .sheets.find((sheet) => sheet.title === title)
    ?.cells.find((cell) => cell.row === row && cell.column === column);
}

/** A host whose script is the given text. */
export function scripted(bundle: string): Host {
  return aHost({ bundle });
}

/** A cell write, for scripts. */
export const WRITE = "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1).setValues([['x']])";
