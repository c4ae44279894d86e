import { civilDate } from '../../src/domain/civil-date';
import type { Status, TaskFacts } from '../../src/domain/plan-facts';
import { countProgress, progressOf } from '../../src/domain/progress';
import type { Phase } from '../../src/domain/template';

const today = civilDate('2026-12-10');

function row(task: string, status: Status, due: string | null, group: string, phase: Phase | null): TaskFacts {
  return {
    row: 3,
    id: task,
    task,
    status,
    owner: '',
    start: null,
    due: due === null ? null : civilDate(due),
    group,
    phase,
    priority: null,
    rule: null,
    deliverable: '',
    reason: '',
  };
}

// Worked by hand: 8 rows; one is empty, one cancelled, so 6 count; 2 done; late are budget (12-09) and press (12-01); stage is due today.
const plan = [
  row('goal', 'done', '2026-12-01', '总负责人', 'plan'),
  row('budget', 'inProgress', '2026-12-09', '财务', 'plan'),
  row('draft', 'done', '2026-12-20', '策划组', 'plan'),
  row('stage', 'notStarted', '2026-12-10', '后勤组', 'execute'),
  row('press', 'blocked', '2026-12-01', '宣传组', 'execute'),
  row('poster', 'cancelled', '2026-12-01', '宣传组', 'execute'),
  row('thanks', 'notStarted', null, '', null),
  row('', 'notStarted', '2026-12-01', '宣传组', 'execute'),
];

describe('progressOf', () => {
  const progress = progressOf(plan, today);

  it('counts the whole plan', () => {
    expect(progress.all).toEqual({ tasks: 6, done: 2, late: 2, cancelled: 1, doneShare: 2 / 6 });
  });

  it('counts every phase, and rows without one last', () => {
    expect(progress.byPhase).toEqual([
      { phase: 'plan', count: { tasks: 3, done: 2, late: 1, cancelled: 0, doneShare: 2 / 3 } },
      { phase: 'execute', count: { tasks: 2, done: 0, late: 1, cancelled: 1, doneShare: 0 } },
      { phase: 'track', count: { tasks: 0, done: 0, late: 0, cancelled: 0, doneShare: null } },
      { phase: 'review', count: { tasks: 0, done: 0, late: 0, cancelled: 0, doneShare: null } },
      { phase: null, count: { tasks: 1, done: 0, late: 0, cancelled: 0, doneShare: 0 } },
    ]);
  });

  it('counts every group in the order of the rows', () => {
    expect(progress.byGroup.map(({ group, count }) => [group, count.tasks, count.late])).toEqual([
      ['总负责人', 1, 0],
      ['财务', 1, 1],
      ['策划组', 1, 0],
      ['后勤组', 1, 0],
      ['宣传组', 1, 1],
      ['', 1, 0],
    ]);
  });

  it('has no share where every row is cancelled', () => {
    expect(countProgress([row('poster', 'cancelled', null, '', null)], today)).toEqual({
      tasks: 0,
      done: 0,
      late: 0,
      cancelled: 1,
      doneShare: null,
    });
  });
});
