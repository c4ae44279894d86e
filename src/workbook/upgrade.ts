import type { SheetLayout } from './layout';
import { numberFormat } from './number-formats';
import type { Operation } from './operations';
import type { SheetKind } from './sheet-key';

/**
 * Changes of the workbook's form, one step a form (design §2.2): `to` counts 2, 3, 4 … without a gap. A step only writes what is ours; it may have been
 * carried out already when a run died before the form was stamped.
 */
export interface UpgradeStep {
  readonly to: number;
  readonly operations: (sheets: ReadonlyMap<SheetKind, SheetLayout>) => readonly Operation[];
  /** Rows of forms and columns of tables that this form brings; they are put in like those that were lost. */
  readonly newLines: readonly { readonly kind: SheetKind; readonly key: string }[];
  /** Sheets that this form lays out anew, and a row that tells the new layout: the tab that stands is let go and another one made (`former-tabs.ts`). */
  readonly relaid: readonly { readonly kind: SheetKind; readonly newRow: string }[];
}

export const UPGRADE_STEPS: readonly UpgradeStep[] = inOrder([
  {
    // The day number in the header of 任务分解表 was shown as a date; `onEdit` needs the number, and the settings say what late starts are counted from.
    // The Overview shows people, risks and charts as well, for which every block of it has another place.
    to: 2,
    operations: (sheets) => dayAsNumber(sheets.get('tasks')),
    newLines: [
      { kind: 'settings', key: 'scheduledOn' },
      { kind: 'tasks', key: 'openFor' },
      { kind: 'tasks', key: 'nextKey' },
      { kind: 'tasks', key: 'timelineKey' },
      { kind: 'team', key: 'loadKey' },
      { kind: 'improvements', key: 'days' },
    ],
    relaid: [{ kind: 'overview', newRow: 'chartsHeading' }],
  },
]);

function dayAsNumber(tasks: SheetLayout | undefined): Operation[] {
  const column = tasks?.columns.get('today');
  if (!tasks || column === undefined) return [];
  const block = { row: tasks.headerRow, column, rows: 1, columns: 1 };
  return [{ do: 'writeFormats', sheetId: tasks.sheetId, block, formats: [[numberFormat('number', '', 'en')]] }];
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
