import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { CannotOpen } from '../../../src/local/import/cannot-open';
import { handmade, opened } from './fixture';

async function whyNot(bytes: Uint8Array): Promise<string> {
  const error: unknown = await opened(bytes).catch((caught: unknown) => caught);
  return error instanceof CannotOpen ? error.why : `no refusal: ${String(error)}`;
}

/** The container of old and of encrypted files begins like this. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const sheet = (data: string): Uint8Array => handmade({ sheets: { S: `<sheetData>${data}</sheetData>` } });

describe('a file that is none', () => {
  it.each([
    ['nothing at all', new Uint8Array(), 'notXlsx'],
    ['text', strToU8('Task,Due\nVenue,2026-12-10\n'), 'notXlsx'],
    ['a zip of other things', zipSync({ 'letter.txt': strToU8('x') }), 'notXlsx'],
    ['a zip without a workbook', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'notXlsx'],
    ['half a zip', sheet('<row r="1"/>').slice(0, 400), 'damaged'],
    ['a workbook without sheets', handmade({ sheets: {} }), 'notXlsx'],
    ['a worksheet cut off', handmade({ sheets: { S: '<sheetData><row r="1"><c r="A1' } }), 'damaged'],
    ['an old .xls', new Uint8Array([...OLE2, ...Buffer.from('Workbook', 'utf16le')]), 'oldExcel'],
  ])('%s is refused by name', async (_, bytes, why) => {
    expect(await whyNot(bytes)).toBe(why);
  });

  it('because a password protects it is refused as that', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: 'S', rows: [['x']] }],
      encryption: { password: 'secret', spinCount: 1000 },
    } as never);
    expect([...encrypted.slice(0, 8)]).toEqual(OLE2);
    expect(await whyNot(encrypted)).toBe('encrypted');
  });
});

describe('a file made to exhaust', () => {
  it.each([
    ['more bytes than a file may have', new Uint8Array(30_000_001), 'tooLarge'],
    ['a bomb', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/a.xml': new Uint8Array(150_000_001) }, { level: 1 }), 'tooLarge'],
    [
      'two cells a billion cells apart',
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'tooManyCells',
    ],
    ['cells without a place', sheet(`<row r="700000">${'<c><v>1</v></c>'.repeat(20)}</row>`), 'tooManyCells'],
    ['a worksheet under another name', sheet(`<x:row r="10000000"><x:c r="B10000000"><x:v>1</x:v></x:c></x:row>`), 'tooManyCells'],
    ['too many filled cells', sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(200_001)}</row>`), 'tooManyCells'],
  ])('by %s is refused', async (_, bytes, why) => {
    expect(await whyNot(bytes)).toBe(why);
  });

  it('by a zip that declares less than it holds, is damaged and no larger than declared', async () => {
    const bytes = handmade({ sheets: { S: `<sheetData>${'<row></row>'.repeat(100_000)}</sheetData>` } });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + 24));
      if (view.getUint32(at, true) === 0x02014b50 && name === 'xl/worksheets/sheet1.xml') view.setUint32(at + 24, 100, true);
    }
    expect(await whyNot(bytes)).toBe('damaged');
  });

  it('by unclosed tags is refused at once', async () => {
    const start = Date.now();
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet>${'<row '.repeat(2_000_000)}` };
    expect(await whyNot(handmade({ sheets: { S: '' }, parts }))).toBe('damaged');
    expect(Date.now() - start).toBeLessThan(5000);
  });
});

describe('a file with odd things in it', () => {
  it('opens: titles twice, ranges that are none, errors, text that looks like a formula', async () => {
    const cells = '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="inlineStr"><is><t>=1+1</t></is></c><c r="C1" t="e"><v>#SPILL!</v></c>';
    const scene = await opened(
      handmade({ sheets: { S: `<sheetData><row r="1">${cells}</row></sheetData><autoFilter ref="nonsense"/>`, s: '<sheetData/>' } }),
    );
    expect(scene.book.sheets.map(({ title }) => title)).toEqual(['S', 's (2)']);
    expect([1, 2, 3].map((column) => [scene.cell('S', 1, column)?.value, scene.cell('S', 1, column)?.isError])).toEqual([
      ['#N/A', true],
      ['=1+1', false],
      ['#SPILL!', false],
    ]);
    expect(scene.sheet('S').filter).toBeNull();
  });

  it('opens with a sheet to see where all are hidden', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'A', rows: [['x']], hidden: true },
        { name: 'B', rows: [['y']] },
      ],
    });
    const scene = await opened(bytes);
    expect(scene.sheet('A').hidden).toBe(true);
    expect(scene.host.selection.sheet).toBe('B');
  });
});
