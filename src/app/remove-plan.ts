import type { Operation } from '../workbook/operations';
import { failure } from './failure';
import { stateAfterRecovery } from './insert-plan';
import type { Ports } from './ports';
import { freeTitle } from './sheet-titles';
import { forgetBook, forgetPlan, type PlanRecord, writeReminders } from './stored-state';

/** A plan with the titles of its sheets. */
export interface RemovablePlan {
  readonly record: PlanRecord;
  readonly titles: readonly string[];
}

/** The plans of the spreadsheet, to ask before removing. Throws a Failure `busy` when another run holds the lock: it may be inserting one. */
export function removablePlans(ports: Ports): readonly RemovablePlan[] {
  const plans = ports.lock.within((): readonly RemovablePlan[] => {
    const titles = (record: PlanRecord, standing: ReadonlyMap<number, string>): string[] =>
      Object.values(record.sheets).flatMap((id) => {
        const title = id === undefined ? undefined : standing.get(id);
        return title === undefined ? [] : [title];
      });
    const { plans } = stateAfterRecovery(ports);
    const standing = ports.workbook.titles();
    return plans.map((record) => ({ record, titles: titles(record, standing) }));
  });
  if (plans === null) throw failure('busy');
  return plans;
}

/**
 * Deletes the sheets of a plan, and with the last plan the sheets that exist once, the reminders and the trigger. A spreadsheet needs a visible
 * sheet, so a blank one is left when nothing else that is visible remains. Throws a Failure `remove.noPlan` for an unknown plan.
 */
export function removePlan(ports: Ports, plan: string, blankTitle: string): void {
  const done = ports.lock.within(() => {
    const { plans, book, reminders } = stateAfterRecovery(ports);
    const record = plans.find((candidate) => candidate.plan === plan);
    if (!record) throw failure('remove.noPlan');
    const isLast = plans.length === 1;
    const doomed = [...Object.values(record.sheets), ...(isLast ? Object.values(book?.sheets ?? {}) : [])];
    const standing = ports.workbook.sheetIds();
    keepOneVisible(
      ports,
      standing.filter((id) => !doomed.includes(id)),
      blankTitle,
    );
    ports.workbook.apply(standing.filter((id) => doomed.includes(id)).map((sheetId): Operation => ({ do: 'delete', sheetId })));
    ports.workbook.settle();
    if (isLast) {
      if (reminders) writeReminders(ports.properties, { ...reminders, on: false });
      ports.triggers.removeOwn();
      forgetBook(ports.properties);
    }
    // Last, so that a run that dies before is taken to its end by the next.
    forgetPlan(ports.properties, plan);
    return true;
  });
  if (done === null) throw failure('busy');
}

/** A spreadsheet must have a visible sheet: shows a blank one, which a run that died may have made already, when none of `rest` is visible. */
function keepOneVisible(ports: Ports, rest: readonly number[], blankTitle: string): void {
  if (rest.some((id) => !ports.workbook.isHidden(id))) return;
  const titles = ports.workbook.titles();
  const begun = rest.find((id) => titles.get(id) === blankTitle && ports.workbook.isBlank(id));
  const sheetId = begun ?? ports.workbook.createSheet(freeTitle(blankTitle, titles.values()), 0);
  ports.workbook.apply([{ do: 'show', sheetId }]);
}
