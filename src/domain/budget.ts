import type { BudgetCategory, TemplateBudgetLine } from './template';

/**
 * Money is a plain number of currency units with at most two decimals; every result here is rounded to cents, because sums of decimal
 * fractions drift. Rules: domain reference §1.7 and §3.
 */

/** The amounts of one row of 预算. Blank cells are 0. */
export interface BudgetAmounts {
  /** 预算金额. */
  readonly plan: number;
  /** 已承诺: signed contract or order. */
  readonly commit: number;
  /** 实际支出: paid or invoiced. */
  readonly actual: number;
  /** 付款状态 is 已结清. */
  readonly settled: boolean;
}

export interface BudgetRow extends BudgetAmounts {
  /** 支出 or 收入. */
  readonly side: 'expense' | 'income';
  readonly category: BudgetCategory;
}

/** The head of 预算. All but `income` and `net` count expenses only. */
export interface BudgetTotals {
  /** 支出小计: planned, without 备用金. */
  readonly subtotal: number;
  readonly reserve: number;
  /** 预算总额 = subtotal + reserve. */
  readonly total: number;
  /** 备用金 / 预算总额, 0 … 1; null without a total. */
  readonly reserveShare: number | null;
  readonly committed: number;
  readonly actual: number;
  readonly forecast: number;
  /** 剩余 = total − actual. */
  readonly remaining: number;
  /** Planned income. */
  readonly income: number;
  /** 净额 = income − total. */
  readonly net: number;
}

/** `amount` to the nearest cent, halves up. */
export function roundToCents(amount: number): number {
  // The nudge lifts halves that binary fractions put just below: 1.005 is 1.00499…. `|| 0` makes -0 a plain 0.
  return Math.round(amount * 100 * (1 + Number.EPSILON)) / 100 || 0;
}

/** 预算金额 of a row: price × quantity × times, to the cent. */
export function planOf({ price, qty, times }: { readonly price: number; readonly qty: number; readonly times: number }): number {
  return roundToCents(price * qty * times);
}

/** 预计完工金额: what the row will have cost. Settled rows cost what was paid; the others at least what is planned or promised. */
export function forecastOf({ plan, commit, actual, settled }: BudgetAmounts): number {
  return settled ? actual : Math.max(plan, commit, actual);
}

/** 差异 = actual − plan (positive is overspent) and its share of the plan; the share is null when nothing was planned. */
export function varianceOf({ plan, actual }: Pick<BudgetAmounts, 'plan' | 'actual'>): { amount: number; share: number | null } {
  const amount = roundToCents(actual - plan);
  return { amount, share: plan === 0 ? null : amount / plan };
}

/**
 * 备用金 that makes up `share` (0 ≤ share < 1) of the total when everything else sums to `subtotal`: subtotal × r / (1 − r), to the cent;
 * 0 without other lines. Throws a RangeError for another share.
 */
export function reserveFor(subtotal: number, share: number): number {
  if (!(share >= 0 && share < 1)) throw new RangeError(`not a share of the total: ${share}`);
  return roundToCents((subtotal * share) / (1 - share));
}

/** The head of 预算 over its rows. */
export function budgetTotals(rows: readonly BudgetRow[]): BudgetTotals {
  const expenses = rows.filter((row) => row.side === 'expense');
  const subtotal = sum(expenses.filter((row) => row.category !== 'reserve').map((row) => row.plan));
  const reserve = sum(expenses.filter((row) => row.category === 'reserve').map((row) => row.plan));
  const total = sum([subtotal, reserve]);
  const actual = sum(expenses.map((row) => row.actual));
  const income = sum(rows.filter((row) => row.side === 'income').map((row) => row.plan));
  return {
    subtotal,
    reserve,
    total,
    reserveShare: total === 0 ? null : reserve / total,
    committed: sum(expenses.map((row) => row.commit)),
    actual,
    forecast: sum(expenses.map(forecastOf)),
    remaining: roundToCents(total - actual),
    income,
    net: roundToCents(income - total),
  };
}

function sum(amounts: readonly number[]): number {
  return roundToCents(amounts.reduce((total, amount) => total + amount, 0));
}

/** What the shares of a template are spread over. */
export interface BudgetSize {
  /** Total including the reserve, in currency units; not negative. */
  readonly total: number;
  readonly headcount: number;
  /** Days from D0 to D1, both included. */
  readonly days: number;
}

/** A budget line with amounts: `plan` is what price × qty × times shows in the sheet. */
export interface SpreadLine {
  readonly id: string;
  readonly price: number;
  readonly qty: number;
  readonly times: number;
  readonly plan: number;
}

/**
 * `total` divided in the proportion of the lines' shares, in their order. Amounts are whole units when the total is, else cents; what
 * rounding down leaves over goes to the largest remainders, the earlier line first, so that the amounts sum to `total` exactly.
 * Zeros when no line has a share. Throws a RangeError for a total that is negative or not a number.
 */
export function spreadByShares(total: number, lines: readonly { readonly share: number }[]): number[] {
  if (!(total >= 0 && Number.isFinite(total))) throw new RangeError(`not an amount to spread: ${total}`);
  const shares = lines.reduce((sum, line) => sum + line.share, 0);
  if (shares === 0) return lines.map(() => 0);
  const perUnit = Number.isInteger(total) ? 1 : 100;
  const units = Math.round(total * perUnit);
  const quotas = lines.map((line) => (units * line.share) / shares);
  const amounts = quotas.map(wholeUnits);
  const left = units - amounts.reduce((sum, amount) => sum + amount, 0);
  const byRemainder = quotas.map((quota, index) => ({ index, rest: quota - wholeUnits(quota) })).sort((a, b) => b.rest - a.rest);
  const lifted = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return amounts.map((amount, index) => (amount + (lifted.has(index) ? 1 : 0)) / perUnit);
}

/**
 * The template's lines with prices, in their order, whose `plan` amounts sum to the total exactly.
 *
 * A per-head line is priced per person and a per-day line per day, in cents and rounded down, because the sheet shows
 * price × qty × times; the few units lost by that, and by rounding the others, go to the reserve. So the reserve is never below its
 * share, and a plan does not open with a warning about it. Headcount and days below 1 count as 1.
 */
export function spreadBudget(lines: readonly TemplateBudgetLine[], size: BudgetSize): SpreadLine[] {
  const shares = lines.reduce((sum, line) => sum + line.share, 0);
  const reserve = lines.find((line) => line.category === 'reserve');
  const perUnit = Number.isInteger(size.total) ? 1 : 100;
  const kept = reserve && shares > 0 ? -wholeUnits((-size.total * perUnit * reserve.share) / shares) / perUnit : 0;
  const others = lines.filter((line) => line !== reserve);
  const amounts = spreadByShares(roundToCents(size.total - kept), others);
  const priced = others.map((line, index) => priceLine(line, amounts[index] ?? 0, size));
  if (!reserve) return priced;
  const rest = roundToCents(size.total - priced.reduce((sum, line) => sum + line.plan, 0));
  priced.splice(lines.indexOf(reserve), 0, { id: reserve.id, price: rest, qty: 1, times: 1, plan: rest });
  return priced;
}

function priceLine({ id, basis }: TemplateBudgetLine, amount: number, { headcount, days }: BudgetSize): SpreadLine {
  const qty = basis === 'perHead' ? Math.max(1, headcount) : 1;
  const times = basis === 'perDay' ? Math.max(1, days) : 1;
  const price = wholeUnits((amount * 100) / (qty * times)) / 100;
  return { id, price, qty, times, plan: planOf({ price, qty, times }) };
}

/** Rounds down, forgiving the last bits of binary fractions: 6999.999999999999 is 7000. */
function wholeUnits(quota: number): number {
  return Math.floor(quota + 1e-6);
}
