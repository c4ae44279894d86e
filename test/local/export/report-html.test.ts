import { createHash } from 'node:crypto';
import { safeTarget } from '../../../src/local/export/html';
import { reportHtml } from '../../../src/local/export/report-html';
import { cell, HOSTILE, mails, sheet, workbook } from './fixture';

const page = reportHtml({ workbook, mails, account: ['<b>bold</b> & 3 封'], language: 'zh-CN' });

describe('reportHtml', () => {
  it('escapes every text', () => {
    expect(page).not.toContain(HOSTILE);
    expect(page).not.toContain('alert(1)</script>');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<b>bold');
    expect(page).toContain('&#60;/script&#62;&#60;script&#62;alert(1)');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('allows exactly its own script and reaches nothing', () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:`);
    expect(page).not.toMatch(/<link|@import|url\(|\bsrc="|<base/);
  });

  it('shows mails in frames that run nothing', () => {
    expect(page.match(/<iframe /g)).toHaveLength(mails.length);
    expect(page.match(/<iframe [^>]*sandbox=""/g)).toHaveLength(mails.length);
    expect(page).toContain('srcdoc="&#60;!doctype html&#62;');
    expect(page).toContain('12-11 08:00');
    expect(page).toContain('<dd>新品发布会 · 活动管家 &#60;planner@example.com&#62;</dd>');
  });

  it('draws the look in effect: the late row is red in all its cells', () => {
    const red = /\.(l\d+)\{background-color:#fde2e1;color:#991b1b[^}]*\}/g;
    const classes = new Set([...page.matchAll(red)].map((match) => match[1]));
    const row = /<tr[^>]*><th scope="row">4<\/th>(.*?)<\/tr>/s.exec(page.slice(page.indexOf('id="sheet-12"')))?.[1] ?? '';
    const used = [...row.matchAll(/<td class="(?:[a-z]+ )*(l\d+)"/g)].map((match) => match[1]);
    expect(used).toHaveLength(9);
    for (const name of used) expect(classes).toContain(name);
  });

  it('hangs a chart on its cell, or on the next one shown, with its words escaped', () => {
    const labels = { name: '', source: null, texts: [HOSTILE] };
    const series = [{ name: '', source: null, color: '#1d5b8f', isLine: false, texts: ['50%'], values: [0.5] }];
    const chart = {
      title: HOSTILE,
      kind: 'bar',
      offsetX: 5,
      offsetY: 6,
      width: 300,
      height: 200,
      legend: false,
      most: 1,
      labels,
      series,
    } as const;
    const charts = [
      { ...chart, row: 9, column: 3 },
      { ...chart, row: 3, column: 1 },
    ];
    const sheets = [sheet({ id: 3, title: '图', cells: [cell(2, 2, 'x')], hiddenColumns: [1], hiddenRows: [3], charts })];
    const drawn = reportHtml({ workbook: { ...workbook, sheets }, mails: [], account: [], language: 'en' });
    const rowWith = (row: number): string => new RegExp(`<th scope="row">${row}</th>(.*?)</tr>`, 's').exec(drawn)?.[1] ?? '';
    expect(rowWith(9)).toMatch(/^<td><\/td><td><div class="chart-box" style="left:5px;top:6px"><svg class="chart" role="img"/);
    expect(rowWith(4)).toMatch(/^<td><div class="chart-box"/);
    expect(drawn.match(/<svg/g)).toHaveLength(2);
    expect(drawn.match(/<script/g)).toHaveLength(1);
    expect(drawn).not.toContain('<img');
  });

  it('marks notes, choices, checkboxes and links', () => {
    expect(page).toContain('title="自动计算:由完成时限和状态得出');
    expect(page).toMatch(/<td class="choice l\d+"[^>]*><div class="one">进行中<\/div>/);
    expect(page).toContain('aria-label="已勾选">☑');
    expect(page).toContain('<a href="#sheet-12" data-sheet="12">任务分解表</a>');
    expect(page).toContain('href="https://example.com/help?a=1&#38;b=2" target="_blank" rel="noopener noreferrer"');
  });

  it('keeps hidden sheets behind the toggle, and hidden rows and columns out', () => {
    expect(page).toMatch(/id="tab-14"[^>]*class="concealed" hidden/);
    expect(page).toContain('id="show-hidden" aria-pressed="false">显示隐藏的工作表');
    expect(page).not.toContain('sr1|p1|tasks|');
    expect(page).not.toContain('sr1|p1|overview|');
  });

  it('speaks English too, and says when there is nothing', () => {
    const empty = reportHtml({
      workbook: { ...workbook, sheets: [sheet({ id: 1, title: 'T', cells: [] })] },
      mails: [],
      account: [],
      language: 'en',
    });
    expect(empty).toContain('No mail was sent.');
    expect(empty).toContain('This sheet is empty.');
    expect(empty).not.toContain('show-hidden" aria');
    expect(empty).toContain('<html lang="en">');
  });

  it('takes no colour or target on trust', () => {
    const look = { ...cell(1, 1, '').look, background: 'red}body{display:none' };
    const hostile = reportHtml({
      workbook: {
        ...workbook,
        sheets: [
          sheet({
            id: 1,
            title: 'T',
            tabColor: '"><i>',
            cells: [cell(1, 1, 'x', { look }), cell(2, 1, 'y', { link: 'javascript:alert(1)' })],
          }),
        ],
      },
      mails: [],
      account: [],
      language: 'en',
    });
    expect(hostile.includes('red}body')).toBe(false);
    expect(hostile).not.toContain('<i>');
    expect(hostile).not.toContain('javascript:');
    expect(['https://a.example', 'mailto:a@b.example', 'javascript:x', 'data:text/html,x', ' https://a', '//a'].map(safeTarget)).toEqual([
      'https://a.example',
      'mailto:a@b.example',
      null,
      null,
      null,
      null,
    ]);
  });
});
