import { isOptionalKind } from '../workbook/plan-sheets';
import type { SheetKind } from '../workbook/sheet-key';
import { type ApprovalPreview, approvePlan, previewApproval } from './approve-plan';
import { type MovePreview, type MoveRequest, moveDate, previewMove } from './move-date';
import { addSheet, type OptionalSheet, optionalSheets, removeSheet } from './plan-sheets-choice';
import type { Ports } from './ports';
import { previewRemoval, type RemovalPreview, type RemovalRequest, removePlan } from './remove-plan';
import { previewRepair, repairPlan, restorePlanLook } from './repair-plan';
import type { Repair } from './repair-steps';
import { badRequest, optionalText, type Params, planId, requiredText } from './rpc-params';
import { settleHome } from './spreadsheet-home';
import { previewUndo, type UndoPreview, undoLast } from './undo-last';
import { type Remains, uninstall } from './uninstall';

interface OfPlan {
  /** Id of the plan; null for the newest. */
  readonly plan: string | null;
}

/** What pages may ask about an event that stands: moving, mending, adding, removing, taking back. */
export interface EventMethods {
  readonly previewMove: { readonly params: MoveRequest; readonly value: MovePreview };
  readonly moveDate: { readonly params: MoveRequest & { readonly hash: string }; readonly value: Omit<MovePreview, 'hash'> };
  readonly previewApproval: { readonly params: OfPlan; readonly value: ApprovalPreview };
  readonly approvePlan: {
    /** `approver`: a name instead of that of the person at the keyboard. */
    readonly params: OfPlan & { readonly approver?: string; readonly hash: string };
    readonly value: Omit<ApprovalPreview, 'hash'>;
  };
  readonly previewUndo: { readonly params: Record<never, never>; readonly value: UndoPreview };
  readonly undoLast: { readonly params: Record<never, never>; readonly value: Pick<UndoPreview, 'cells' | 'findings'> };
  readonly previewRepair: { readonly params: OfPlan; readonly value: Repair };
  readonly repair: { readonly params: OfPlan; readonly value: Repair };
  readonly restoreLook: { readonly params: OfPlan; readonly value: readonly string[] };
  readonly optionalSheets: { readonly params: OfPlan; readonly value: readonly OptionalSheet[] };
  readonly addSheet: { readonly params: OfPlan & { readonly kind: SheetKind }; readonly value: string };
  readonly removeSheet: { readonly params: RemovalRequest & { readonly kind: SheetKind }; readonly value: null };
  readonly previewRemoval: { readonly params: OfPlan; readonly value: RemovalPreview };
  readonly removePlan: { readonly params: RemovalRequest; readonly value: null };
  readonly settleHome: { readonly params: { readonly choice: 'home' | 'copy' }; readonly value: number };
  readonly uninstall: {
    readonly params: { readonly keep: boolean; readonly confirmedNames: readonly string[]; readonly blankTitle: string };
    readonly value: Remains;
  };
}

export const EVENT_HANDLERS: { readonly [M in keyof EventMethods]: (ports: Ports, params: Params) => EventMethods[M]['value'] } = {
  previewMove: (ports, params) => previewMove(ports, moveRequest(params)),
  moveDate: (ports, params) => moveDate(ports, { ...moveRequest(params), hash: requiredText(params, 'hash') }),
  previewApproval: (ports, params) => previewApproval(ports, planId(params)),
  approvePlan: (ports, params) => {
    const approver = optionalText(params, 'approver');
    return approvePlan(ports, {
      plan: planId(params),
      hash: requiredText(params, 'hash'),
      ...(approver === undefined ? {} : { approver }),
    });
  },
  previewUndo: (ports) => previewUndo(ports),
  undoLast: (ports) => undoLast(ports),
  previewRepair: (ports, params) => previewRepair(ports, planId(params)),
  repair: (ports, params) => repairPlan(ports, planId(params)),
  restoreLook: (ports, params) => restorePlanLook(ports, planId(params)),
  optionalSheets: (ports, params) => optionalSheets(ports, planId(params)),
  addSheet: (ports, params) => addSheet(ports, planId(params), kindIn(params)),
  removeSheet: (ports, params) => {
    removeSheet(ports, { ...removalRequest(params), kind: kindIn(params) });
    return null;
  },
  previewRemoval: (ports, params) => previewRemoval(ports, planId(params)),
  removePlan: (ports, params) => {
    removePlan(ports, removalRequest(params));
    return null;
  },
  settleHome: (ports, params) => {
    const choice = requiredText(params, 'choice');
    if (choice !== 'home' && choice !== 'copy') throw badRequest('choice');
    return settleHome(ports, choice);
  },
  uninstall: (ports, params) => {
    const names = params.confirmedNames;
    if (!Array.isArray(names) || !names.every((name): name is string => typeof name === 'string')) throw badRequest('confirmedNames');
    return uninstall(ports, { keep: params.keep === true, confirmedNames: names, blankTitle: requiredText(params, 'blankTitle') });
  },
};

function moveRequest(params: Params): MoveRequest {
  const d1 = optionalText(params, 'd1');
  return { plan: planId(params), d0: requiredText(params, 'd0'), ...(d1 === undefined ? {} : { d1 }) };
}

function removalRequest(params: Params): RemovalRequest {
  const name = optionalText(params, 'confirmedName');
  const request = { plan: planId(params), keep: params.keep === true, blankTitle: requiredText(params, 'blankTitle') };
  return name === undefined ? request : { ...request, confirmedName: name };
}

function kindIn(params: Params): SheetKind {
  const kind = requiredText(params, 'kind');
  if (!isOptionalKind(kind)) throw badRequest('kind');
  return kind;
}
