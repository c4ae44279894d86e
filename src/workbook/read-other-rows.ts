import type { CivilDate } from '../domain/civil-date';
import type { HighRisk } from '../domain/due-rows';
import type { Finding } from '../domain/finding';
import { type BudgetSums, sumBudget } from '../domain/health';
import type { Language } from '../domain/language';
import { locate } from './locate';
import { type PlanKind, planSpec } from './plan-sheets';
import { readBudget } from './read-budget';
import { readDueImprovements } from './read-due-improvements';
import { readGuests } from './read-guests';
import { readIssues } from './read-issues';
import { readPayments } from './read-payments';
import { readPosts } from './read-posts';
import { readResources } from './read-resources';
import { readRisks } from './read-risks';
import type { RowSource, RowsRead } from './row-reader';
import type { SheetSnapshot } from './snapshot';

/** The sheets, beside tasks, team and settings, whose rows a digest speaks of, with the columns it cannot do without. */
const NEEDED = {
  publicity: ['topic', 'asset', 'owner'],
  resources: ['item', 'due', 'status', 'owner'],
  budget: ['item', 'payment', 'nextPayment', 'owner'],
  risks: ['risk', 'decide', 'status', 'owner'],
  issues: ['issue', 'due', 'status', 'owner'],
  improvements: ['measure', 'due', 'status', 'owner'],
  guests: ['invitation', 'replyBy', 'owner'],
} as const satisfies { readonly [K in PlanKind]?: readonly string[] };

type RowSheetKind = keyof typeof NEEDED;

/** Their kinds. */
export const ROW_SHEETS = Object.keys(NEEDED) as readonly RowSheetKind[];

/** What has been read of them. */
export interface OtherRows extends RowsRead {
  readonly highRisks: readonly HighRisk[];
  /** Null without a budget. */
  readonly budget: BudgetSums | null;
  /** Sheets that cannot be recognised, and columns that are gone. */
  readonly damage: readonly Finding[];
}

/** Of a plan that has none of these sheets. */
export const NO_OTHER_ROWS: OtherRows = { rows: [], rowFindings: [], findings: [], highRisks: [], budget: null, damage: [] };

/** What the readers need to know of the plan. */
export interface RowsContext {
  readonly plan: string;
  readonly language: Language;
  readonly scheduledFor: CivilDate;
  readonly scheduledUntil: CivilDate;
  /** Address of the spreadsheet. */
  readonly url: string;
}

/**
 * The open rows of a plan's other sheets. `sheetOf` gives a sheet that has been read; null for one that the plan does not have, which is no damage: a plan can
 * do without any of them. A sheet that cannot be recognised is, and the others are read all the same.
 */
export function readOtherRows(sheetOf: (kind: RowSheetKind) => SheetSnapshot | null, context: RowsContext): OtherRows {
  const { plan, language, url } = context;
  const damage: Finding[] = [];
  const source = (kind: RowSheetKind): RowSource | null => {
    const sheet = sheetOf(kind);
    if (!sheet) return null;
    const spec = planSpec(kind);
    const layout = locate(sheet, spec, plan);
    if (!layout) {
      damage.push({ code: 'repair.keysLost', path: sheet.title, facts: {} });
      return null;
    }
    const names = NEEDED[kind]
      .filter((key) => !layout.columns.has(key))
      .map((key) => (spec.form === 'table' ? spec.columns.find((column) => column.key === key)?.header?.[language] : undefined) ?? key);
    if (names.length > 0) damage.push({ code: 'repair.columnsGone', path: sheet.title, facts: { names } });
    return { sheet, layout, url: url === '' ? null : `${url}#gid=${sheet.sheetId}` };
  };
  const read = <R extends RowsRead>(kind: RowSheetKind, reader: (from: RowSource) => R): R | null => {
    const from = source(kind);
    return from && reader(from);
  };

  const risks = read('risks', readRisks);
  const parts: (RowsRead | null)[] = [
    read('publicity', (from) => readPosts(from, context)),
    read('resources', (from) => readResources(from, language)),
    read('budget', readPayments),
    risks,
    read('issues', (from) => readIssues(from, risks?.contingencies ?? new Map())),
    read('improvements', readDueImprovements),
    read('guests', (from) => readGuests(from, context.scheduledFor)),
  ];
  const budget = sheetOf('budget');
  const lines = budget && readBudget(budget, plan, language);
  return {
    rows: parts.flatMap((part) => part?.rows ?? []),
    rowFindings: parts.flatMap((part) => part?.rowFindings ?? []),
    findings: parts.flatMap((part) => part?.findings ?? []),
    highRisks: risks?.high ?? [],
    budget: lines && sumBudget(lines),
    damage,
  };
}
