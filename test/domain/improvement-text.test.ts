import type { Improvement } from '../../src/domain/improvement';
import { isForScenario, MOST_CARRIED, shortMeasure } from '../../src/domain/improvement';
import { improvementsText, readImprovementsText } from '../../src/domain/improvement-text';
import { hostileCells } from '../support/hostile-cells';

const ITEM: Improvement = { id: 'U-1a', measure: '备用电池', kind: 'start', landsIn: 'budget', offset: -10, from: '年会' };
const PLAIN: Improvement = { id: 'H-00ff', measure: 'Call the venue twice', kind: null, landsIn: 'task', offset: null, from: '年会' };

describe('improvements as a text', () => {
  it('say what they are first and hold no word of a language of their own', () => {
    expect(improvementsText('年会', [ITEM, PLAIN])).toBe(
      'showrunner-improvements-1\t年会\nU-1a\tbudget\tstart\t-10\t备用电池\nH-00ff\ttask\t-\t-\tCall the venue twice',
    );
  });

  it('are read back, also when a chat has put its own lines around them and spaces for tabs', () => {
    const text = improvementsText('年会', [ITEM, PLAIN]);
    expect(readImprovementsText(text)).toEqual({ items: [ITEM, PLAIN], findings: [] });
    const chatted = `王芳 2026/12/30 10:02\r\n\uFEFF${text.replace(/\t/g, '   ').replace(/\n/g, '\r\n')}\r\n\r\n`;
    expect(readImprovementsText(chatted)).toEqual({ items: [ITEM, PLAIN], findings: [] });
  });

  it('are none without the first line', () => {
    expect(readImprovementsText('U-1a\tbudget\tstart\t-10\t备用电池')).toEqual({
      items: [],
      findings: [{ code: 'carry.noMark', path: '', facts: {} }],
    });
  });

  it.each([
    ['an unknown landing', 'U-1\tmoon\tstart\t-\tx'],
    ['an unknown kind', 'U-1\ttask\tdance\t-\tx'],
    ['an offset that is no whole number', 'U-1\ttask\t-\t1e9\tx'],
    ['an offset beyond two years', 'U-1\ttask\t-\t-731\tx'],
    ['an id with more than letters and digits', "U-1';--\ttask\t-\t-\tx"],
    ['a name of an object’s own', '__proto__\tconstructor\t-\t-\tx'],
    ['no measure', 'U-1\ttask\t-\t-\t\u200b'],
    ['fewer fields', 'U-1\ttask\t-'],
  ])('leave out a line with %s and say which', (_what, line) => {
    const { items, findings } = readImprovementsText(`showrunner-improvements-1\tx\n${line}\nU-2\ttask\t-\t-\tkept`);
    expect(items.map(({ id }) => id)).toEqual(['U-2']);
    expect(findings).toEqual([{ code: 'carry.badLine', path: '', facts: { line: 1, text: line.replace('\t\u200b', '') } }]);
  });

  it('count an id once, and end at what one list holds', () => {
    const many = Array.from({ length: MOST_CARRIED + 2 }, (_, n) => ({ ...PLAIN, id: `U-${n}` }));
    const { items, findings } = readImprovementsText(`${improvementsText('a', many)}\nU-0\ttask\t-\t-\tagain`);
    expect([items.length, items.filter(({ id }) => id === 'U-0').length]).toEqual([MOST_CARRIED, 1]);
    expect(findings).toEqual([{ code: 'carry.tooMany', path: '', facts: { most: MOST_CARRIED, n: 2 } }]);
  });

  it('survive whatever a cell can hold as one line of at most 600 characters', () => {
    for (const { text } of hostileCells()) {
      const measure = shortMeasure(text);
      expect(measure.length).toBeLessThanOrEqual(600);
      expect(/[\r\n\t]/.test(measure)).toBe(false);
      const read = readImprovementsText(improvementsText(text, [{ ...ITEM, measure: text }]));
      const seen = read.items.map((item) => item.measure);
      if (seen.length > 0) expect([measure.startsWith(seen[0] ?? '-'), read.findings]).toEqual([true, []]);
      else expect(read.findings.map(({ code }) => code)).toEqual(['carry.badLine']);
    }
  });
});

describe('the scenario of an improvement', () => {
  const names = ['annual-gala', '年会', 'Annual gala'];
  it.each([
    ['', true],
    ['年会', true],
    ['团建、年会', true],
    ['GALA', true],
    ['公司年会晚宴', true],
    ['团建', false],
    [' ，', true],
  ])('“%s” fits an annual gala: %s', (scenario, fits) => {
    expect(isForScenario(scenario, names)).toBe(fits);
  });
});
