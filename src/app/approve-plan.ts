import type { CivilDate } from '../domain/civil-date';
import { changesSince, freezeBudget, freezeGoals } from './approve-facts';
import { type ApprovalScene, approverOf, readApprovalScene, type StandingApproval } from './approve-scene';
import { type Approval, approvalChanges, carryOutApproval } from './approve-steps';
import { currentState, planOf, runCommand } from './command';
import { failure } from './failure';
import { packChanges } from './last-change';
import type { Ports } from './ports';
import { type PlanRecord, WORKBOOK_FORM } from './stored-state';

/** Rows an approval freezes, and how they compare with the one before. */
export interface FreezeView {
  readonly rows: number;
  readonly changed: number;
  readonly added: number;
}

/** What an approval would record and freeze. */
export interface ApprovalPreview {
  readonly plan: string;
  /** 1 for the first. */
  readonly version: number;
  readonly day: CivilDate;
  /** The name that is recorded unless another is typed; '' when nobody knows who is at the keyboard. */
  readonly approver: string;
  /** The approval that stands; null before the first. */
  readonly standing: StandingApproval | null;
  readonly currency: string;
  /** Null when the plan has no such sheet. */
  readonly budget: (FreezeView & { readonly total: number }) | null;
  readonly goals: (FreezeView & { readonly withoutTarget: number }) | null;
  /** Whether it can be taken back afterwards; false when it writes more than can be remembered. */
  readonly undo: boolean;
  /** To be handed to {@link approvePlan}: it refuses when what was read has changed. */
  readonly hash: string;
}

/** What an approval of a plan (the newest when null) would freeze today; nothing is written. Throws a Failure for a workbook of an older form. */
export function previewApproval(ports: Ports, plan: string | null): ApprovalPreview {
  const scene = sceneOf(ports, planOf(currentState(ports), plan));
  return { ...previewOf(ports, scene), hash: hashOf(ports, scene) };
}

/**
 * Approves a plan: the next version, who, and today are recorded, the master plan says 已定稿, and what the budget plans and the goals aim at is frozen beside
 * them. `hash` is that of the preview the person saw: a Failure `approve.changedSince` when anything it depended on has changed. `undoLast` takes it back.
 */
export function approvePlan(
  ports: Ports,
  request: { readonly plan: string | null; readonly approver?: string; readonly hash: string },
): Omit<ApprovalPreview, 'hash'> {
  return runCommand(ports, (state) => {
    const scene = sceneOf(ports, planOf(state, request.plan));
    if (hashOf(ports, scene) !== request.hash) throw failure('approve.changedSince');
    const preview = { ...previewOf(ports, scene), approver: approverOf(request.approver, scene) };
    const { plan, version, day, approver } = preview;
    carryOutApproval(ports, state, scene, { command: 'approve', plan, version, approver, day });
    return preview;
  });
}

function sceneOf(ports: Ports, record: PlanRecord): ApprovalScene {
  if (record.form < WORKBOOK_FORM) throw failure('state.olderWorkbook');
  return readApprovalScene(ports, record);
}

function previewOf(ports: Ports, scene: ApprovalScene): Omit<ApprovalPreview, 'hash'> {
  const { record, sheets, standing, person } = scene;
  const approval: Approval = { version: (standing?.version ?? 0) + 1, approver: person, day: ports.clock.now().day };
  const [budgetSheet, goalsSheet] = [sheets.get('budget'), sheets.get('goals')];
  const budget = budgetSheet ? freezeBudget(budgetSheet, record.language) : null;
  const goals = goalsSheet ? freezeGoals(goalsSheet) : null;
  const count = (rows: readonly { readonly value: unknown }[]): number => rows.filter(({ value }) => value !== '').length;
  return {
    plan: record.plan,
    ...approval,
    standing,
    currency: record.answers.currency,
    budget: budget && { rows: count(budget.rows), ...changesSince(budget.rows, 'approvedAmount'), total: budget.total },
    goals: goals && { rows: count(goals.rows), ...changesSince(goals.rows, 'approvedTarget'), withoutTarget: goals.withoutTarget },
    undo: packChanges(approvalChanges(scene, approval)) !== null,
  };
}

/** The day counts too: it is recorded. */
function hashOf(ports: Ports, { hash }: ApprovalScene): string {
  return `${hash}${ports.clock.now().day.replace(/-/g, '')}`;
}
