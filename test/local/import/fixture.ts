import { strToU8, zipSync } from 'fflate';
import { type Host, loadHost } from '../../../src/local/host';
import { parseState, printState } from '../../../src/local/host/state-file';
import { type OpenedXlsx, openXlsx } from '../../../src/local/import/open-xlsx';
import type { RenderedCell, RenderedSheet } from '../../../src/local/rendered-workbook';
import { aHost, MORNING } from '../host-fixture';

/** A file that was opened, and a host around its spreadsheet. */
export interface Scene extends OpenedXlsx {
  readonly host: Host;
  readonly sheet: (title: string) => RenderedSheet;
  readonly cell: (title: string, row: number, column: number) => RenderedCell | undefined;
}

/** Opens a file in a Chinese spreadsheet on the morning of 2026-12-10. */
export async function opened(bytes: Uint8Array, now = MORNING): Promise<Scene> {
  const result = await openXlsx(bytes, { id: '1Opened', title: '活动清单', locale: 'zh_CN', timeZone: 'Asia/Shanghai', now });
  const host = loadHost(printState({ ...parseState(aHost({ now }).save()), book: result.book }), {});
  const { sheets } = host.render();
  const sheet = (title: string): RenderedSheet => {
    const found = sheets.find((each) => each.title === title);
    if (found === undefined) throw new Error(`no sheet ${title} among ${sheets.map((each) => each.title).join(', ')}`);
    return found;
  };
  const cell = (title: string, row: number, column: number): RenderedCell | undefined =>
    sheet(title).cells.find((each) => each.row === row && each.column === column);
  return { ...result, host, sheet, cell };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a file written by hand is made of: the XML inside each worksheet by title, and further parts. */
export interface HandmadeFile {
  readonly sheets: { readonly [title: string]: string };
  readonly styles?: string;
  readonly names?: string;
  readonly parts?: { readonly [path: string]: string };
}

/** A file as Excel writes it, for what no library here writes. */
export function handmade({ sheets, styles, names = '', parts = {} }: HandmadeFile): Uint8Array {
  const titles = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (all: readonly string[]): string => `<Relationships xmlns="x">${all.join('')}</Relationships>`;
  const tabs = titles.map((title, index) => `<sheet name="${title}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  const files: { readonly [path: string]: string } = {
    '[Content_Types].xml': '<Types xmlns="x"/>',
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${tabs}</sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...titles.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      ...(styles === undefined ? [] : [relation('rIdS', 'styles', 'styles.xml')]),
    ]),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      titles.map((title, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${MAIN}">${sheets[title]}</worksheet>`]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
