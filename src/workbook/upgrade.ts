import type { SheetLayout } from './layout';
import { numberFormat } from './number-formats';
import type { Operation } from './operations';
import type { SheetKind } from './sheet-key';
import { CHART_ROWS } from './sheets/overview-figures';
import { HIGHLIGHT_FACTS, SHORTFALL_FACTS } from './sheets/review-facts';
import { overviewBlock } from './warned-blocks';

/**
 * Changes of the workbook's form, one step a form (design §2.2): `to` counts 2, 3, 4 … without a gap. A step only writes what is ours; it may have been
 * carried out already when a run died before the form was stamped.
 */
export interface UpgradeStep {
  readonly to: number;
  readonly operations: (sheets: ReadonlyMap<SheetKind, SheetLayout>) => readonly Operation[];
  /** Rows of forms that this form brings; they are put in like rows that were lost. */
  readonly newRows: readonly { readonly kind: SheetKind; readonly key: string }[];
}

export const UPGRADE_STEPS: readonly UpgradeStep[] = inOrder([
  {
    // The day number in the header of 任务分解表 was shown as a date; `onEdit` needs the number, and the settings say what late starts are counted from.
    // The Overview has charts, whose rows its warning before an edit must cover as well. The Review says more of what went well and what did not.
    to: 2,
    operations: (sheets) => [...dayAsNumber(sheets.get('tasks')), ...widenWarning(sheets.get('overview'))],
    newRows: [
      { kind: 'settings', key: 'scheduledOn' },
      ...CHART_ROWS.map((key) => ({ kind: 'overview' as const, key })),
      ...[...HIGHLIGHT_FACTS, ...SHORTFALL_FACTS].map(({ key }) => ({ kind: 'review' as const, key })),
    ],
  },
]);

function dayAsNumber(tasks: SheetLayout | undefined): Operation[] {
  const column = tasks?.columns.get('today');
  if (!tasks || column === undefined) return [];
  const block = { row: tasks.headerRow, column, rows: 1, columns: 1 };
  return [{ do: 'writeFormats', sheetId: tasks.sheetId, block, formats: [[numberFormat('number', '', 'en')]] }];
}

/** The warning over the Overview, long enough for its new rows; done again it changes nothing. */
function widenWarning(overview: SheetLayout | undefined): Operation[] {
  if (!overview) return [];
  const { sheetId, rows } = overview;
  const before = new Map([...rows].filter(([key]) => !CHART_ROWS.includes(key)));
  const block = overviewBlock(overview);
  return [
    { do: 'unprotect', sheetId, blocks: [overviewBlock({ ...overview, rows: before })], unused: [block] },
    { do: 'protect', sheetId, block },
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
