import { strFromU8, unzipSync } from 'fflate';
import { compareWorkbook } from '../../../src/local/export/compare-workbook';
import { readComputedSheets } from '../../../src/local/export/read-xlsx';
import { workbookJson } from '../../../src/local/export/workbook-json';
import { writeXlsx } from '../../../src/local/export/xlsx';
import type { RenderedWorkbook } from '../../../src/local/rendered-workbook';
import { cell, sheet, workbook } from './fixture';

async function partsOf(book: RenderedWorkbook): Promise<(path: string) => string> {
  const parts = unzipSync(await writeXlsx(book));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

const one = (part: Parameters<typeof sheet>[0]): RenderedWorkbook => ({ ...workbook, sheets: [sheet(part)] });

const figures = (column: number, part: { name: string; texts: string[] }) => ({
  ...part,
  source: { sheetId: 7, column, row: 2, lastRow: 4 },
});

/** Three lines of figures in A2:C4 of a sheet whose name wants quoting, drawn over E2 and what lies within 250 × 50 pixels of it. */
const charted = (kind: 'bar' | 'combo'): RenderedWorkbook =>
  one({
    id: 7,
    title: "Ann's",
    cells: [],
    columnWidths: [100, 100, 100, 100, 100, 100, 100, 100],
    rowHeights: [21, 21, 21, 21, 21, 21],
    charts: [
      {
        title: 'Plan & rest',
        kind,
        row: 2,
        column: 5,
        offsetX: 0,
        offsetY: 0,
        width: 250,
        height: 50,
        legend: true,
        most: 1,
        labels: figures(1, { name: 'Group', texts: ['a', 'b', 'c'] }),
        series: [
          {
            ...figures(2, { name: 'Plan', texts: ['50%', '', '100%'] }),
            color: '#8a949e',
            isLine: kind === 'combo',
            values: [0.5, null, 1],
          },
          { ...figures(3, { name: 'Actual', texts: ['0%', '0%', '0%'] }), color: '#1d5b8f', isLine: false, values: [0, 0, 0] },
        ],
      },
    ],
  });

describe('writeXlsx', () => {
  let part: (path: string) => string;
  let overview = '';
  let tasks = '';

  beforeAll(async () => {
    part = await partsOf(workbook);
    overview = part('xl/worksheets/sheet1.xml');
    tasks = part('xl/worksheets/sheet2.xml');
  });

  it('gives the same bytes for the same workbook', async () => {
    expect(Buffer.from(await writeXlsx(workbook)).equals(Buffer.from(await writeXlsx(workbook)))).toBe(true);
  });

  it('holds every value: read back, nothing differs', async () => {
    const { compared, differences } = compareWorkbook(workbookJson(workbook), await readComputedSheets(await writeXlsx(workbook)));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(80);
  });

  it('writes formulas with their results, TODAY() as 46366, errors as errors', () => {
    expect(overview).toMatch(/<c r="C3"[^>]*><f>DATE\(2026,12,20\)-46366<\/f><v>10<\/v><\/c>/);
    expect(overview).toMatch(/<c r="C6"[^>]* t="e"><f>VLOOKUP\("无此项",'预算'!\$A\$2:\$B\$20,2,FALSE\)<\/f><v>#N\/A<\/v><\/c>/);
    expect(overview).toContain('<f>_xlfn.TEXTJOIN("、",TRUE,\'任务分解表\'!C3:C4)</f>');
    expect(overview).toContain('<f>"TODAY() 只是文字"</f>');
    expect(tasks).not.toMatch(/TODAY\(/);
  });

  it('never writes typed text as a formula or an error', () => {
    expect(part('xl/sharedStrings.xml')).toContain('<t>=cmd|calc</t>');
    expect(tasks).toMatch(/<c r="I5" t="inlineStr"[^>]*><is><r><t>#N\/A<\/t><\/r><\/is><\/c>/);
  });

  it('writes charts as native ones: ranges, colours, axis, place, and their figures in words', async () => {
    const file = await partsOf(charted('bar'));
    const xml = file('xl/charts/chart1.xml');
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference?.replaceAll('&apos;', "'"))).toEqual([
      "'Ann''s'!$A$2:$A$4",
      "'Ann''s'!$B$2:$B$4",
      "'Ann''s'!$A$2:$A$4",
      "'Ann''s'!$C$2:$C$4",
    ]);
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toMatch(/<a:t>Plan &amp; rest<\/a:t>.*8A949E.*1D5B8F/s);
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    expect(xml).toMatch(/<c:max val="1"\/>/);
    const drawing = file('xl/drawings/drawing1.xml');
    // From E2 (0-based 4, 1) through G4: 250 pixels end in the third column, 50 in the third row.
    expect([...drawing.matchAll(/<xdr:(?:col|row)>(\d+)</g)].map(([, number]) => Number(number))).toEqual([4, 1, 7, 4]);
    expect(drawing).toContain('descr="a: Plan 50%, Actual 0%; b: Actual 0%; c: Plan 100%, Actual 0%"');
    expect((await partsOf(charted('combo')))('xl/charts/chart1.xml')).toContain('<c:barDir val="col"/>');
  });

  it('turns links to sheets into cell links and keeps their labels', () => {
    expect(overview).toContain('<hyperlink ref="B7" location="&apos;任务分解表&apos;!A1"/>');
    expect(overview).toContain('<hyperlink ref="B8" location="&apos;任务分解表&apos;!A4"/>');
    expect(overview).toMatch(/<c r="B8"[^>]*><f>"最早的滞后"&amp;"任务"<\/f><v>最早的滞后任务<\/v><\/c>/);
    expect(overview).toContain('<f>HYPERLINK("https://example.com/help?a=1&amp;b=2","帮助")</f>');
    expect(overview).not.toContain('gid=');
  });

  it('writes conditional formats one a range, first match only, colours in bgColor', () => {
    expect(tasks).toContain(
      '<conditionalFormatting sqref="A3:I8"><cfRule type="expression" priority="1" dxfId="0" stopIfTrue="true"><formula>AND($A3&lt;&gt;"",$D3&lt;&gt;"",$D3&lt;46366,$B3&lt;&gt;"已完成")</formula>',
    );
    expect(tasks).toMatch(/sqref="A3:A8"><cfRule type="expression" priority="2"[^>]*><formula>AND\(\$B3="已完成",A3&lt;&gt;""\)/);
    expect(tasks).toMatch(/sqref="G3:G8"><cfRule type="expression" priority="3"[^>]*><formula>AND\(\$B3="已完成",G3&lt;&gt;""\)/);
    expect(part('xl/styles.xml')).toContain(
      '<dxf><font><color rgb="FF991B1B"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFDE2E1"/></patternFill></fill></dxf>',
    );
  });

  it('writes validations: list, range (absolute), date, checkbox', () => {
    expect(tasks).toMatch(
      /type="list" sqref="B3:B8"[^>]*errorStyle="stop" prompt="请从列表中选择"><formula1>"未开始,进行中,已完成,受阻,已取消"</,
    );
    expect(tasks).toMatch(/type="list" sqref="G3:G8"[^>]*errorStyle="warning"><formula1>'枚举'!\$A\$3:\$A\$6</);
    expect(tasks).toMatch(/type="date" sqref="D3:D8" operator="greaterThanOrEqual"[^>]*><formula1>1</);
    expect(tasks).toMatch(/type="list" sqref="H3:H8"[^>]*><formula1>"TRUE,FALSE"</);
    expect(part('xl/styles.xml')).toContain('xfpb:xfComplement');
  });

  it('writes sizes, freezes, hidden parts, filter, gridlines and tab colours', () => {
    expect(tasks).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen" activePane="bottomRight"/>');
    expect(tasks).toContain('showGridLines="0"');
    expect(tasks).toContain('<tabColor rgb="FF2563EB"/>');
    expect(tasks).toContain('<autoFilter ref="A2:I8"/>');
    expect(part('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="1">\'任务分解表\'!$A$2:$I$8</definedName>',
    );
    // 160 px at 7 px a character; 36 px are 27 pt; a row nobody set has no height of its own.
    expect(tasks).toContain('<col min="1" max="1" width="22.86" customWidth="true"/>');
    expect(tasks).toContain('<row r="1" hidden="1">');
    expect(tasks).toContain('<row r="2" ht="27" customHeight="1">');
    expect(tasks).toContain('<row r="3">');
    expect(overview).toMatch(/<col min="1" max="1" width="5.71" customWidth="true" hidden="true"\/>/);
    expect(part('xl/workbook.xml')).toContain('<sheet name="枚举" sheetId="4" r:id="rId4" state="hidden"/>');
    expect(part('xl/worksheets/sheet4.xml')).not.toContain('showGridLines');
  });

  it('writes notes in boxes that show all of them', () => {
    expect(part('xl/comments2.xml')).toContain('滞后 = 完成时限已过而未完成。');
    const anchor = /<x:Anchor>([^<]*)<\/x:Anchor>/.exec(part('xl/drawings/vmlDrawing2.vml'))?.[1]?.split(', ').map(Number);
    // Right of column E (5), from row 2; columns F, G and H are 80, 80 and 60 px, so 272 px end inside column I (8).
    expect(anchor?.slice(0, 2)).toEqual([5, 12]);
    expect(anchor?.slice(4, 6)).toEqual([8, 52]);
  });
});

describe('writeXlsx, hard cases', () => {
  it('moves lists that Excel cannot hold inline to a hidden sheet', async () => {
    const values = ['a,b', 'plain'];
    const validation = { ranges: ['A1:A3'], kind: 'list', values, allowInvalid: true, helpText: null } as const;
    const part = await partsOf(one({ id: 1, title: 'S', cells: [], validations: [validation, { ...validation, ranges: ['B1'] }] }));
    expect(part('xl/worksheets/sheet1.xml').match(/<formula1>'showrunner_lists'!\$A\$1:\$A\$2<\/formula1>/g)).toHaveLength(2);
    expect(part('xl/workbook.xml')).toContain('<sheet name="showrunner_lists" sheetId="2" r:id="rId2" state="hidden"/>');
    expect(part('xl/sharedStrings.xml')).toContain('<t>a,b</t>');
  });

  it('writes a formula Google could not read as text', async () => {
    const part = await partsOf(one({ id: 1, title: 'S', cells: [cell(1, 1, '#ERROR!', { isError: true, formula: '=SUM((' })] }));
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(part('xl/sharedStrings.xml')).toContain('<t>=SUM((</t>');
  });

  it('keeps text the format could not hold from damaging the file', async () => {
    const long = '长'.repeat(40_000);
    const book = one({ id: 1, title: 'S', cells: [cell(1, 1, 'bell\u0007 _x0041_ \uD800 end'), cell(2, 1, long)] });
    const sheets = await readComputedSheets(await writeXlsx(book));
    expect(sheets[0]?.cells[0]?.value).toBe('bell\u0007 _x0041_ \uFFFD end');
    expect(String(sheets[0]?.cells[1]?.value)).toHaveLength(32_767);
  });

  it('grows a row for wrapped text, as Google does', async () => {
    const look = { ...cell(1, 1, '').look, wrap: 'wrap' } as const;
    const text = '一'.repeat(20);
    const part = await partsOf(one({ id: 1, title: 'S', cells: [cell(1, 1, text, { look }), cell(2, 1, '一', { look })] }));
    // 20 characters of 10 pt are 267 px: three lines of 17.33 px in the 92 px of a 100 px column, plus 4: 56 px, 42 pt.
    expect(part('xl/worksheets/sheet1.xml')).toContain('<row r="1" ht="42" customHeight="1">');
    expect(part('xl/worksheets/sheet1.xml')).toContain('<row r="2">');
  });
});
