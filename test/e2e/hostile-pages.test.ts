import { type ReportInput, reportHtml } from '../../src/local/export/report-html';
import { REPORT_SCRIPT } from '../../src/local/export/report-script';
import { createHost, type Host } from '../../src/local/host';
import type { SentMail } from '../../src/local/rendered-workbook';
import { hostileCells } from '../support/hostile-cells';
import { type ReadHtml, readHtml } from '../support/html-reader';
import { eventsOf } from './hostile-events';
import { htmlFaults } from './mail-faults';
import { ask, INSERT, LEAD, loadShipped, newHost, shanghai, TODAY } from './showrunner';

jest.setTimeout(60_000);

const CELLS = hostileCells();
/** Values that mean something to HTML, in a workbook of one event each: their mails are in both pages. */
const MARKUP = CELLS.filter(({ text }) => /[<>"'&]|script/.test(text) && text.length < 300);

let events: Host;
let mails: readonly SentMail[];

beforeAll(async () => {
  await loadShipped();
  const first = newHost();
  ask(first, 'insertPlan', INSERT);
  ask(first, 'turnRemindersOn', {});
  events = eventsOf(first.save(), MARKUP);
  events.open();
  events.click('预览今日提醒');
  ask(events, 'sendDigests', {});
  mails = events.outbox;
});

/** What is wrong with a page but for the mails in its frames: attributes that act, links that are none, resources from elsewhere. */
function pageFaults({ tags }: ReadHtml, elements: readonly string[]): string[] {
  return tags.flatMap(({ name, attributes }) => {
    if (!elements.includes(name)) return [`element ${name}`];
    return [...attributes].flatMap(([attribute, value]) => {
      if (/^on|^(?:src|action|formaction|background|data|ping|xlink)$/.test(attribute)) return [`${attribute} on ${name}`];
      if (attribute === 'href' && !/^(?:#sheet-\d+$|https?:\/\/|mailto:)/.test(value)) return [`link to ${value.slice(0, 60)}`];
      return attribute === 'style' && !/^[a-z-]+:[\w#.%-]+(?:;[a-z-]+:[\w#.%-]+)*;?$/.test(value) ? [`style ${value.slice(0, 60)}`] : [];
    });
  });
}

/** The frames of a page: each shut in, and holding a mail's HTML as it was sent. */
function frameFaults({ tags }: ReadHtml, url: string): string[] {
  return tags.flatMap(({ name, attributes }) => {
    if (name !== 'iframe') return [];
    const open = attributes.get('sandbox') === '' ? [] : ['a frame without sandbox'];
    return [...open, ...htmlFaults(attributes.get('srcdoc') ?? '', url)];
  });
}

describe('the preview of the digests', () => {
  it('is a page of its own making, with every mail in a frame that runs nothing', () => {
    const page = readHtml(events.dialogs.find(({ kind }) => kind === 'modal')?.text ?? '');
    const elements = ['html', 'head', 'base', 'meta', 'style', 'body', 'p', 'h2', 'ul', 'li', 'section', 'iframe'];
    expect([...pageFaults(page, elements), ...frameFaults(page, events.url)]).toEqual([]);
    expect(page.tags.filter(({ name }) => name === 'iframe')).toHaveLength(mails.length);
    expect(page.raw.map(({ name }) => name)).toEqual(['style']);
    expect(page.tags.filter(({ name }) => name === 'base')).toHaveLength(1);
    for (const { shown } of MARKUP.slice(0, 30)) expect(page.text).toContain(shown.slice(0, 20).trim());
  });
});

describe('the report of a demo', () => {
  const words = [
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'header',
    'p',
    'h1',
    'h2',
    'h3',
    'small',
    'ul',
    'li',
    'main',
    'section',
    'span',
  ];
  const parts = ['button', 'time', 'article', 'dl', 'dt', 'dd', 'iframe', 'details', 'summary', 'pre', 'script', 'a'];
  const grid = ['div', 'table', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'td', 'th'];
  let page: ReadHtml;

  beforeAll(() => {
    const host = createHost({
      locale: 'zh_CN',
      timeZone: 'Asia/Shanghai',
      title: '"><script>alert(1)</script>',
      now: shanghai(TODAY, 8),
      users: [{ email: LEAD, locale: 'zh_CN' }],
    });
    host.renameSheet('工作表1', '<img src=x onerror=alert(1)>');
    const sheet = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets()[0];
    const texts = CELLS.map(({ text }) => text);
    // Plain text takes a value as it is, but for a first apostrophe.
    const cells = texts.map((text) => [text.startsWith("'") ? `'${text}` : text]);
    const range = sheet?.getRange(1, 1, cells.length, 1);
    range?.setNumberFormats(cells.map(() => ['@']));
    range?.setValues(cells);
    range?.setNotes(cells);
    const links = ['"javascript:alert(1)"', '"data:text/html,x"', '"//evil.example"', '"#gid=1&quot; onclick=alert(1)"', 'A1'];
    links.forEach((target, at) => {
      sheet?.getRange(at + 1, 3, 1, 1).setValues([[`=HYPERLINK(${target},"x")`]]);
    });
    const account = texts.filter((text) => text.length < 300);
    const input: ReportInput = { workbook: host.render(), mails, account, language: 'zh-CN' };
    page = readHtml(reportHtml(input));
  });

  it('has no element, attribute or link of a cell, a note, a title or a mail', () => {
    expect(pageFaults(page, [...words, ...parts, ...grid]).slice(0, 20)).toEqual([]);
    expect(page.tags.filter(({ name }) => name === 'a')).toEqual([]);
  });

  it('runs its own script and no other, and shows each mail in a frame that runs nothing', () => {
    expect(page.raw.filter(({ name }) => name === 'script').map(({ text }) => text)).toEqual([REPORT_SCRIPT]);
    expect(page.raw.filter(({ name }) => name === 'style')).toHaveLength(1);
    expect(frameFaults(page, events.url).slice(0, 20)).toEqual([]);
    expect(page.tags.filter(({ name }) => name === 'iframe')).toHaveLength(mails.length);
  });

  it('shows every cell as the text it is', () => {
    const missing = CELLS.filter(({ text }) => !page.text.includes(text.replace(/\0|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD')));
    expect(missing.map(({ text }) => text.slice(0, 40))).toEqual([]);
  });
});
