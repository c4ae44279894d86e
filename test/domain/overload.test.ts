import { civilDate as d } from '../../src/domain/civil-date';
import { overloadOf } from '../../src/domain/overload';

function due(day: string, group: string, times: number): { due: ReturnType<typeof d>; group: string }[] {
  return Array.from({ length: times }, () => ({ due: d(day), group }));
}

describe('too much for one group', () => {
  it('is the sixth task on a day, not the fifth, and not those of others', () => {
    expect(overloadOf([...due('2026-12-08', '执行组', 5), ...due('2026-12-08', '宣传组', 5), ...due('2026-12-09', '执行组', 1)])).toEqual(
      [],
    );
    expect(overloadOf([...due('2026-12-09', '宣传组', 7), ...due('2026-12-08', '执行组', 6), ...due('2026-12-08', '宣传组', 6)])).toEqual([
      { day: '2026-12-08', group: '执行组', tasks: 6 },
      { day: '2026-12-08', group: '宣传组', tasks: 6 },
      { day: '2026-12-09', group: '宣传组', tasks: 7 },
    ]);
  });
});
