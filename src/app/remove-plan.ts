import type { Operation } from '../workbook/operations';
import { failure } from './failure';
import { stateAfterRecovery } from './insert-plan';
import type { Ports } from './ports';
import { forgetBook, forgetPlan, type PlanRecord, writeReminders } from './stored-state';

/** The plans of the spreadsheet with the titles of their sheets, to ask before removing. */
export function removablePlans(ports: Ports): { readonly record: PlanRecord; readonly titles: readonly string[] }[] {
  const { plans } = stateAfterRecovery(ports);
  const titles = ports.workbook.titles();
  return plans.map((record) => ({
    record,
    titles: Object.values(record.sheets).flatMap((id) => {
      const title = id === undefined ? undefined : titles.get(id);
      return title === undefined ? [] : [title];
    }),
  }));
}

/**
 * Deletes the sheets of a plan, and with the last plan the sheets that exist once, the reminders and the trigger. A spreadsheet needs a visible
 * sheet, so a blank one is left when nothing else remains. Throws a Failure `remove.noPlan` for an unknown plan.
 */
export function removePlan(ports: Ports, plan: string, blankTitle: string): void {
  const done = ports.lock.within(() => {
    const { plans, book, reminders } = stateAfterRecovery(ports);
    const record = plans.find((candidate) => candidate.plan === plan);
    if (!record) throw failure('remove.noPlan');
    const isLast = plans.length === 1;
    const doomed = [...Object.values(record.sheets), ...(isLast ? Object.values(book?.sheets ?? {}) : [])];
    const standing = ports.workbook.sheetIds();
    const operations = standing.filter((id) => doomed.includes(id)).map((sheetId): Operation => ({ do: 'delete', sheetId }));
    if (operations.length === standing.length) {
      ports.workbook.apply([{ do: 'show', sheetId: ports.workbook.createSheet(blankTitle, 0) }]);
    }
    ports.workbook.apply(operations);
    ports.workbook.settle();
    forgetPlan(ports.properties, plan);
    if (!isLast) return true;
    forgetBook(ports.properties);
    ports.triggers.removeOwn();
    if (reminders) writeReminders(ports.properties, { ...reminders, on: false });
    return true;
  });
  if (done === null) throw failure('busy');
}
