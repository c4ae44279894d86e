import { readFileSync } from 'node:fs';
import type { Language } from '../../src/domain/language';
import { callRpc } from '../../src/local/cli/rpc-client';
import { createHost } from '../../src/local/host';
import { type EnumName, type EnumValue, enumLabel } from '../../src/workbook/enums';
import type { SheetKind } from '../../src/workbook/sheet-key';
import { type QuietPlan, quietPlan } from '../support/quiet-plan';
import { loadShipped } from './showrunner';

/**
 * A small plan, the breakfast of `examples/templates`, worked out by hand: every expected figure is derived in a comment. Event on Tuesday 2026-12-15 at
 * 8:30, planned on Monday 2026-11-09, 36 days before, with a lead of 28: nothing is squeezed.
 */

jest.setTimeout(120_000);

const EXAMPLE = 'examples/templates/team-breakfast.json';
/** Figures a plan tracks beside its goals, added to those of the file. */
const TRACKED = ['att', 'imp', 'bvar', 'ontime', 'iss'];
const SHEETS: readonly SheetKind[] = ['master', 'budget', 'runOfShow', 'risks', 'review', 'improvements', 'goals', 'issues', 'publicity'];

/** 09:00 in Shanghai. */
const morning = (day: string): number => Date.parse(`${day}T01:00:00Z`);

async function breakfast(language: Language): Promise<QuietPlan> {
  const shipped = await loadShipped();
  const template = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { kpis: unknown[] };
  const kpis = [...template.kpis, ...TRACKED.map((key) => ({ key, metric: { 'zh-CN': `指标${key}`, en: `Figure ${key}` } }))];
  const inserted = createHost({
    ...shipped,
    files: { ...shipped.files, 'template-team-breakfast': JSON.stringify({ ...template, kpis }) },
    locale: language === 'zh-CN' ? 'zh_CN' : 'en_US',
    timeZone: 'Asia/Shanghai',
    now: morning('2026-11-09'),
    users: [{ email: 'ada@example.com', locale: language === 'zh-CN' ? 'zh_CN' : 'en' }],
  });
  const answers = { template: 'team-breakfast', d0: '2026-12-15', language, currency: 'CNY', leadName: 'Ada', sheets: SHEETS };
  callRpc(inserted, 'insertPlan', answers, language);
  return quietPlan(inserted);
}

/** Rows of the tables, from the template. */
const TASK = { goals: 3, booking: 4, notice: 5, check: 6, run: 7, review: 8 } as const;
const LINE = { breakfast: 3, room: 4, reserve: 5 } as const;
const GOAL = { showUp: 3, costPerHead: 4, total: 5, incidents: 12 } as const;
const CUE = { checkIn: 3, talk: 4, wrapUp: 5 } as const;

/** Places of a form's columns behind its key. */
const OVERVIEW = { health: 6, money: 15, days: 1, share: 18 } as const;
const FACT = 2;
const WORDS_COLUMN = 3;
const DIMENSION_COLUMN = 4;

interface Expected {
  readonly red: { readonly legal: string; readonly high: string; readonly money: string };
  readonly twoLate: string;
  readonly onPlan: string;
  readonly late: string;
  readonly done: string;
  readonly dimensions: readonly string[];
  readonly review: { readonly [row: string]: string };
}

const EXPECTED: { readonly [L in Language]: Expected } = {
  'zh-CN': {
    red: { legal: '红 · 有法定期限已过', high: '红 · 高优先级任务滞后超过 2 个工作日', money: '红 · 预计完工超过预算' },
    twoLate: '黄 · 2 项任务滞后',
    onPlan: '绿 · 一切按计划',
    late: '滞后',
    done: '已完成',
    dimensions: ['归因维度', '根本原因', '责任方'],
    review: {
      eventName: '部门早餐会',
      where: '三楼餐厅',
      plannedHeads: '20',
      cost: '¥950',
      perHead: '¥38',
      goals: '加权达成率 104%',
      'goal:show-up': '目标 80 · 实际 100 · 125% · 达成',
      'goal:cost-per-head': '目标 30 · 实际 38 · 79% · 未达成',
      doneTasks: '6 / 6',
      onTime: '67%',
      budgetVariance: '-5%',
      beatenGoals: '1 · 到场率 125%',
      bestPost: '邮件 · 300 次',
      underBudget: '1',
      lateTasks: '0',
      overspent: '1',
      missedGoals: '1',
      graveIssues: '3',
      longDrift: '1',
      keep: '1',
      change: '2',
      measureCount: '3',
      reuseCount: '1',
    },
  },
  en: {
    red: {
      legal: 'Red · a legal date is missed',
      high: 'Red · a high-priority task is over 2 working days late',
      money: 'Red · forecast exceeds the budget',
    },
    twoLate: 'Amber · 2 tasks late',
    onPlan: 'Green · on plan',
    late: 'Late',
    done: 'Done',
    dimensions: ['Dimension', 'Root cause', 'Responsible'],
    review: {
      eventName: 'Team breakfast',
      where: '三楼餐厅',
      plannedHeads: '20',
      cost: '¥950',
      perHead: '¥38',
      goals: 'Weighted: 104%',
      'goal:show-up': 'Target 80 · actual 100 · 125% · Met',
      'goal:cost-per-head': 'Target 30 · actual 38 · 79% · Missed',
      doneTasks: '6 / 6',
      onTime: '67%',
      budgetVariance: '-5%',
      beatenGoals: '1 · Show-up rate 125%',
      bestPost: 'Email · 300 views',
      underBudget: '1',
      lateTasks: '0',
      overspent: '1',
      missedGoals: '1',
      graveIssues: '3',
      longDrift: '1',
      keep: '1',
      change: '2',
      measureCount: '3',
      reuseCount: '1',
    },
  },
};

describe.each(['zh-CN', 'en'] as const)('the breakfast in %s', (language) => {
  const expected = EXPECTED[language];
  const word = <E extends EnumName>(name: E, value: EnumValue<E>): string => enumLabel(name, value, language);
  const done = (day: string): { readonly [column: string]: string } => ({ status: expected.done, doneOn: day });
  let plan: QuietPlan;

  const health = (): string => plan.shown('overview', 'subtitle', OVERVIEW.health);
  const column = (kind: SheetKind, rows: readonly number[], key: string): string[] => rows.map((row) => plan.shown(kind, row, key));
  const amounts = (kind: SheetKind, rows: readonly number[], key: string): unknown[] => rows.map((row) => plan.value(kind, row, key));

  beforeAll(async () => {
    plan = await breakfast(language);
  });

  it('is due by its offsets, on working days', () => {
    // T-26, T-10 (Saturday 5th, so Friday), T-8, T-1, T0, T+5 (Sunday 20th, so Monday).
    expect(column('tasks', Object.values(TASK), 'due')).toEqual([
      '2026-11-19',
      '2026-12-04',
      '2026-12-07',
      '2026-12-14',
      '2026-12-15',
      '2026-12-21',
    ]);
  });

  it('is red three working days after a task of high priority was due, and when a legal date has passed', () => {
    // Due on Thursday 19 November: Friday, Monday and Tuesday the 24th are three; on the 24th itself it is five calendar days.
    plan.setNow(morning('2026-11-24'));
    expect([health(), plan.shown('tasks', TASK.goals, 'mark'), plan.value('tasks', TASK.goals, 'days')]).toEqual([
      expected.red.high,
      expected.late,
      -5,
    ]);
    plan.type('tasks', { [TASK.goals]: done('2026-11-18') });
    expect([health(), plan.shown('tasks', TASK.goals, 'mark')]).toEqual([expected.onPlan, expected.done]);
    // The notice was due on Monday 7 December, and so says the building.
    plan.setNow(morning('2026-12-08'));
    plan.type('tasks', { [TASK.booking]: done('2026-12-07') });
    expect(health()).toBe(expected.red.legal);
  });

  it('is amber with two tasks late, and green again', () => {
    // On Tuesday the 8th: the booking of Friday the 4th reopened, and the check moved to the 7th.
    plan.type('tasks', { [TASK.notice]: done('2026-12-07'), [TASK.booking]: { status: word('status', 'inProgress') } });
    plan.type('tasks', { [TASK.check]: { due: '2026-12-07' } });
    expect([health(), plan.value('overview', 'figures', 6)]).toEqual([expected.twoLate, 2]);
    plan.type('tasks', { [TASK.check]: { due: '2026-12-14' }, [TASK.booking]: done('2026-12-07') });
    expect(health()).toBe(expected.onPlan);
    // 15 − 8.
    expect(plan.value('overview', 'figures', OVERVIEW.days)).toBe(7);
  });

  it('spreads 1,000 as 35 a head, 200 for the room and a tenth in reserve', () => {
    // 70 % of 1,000 are 700 for 20 people.
    expect(amounts('budget', Object.values(LINE), 'price')).toEqual([35, 200, 100]);
    expect(amounts('budget', Object.values(LINE), 'planned')).toEqual([700, 200, 100]);
    expect(plan.value('overview', 'figures', OVERVIEW.share)).toBeCloseTo(0.1, 12);
  });

  it('is red when what will be spent without the reserve is more than the whole budget', () => {
    // 850 + 200 are 1,050 of 1,000; 800 + 200 are all of it, and still within.
    plan.type('budget', { [LINE.breakfast]: { committed: '850' } });
    expect(health()).toBe(expected.red.money);
    plan.type('budget', { [LINE.breakfast]: { committed: '800' } });
    expect(health()).toBe(expected.onPlan);
  });

  it('forecasts the actual of what is settled and the most of what is not; drawing on the reserve leaves its plan alone', () => {
    plan.setNow(morning('2026-12-22'));
    plan.type('budget', {
      [LINE.breakfast]: { committed: '690', actual: '686', payment: word('payment', 'settled') },
      [LINE.room]: { committed: '240', actual: '230', payment: word('payment', 'partly') },
      [LINE.reserve]: { actual: '34' },
    });
    // Settled: 686. Max of 200, 240, 230. Max of 100, nothing, 34.
    expect(amounts('budget', Object.values(LINE), 'forecast')).toEqual([686, 240, 100]);
    // 686 − 700, 230 − 200, 34 − 100.
    expect(amounts('budget', Object.values(LINE), 'variance')).toEqual([-14, 30, -66]);
    // −14 ÷ 700, 30 ÷ 200, −66 ÷ 100.
    expect(column('budget', Object.values(LINE), 'variancePercent')).toEqual(['-2%', '15%', '-66%']);
    const money = ['list13', 'list14', 'list15', 'list16', 'list17', 'list18', 'list19'].map((row) =>
      Number(plan.value('overview', row, OVERVIEW.money)),
    );
    // Total, reserve and its share as planned; 690 + 240; 686 + 230 + 34; 686 + 240 + 100; 1,000 − 950.
    expect(money).toEqual([1000, 100, 0.1, 930, 950, 1026, 50]);
  });

  it('counts what the cues really took', () => {
    plan.type('runOfShow', {
      [CUE.checkIn]: { actualStart: '8:12', actualEnd: '8:30' },
      [CUE.talk]: { actualStart: '8:30', actualEnd: '9:42' },
      [CUE.wrapUp]: { actualStart: '9:42', actualEnd: '9:50' },
    });
    // Opening at 8:30, check-in a quarter of an hour before; 60 minutes of talk, 15 to wrap up.
    expect(column('runOfShow', Object.values(CUE), 'start')).toEqual(['08:15', '08:30', '09:30']);
    expect(column('runOfShow', Object.values(CUE), 'end')).toEqual(['08:30', '09:30', '09:45']);
    // 18 − 15, 72 − 60, 8 − 15.
    expect(amounts('runOfShow', Object.values(CUE), 'drift')).toEqual([3, 12, -7]);
  });

  it('counts the minutes of the issues, and whether they kept their limit', () => {
    const risk = plan.shown('risks', 3, 'risk');
    plan.type('issues', {
      3: {
        issue: 'A',
        severity: word('severity', 'severe'),
        status: word('issueStatus', 'solved'),
        found: '2026-12-15 8:40',
        due: '2026-12-15 9:00',
        closed: '2026-12-15 8:55',
      },
      4: { issue: 'B', status: word('issueStatus', 'solved'), found: '2026-12-15 8:10', closed: '2026-12-15 8:40', risk },
      5: { issue: 'C', status: word('issueStatus', 'solved'), found: '2026-12-15 9:00', closed: '2026-12-15 9:10' },
      6: { issue: 'D', status: word('issueStatus', 'inProgress'), found: '2026-12-15 9:30', due: '2026-12-16 12:00' },
    });
    // The contingency allows 20 minutes: 8:30.
    expect(column('issues', [3, 4, 5, 6], 'limit')).toEqual(['2026-12-15 09:00', '2026-12-15 08:30', '', '2026-12-16 12:00']);
    expect(amounts('issues', [3, 4, 5, 6], 'minutes')).toEqual([15, 30, 10, '']);
    const [inTime, overdue] = [word('timeliness', 'inTime'), word('timeliness', 'overdue')];
    expect(column('issues', [3, 4, 5, 6], 'onTime')).toEqual([inTime, overdue, '', '']);
    // Six days after its limit D is still open.
    expect(plan.shown('issues', 6, 'mark')).toBe(overdue);
  });

  it('judges its goals, and comes to the sum of weight × attainment with each capped at 120 %', () => {
    plan.type('tasks', { [TASK.check]: done('2026-12-14'), [TASK.run]: done('2026-12-15'), [TASK.review]: done('2026-12-22') });
    plan.typeField('review', 'attendance', WORDS_COLUMN, '25');
    plan.typeField('master', 'where', 2, '三楼餐厅');
    plan.type('publicity', { 3: { impressions: '120' }, 4: { impressions: '300' } });
    const [goal, lower] = [word('goalKind', 'goal'), word('direction', 'down')];
    plan.type('goals', {
      [GOAL.showUp]: { actual: '100', weight: '50%' },
      [GOAL.costPerHead]: { target: '30', weight: '30%' },
      [GOAL.incidents]: { metric: 'X', kind: goal, target: '0', actual: '0', direction: lower, weight: '20%' },
    });
    const rows = [GOAL.showUp, GOAL.costPerHead, GOAL.incidents];
    // 950 ÷ 25 people are 38 a head, read from the sheets.
    expect(plan.value('goals', GOAL.costPerHead, 'measured')).toBe(38);
    // 100 ÷ 80; 30 ÷ 38 where lower is better; none of none.
    expect(amounts('goals', rows, 'rate').map((rate) => Math.round(Number(rate) * 10_000))).toEqual([12_500, 7_895, 10_000]);
    const [met, missed] = [word('goalResult', 'met'), word('goalResult', 'missed')];
    expect(column('goals', rows, 'result')).toEqual([met, missed, met]);
    // 0.5 × 1.2 (not 1.25) + 0.3 × 30 ÷ 38 + 0.2 × 1 = 0.6 + 0.236842… + 0.2.
    expect(Number(plan.value('goals', GOAL.total, 'rate'))).toBeCloseTo(1.036_842, 6);
    expect(plan.value('goals', GOAL.total, 'measured')).toBe(103.7);
    // One incident of none at all, and 1.2 less 0.2.
    plan.type('goals', { [GOAL.incidents]: { actual: '1' } });
    expect(Number(plan.value('goals', GOAL.total, 'rate'))).toBeCloseTo(0.836_842, 6);
    plan.type('goals', { [GOAL.incidents]: { actual: '0' } });
  });

  it('takes its figures from the sheets', () => {
    const measured = Object.fromEntries(
      [6, 7, 8, 9, 10].map((row) => [
        plan.shown('goals', row, 'key'),
        [plan.value('goals', row, 'measured'), plan.shown('goals', row, 'rate')],
      ]),
    );
    expect(measured).toEqual({
      // 25 of 20 expected.
      att: [25, '125%'],
      // 120 + 300; nobody set a target.
      imp: [420, ''],
      // |950 − 1,000| ÷ 1,000 with 5 % allowed.
      bvar: [5, '100%'],
      // Of six due by the 22nd the booking (7th, due 4th) and the review (22nd, due 21st) were late: 4 ÷ 6 against 90.
      ontime: [67, '74%'],
      // Of two with a limit and an end one was in time: 50 against 90.
      iss: [50, '56%'],
    });
  });

  it('says on every row of the review which dimension it belongs to, why, and who is responsible', () => {
    const process = word('dimension', 'process');
    for (const row of ['graveIssues', 'evidence1']) plan.typeField('review', row, DIMENSION_COLUMN, process);
    expect(['graveIssues', 'evidence1'].map((row) => plan.shown('review', row, DIMENSION_COLUMN))).toEqual([process, process]);
    expect(() => plan.typeField('review', 'evidence1', DIMENSION_COLUMN, '?')).toThrow();
    const { dimensions } = expected;
    expect([4, 5, 6].map((column) => plan.shown('review', 'header', column))).toEqual(dimensions);
  });

  it('fills the six blocks of the review from all this', () => {
    plan.type('improvements', {
      3: { measure: 'M1', kind: word('improvementKind', 'keep'), reuse: 'TRUE' },
      4: { measure: 'M2', kind: word('improvementKind', 'start') },
      5: { measure: 'M3', kind: word('improvementKind', 'stop') },
    });
    const facts = Object.fromEntries(Object.keys(expected.review).map((row) => [row, plan.shown('review', row, FACT)]));
    expect(facts).toEqual(expected.review);
    expect(plan.shown('review', 'when', FACT)).toContain('2026');
  });
});
