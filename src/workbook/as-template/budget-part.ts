import { sharesWithReserve } from '../../domain/amounts-to-shares';
import { planOf, roundToCents } from '../../domain/budget';
import type { Facts, Finding } from '../../domain/finding';
import { inBoth } from '../../domain/language';
import { BUDGET_CATEGORIES, LEAD_GROUP, type TemplateBudget, type TemplateBudgetLine } from '../../domain/template';
import { nameKey } from '../../domain/visible-text';
import { parseEnum } from '../enums';
import { startingTotal } from '../plan-content';
import { budgetCategoryLabel } from '../sheets/lists';
import { numberOf, type Part, rowsOf, type SourceRow, slugGiver, type TemplateScene } from './template-scene';

/** Amounts that differ from what the shares of the sheet come to by no more than this part of the total, and a unit, are those shares: prices are rounded. */
const ROUNDING = 0.001;

const RESERVE = inBoth('备用金', 'Reserve');

/** The budget of a template, where its lines came from, and the line each item of the sheet has become. */
export interface BudgetPart extends Part<TemplateBudgetLine> {
  readonly totals: TemplateBudget['totals'];
  readonly lineOf: (item: string) => string | null;
  readonly findings: readonly Finding[];
}

/** 预算 as shares of the total: what is planned, without income and cancelled lines, and nothing of what was paid. */
export function budgetPart(scene: TemplateScene, currency: string): BudgetPart {
  const { base, sheet, texts } = scene;
  const all = rowsOf(sheet('budget'), 'item').filter((row) => parseEnum('side', row.text('side')) !== 'income');
  const rows = all.filter((row) => parseEnum('payment', row.text('payment')) !== 'cancelled');
  for (const row of all) if (!rows.includes(row)) texts.note('saved.cancelled', row.place);
  if (rows.length === 0) {
    const { lines, totals } = base.budget;
    return { rows: lines, totals, places: [], lineOf: lineByItem(scene, lines, []), findings: [] };
  }

  const giveId = slugGiver('line', [...all.map((row) => row.text('id')), ...base.budget.lines.map(({ id }) => id)]);
  const lines = rows.map((row) => lineOf(row, scene, giveId));
  const reserve = lines.findIndex(({ category }) => category === 'reserve');
  const single = lines.map((line, index) =>
    line.category === 'reserve' && index !== reserve ? { ...line, category: 'other' as const } : line,
  );
  const complete = reserve < 0 ? [...single, missingReserve(scene, giveId)] : single;
  const amounts = [...rows.map(amountOf), ...(reserve < 0 ? [0] : [])];
  const total = roundToCents(amounts.reduce((sum, amount) => sum + amount, 0));
  const stated = statedShares(rows, amounts, total);
  const { shares, before } =
    stated && reserve >= 0 ? checkedShares(stated, reserve) : sharesWithReserve(amounts, reserve < 0 ? complete.length - 1 : reserve);
  return {
    rows: complete.map((line, index) => ({ ...line, share: shares[index] ?? 0 })),
    places: rows.map(({ place }) => place),
    totals: totalsOf(scene, currency, total, amounts),
    lineOf: lineByItem(scene, complete, rows),
    findings:
      before === null
        ? []
        : [{ code: 'saved.reserve', path: '', facts: reserveFacts(before, shares[reserve < 0 ? complete.length - 1 : reserve] ?? 0) }],
  };
}

/** The reserve of a budget that has none any more. */
function missingReserve({ base, groups }: TemplateScene, giveId: (wanted: string) => string): Omit<TemplateBudgetLine, 'share'> {
  const known = base.budget.lines.find(({ category }) => category === 'reserve');
  const group = groups.answering('', known?.group ?? LEAD_GROUP);
  return { id: giveId('reserve'), category: 'reserve', item: known?.item ?? RESERVE, basis: 'fixed', group };
}

/** Finds the line that pays for a thing by the item its row names: as it is called now, or as the template calls it. */
function lineByItem(
  { base, content }: TemplateScene,
  lines: readonly { readonly id: string }[],
  rows: readonly SourceRow[],
): (item: string) => string | null {
  const kept = base.budget.lines.filter(({ id }) => lines.some((line) => line.id === id));
  const known = new Map(kept.map(({ id, item }) => [nameKey(item[content.language]), id]));
  rows.forEach((row, index) => {
    const id = lines[index]?.id;
    if (id !== undefined) known.set(nameKey(row.text('item')), id);
  });
  return (item) => known.get(nameKey(item)) ?? null;
}

function reserveFacts(before: number, after: number): Facts {
  return { before, after };
}

function lineOf(
  row: SourceRow,
  { base, texts, groups }: TemplateScene,
  giveId: (wanted: string) => string,
): Omit<TemplateBudgetLine, 'share'> {
  const known = base.budget.lines.find(({ id }) => id === row.text('id'));
  const label = nameKey(row.text('category'));
  const category = BUDGET_CATEGORIES.find((each) =>
    [budgetCategoryLabel(each, 'zh-CN'), budgetCategoryLabel(each, 'en')].some((name) => nameKey(name) === label),
  );
  return {
    id: giveId(row.text('id')),
    category: category ?? (known && known.category !== 'reserve' ? known.category : 'other'),
    item: texts.say(row.text('item'), known?.item, row.at('item')),
    basis: parseEnum('basis', row.text('basis')) ?? known?.basis ?? 'fixed',
    group: groups.answering(row.text('owner'), known?.group),
  };
}

/** Unit price × quantity × times; a blank quantity is one, as in the sheet. */
function amountOf(row: SourceRow): number {
  const times = (key: string): number => numberOf(row.value(key)) ?? 1;
  return planOf({ price: numberOf(row.value('price')) ?? 0, qty: times('quantity'), times: times('times') });
}

/** The shares the sheet states, while they add up and the amounts are still theirs, or there are no amounts at all. */
function statedShares(rows: readonly SourceRow[], amounts: readonly number[], total: number): number[] | null {
  const shares = rows.map((row) => Math.round((numberOf(row.value('share')) ?? 0) * 1e8) / 1e6);
  const sum = Math.round(shares.reduce((whole, share) => whole + share, 0) * 1e6) / 1e6;
  // What all prices lose by rounding goes to one line, the reserve.
  const slack = total * ROUNDING + amounts.length;
  const fits = shares.every(
    (share, index) => share > 0 && (total === 0 || Math.abs((amounts[index] ?? 0) - (share / 100) * total) <= slack),
  );
  return sum === 100 && fits ? shares : null;
}

function checkedShares(shares: readonly number[], reserve: number): ReturnType<typeof sharesWithReserve> {
  const share = shares[reserve] ?? 0;
  return share >= 10 && share <= 15 ? { shares, before: null } : sharesWithReserve(shares, reserve);
}

/** The template's own totals while the plan still costs what it did at its start; else what it costs now, in its currency only: no amount is converted. */
function totalsOf({ content, base }: TemplateScene, currency: string, total: number, amounts: readonly number[]): TemplateBudget['totals'] {
  const start = startingTotal(content);
  const isKept =
    total === 0 ||
    (currency === content.currency && content.budgetTotal === null && start !== null && Math.abs(total - start) < amounts.length);
  return isKept || !/^[A-Z]{3}$/.test(currency) ? base.budget.totals : [{ currency, amount: total }];
}
