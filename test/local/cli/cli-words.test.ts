import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/build/bundle';
import { type CliWord, say } from '../../../src/local/cli/cli-words';

const FOLDER = join(PROJECT_ROOT, 'src/local/cli');
const catalogue = readFileSync(join(FOLDER, 'cli-words.ts'), 'utf8');
const words = [...new Set([...catalogue.matchAll(/^ {2}'?([a-zA-Z.]+)'?:/gm)].map((match) => match[1] as CliWord))];

describe('what the command line says', () => {
  it('has the same facts in both languages', () => {
    const facts = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(words.length).toBeGreaterThan(25);
    for (const word of words) expect([word, facts(say('zh-CN', word))]).toEqual([word, facts(say('en', word))]);
  });

  it('is one line, but for the usage', () => {
    for (const word of words.filter((each) => !/usage$/i.test(each)))
      for (const language of ['en', 'zh-CN'] as const) expect(say(language, word)).not.toContain('\n');
  });

  it('is said somewhere', () => {
    const code = readdirSync(FOLDER)
      .filter((name) => name !== 'cli-words.ts')
      .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
      .concat(
        ['export/write-output.ts', 'workbench/server/loopback.ts'].map((file) =>
          readFileSync(join(PROJECT_ROOT, 'src/local', file), 'utf8'),
        ),
      )
      .join('\n');
    expect(words.filter((word) => !code.includes(`'${word}'`))).toEqual([]);
  });

  it('fills in facts, joins lists by the comma of the language and leaves a missing one visible', () => {
    expect(say('en', 'noTemplate', { template: 'x', shipped: ['a', 'b'] })).toBe(
      'There is no template "x". There are: a, b; or name a .json file.',
    );
    expect(say('zh-CN', 'noTemplate', { template: 'x', shipped: ['a', 'b'] })).toContain('a、b');
    expect(say('en', 'unreadable')).toContain('{file}');
  });
});
