import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../../src/domain/language';
import { KNOWN_ANSWERS } from '../../../src/google/self-test/formula-points';
import { CHECKS, CLOCK_POINT } from '../../../src/google/self-test/points';
import { pointsIn } from '../../../src/google/self-test/result-sheet';
import { ALLOWED_FUNCTIONS } from '../../../src/workbook/allowed-functions';
import { formulaTokens } from '../../workbook/formula-tokens';

/** Lines of the tables of the checklist that begin with a number: the number and who answers the point. */
const LISTED = [...readFileSync('docs/live-checklist.md', 'utf8').matchAll(/^\| (\d+) \|.*\| ([^|]+) \| [^|]+ \|$/gm)].map(
  ([, number, by = '']) => [Number(number), by] as const,
);

describe('the points of the self-test', () => {
  it.each(LANGUAGES)('are those of docs/live-checklist.md, in its order (%s)', (language) => {
    expect(LISTED.length).toBeGreaterThan(40);
    expect(pointsIn(language).map(({ number }) => number)).toEqual(LISTED.map(([number]) => number));
  });

  it('each have words', () => {
    for (const language of LANGUAGES) {
      const words = pointsIn(language).map((point) => point.words);
      expect(words.filter((each) => each.length < 4 || /^\d\d+ /.test(each))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('are answered by whom the checklist says', () => {
    const program = LISTED.filter(([, by]) => by.startsWith('program')).map(([number]) => number);
    expect(program).toEqual([...Object.keys(CHECKS).map(Number), CLOCK_POINT]);
    expect(LISTED.filter(([, by]) => by === 'person').map(([number]) => number)).toEqual(
      LISTED.map(([number]) => number).filter((number) => number > CLOCK_POINT),
    );
  });
});

describe('the formulas with known answers', () => {
  it('use every allowed function and no other, in the spelling of the sheets', () => {
    const tokens = KNOWN_ANSWERS.flatMap(([formula]) => formulaTokens(formula));
    expect(tokens.filter(({ kind }) => kind === 'unknown')).toEqual([]);
    expect([...new Set(tokens.filter(({ kind }) => kind === 'function').map(({ text }) => text))].sort()).toEqual([...ALLOWED_FUNCTIONS]);
  });
});
