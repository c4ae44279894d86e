import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/domain/language';
import { callRpc } from '../../src/local/cli/rpc-client';
import { createHost, type Host } from '../../src/local/host';
import type { RenderedCell, RenderedSheet } from '../../src/local/rendered-workbook';
import { columnLetter } from '../../src/workbook/layout';
import { parseKey, type SheetKind } from '../../src/workbook/sheet-key';
import { builtDist } from '../support/dist';

/** A plan in the local host, addressed by keys as its own code does, from the cells a person could see. */
export interface LivePlan {
  readonly host: Host;
  /** Looks again where keys and values are; needed after every change. */
  readonly look: () => View;
  /** Types into a cell of a table. */
  readonly type: (kind: SheetKind, row: number, values: { readonly [column: string]: string }) => void;
  /** Types into a cell of a form: the column counts from 1 behind the key column. */
  readonly typeField: (kind: SheetKind, rowKey: string, column: number, text: string) => void;
  /** The same insertion again: what it had to put back, and what it says. */
  readonly again: () => { readonly operations: number; readonly findings: readonly { readonly code: string; readonly path: string }[] };
  readonly title: (kind: SheetKind) => string;
  /** The value of one cell of a form now, without rendering the rest. */
  readonly fieldValue: (kind: SheetKind, rowKey: string, column: number) => unknown;
}

export interface View {
  readonly sheet: (kind: SheetKind) => RenderedSheet;
  readonly cell: (kind: SheetKind, row: number, column: string) => RenderedCell | undefined;
  readonly field: (kind: SheetKind, rowKey: string, column: number) => RenderedCell | undefined;
  readonly column: (kind: SheetKind, key: string) => number;
}

interface Place {
  readonly title: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
}

/** Where every key cell of a sheet stands: row 1 of a table, column A of a form. */
function placeOf(sheet: RenderedSheet): [SheetKind, Place] | null {
  const keys = sheet.cells.flatMap((cell) => {
    const key = parseKey(cell.value);
    return key ? [{ ...key, row: cell.row, column: cell.column }] : [];
  });
  const [first] = keys;
  if (!first) return null;
  return [
    first.kind,
    {
      title: sheet.title,
      columns: new Map(keys.map((key) => [key.part, key.column])),
      rows: new Map(keys.map((key) => [key.part, key.row])),
    },
  ];
}

/** Inserts the product launch of Sunday 2026-12-20 on Thursday 2026-12-10, 09:00 in Shanghai, into a new spreadsheet; then adds sheets to it. */
export async function livePlan(language: Language, locale: string, added: readonly SheetKind[] = []): Promise<LivePlan> {
  const { outDir } = await builtDist();
  const pages = readdirSync(outDir).filter((name) => name.endsWith('.html'));
  const host = createHost({
    bundle: readFileSync(join(outDir, 'Code.js'), 'utf8'),
    files: Object.fromEntries(pages.map((name) => [name.slice(0, -5), readFileSync(join(outDir, name), 'utf8')])),
    locale,
    timeZone: 'Asia/Shanghai',
    now: Date.UTC(2026, 11, 10, 1),
    users: [{ email: 'ada@example.com', locale: 'zh_CN' }],
  });
  const request = { template: 'product-launch', d0: '2026-12-20', language, leadName: 'Ada' };
  const insert = () => callRpc(host, 'insertPlan', request, language);
  insert();
  for (const kind of added) callRpc(host, 'addSheet', { plan: null, kind }, language);
  let places: ReadonlyMap<SheetKind, Place> | null = null;
  const placeIn = (all: ReadonlyMap<SheetKind, Place>, kind: SheetKind): Place => {
    const place = all.get(kind);
    if (!place) throw new Error(`no sheet ${kind}`);
    return place;
  };
  const number = (all: ReadonlyMap<string, number>, key: string): number => {
    const found = all.get(key);
    if (found === undefined) throw new Error(`no key ${key}`);
    return found;
  };
  const look = (): View => {
    const { sheets } = host.render();
    const found = new Map(sheets.map(placeOf).filter((place) => place !== null));
    places = found;
    const indexes = new Map<SheetKind, Map<string, RenderedCell>>();
    const sheet = (kind: SheetKind): RenderedSheet => {
      const rendered = sheets.find(({ title }) => title === placeIn(found, kind).title);
      if (!rendered) throw new Error(`no sheet ${kind}`);
      return rendered;
    };
    const at = (kind: SheetKind, row: number, column: number): RenderedCell | undefined => {
      const index = indexes.get(kind) ?? new Map(sheet(kind).cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
      indexes.set(kind, index);
      return index.get(`${row},${column}`);
    };
    return {
      sheet,
      cell: (kind, row, column) => at(kind, row, number(placeIn(found, kind).columns, column)),
      field: (kind, rowKey, column) => at(kind, number(placeIn(found, kind).rows, rowKey), column + 1),
      column: (kind, key) => number(placeIn(found, kind).columns, key),
    };
  };
  const known = (kind: SheetKind): Place => {
    if (places === null) look();
    return placeIn(places ?? new Map<SheetKind, Place>(), kind);
  };
  return {
    host,
    look,
    type: (kind, row, values) => {
      const { title, columns } = known(kind);
      for (const [key, text] of Object.entries(values)) host.editCell(title, `${columnLetter(number(columns, key))}${row}`, text);
    },
    typeField: (kind, rowKey, column, text) => {
      const { title, rows } = known(kind);
      host.editCell(title, `${columnLetter(column + 1)}${number(rows, rowKey)}`, text);
    },
    again: insert,
    title: (kind) => known(kind).title,
    fieldValue: (kind, rowKey, column) => {
      const { title, rows } = known(kind);
      const sheets = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets() ?? [];
      const sheet = sheets.find((each) => each.getName() === title);
      return sheet?.getRange(number(rows, rowKey), column + 1, 1, 1).getValues()[0]?.[0];
    },
  };
}
