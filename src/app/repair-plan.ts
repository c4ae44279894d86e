import { compileSheet } from '../workbook/compile';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import { PartMissing } from '../workbook/formula-context';
import { restoreLook } from '../workbook/restore-look';
import { currentState, planOf, runCommand } from './command';
import { dryRun } from './dry-run';
import { failure } from './failure';
import type { Ports } from './ports';
import { type Repair, repair } from './repair-steps';
import { contentOf, readStanding, type StandingPlan } from './standing-plan';

/** What a repair of a plan (the newest when null) would put back, and what it would leave for a person to look at; nothing is written. */
export function previewRepair(ports: Ports, plan: string | null): Repair {
  const state = currentState(ports);
  return repair(dryRun(ports), state, planOf(state, plan));
}

/** Puts back what is missing of a plan (the newest when null). A second run finds nothing. Throws a Failure when there is no plan. */
export function repairPlan(ports: Ports, plan: string | null): Repair {
  return runCommand(ports, (state) => repair(ports, state, planOf(state, plan)));
}

/**
 * Colours, fonts, number formats and widths of our own cells as on the first day, on request only: whatever a person has coloured in them is lost, and a
 * list of it would not fit, so the version history is the way back. Returns the sheets it touched. Throws a Failure when the plan needs a repair first.
 */
export function restorePlanLook(ports: Ports, plan: string | null): readonly string[] {
  return runCommand(ports, (state) => {
    const record = planOf(state, plan);
    const content = contentOf(ports, record);
    const standing = readStanding(ports, record, state.book ?? { sheets: {} }, content);
    if (standing.gone.length > 0 || standing.findings.length > 0) throw failure('look.repairFirst');
    ports.workbook.apply(compiledOf(standing).flatMap(restoreLook));
    ports.workbook.settle();
    return standing.sheets.filter(({ spec }) => !spec.hidden).map(({ detail }) => detail.title);
  });
}

/** The sheets at the places where they stand; rows or columns may be gone from them that say where the others belong. */
function compiledOf({ sheets, context }: StandingPlan): CompiledSheet[] {
  try {
    return sheets.map(({ spec }) => compileSheet(spec, context));
  } catch (error) {
    if (error instanceof PartMissing) throw failure('look.repairFirst');
    throw error;
  }
}
