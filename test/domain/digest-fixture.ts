import { type CivilDate, civilDate } from '../../src/domain/civil-date';
import type { Member, PlanFacts, TaskFacts } from '../../src/domain/plan-facts';
import type { WorkCalendar } from '../../src/domain/working-days';

/** Mid-Autumn and National Day 2026 as the State Council announced them (domain reference §2.5), written out anew. */
export const AUTUMN_2026: WorkCalendar = {
  days: new Map<CivilDate, 'off' | 'work'>([
    [civilDate('2026-09-20'), 'work'],
    [civilDate('2026-09-25'), 'off'],
    [civilDate('2026-09-26'), 'off'],
    [civilDate('2026-09-27'), 'off'],
    [civilDate('2026-10-01'), 'off'],
    [civilDate('2026-10-02'), 'off'],
    [civilDate('2026-10-03'), 'off'],
    [civilDate('2026-10-04'), 'off'],
    [civilDate('2026-10-05'), 'off'],
    [civilDate('2026-10-06'), 'off'],
    [civilDate('2026-10-07'), 'off'],
    [civilDate('2026-10-10'), 'work'],
  ]),
  years: new Set([2026]),
};

/** A task of the sheet; the row number names it when nothing else does. */
export function task(row: number, due: string | null, over: Partial<TaskFacts> = {}): TaskFacts {
  return {
    row,
    id: `t${row}`,
    task: `Task ${row}`,
    status: 'notStarted',
    owner: '',
    start: null,
    due: due === null ? null : civilDate(due),
    group: '',
    phase: null,
    priority: null,
    rule: null,
    deliverable: '',
    reason: '',
    unreadableDue: '',
    predecessors: '',
    doneOn: null,
    ...over,
  };
}

/** A row of the team. */
export function member(row: number, name: string, email: string, over: Partial<Member> = {}): Member {
  return { row, id: '', group: '', name, role: 'member', email, digest: 'daily', escalate: '', ...over };
}

/** A plan whose event is on Sunday 2026-12-20, with the lead 张三 on row 3. */
export function plan(tasks: readonly TaskFacts[], team: readonly Member[] = [], over: Partial<PlanFacts> = {}): PlanFacts {
  return {
    plan: 'p1',
    name: '新品发布会',
    language: 'zh-CN',
    d0: civilDate('2026-12-20'),
    d1: civilDate('2026-12-20'),
    scheduledFor: over.d0 ?? civilDate('2026-12-20'),
    dueSoonDays: 3,
    escalationDays: 3,
    calendar: AUTUMN_2026,
    tasks,
    team: [member(3, '张三', 'zhang@x.cn', { role: 'lead', group: '总负责人' }), ...team],
    rows: [],
    rowFindings: [],
    highRisks: [],
    budget: null,
    reserveLow: 0.1,
    titles: { tasks: '任务分解表', team: '团队与分工' },
    columns: { due: 'D', owner: 'C', email: 'E' },
    tasksUrl: 'https://docs.google.com/spreadsheets/d/abc/edit?gid=42#gid=42',
    damage: [],
    ...over,
  };
}
