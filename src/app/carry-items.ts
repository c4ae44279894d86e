import type { Finding } from '../domain/finding';
import { type Improvement, isForScenario, type Landing, MOST_CARRIED } from '../domain/improvement';
import { readImprovementsText } from '../domain/improvement-text';
import type { Template } from '../domain/template';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import { planSpec } from '../workbook/plan-sheets';
import { type ImprovementRow, readImprovements } from '../workbook/read-improvements';
import type { Ports } from './ports';
import type { PlanRecord, StoredState } from './stored-state';

/** What a person says about the improvements a plan takes over; nothing said takes all that are marked. */
export interface CarryChoice {
  /** Ids of those that stay behind. */
  readonly without?: readonly string[];
  /** Improvements of another spreadsheet, as copied there. */
  readonly pasted?: string;
}

/** An improvement as it is offered. */
export interface CarryOffer {
  readonly id: string;
  readonly measure: string;
  readonly kind: Improvement['kind'];
  /** Name of the event it comes from. */
  readonly from: string;
  readonly landsIn: Landing;
  /** `landsIn`, or a task where the plan has no such sheet. */
  readonly becomes: Landing;
}

/** A list of improvements as it stands. */
export interface ImprovementList {
  readonly record: PlanRecord;
  readonly layout: SheetLayout;
  readonly rows: readonly ImprovementRow[];
}

/** The improvements of all plans but one, in the order of the plans; a list that cannot be read is left out. */
export function improvementLists(ports: Ports, { plans }: Pick<StoredState, 'plans'>, but: string | null): ImprovementList[] {
  const others = plans.filter(({ plan, sheets }) => plan !== but && sheets.improvements !== undefined);
  if (others.length === 0) return [];
  const sheets = ports.workbook.read(others.map((record) => record.sheets.improvements as number));
  return others.flatMap((record): ImprovementList[] => {
    const sheet = sheets.find(({ sheetId }) => sheetId === record.sheets.improvements);
    const layout = sheet ? locate(sheet, planSpec('improvements'), record.plan) : null;
    return sheet && layout ? [{ record, layout, rows: readImprovements(sheet, layout, record.answers.eventName) }] : [];
  });
}

/** What a plan could take over. `present`: ids of what it holds already; `into`: the plan, when it stands. */
export function offeredItems(
  ports: Ports,
  state: Pick<StoredState, 'plans'>,
  {
    template,
    into,
    present,
    pasted,
  }: { template: Template; into: string | null; present: ReadonlySet<string>; pasted: string | undefined },
): { readonly items: readonly Improvement[]; readonly findings: readonly Finding[] } {
  const rows = improvementLists(ports, state, into).flatMap((list) => list.rows);
  const names = [template.id, ...Object.values(template.name)];
  const text = pasted === undefined || pasted.trim() === '' ? { items: [], findings: [] } : readImprovementsText(pasted);
  const used = new Set(rows.flatMap(({ item, usedIn }) => (usedIn === '' ? [] : [item.id])));
  const marked = rows.filter(({ isMarked, usedIn, scenario }) => isMarked && usedIn === '' && isForScenario(scenario, names));
  const items = new Map<string, Improvement>();
  for (const { item } of marked) if (!present.has(item.id) && !items.has(item.id)) items.set(item.id, item);
  let already = 0;
  for (const item of text.items) {
    if (present.has(item.id) || used.has(item.id) || items.has(item.id)) already += 1;
    else items.set(item.id, item);
  }
  const all = [...items.values()];
  const findings = [...text.findings];
  if (already > 0) findings.push({ code: 'carry.already', path: '', facts: { n: already } });
  if (all.length > MOST_CARRIED)
    findings.push({ code: 'carry.tooMany', path: '', facts: { most: MOST_CARRIED, n: all.length - MOST_CARRIED } });
  return { items: all.slice(0, MOST_CARRIED), findings };
}

/** Those of the items that nobody has left out. */
export function chosenItems(items: readonly Improvement[], { without = [] }: CarryChoice): Improvement[] {
  return items.filter(({ id }) => !without.includes(id));
}

/** Items as a page shows them; `lands` tells whether the plan has the sheet. */
export function offersOf(items: readonly Improvement[], lands: (landing: Landing) => boolean): CarryOffer[] {
  return items.map(({ id, measure, kind, from, landsIn }) => ({
    id,
    measure,
    kind,
    from,
    landsIn,
    becomes: lands(landsIn) ? landsIn : 'task',
  }));
}
