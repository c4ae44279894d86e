import { missingColumns, sampleOf, squared, withColumn } from '../../src/sidebar/state/import-draft';
import { byReason, KEEP_REASONS, MOVE_REASONS } from '../../src/sidebar/state/move-groups';

const choice = (key: string, needed: boolean) => ({ key, name: { 'zh-CN': key, en: key }, needed });

describe('a table to import', () => {
  it('shows the first filled cell under a heading', () => {
    const rows = [
      ['Name', 'Group'],
      ['', 'Tech'],
      ['Sam', 'Tech'],
    ];
    expect(sampleOf(rows, 0)).toBe('Sam');
    expect(sampleOf(rows, 5)).toBe('');
  });

  it('takes a meaning from the column that had it', () => {
    expect(withColumn(['name', 'group', null], 2, 'name')).toEqual([null, 'group', 'name']);
    expect(withColumn(['name', null, null], 0, null)).toEqual([null, null, null]);
  });

  it('names what must be chosen and is not', () => {
    const choices = [choice('name', true), choice('group', false)];
    expect(missingColumns(choices, ['group', null]).map(({ key }) => key)).toEqual(['name']);
    expect(missingColumns(choices, ['name', null])).toEqual([]);
  });

  it('is made as wide as its widest row', () => {
    expect(squared([['a'], ['b', 'c'], []])).toEqual([
      ['a', ''],
      ['b', 'c'],
      ['', ''],
    ]);
  });
});

describe('the rows of a move', () => {
  it('stand under their reasons, those that need a person first', () => {
    const rows = [
      { reason: 'float', row: 1 },
      { reason: 'legalMissed', row: 2 },
      { reason: 'float', row: 3 },
    ] as const;
    expect(byReason(rows, MOVE_REASONS)).toEqual([
      { reason: 'legalMissed', rows: [rows[1]] },
      { reason: 'float', rows: [rows[0], rows[2]] },
    ]);
  });

  it('leave out no reason the script may give', () => {
    const every: { readonly [R in (typeof MOVE_REASONS)[number] | (typeof KEEP_REASONS)[number]]: true } = {
      float: true,
      snapped: true,
      squeezed: true,
      fixed: true,
      legal: true,
      legalMissed: true,
      done: true,
      cancelled: true,
      manual: true,
      handSet: true,
      noOffset: true,
    };
    expect([...MOVE_REASONS, ...KEEP_REASONS].sort()).toEqual(Object.keys(every).sort());
  });
});
