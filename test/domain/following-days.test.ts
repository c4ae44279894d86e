import { civilDate } from '../../src/domain/civil-date';
import { type FollowingFrame, type FollowingRow, followingDay, moveFollowing } from '../../src/domain/following-days';
import { WEEKDAY_CALENDAR } from '../../src/domain/working-days';

const day = civilDate;

/** An event on Sunday 2026-12-20 with more notice than its template asks for. */
const FRAME: FollowingFrame = {
  d0: day('2026-12-20'),
  d1: day('2026-12-22'),
  today: day('2026-09-01'),
  calendar: WEEKDAY_CALENDAR,
  leadDays: 70,
};

describe('a day that follows the event', () => {
  it.each([
    [-14, '2026-12-04', 'Sunday the 6th: the Friday before'],
    [-7, '2026-12-11', 'Sunday the 13th: the Friday before'],
    [-4, '2026-12-16', 'a Wednesday'],
    [-3, '2026-12-17', 'a Thursday'],
    [-1, '2026-12-19', 'a Saturday: from T-3 on everybody works'],
    [0, '2026-12-20', 'the first day, not the last'],
    [4, '2026-12-28', 'counted from the last day: Saturday the 26th, the Monday after'],
  ])('T%i is %s, %s', (offset, expected) => {
    expect(followingDay(offset, FRAME)).toBe(expected);
  });

  it('is squeezed by a late start like the tasks, and never before the day it is counted from', () => {
    // Ten days for a lead of seventy: T-14 becomes T-6, Monday the 14th.
    const late = { ...FRAME, today: day('2026-12-10') };
    expect(followingDay(-14, late)).toBe('2026-12-14');
    expect(followingDay(-3, { ...FRAME, today: day('2026-12-19') })).toBe('2026-12-19');
  });
});

describe('moving the event', () => {
  const row = (id: string, rest: Partial<FollowingRow> = {}): FollowingRow => ({
    row: 3,
    id,
    name: id,
    isClosed: false,
    offset: -7,
    day: day('2026-12-11'),
    scheduled: day('2026-12-11'),
    ...rest,
  });
  const to = { d0: day('2026-12-27'), d1: day('2026-12-29') };
  const { today, calendar, leadDays } = FRAME;
  const move = (rows: readonly FollowingRow[], isResumed = false) => moveFollowing(rows, to, { today, calendar, leadDays }, isResumed);

  it('takes along what follows it; what is closed, set by hand or without an offset stays', () => {
    const hand = row('hand', { day: day('2026-12-10') });
    const rows = [row('follows'), row('closed', { isClosed: true }), hand, row('own', { offset: null, scheduled: null })];
    expect(move(rows)).toEqual({ moves: [{ row: 3, id: 'follows', name: 'follows', to: '2026-12-18' }], kept: 3 });
  });

  it('does not count a row without any day', () => {
    expect(move([row('none', { offset: null, day: null, scheduled: null })])).toEqual({ moves: [], kept: 0 });
  });

  it('finishes a row that shows its new day already only when a move is taken up again', () => {
    const half = row('half', { day: day('2026-12-18') });
    expect(move([half])).toEqual({ moves: [], kept: 1 });
    expect(move([half], true).moves.map(({ id }) => id)).toEqual(['half']);
  });

  it('leaves alone what is there already', () => {
    expect(move([row('there', { day: day('2026-12-18'), scheduled: day('2026-12-18') })])).toEqual({ moves: [], kept: 0 });
  });
});
