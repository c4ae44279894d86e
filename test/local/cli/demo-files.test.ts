import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongArguments } from '../../../src/local/cli/cli-words';
import { csvRows, groupNames, rowsOfGroups, templateText } from '../../../src/local/cli/demo-files';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'showrunner-cli-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function refusal(work: () => unknown): [string, WrongArguments['facts']] {
  try {
    work();
  } catch (error) {
    if (error instanceof WrongArguments) return [error.word, error.facts];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a people or task file', () => {
  const table = [
    ['Name', 'Email'],
    ['Ann, PhD', 'ann@x.org'],
  ];

  it.each([
    ['commas', 'Name,Email\n"Ann, PhD",ann@x.org\n'],
    ['semicolons', 'Name;Email\r\nAnn, PhD;ann@x.org\r\n'],
    ['tabs and a byte order mark', '\uFEFFName\tEmail\nAnn, PhD\tann@x.org'],
  ])('is read with %s', (_, text) => {
    expect(csvRows(fileWith('people.csv', text))).toEqual(table);
  });

  it('keeps blank lines and short rows, so that a finding names the right line', () => {
    expect(csvRows(fileWith('people.csv', 'Name,Email\n\nBob\n'))).toEqual([['Name', 'Email'], [''], ['Bob']]);
  });

  it('with a quotation mark left open is refused with the line where it stands', () => {
    const file = fileWith('open.csv', 'Name,Email\n"Ann ""A""",a@x.org\n"Bob,b@x.org\nCem,c@x.org\n');
    expect(refusal(() => csvRows(file))).toEqual(['openQuote', { file, line: 3 }]);
  });

  it('with a quotation mark in the wrong place, not in UTF-8 or not there is refused', () => {
    const misplaced = fileWith('misplaced.csv', 'Name\n"Ann" A\n');
    expect(refusal(() => csvRows(misplaced))).toEqual(['notCsv', { file: misplaced, line: 2 }]);
    // 姓名 as a spreadsheet program in China writes it without being asked for UTF-8 (GBK).
    const gbk = fileWith('gbk.csv', Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a]));
    expect(refusal(() => csvRows(gbk))).toEqual(['notUtf8', { file: gbk }]);
    expect(refusal(() => csvRows(join(folder, 'none.csv')))[0]).toBe('unreadable');
    expect(refusal(() => csvRows(folder))[0]).toBe('unreadable');
  });
});

describe('a template', () => {
  const shipped = { 'template-fair': '{"id":"fair"}', 'template-launch': '{"id":"launch"}', sidebar: '<p>' };

  it('is found among the shipped ones by its id', () => {
    expect(templateText('fair', shipped)).toEqual({ id: 'fair', text: '{"id":"fair"}' });
    expect(refusal(() => templateText('sidebar', shipped))).toEqual(['noTemplate', { template: 'sidebar', shipped: ['fair', 'launch'] }]);
  });

  it('is read from a file, under its own id where that is one', () => {
    expect(templateText(fileWith('a.json', '\uFEFF{"id":"book-club"}'), shipped)).toEqual({ id: 'book-club', text: '{"id":"book-club"}' });
    expect(templateText(fileWith('b.JSON', '{"id":"Broken Template"}'), shipped).id).toBe('own-file');
    expect(templateText(fileWith('c.json', '[1]'), shipped).id).toBe('own-file');
  });

  it('that is no JSON, or not there, is refused', () => {
    expect(refusal(() => templateText(fileWith('d.json', '{"id":'), shipped))[0]).toBe('notJson');
    expect(refusal(() => templateText(join(folder, 'none.json'), shipped))[0]).toBe('unreadable');
  });
});

describe('the example people for another template', () => {
  const text = JSON.stringify({
    groups: [{ name: { 'zh-CN': '策划组', en: 'Planning' } }, { name: { 'zh-CN': '学术组', en: 'Academic' } }, null],
  });

  it('are those whose group it has, in the language asked for', () => {
    expect(groupNames(text, 'zh-CN')).toEqual(['策划组', '学术组']);
    expect(groupNames(text, 'en')).toEqual(['Planning', 'Academic']);
    const rows = [['Group', 'Name'], ['Planning', 'Ann'], ['Tech', 'Bob'], []];
    expect(rowsOfGroups(rows, groupNames(text, 'en'))).toEqual([
      ['Group', 'Name'],
      ['Planning', 'Ann'],
    ]);
  });

  it('are nobody where the file is no template; the bundle says so', () => {
    for (const odd of ['null', '[]', '7', '{"groups":{}}', '{"groups":[7,{"name":null}]}']) expect(groupNames(odd, 'en')).toEqual([]);
  });
});
