import { type ApprovalPreview, approvePlan, previewApproval } from '../app/approve-plan';
import { withThousands } from '../workbook/sheets/master-plan';
import { asks, atDesk, type Desk, isSettled, tell } from './menu-desk';
import type { Surface } from './surface';

/** Shows what would be recorded and frozen, asks who approves, and approves the newest plan. */
export function menuApprove(surface: Surface): void {
  atDesk(surface, (desk) => {
    if (!isSettled(desk)) return;
    const preview = previewApproval(desk.ports, null);
    const title = desk.say('approve.title');
    const approver = asks(desk, title, previewLines(desk, preview));
    if (approver === null) return;
    const done = approvePlan(desk.ports, { plan: preview.plan, approver, hash: preview.hash });
    tell(desk, title, [
      desk.say('approve.done', { version: done.version, approver: done.approver }),
      done.undo ? desk.say('move.undoHint') : '',
    ]);
  });
}

function previewLines(desk: Desk, { version, day, approver, standing, budget, goals, currency, undo }: ApprovalPreview): string[] {
  const since = (sheet: { readonly changed: number; readonly added: number }): string =>
    standing === null ? '' : desk.say('approve.since', { version: standing.version, changed: sheet.changed, added: sheet.added });
  const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');
  return [
    lines([
      desk.say('approve.version', { version, day }),
      standing === null
        ? ''
        : desk.say('approve.standing', { version: standing.version, approver: standing.approver, day: standing.day ?? '–' }),
    ]),
    budget === null
      ? ''
      : lines([desk.say('approve.budget', { rows: budget.rows, total: withThousands(budget.total), currency }), since(budget)]),
    goals === null
      ? ''
      : lines([
          desk.say('approve.goals', { rows: goals.rows }),
          goals.withoutTarget === 0 ? '' : desk.say('approve.withoutTarget', { n: goals.withoutTarget }),
          since(goals),
        ]),
    budget === null && goals === null ? desk.say('approve.nothing') : '',
    undo ? '' : desk.say('approve.noUndo'),
    approver === '' ? desk.say('approve.promptName') : desk.say('approve.prompt', { approver }),
  ];
}
