import { civilDate as d } from '../../src/domain/civil-date';
import { type BudgetFacts, healthOf, sumBudget } from '../../src/domain/health';
import { task } from './digest-fixture';

/** A Thursday. The weekdays before it are 9, 8, 7 and, past a weekend, 4 December. */
const TODAY = d('2026-12-10');
const FINE = { today: TODAY, d0: d('2026-12-20'), tasks: [], budget: null, reserveLow: 0.1 };
const LINE: BudgetFacts = {
  isIncome: false,
  isReserve: false,
  isSettled: false,
  price: null,
  quantity: null,
  times: null,
  committed: null,
  actual: null,
};

describe('the state of a plan', () => {
  it('is green with nothing late; due today and a closed late task are not late', () => {
    const tasks = [task(3, '2026-12-10'), task(4, '2026-12-01', { status: 'done' }), task(5, '2026-12-01', { status: 'cancelled' })];
    expect(healthOf({ ...FINE, tasks: [...tasks, task(6, null), task(7, '2026-12-01', { task: ' ' })] })).toEqual({
      colour: 'green',
      reason: 'onPlan',
    });
  });

  it('is amber with the number of late tasks', () => {
    const tasks = [task(3, '2026-12-09'), task(4, '2026-11-02', { status: 'blocked', priority: 'medium' })];
    expect(healthOf({ ...FINE, tasks })).toEqual({ colour: 'amber', reason: 'late', late: 2 });
  });

  it('is red for a high-priority task more than two working days late, weekends not counted', () => {
    const due = (day: string) => healthOf({ ...FINE, tasks: [task(3, day, { priority: 'high' })] });
    // Due on Tuesday the 8th: late by the 9th and 10th. Due on Monday the 7th: by three days.
    expect(due('2026-12-08')).toMatchObject({ colour: 'amber', reason: 'late' });
    expect(due('2026-12-07')).toEqual({ colour: 'red', reason: 'highLate' });
    // On Monday the 14th a task of Thursday the 10th is late by the 11th and 14th only.
    const monday = { ...FINE, today: d('2026-12-14') };
    expect(healthOf({ ...monday, tasks: [task(3, '2026-12-10', { priority: 'high' })] }).colour).toBe('amber');
    expect(healthOf({ ...monday, tasks: [task(3, '2026-12-09', { priority: 'high' })] }).colour).toBe('red');
  });

  it('is red for a missed legal date above all else', () => {
    const tasks = [task(3, '2026-12-09', { rule: 'legal' }), task(4, '2026-12-01', { priority: 'high' })];
    expect(healthOf({ ...FINE, tasks })).toEqual({ colour: 'red', reason: 'legalMissed' });
    expect(healthOf({ ...FINE, tasks: [task(3, '2026-12-10', { rule: 'legal' })] }).colour).toBe('green');
  });

  it('is red when costs without the reserve exceed the whole, amber when the reserve is thin before the event', () => {
    const money = (planned: number, forecast: number, reserve: number) => healthOf({ ...FINE, budget: { planned, forecast, reserve } });
    expect(money(1000, 1000, 100).reason).toBe('onPlan');
    expect(money(1000, 1000.5, 100)).toEqual({ colour: 'red', reason: 'overBudget' });
    expect(money(1000, 800, 99.9)).toEqual({ colour: 'amber', reason: 'reserveLow' });
    expect(money(0, 0, 0).reason).toBe('onPlan');
    expect(money(0, 500, 0).reason).toBe('onPlan');
    const budget = { planned: 1000, forecast: 800, reserve: 0 };
    expect(healthOf({ ...FINE, budget, today: FINE.d0 }).reason).toBe('onPlan');
    expect(healthOf({ ...FINE, budget, tasks: [task(3, '2026-12-09')] }).reason).toBe('late');
  });
});

describe('the sums of a budget', () => {
  it('plan price × quantity × times, blank counting as one, and forecast the largest of three until settled', () => {
    const sums = sumBudget([
      { ...LINE, price: 100, quantity: 3, times: 2, committed: 650 }, // planned 600, forecast 650
      { ...LINE, price: 200, actual: 250 }, // planned 200, forecast 250
      { ...LINE, price: 300, actual: 120, isSettled: true }, // planned 300, forecast 120
      { ...LINE, price: 110, isReserve: true }, // planned 110, in the reserve
      { ...LINE, price: 999, isIncome: true },
    ]);
    expect(sums).toEqual({ planned: 1210, forecast: 1020, reserve: 110 });
  });

  it('count a line with words for a number as nothing', () => {
    expect(
      sumBudget([
        { ...LINE, price: Number.NaN, quantity: 2 },
        { ...LINE, price: 5 },
      ]),
    ).toEqual({ planned: 5, forecast: 5, reserve: 0 });
    // As in the sheet's formula, words among the amounts take the whole forecast of the line.
    expect(sumBudget([{ ...LINE, price: 5, committed: Number.NaN }])).toEqual({ planned: 5, forecast: 0, reserve: 0 });
  });
});
