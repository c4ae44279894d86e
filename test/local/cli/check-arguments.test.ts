import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkArguments } from '../../../src/local/cli/check-arguments';
import { WrongArguments } from '../../../src/local/cli/cli-words';
import { shippedTemplateIds } from '../../support/preset/shipped-template';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'showrunner-check-arguments-'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'empty/schema.json'), '{}');
  for (const name of ['b.json', 'a.JSON', 'schema.json', 'notes.txt']) writeFileSync(join(folder, name), '{}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function refusal(...argv: string[]): [string, WrongArguments['facts']] {
  try {
    checkArguments(argv, 'en');
  } catch (error) {
    if (error instanceof WrongArguments) return [error.word, error.facts];
    throw error;
  }
  throw new Error(`${argv.join(' ')} was accepted`);
}

describe('the arguments of the check', () => {
  it('are files, or folders whose templates are taken by name, each once', () => {
    const [a, b] = [join(folder, 'a.JSON'), join(folder, 'b.json')];
    expect(checkArguments([b, folder], 'en')).toEqual({ files: [b, a], language: 'en' });
    expect(checkArguments([b, '--language', 'zh-CN'], 'en')).toEqual({ files: [b], language: 'zh-CN' });
  });

  it('are the templates that ship when there are none', () => {
    const names = checkArguments([], 'zh-CN')?.files.map((file) => basename(file));
    expect(names).toEqual(
      shippedTemplateIds()
        .map((id) => `${id}.json`)
        .sort(),
    );
  });

  it('may ask for help', () => expect(checkArguments(['--help', 'x'], 'en')).toBeNull());

  it('are refused where they lead nowhere or make no sense', () => {
    const none = join(folder, 'none.json');
    expect(refusal(none)).toEqual(['unreadable', { file: none }]);
    const empty = join(folder, 'empty');
    expect(refusal(empty)).toEqual(['noTemplatesIn', { folder: empty }]);
    expect(refusal('--language', 'fr')).toEqual(['badLanguage', { text: 'fr' }]);
    expect(refusal('--language')).toEqual(['noValue', { option: '--language' }]);
    expect(refusal('--frobnicate')).toEqual(['unknownOption', { option: '--frobnicate' }]);
  });
});
