import type { CivilDate } from '../domain/civil-date';
import { contentHash } from '../domain/content-hash';
import { addressKey, parseAddresses } from '../domain/email-address';
import { visible } from '../domain/visible-text';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { PlanContent } from '../workbook/plan-content';
import { sheetSpec } from '../workbook/plan-sheets';
import type { SheetKind } from '../workbook/sheet-key';
import { dateOf, type SheetSnapshot, type SnapshotValue, textOf } from '../workbook/snapshot';
import { filledRows } from '../workbook/table-rows';
import { failure } from './failure';
import type { OpenSheet } from './move-following';
import type { Ports } from './ports';
import { contentOf } from './standing-plan';
import type { PlanRecord } from './stored-state';

/** What an approval needs of each sheet it writes to; all but 设置 a plan can do without. */
const NEEDED = {
  budget: ['id', 'price', 'approvedAmount'],
  goals: ['id', 'metric', 'target', 'approvedTarget'],
  settings: ['value'],
  master: ['content'],
} as const satisfies { readonly [K in SheetKind]?: readonly string[] };

const NEEDED_ROWS: { readonly [K in SheetKind]?: readonly string[] } = {
  settings: ['approvedVersion', 'approvedOn', 'approvedBy', 'approvedTotal', 'firstTotal'],
  master: ['approval'],
};

export type ApprovedKind = keyof typeof NEEDED;

/** In the order in which they are written: what is frozen first, then that it is. */
export const APPROVED_KINDS = Object.keys(NEEDED) as readonly ApprovedKind[];

/** The approval that stands. */
export interface StandingApproval {
  readonly version: number;
  readonly day: CivilDate | null;
  readonly approver: string;
  /** Null when the plan had no budget then. */
  readonly total: number | null;
}

/** The sheets an approval freezes and writes to, from one read. */
export interface ApprovalScene {
  readonly record: PlanRecord;
  readonly content: PlanContent;
  readonly sheets: ReadonlyMap<ApprovedKind, OpenSheet>;
  /** Null before the first. */
  readonly standing: StandingApproval | null;
  /** Who is at the keyboard, by the name in 团队与分工 or else by address; '' when Google does not tell. */
  readonly person: string;
  /** Changes when anything changes that would be frozen or written over. */
  readonly hash: string;
}

/** Reads what an approval of a plan freezes. Throws a Failure when a sheet of it cannot be recognised or lacks what the approval writes. */
export function readApprovalScene(ports: Ports, record: PlanRecord): ApprovalScene {
  const content = contentOf(ports, record);
  const ids = [...APPROVED_KINDS, 'team' as const].flatMap((kind) => record.sheets[kind] ?? []);
  const read = new Map(ports.workbook.read(ids).map((sheet) => [sheet.sheetId, sheet]));
  const located = (kind: ApprovedKind | 'team'): { sheet: SheetSnapshot; layout: SheetLayout | null } | null => {
    const sheet = read.get(record.sheets[kind] ?? Number.NaN);
    return sheet ? { sheet, layout: locate(sheet, sheetSpec(kind, content), record.plan) } : null;
  };
  const sheets = new Map<ApprovedKind, OpenSheet>();
  for (const kind of APPROVED_KINDS) {
    const found = located(kind);
    if (!found) continue;
    const { sheet, layout } = found;
    if (!layout) throw failure('repair.keysLost', {}, sheet.title);
    const isWhole = NEEDED[kind].every((key) => layout.columns.has(key)) && (NEEDED_ROWS[kind] ?? []).every((key) => layout.rows.has(key));
    if (!isWhole) throw failure('approve.repairFirst', {}, sheet.title);
    sheets.set(kind, { sheet, layout, formulas: ports.workbook.formulas(sheet.sheetId) });
  }
  const settings = sheets.get('settings');
  if (!settings) throw failure('repair.planIncomplete', { plan: record.answers.eventName });
  const team = located('team');
  return {
    record,
    content,
    sheets,
    standing: standingIn(settings),
    person: personIn(team?.layout ? { sheet: team.sheet, layout: team.layout } : null, ports.account.email()),
    hash: contentHash([...sheets.values()].map(({ sheet, formulas }) => [sheet.values, formulas])),
  };
}

/** One value of 设置. */
export function settingIn({ sheet, layout }: OpenSheet, key: string): SnapshotValue {
  return sheet.values[(layout.rows.get(key) ?? 0) - 1]?.[(layout.columns.get('value') ?? 0) - 1] ?? '';
}

function standingIn(settings: OpenSheet): StandingApproval | null {
  const [version, total] = [settingIn(settings, 'approvedVersion'), settingIn(settings, 'approvedTotal')];
  if (typeof version !== 'number' || version < 1) return null;
  return {
    version: Math.floor(version),
    day: dateOf(settingIn(settings, 'approvedOn')),
    approver: textOf(settingIn(settings, 'approvedBy')),
    total: typeof total === 'number' ? total : null,
  };
}

function personIn(team: { readonly sheet: SheetSnapshot; readonly layout: SheetLayout } | null, email: string): string {
  if (email === '') return '';
  const isMine = (cell: string): boolean => parseAddresses(cell).addresses.some((address) => addressKey(address) === addressKey(email));
  const row = team && filledRows(team.sheet, team.layout, 'name', 'email').find((each) => isMine(each.text('email')));
  return oneLine(row?.text('name') ?? '') || email;
}

/**
 * The name that is recorded: as typed, in one line, or that of the person at the keyboard. Throws a Failure when there is none, or for what a spreadsheet
 * would take for a formula.
 */
export function approverOf(typed: string | undefined, { person }: ApprovalScene): string {
  const name = oneLine(typed ?? '') || person;
  if (name === '' || name.startsWith('=')) throw failure('approve.noApprover', {}, 'approver');
  return name;
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' '));
}
