import { writeXlsx } from 'hucre/xlsx';
import { handmade, opened, type Scene } from './fixture';

/** A planner's own list as she keeps it in Excel. 2026-12-10 is day 46366; noon of it 46366.5. */
async function plannersFile(): Promise<Uint8Array> {
  return writeXlsx({
    activeSheet: 1,
    sheets: [
      {
        name: '说明',
        rows: [['给供应商看的页']],
        hidden: true,
      },
      {
        name: '任务',
        rows: [
          ['任务', '时限', '完成度', '状态', '费用', '合计'],
          ['订场地', new Date(Date.UTC(2026, 11, 10)), 0.25, '未开始', 12_000, null],
          ['发邀请', new Date(Date.UTC(2026, 11, 10, 12)), 1, '已完成', 800.5, null],
          ['彩排', null, true, '007', null, null],
        ],
        columns: [{ width: 30 }, { width: 14 }, {}, { hidden: true }],
        rowDefs: new Map([
          [1, { height: 30 }],
          [3, { hidden: true }],
        ]),
        merges: [
          { startRow: 5, startCol: 0, endRow: 5, endCol: 3 },
          { startRow: 6, startCol: 0, endRow: 7, endCol: 0 },
        ],
        freezePane: { rows: 1, columns: 1 },
        autoFilter: { range: 'A1:F4' },
        dataValidations: [
          {
            type: 'list',
            range: 'D2:D4',
            values: ['未开始', '已完成'],
            showErrorMessage: true,
            errorStyle: 'stop',
            inputMessage: '请选择',
          },
          { type: 'whole', range: 'E2:E4', operator: 'between', formula1: '1', formula2: '10' },
        ],
        conditionalRules: [
          { type: 'expression', priority: 2, range: 'A2:F4', formula: '$D2="已完成"', style: { font: { color: { rgb: '2E7D32' } } } },
          { type: 'cellIs', priority: 1, operator: 'greaterThan', range: 'E2:E4', formula: '10000', style: { font: { bold: true } } },
          {
            type: 'colorScale',
            priority: 3,
            range: 'C2:C4',
            colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors: ['FFFF0000', 'FF00FF00'] },
          },
        ],
        cells: new Map([
          [
            '0,0',
            {
              style: {
                font: { bold: true, italic: true, color: { rgb: 'FFFFFF' } },
                fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '24415C' } },
                alignment: { horizontal: 'center', wrapText: true },
                border: { bottom: { style: 'thin' } },
              },
            },
          ],
          ['1,1', { style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
          ['2,1', { style: { numFmt: 'yyyy-mm-dd hh:mm', font: { size: 18 } } }],
          ['1,2', { style: { numFmt: '0%' } }],
          ['1,0', { comment: { author: '王芳', text: '先看三家' } }],
          ['1,5', { formula: 'SUM(E2:E3)', formulaResult: 12_800.5 }],
          ['2,5', { formula: '_xlfn.TEXTJOIN("、",TRUE,A2:A3)', formulaResult: '订场地、发邀请' }],
          ['3,5', { formula: '_xlfn.UNIQUE(D2:D4)', formulaResult: '未开始' }],
        ]),
      },
    ],
  });
}

describe('a list a planner keeps in Excel', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await opened(await plannersFile());
  });

  it('shows its values as Excel does: texts, numbers, days, times, percentages, ticks', () => {
    const row = (number: number): unknown[] => [1, 2, 3, 4, 5].map((column) => scene.cell('任务', number, column)?.display ?? '');
    expect(row(2)).toEqual(['订场地', '2026年12月10日', '25%', '未开始', '12000']);
    expect(row(3)).toEqual(['发邀请', '2026-12-10 12:00', '1', '已完成', '800.5']);
    expect([scene.cell('任务', 2, 2)?.value, scene.cell('任务', 3, 2)?.value]).toEqual([46_366, 46_366.5]);
    expect([scene.cell('任务', 4, 3)?.value, scene.cell('任务', 4, 4)?.value]).toEqual([true, '007']);
  });

  it('has its sheets, sizes, lines, filter and note, and opens on the sheet that was open', () => {
    const { hidden, frozenRows, frozenColumns, filter, columnWidths, rowHeights, hiddenRows, hiddenColumns, rowCount, columnCount } =
      scene.sheet('任务');
    expect([hidden, frozenRows, frozenColumns, filter]).toEqual([false, 1, 1, 'A1:F4']);
    // 30 characters of 7 pixels; 30 points of 4/3 pixels.
    expect([columnWidths.slice(0, 2), rowHeights[1], hiddenRows, hiddenColumns]).toEqual([[210, 98], 40, [4], [4]]);
    // 18 points are 24 pixels, with spacing of 1.3 lines 31.2.
    expect([rowHeights[0], rowHeights[2]]).toEqual([21, 32]);
    expect([rowCount, columnCount]).toEqual([1000, 26]);
    expect(scene.cell('任务', 2, 1)?.note).toBe('先看三家');
    expect(scene.sheet('说明').hidden).toBe(true);
    expect(scene.host.selection.sheet).toBe('任务');
    expect(scene.cell('任务', 1, 1)?.look).toMatchObject({
      bold: true,
      color: '#ffffff',
      background: '#24415c',
      horizontal: 'center',
      wrap: 'wrap',
    });
  });

  it('computes its formulas, and keeps the stored value where there is no answer', () => {
    const formula = (row: number): unknown => [scene.cell('任务', row, 6)?.formula, scene.cell('任务', row, 6)?.value];
    expect(formula(2)).toEqual(['=SUM(E2:E3)', 12_800.5]);
    expect(formula(3)).toEqual(['=TEXTJOIN("、",TRUE,A2:A3)', '订场地、发邀请']);
    expect(formula(4)).toEqual([null, '未开始']);
    expect(scene.report.valuesForFormulas).toEqual({ count: 1, first: '任务!F4' });
  });

  it('keeps its drop-down and the conditional formats that are formulas, by priority', () => {
    const { validations, rules } = scene.sheet('任务');
    expect(validations).toEqual([
      { ranges: ['D2:D4'], kind: 'list', values: ['未开始', '已完成'], allowInvalid: false, helpText: '请选择' },
    ]);
    expect(rules.map(({ ranges, formula, bold, color }) => [ranges, formula, bold, color])).toEqual([
      [['E2:E4'], '=E2>10000', true, null],
      [['A2:F4'], '=$D2="已完成"', null, '#2e7d32'],
    ]);
    expect(scene.cell('任务', 3, 1)?.shown.color).toBe('#2e7d32');
    expect(scene.cell('任务', 2, 5)?.shown.bold).toBe(true);
  });

  it('counts what is left out, by name', () => {
    expect(scene.report.leftOut).toEqual([
      { kind: 'merges', count: 2 },
      { kind: 'rules', count: 1 },
      { kind: 'validations', count: 1 },
      { kind: 'fontStyles', count: 1 },
      { kind: 'borders', count: 1 },
    ]);
  });
});

const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('what Excel itself writes', () => {
  it('one formula for many cells, of which only the first holds the text', async () => {
    const row = (number: number, formula: string): string =>
      `<row r="${number}"><c r="A${number}"><v>${number}</v></c><c r="B${number}">${formula}<v>0</v></c></row>`;
    const scene = await opened(
      handmade({
        sheets: {
          S: `<sheetData>${row(1, '<f t="shared" ref="B1:B3" si="0">A1*2+$A$1</f>')}${row(2, '<f t="shared" si="0"/>')}${row(3, '<f t="shared" si="0"/>')}</sheetData>`,
        },
      }),
    );
    expect([1, 2, 3].map((each) => [scene.cell('S', each, 2)?.formula, scene.cell('S', each, 2)?.value])).toEqual([
      ['=A1*2+$A$1', 3],
      ['=A2*2+$A$1', 5],
      ['=A3*2+$A$1', 7],
    ]);
  });

  it('a drop-down whose list is on another sheet, among the extensions', async () => {
    const list = '<x14:formula1><xm:f>Lists!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B2:B1048576</xm:sqref>';
    const scene = await opened(
      handmade({
        sheets: {
          Tasks: `<sheetData><row r="1">${text('A1', 'x')}</row></sheetData><extLst><ext><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">${list}</x14:dataValidation></x14:dataValidations></ext></extLst>`,
          Lists: `<sheetData><row r="1">${text('A1', 'Open')}</row><row r="2">${text('A2', 'Done')}</row></sheetData>`,
        },
      }),
    );
    expect(scene.sheet('Tasks').validations).toEqual([
      { ranges: ['B2:B1000'], kind: 'range', values: ['Lists!$A$1:$A$2'], allowInvalid: false, helpText: null },
    ]);
    expect(scene.report.leftOut).toEqual([]);
  });

  it('named ranges and columns of tables in formulas', async () => {
    const table = `<table xmlns="x" name="Tasks" displayName="Tasks" ref="A1:C3"><autoFilter ref="A1:C3"/><tableColumns><tableColumn name="Due"/><tableColumn name="Cost"/><tableColumn name="Late"/></tableColumns></table>`;
    const head = `<row r="1">${text('A1', 'Due')}${text('B1', 'Cost')}${text('C1', 'Late')}</row>`;
    const late = (row: number, due: number, cost: number): string =>
      `<row r="${row}"><c r="A${row}"><v>${due}</v></c><c r="B${row}"><v>${cost}</v></c><c r="C${row}"><f>Tasks[[#This Row],[Due]]&lt;Day</f><v>0</v></c></row>`;
    const sum = '<row r="5"><c r="A5"><v>46366</v></c><c r="B5"><f>SUM(Tasks[Cost])*Rate</f><v>60</v></c></row>';
    const scene = await opened(
      handmade({
        sheets: { S: `<sheetData>${head}${late(2, 46_365, 10)}${late(3, 46_367, 20)}${sum}</sheetData>` },
        names: '<definedName name="Day">S!$A$5</definedName><definedName name="Rate">2</definedName>',
        parts: {
          'xl/tables/table1.xml': table,
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships xmlns="x"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
        },
      }),
    );
    expect([2, 3].map((row) => [scene.cell('S', row, 3)?.formula, scene.cell('S', row, 3)?.value])).toEqual([
      ['=S!$A2<S!$A$5', true],
      ['=S!$A3<S!$A$5', false],
    ]);
    // A name that stands for a number is none that cells here can follow.
    expect([scene.cell('S', 5, 2)?.formula, scene.cell('S', 5, 2)?.value]).toEqual([null, 60]);
    expect(scene.report).toMatchObject({
      leftOut: [
        { kind: 'tables', count: 1 },
        { kind: 'names', count: 2 },
      ],
      valuesForFormulas: { count: 1, first: 'S!B5' },
    });
    expect(scene.sheet('S').filter).toBe('A1:C3');
  });

  it('dates of Chinese Excel and the default date by number, theme colours, and heights fitted to the text', async () => {
    const scene = await opened(
      handmade({
        sheets: {
          S: '<sheetData><row r="1" ht="45"><c r="A1" s="1"><v>46366</v></c><c r="B1" s="2"><v>46366</v></c><c r="C1" s="3"><v>1</v></c></row></sheetData>',
        },
        styles:
          '<fonts><font><sz val="11"/></font><font><sz val="11"/><color theme="0"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="3" tint="0.5"/></patternFill></fill></fills><cellXfs><xf/><xf numFmtId="31"/><xf numFmtId="14"/><xf fontId="1" fillId="2"/></cellXfs>',
        parts: {
          'xl/theme/theme1.xml':
            '<a:theme xmlns:a="x"><a:clrScheme><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="204060"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2></a:clrScheme></a:theme>',
        },
      }),
    );
    expect([scene.cell('S', 1, 1)?.display, scene.cell('S', 1, 2)?.display]).toEqual(['2026年12月10日', '2026-12-10']);
    // Halfway from 20, 40, 60 to ff: 8f.8, 9f.8, af.8 rounded up.
    expect(scene.cell('S', 1, 3)?.look).toMatchObject({ color: '#ffffff', background: '#90a0b0', fontSize: 11 });
    expect(scene.sheet('S').rowHeights[0]).toBe(60);
  });

  it('links within the file lead to the sheet, an address the cell shows is no loss', async () => {
    const links = `<hyperlinks><hyperlink ref="A1" location="'B b'!C3"/><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="A3" r:id="rId1"/></hyperlinks>`;
    const rows = `<row r="1">${text('A1', 'to B')}</row><row r="2">${text('A2', 'wang@example.com')}</row><row r="3">${text('A3', 'write')}</row>`;
    const scene = await opened(
      handmade({
        sheets: { A: `<sheetData>${rows}</sheetData>${links}`, 'B b': '<sheetData/>' },
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships xmlns="x"><Relationship Id="rId1" Type="x/hyperlink" Target="mailto:wang@example.com" TargetMode="External"/></Relationships>',
        },
      }),
    );
    expect(scene.cell('A', 1, 1)).toMatchObject({ value: 'to B', link: `#gid=${scene.sheet('B b').id}&range=C3` });
    expect(scene.report.leftOut).toEqual([{ kind: 'links', count: 1 }]);
  });

  it('a filter shows which rows it hides, and they come back with it', async () => {
    const rows = ['Status', 'Open', 'Done', 'Open', 'Done'].map(
      (value, index) => `<row r="${index + 1}"${value === 'Done' ? ' hidden="1"' : ''}>${text(`A${index + 1}`, value)}</row>`,
    );
    const filter = '<autoFilter ref="A1:A5"><filterColumn colId="0"><filters><filter val="Open"/></filters></filterColumn></autoFilter>';
    const scene = await opened(handmade({ sheets: { S: `<sheetData>${rows.join('')}</sheetData>${filter}` } }));
    const { hiddenRows, filter: range, unticked } = scene.sheet('S');
    expect([hiddenRows, range, unticked]).toEqual([[3, 5], 'A1:A5', [{ column: 1, texts: ['Done'] }]]);
    expect(scene.book.sheets[0]?.rowHidden.some(Boolean)).toBe(false);
  });

  it('a formula without an answer keeps its value, and what looks at it goes on being computed', async () => {
    // The engine has no MEDIANIF, nor has Google; B1 to B3 look at it and at each other.
    const cells = [
      '<c r="A1"><f>MEDIANIF(D1:D3)</f><v>5</v></c>',
      '<c r="B1"><f>A1+1</f><v>6</v></c>',
      '<c r="C1"><f>SUM(A1:B1)</f><v>11</v></c>',
    ];
    const other = '<row r="2"><c r="A2"><f>[1]Other!A1*2</f><v>8</v></c><c r="B2"><f>Missing!A1</f><v>9</v></c></row>';
    const scene = await opened(handmade({ sheets: { S: `<sheetData><row r="1">${cells.join('')}</row>${other}</sheetData>` } }));
    const cell = (row: number, column: number): unknown => [scene.cell('S', row, column)?.formula, scene.cell('S', row, column)?.value];
    expect([cell(1, 1), cell(1, 2), cell(1, 3)]).toEqual([
      [null, 5],
      ['=A1+1', 6],
      ['=SUM(A1:B1)', 11],
    ]);
    expect([cell(2, 1), cell(2, 2)]).toEqual([
      [null, 8],
      [null, 9],
    ]);
    expect(scene.report.valuesForFormulas?.count).toBe(3);
  });

  it('counts pictures, charts, shapes, pivot tables and macros', async () => {
    const scene = await opened(
      handmade({
        sheets: { S: `<sheetData><row r="1">${text('A1', 'x')}</row></sheetData><sheetProtection sheet="1"/>` },
        parts: {
          'xl/drawings/drawing1.xml': '<xdr:wsDr><xdr:pic><xdr:spPr/></xdr:pic><xdr:pic/><xdr:sp/></xdr:wsDr>',
          'xl/charts/chart1.xml': '<c:chart/>',
          'xl/pivotTables/pivotTable1.xml': '<p/>',
          'xl/vbaProject.bin': 'x',
        },
      }),
    );
    expect(scene.report.leftOut.map(({ kind, count }) => [kind, count])).toEqual([
      ['charts', 1],
      ['pictures', 2],
      ['shapes', 1],
      ['pivotTables', 1],
      ['macros', 1],
      ['protection', 1],
    ]);
  });
});
