import {
  coded,
  createReport,
  integer,
  list,
  MAX_FINDINGS,
  nullable,
  oneOf,
  type Reader,
  record,
  text,
  withDefault,
} from '../../src/domain/template-reader';

/** What `reader` makes of `data`, and its findings as `code path`. */
function read<D>(reader: Reader<D>, data: unknown): { value: D | undefined; findings: string[] } {
  const report = createReport();
  const value = reader(data, 'here', report);
  return { value, findings: report.findings().map(({ code, path }) => `${code} ${path}`) };
}

describe('text', () => {
  it('trims and hands on', () => {
    expect(read(text(10), '  发布会 ')).toEqual({ value: '发布会', findings: [] });
  });

  it('counts characters, not UTF-16 units', () => {
    expect(read(text(3), '🎉🎉🎉').findings).toEqual([]);
    expect(read(text(3), '🎉🎉🎉🎉').findings).toEqual(['template.tooLong here']);
  });

  it('refuses blanks, line breaks, control characters and half surrogate pairs', () => {
    expect(read(text(10), ' \u3000 ').findings).toEqual(['template.blank here']);
    for (const bad of ['a\nb', 'a\tb', 'a\u0000b', 'a\u007fb', 'a\u0085b', 'a\ud83cb']) {
      expect(read(text(10), bad).findings).toEqual(['template.controlCharacter here']);
    }
  });

  it('answers to a text of a million characters with one short finding', () => {
    expect(read(text(500), 'x'.repeat(1_000_000)).findings).toEqual(['template.tooLong here']);
  });
});

describe('coded', () => {
  it('quotes at most sixty characters of what it refuses', () => {
    const report = createReport();
    coded(/^[a-z]+$/, 200, 'abc')('A'.repeat(150), '', report);
    expect(report.findings()[0]?.facts).toEqual({ found: `${'A'.repeat(60)}…`, example: 'abc' });
  });
});

describe('numbers and literals', () => {
  it('takes whole numbers in the range, ends included', () => {
    expect(read(integer(1, 5), 1)).toEqual({ value: 1, findings: [] });
    expect(read(integer(1, 5), 5)).toEqual({ value: 5, findings: [] });
    expect(read(integer(1, 5), 6)).toEqual({ value: 6, findings: ['template.outOfRange here'] });
    expect(read(integer(1, 5), 2.5)).toEqual({ value: undefined, findings: ['template.wrongType here'] });
    expect(read(integer(1, 5), Number.NaN).findings).toEqual(['template.wrongType here']);
    expect(read(integer(1, 5), '3').findings).toEqual(['template.wrongType here']);
  });

  it('takes only the literals it was given', () => {
    expect(read(oneOf(['up', 'down']), 'up')).toEqual({ value: 'up', findings: [] });
    expect(read(oneOf(['up', 'down']), 'UP')).toEqual({ value: undefined, findings: ['template.notAllowed here'] });
    expect(read(oneOf(['up', 'down']), null)).toEqual({ value: undefined, findings: ['template.wrongType here'] });
  });
});

describe('record', () => {
  const point = record({ x: integer(0, 9), label: withDefault(nullable(text(5)), null) });

  it('fills in defaults and asks for the rest', () => {
    expect(read(point, { x: 4 })).toEqual({ value: { x: 4, label: null }, findings: [] });
    expect(read(point, {})).toEqual({ value: { x: undefined, label: null }, findings: ['template.missing here.x'] });
  });

  it('reports unknown keys, __proto__ and constructor among them, and reads on', () => {
    expect(read(point, JSON.parse('{"__proto__":1,"constructor":2,"x":3}'))).toEqual({
      value: { x: 3, label: null },
      findings: ['template.unknownKey here.__proto__', 'template.unknownKey here.constructor'],
    });
  });

  it.each([[null], [[]], ['text'], [7]])('refuses %j', (data) => {
    expect(read(point, data)).toEqual({ value: undefined, findings: ['template.wrongType here'] });
  });
});

describe('list', () => {
  it('reads every item, the bad ones too, and numbers them from 0', () => {
    expect(read(list(integer(0, 9), 1, 5), [1, 'two', 30])).toEqual({
      value: [1, undefined, 30],
      findings: ['template.wrongType here[1]', 'template.outOfRange here[2]'],
    });
  });

  it('reads only as many items as it allows', () => {
    expect(read(list(integer(0, 9), 0, 2), ['a', 'b', 'c', 'd']).findings).toEqual([
      'template.tooMany here',
      'template.wrongType here[0]',
      'template.wrongType here[1]',
    ]);
    expect(read(list(integer(0, 9), 1, 2), []).findings).toEqual(['template.tooFew here']);
  });
});

describe('the report', () => {
  it('stops at its limit and says how many findings are left out', () => {
    const keys = Object.fromEntries(Array.from({ length: MAX_FINDINGS + 7 }, (_, index) => [`k${index}`, 1]));
    const report = createReport();
    record({})(keys, '', report);
    const findings = report.findings();
    expect(findings).toHaveLength(MAX_FINDINGS + 1);
    expect(findings[MAX_FINDINGS]).toEqual({ code: 'template.moreFindings', path: '', facts: { count: 7 } });
  });
});
