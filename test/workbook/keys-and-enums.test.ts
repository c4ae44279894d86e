import fc from 'fast-check';
import { LANGUAGES } from '../../src/domain/language';
import { type EnumName, enumLabel, enumLabels, enumValues, parseEnum } from '../../src/workbook/enums';
import { cellName, columnLetter, freshLayout, Layout } from '../../src/workbook/layout';
import { BOOK, formatKey, parseKey, SHEET_KINDS } from '../../src/workbook/sheet-key';
import { firstPlan, freshLayouts, fullPlan, PLAN } from './plan-fixture';

const ENUMS: readonly EnumName[] = [
  ...([
    'status',
    'phase',
    'dateRule',
    'priority',
    'role',
    'digest',
    'side',
    'basis',
    'payment',
    'invoice',
    'format',
    'improvementKind',
    'severity',
    'issueStatus',
    'timeliness',
    'goalKind',
    'direction',
    'goalResult',
    'wave',
    'channel',
    'asset',
    'guestKind',
    'invitation',
    'raci',
  ] as const),
  ...([
    'resourceCategory',
    'resourceChannel',
    'resourceStatus',
    'tested',
    'afterEvent',
    'cueStart',
    'riskCategory',
    'riskStep',
    'riskLevel',
    'riskStatus',
  ] as const),
  ...(['dimension', 'improvementStatus', 'landsIn', 'verdict', 'holiday', 'calendar', 'approval', 'language'] as const),
];

describe('closed enums', () => {
  it('have the words of the domain reference', () => {
    expect(enumLabels('status', 'zh-CN')).toEqual(['未开始', '进行中', '已完成', '受阻', '已取消']);
    expect(enumLabels('phase', 'zh-CN')).toEqual(['策划', '执行', '跟踪', '复盘']);
    expect(enumLabels('dateRule', 'zh-CN')).toEqual(['随活动日', '固定', '手工', '法定']);
    expect(enumLabels('payment', 'zh-CN')).toEqual(['未付', '已付定金', '部分支付', '已结清', '已取消']);
  });

  it.each(ENUMS)('%s: every label of either language means its value, whatever the case, width, spaces and what cannot be seen', (name) => {
    for (const value of enumValues(name)) {
      for (const language of LANGUAGES) {
        const label = enumLabel(name, value, language);
        expect(label.trim()).not.toBe('');
        for (const typed of [
          label,
          ` ${label}\u3000`,
          `\uFEFF${label}\u200B`,
          label.replace(' ', ' \u00A0'),
          label.toUpperCase(),
          label.toLowerCase(),
        ])
          expect(parseEnum(name, typed)).toBe(value);
      }
    }
  });

  it('are all among those looked at here', () => {
    const used = LANGUAGES.flatMap(fullPlan).flatMap(({ spec }) =>
      spec.form === 'table'
        ? spec.columns.map((column) => column.enum)
        : spec.rows.flatMap(({ cells }) => Object.values(cells).map((cell) => cell.enum)),
    );
    const names = new Set(used.filter((name) => name !== undefined));
    expect(names.size).toBeGreaterThan(20);
    expect([...names].filter((name) => !ENUMS.includes(name))).toEqual([]);
  });

  it.each(ENUMS)('%s: is Chinese in Chinese and English in English, but for numbers, letters and names of languages', (name) => {
    const isFree = (label: string): boolean => name === 'language' || /^[\d\s/A-Z]+$/.test(label);
    expect(enumLabels(name, 'zh-CN').filter((label) => !isFree(label) && !/\p{Script=Han}/u.test(label))).toEqual([]);
    expect(enumLabels(name, 'en').filter((label) => name !== 'language' && /\p{Script=Han}/u.test(label))).toEqual([]);
  });

  it.each(ENUMS)('%s: labels differ within a language', (name) => {
    for (const language of LANGUAGES) expect(new Set(enumLabels(name, language)).size).toBe(enumValues(name).length);
  });

  it('know nothing else', () => {
    expect(['滞后', 'late', '', 'constructor', '__proto__'].map((text) => parseEnum('status', text))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('key cells', () => {
  it('carry the whole address', () => {
    expect(formatKey({ plan: 'p1', kind: 'tasks', part: 'due' })).toBe('sr1|p1|tasks|due');
  });

  it('are read back as they were written', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9:_-]{1,12}$/);
    fc.assert(
      fc.property(fc.record({ plan: word, kind: fc.constantFrom(...SHEET_KINDS), part: word }), (key) => {
        expect(parseKey(formatKey(key))).toEqual(key);
      }),
    );
  });

  it.each([
    '',
    'sr1',
    'sr2|p1|tasks|due',
    'sr1|p1|tasks',
    'sr1|p1|tasks|due|x',
    'sr1||tasks|due',
    'sr1|p1|nothing|due',
    'x sr1|p1|tasks|due',
    7,
    null,
  ])('%p is none of ours', (cell) => {
    expect(parseKey(cell)).toBeNull();
  });
});

describe('layout', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetter(column)).toBe(letters);
    expect(cellName(3, column)).toBe(`${letters}3`);
  });

  it('a table begins with key row and header in column A, a form with its keys in column A', () => {
    const specs = firstPlan('en').map(({ spec }) => spec);
    const [overview, , tasks] = specs.map((spec) => freshLayout(spec, { plan: PLAN, sheetId: 7, title: 'T' }));

    expect([tasks?.columns.get('id'), tasks?.headerRow, tasks?.lastRow, tasks?.rows.size]).toEqual([1, 2, 302, 0]);
    expect([overview?.columns.get('name'), overview?.rows.get('title'), overview?.headerRow]).toEqual([2, 1, 0]);
  });

  it('gives every plan the sheets that exist once', () => {
    const layout = new Layout(
      freshLayouts(
        firstPlan('en').map(({ spec }) => spec),
        'en',
      ),
    );

    expect(layout.find('any', 'lists')?.plan).toBe(BOOK);
    expect(layout.find('any', 'tasks')).toBeUndefined();
    expect(layout.find(PLAN, 'tasks')?.title).toBe('Tasks');
  });
});
