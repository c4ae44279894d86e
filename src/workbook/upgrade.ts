import type { SheetLayout } from './layout';
import { numberFormat } from './number-formats';
import type { Operation } from './operations';
import type { SheetKind } from './sheet-key';
import type { SheetSpec } from './sheet-spec';
import { HIGHLIGHT_FACTS, SHORTFALL_FACTS } from './sheets/review-facts';
import { warnedBlocks } from './warned-blocks';

/**
 * Changes of the workbook's form, one step a form (design §2.2): `to` counts 2, 3, 4 … without a gap. A step only writes what is ours; it may have been
 * carried out already when a run died before the form was stamped.
 */
export interface UpgradeStep {
  readonly to: number;
  readonly operations: (sheets: ReadonlyMap<SheetKind, SheetLayout>, specs: ReadonlyMap<SheetKind, SheetSpec>) => readonly Operation[];
  /** Rows of forms and columns of tables that this form brings; they are put in like those that were lost. */
  readonly newLines: readonly { readonly kind: SheetKind; readonly key: string }[];
  /** Sheets that this form lays out anew, and a row that tells the new layout: the tab that stands is let go and another one made (`former-tabs.ts`). */
  readonly relaid: readonly { readonly kind: SheetKind; readonly newRow: string }[];
}

/** Helpers that the lists of the Overview and of the Timeline are found by. */
const LIST_COLUMNS = { tasks: ['openFor', 'nextKey', 'timelineKey'], team: ['loadKey'] } as const;

const APPROVAL_ROWS = {
  settings: ['approvedVersion', 'approvedOn', 'approvedBy', 'approvedTotal', 'firstTotal'],
  master: ['approvalRecord'],
  review: ['approval', 'approvedBudget', 'firstVariance', 'changedSince', 'budgetSince'],
} as const;

export const UPGRADE_STEPS: readonly UpgradeStep[] = inOrder([
  {
    // The day number in the header of 任务分解表 was shown as a date; `onEdit` needs the number, and the settings say what late starts are counted from.
    // The Overview shows people, risks and charts as well, for which every block of it has another place. The Review says more of what went well and what did not.
    to: 2,
    operations: (sheets, specs) => [
      ...dayAsNumber(sheets.get('tasks')),
      ...(['tasks', 'team'] as const).flatMap((kind) => rewarn(sheets.get(kind), specs.get(kind), LIST_COLUMNS[kind])),
    ],
    newLines: [
      ...lines('settings', ['scheduledOn']),
      ...(['tasks', 'team'] as const).flatMap((kind) => lines(kind, LIST_COLUMNS[kind])),
      ...lines('improvements', ['days']),
      ...lines(
        'review',
        [...HIGHLIGHT_FACTS, ...SHORTFALL_FACTS].map(({ key }) => key),
      ),
    ],
    relaid: [{ kind: 'overview', newRow: 'chartsHeading' }],
  },
  {
    // What 定稿 records, and what is compared with it.
    to: 3,
    operations: (sheets, specs) =>
      (['master', 'review'] as const).flatMap((kind) => rewarn(sheets.get(kind), specs.get(kind), APPROVAL_ROWS[kind])),
    newLines: [
      ...(['settings', 'master', 'review'] as const).flatMap((kind) => lines(kind, APPROVAL_ROWS[kind])),
      ...lines('budget', ['approvedAmount', 'sinceApproval']),
      ...lines('goals', ['approvedTarget', 'sinceApproval', 'approvedRate', 'frozenRows']),
    ],
    relaid: [],
  },
]);

function lines(kind: SheetKind, keys: readonly string[]): { readonly kind: SheetKind; readonly key: string }[] {
  return keys.map((key) => ({ kind, key }));
}

function dayAsNumber(tasks: SheetLayout | undefined): Operation[] {
  const column = tasks?.columns.get('today');
  if (!tasks || column === undefined) return [];
  const block = { row: tasks.headerRow, column, rows: 1, columns: 1 };
  return [{ do: 'writeFormats', sheetId: tasks.sheetId, block, formats: [[numberFormat('number', '', 'en')]] }];
}

/**
 * The warnings over the keys of a table or the computed cells of a form as they are with its new lines, where these have made another block of them; done
 * again it changes nothing.
 */
function rewarn(layout: SheetLayout | undefined, spec: SheetSpec | undefined, newLines: readonly string[]): Operation[] {
  if (!layout || !spec) return [];
  const { sheetId } = layout;
  const isOld = (key: string): boolean => !newLines.includes(key);
  const before =
    spec.form === 'form'
      ? warnedBlocks({ ...spec, rows: spec.rows.filter(({ key }) => isOld(key)) }, layout)
      : warnedBlocks(spec, { ...layout, columns: new Map([...layout.columns].filter(([key]) => isOld(key))) });
  const [old, now] = [before, warnedBlocks(spec, layout)].map((blocks) => new Map(blocks.map((block) => [JSON.stringify(block), block])));
  const unused = [...(now ?? [])].flatMap(([text, block]) => (old?.has(text) ? [] : [block]));
  if (unused.length === 0) return [];
  return [
    { do: 'unprotect', sheetId, blocks: before, unused },
    ...[...(now?.values() ?? [])].map((block): Operation => ({ do: 'protect', sheetId, block })),
  ];
}

/** Throws when the steps do not count 2, 3, 4 …: a gap would leave a workbook half-way. */
export function inOrder(steps: readonly UpgradeStep[]): readonly UpgradeStep[] {
  steps.forEach((step, index) => {
    if (step.to !== index + 2) throw new RangeError(`upgrade step ${index + 1} leads to form ${step.to}, not ${index + 2}`);
  });
  return steps;
}

/** The steps a workbook of `form` has before it, in order. */
export function stepsFrom(form: number): readonly UpgradeStep[] {
  return UPGRADE_STEPS.filter((step) => step.to > form);
}
