import {
  itemKey,
  openingWhose,
  type RowChange,
  reasonOf,
  sectionsOf,
  type TodayItem,
  withChange,
  withoutChange,
} from '../../src/sidebar/state/today-list';

function item(row: number, heading: TodayItem['heading'], mine: boolean, id = `t${row}`): TodayItem {
  const due = '2026-11-25' as TodayItem['due'];
  return { row, id, task: `Task ${row}`, status: 'notStarted', due, daysLate: 0, owner: '', standIn: '', group: '', heading, mine };
}

const ITEMS = [item(3, 'late', false), item(4, 'comingUp', true), item(5, 'late', true), item(6, 'dueToday', false)];

const done: RowChange = { plan: 'p', id: 't5', row: 5, column: 'status', from: '', to: 'Done' };

describe('the list of the day', () => {
  it('stands under its headings in their order, empty ones left out', () => {
    expect(sectionsOf(ITEMS, 'everyone', {}).map(({ heading, items }) => [heading, items.map(({ row }) => row)])).toEqual([
      ['late', [3, 5]],
      ['dueToday', [6]],
      ['comingUp', [4]],
    ]);
    expect(sectionsOf(ITEMS, 'mine', {}).map(({ heading }) => heading)).toEqual(['late', 'comingUp']);
  });

  it('opens with one’s own where there is anything', () => {
    expect(openingWhose(ITEMS)).toBe('mine');
    expect(openingWhose(ITEMS.filter(({ mine }) => !mine))).toBe('everyone');
    expect(openingWhose([])).toBe('everyone');
  });

  it('keeps a changed item in its place without counting it, until that is taken back', () => {
    const changes = withChange({}, item(5, 'late', true), done);
    const [late] = sectionsOf(ITEMS, 'everyone', changes);
    expect(late).toMatchObject({ open: 1, items: [{ row: 3 }, { row: 5 }] });
    expect(sectionsOf(ITEMS, 'everyone', withoutChange(changes, item(5, 'late', true)))[0]?.open).toBe(2);
  });

  it('says the colour of the health once', () => {
    expect(reasonOf('红 · 法定期限已过')).toBe('法定期限已过');
    expect(reasonOf('Red · a high-priority task is late · see Tasks')).toBe('A high-priority task is late · see Tasks');
    expect(reasonOf('All on schedule')).toBe('All on schedule');
  });

  it('tells items without an id apart', () => {
    expect(itemKey(item(7, 'late', true, ''))).not.toBe(itemKey(item(8, 'late', true, '')));
  });
});
