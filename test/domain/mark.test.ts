import { civilDate } from '../../src/domain/civil-date';
import { daysLeft, isOpen, markOf } from '../../src/domain/mark';
import type { Status } from '../../src/domain/plan-facts';

const today = civilDate('2026-12-10');
const row = (status: Status, due: string | null, task = '场地签约') => ({ task, status, due: due === null ? null : civilDate(due) });

describe('markOf', () => {
  it.each([
    ['notStarted', '2026-12-09', 'late'],
    ['inProgress', '2026-12-09', 'late'],
    ['blocked', '2026-12-09', 'late'],
    ['done', '2026-12-09', 'done'],
    ['cancelled', '2026-12-09', 'cancelled'],
    ['notStarted', '2026-12-10', 'notStarted'],
    ['inProgress', '2026-12-10', 'inProgress'],
    ['blocked', '2026-12-11', 'blocked'],
    ['notStarted', null, 'notStarted'],
  ] as const)('%s, due %s, on 10 December: %s', (status, due, mark) => {
    expect(markOf(row(status, due), today)).toBe(mark);
  });

  it('marks no empty row', () => {
    expect(markOf(row('notStarted', '2026-12-01', ' '), today)).toBe('');
  });
});

describe('daysLeft', () => {
  it('counts calendar days, negative when late', () => {
    expect(daysLeft(row('notStarted', '2026-12-20'), today)).toBe(10);
    expect(daysLeft(row('blocked', '2026-12-07'), today)).toBe(-3);
    expect(daysLeft(row('inProgress', '2026-12-10'), today)).toBe(0);
  });

  it('says nothing of closed, undated and empty rows', () => {
    for (const each of [
      row('done', '2026-12-07'),
      row('cancelled', '2026-12-07'),
      row('notStarted', null),
      row('notStarted', '2026-12-20', ''),
    ]) {
      expect(daysLeft(each, today)).toBeNull();
    }
  });
});

it('isOpen: all but done and cancelled', () => {
  expect((['notStarted', 'inProgress', 'blocked', 'done', 'cancelled'] as const).map(isOpen)).toEqual([true, true, true, false, false]);
});
