import { PHASES, type Template, TIER_LEAD_DAYS } from './template';
import type { Draft, Report } from './template-reader';

/** Band of the reserve as percent of the total (domain reference §3: the seed's 10–15 %). */
const RESERVE_BAND = { min: 10, max: 15 } as const;

/** Common tasks that belong to the day before the event and nowhere else: full rehearsal, final check (domain reference §2.2). */
const DAY_BEFORE = ['C11', 'C12'];

/**
 * The rules between fields of one template (domain reference §8.1). A rule is skipped where a field it needs could not be read: that
 * field has its own finding.
 */
export function checkRules(draft: Draft<Template> & object, report: Report): void {
  checkTasks(draft, report);
  checkLead(draft, report);
  checkBudget(draft.budget, report);
  checkGoals(draft.goals, report);
  draft.risks?.forEach((risk, index) => {
    if (risk?.limitMinutes === null && risk.decideBy === null) report.add('template.riskWithoutLimit', `risks[${index}]`);
  });
  checkRunOfShow(draft.runOfShow, report);
}

function checkTasks({ tasks }: Draft<Template> & object, report: Report): void {
  if (tasks === undefined) return;
  tasks.forEach((task, index) => {
    if (task === undefined) return;
    const path = `tasks[${index}]`;
    const { id, start, due, rule, legal } = task;
    // Numbers order days as the calendar does: before D0 below 0, D0 … D1 at 0, after D1 above.
    if (start !== undefined && due !== undefined && start > due) report.add('template.startAfterDue', `${path}.due`, { start, due });
    if (id !== undefined && DAY_BEFORE.indexOf(id) >= 0 && (start !== -1 || due !== -1 || rule !== 'fixed')) {
      report.add('template.notDayBefore', path, { task: id });
    }
    if (rule === 'legal' && legal === null) report.add('template.legalMissing', `${path}.legal`);
    if (rule !== undefined && rule !== 'legal' && legal) report.add('template.legalUnexpected', `${path}.legal`, { rule });
    const latest = legal?.latest;
    if (due !== undefined && latest !== undefined && due > latest) report.add('template.legalTooLate', `${path}.due`, { due, latest });
  });
  for (const phase of PHASES) {
    if (!tasks.some((task) => task?.phase === phase)) report.add('template.noTaskInPhase', 'tasks', { phase });
  }
}

function checkLead({ tier, leadDays, tasks, resources, risks }: Draft<Template> & object, report: Report): void {
  if (leadDays === undefined) return;
  if (tier !== undefined && TIER_LEAD_DAYS[tier] !== leadDays) {
    report.add('template.leadNotTier', 'leadDays', { tier, expected: TIER_LEAD_DAYS[tier], found: leadDays });
  }
  const check = (offset: number | null | undefined, path: string): void => {
    if (typeof offset === 'number' && offset < -leadDays) report.add('template.beforeLead', path, { offset, leadDays });
  };
  tasks?.forEach((task, index) => {
    check(task?.start, `tasks[${index}].start`);
  });
  resources?.forEach((resource, index) => {
    check(resource?.due, `resources[${index}].due`);
  });
  risks?.forEach((risk, index) => {
    check(risk?.decideBy, `risks[${index}].decideBy`);
  });
}

/** The sum rounded to millionths (12.1 + 87.9 is 100), or null when a part could not be read. */
function sum(parts: readonly (number | undefined)[]): number | null {
  let total = 0;
  for (const part of parts) {
    if (part === undefined) return null;
    total += part;
  }
  return Math.round(total * 1e6) / 1e6;
}

function checkBudget(budget: Draft<Template['budget']>, report: Report): void {
  const lines = budget?.lines;
  if (lines === undefined) return;
  const total = sum(lines.map((line) => line?.share));
  if (total !== null && total !== 100) report.add('template.sharesNot100', 'budget.lines', { sum: total });
  const reserves = lines.filter((line) => line?.category === 'reserve');
  // An unreadable category may be the reserve that seems to be missing.
  const certain = reserves.length > 1 || lines.every((line) => line?.category !== undefined);
  if (reserves.length !== 1 && certain) report.add('template.notOneReserve', 'budget.lines', { count: reserves.length });
  lines.forEach((line, index) => {
    const share = line?.share;
    if (line?.category === 'reserve' && share !== undefined && (share < RESERVE_BAND.min || share > RESERVE_BAND.max)) {
      report.add('template.reserveOutside', `budget.lines[${index}].share`, { share, ...RESERVE_BAND });
    }
  });
}

function checkGoals(goals: Draft<Template['goals']>, report: Report): void {
  if (goals === undefined) return;
  const total = sum(goals.map((goal) => goal?.weight));
  if (total !== null && total !== 100) report.add('template.weightsNot100', 'goals', { sum: total });
  goals.forEach((goal, index) => {
    if (goal?.target === null && goal.targetNote === null) report.add('template.targetUnexplained', `goals[${index}].targetNote`);
  });
}

/** In the sheet a cue follows the one above it, so none may begin before that one ends; gaps are allowed (domain reference §1.5). */
function checkRunOfShow(cues: Draft<Template['runOfShow']>, report: Report): void {
  let free: number | undefined;
  cues?.forEach((cue, index) => {
    const at = cue?.at;
    const minutes = cue?.minutes;
    if (at !== undefined && free !== undefined && at < free) report.add('template.cueOverlap', `runOfShow[${index}].at`, { at, free });
    free = at === undefined || minutes === undefined ? undefined : at + minutes;
  });
}
