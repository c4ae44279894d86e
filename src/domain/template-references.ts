import { LEAD_GROUP, type Template } from './template';
import { type Draft, keyPath, type Report } from './template-reader';

/** What names what in a template: ids are unique, references lead somewhere, predecessors form no circle and are due first. */
export function checkReferences(draft: Draft<Template> & object, report: Report): void {
  const { groups, masterPlan, tasks, budget, goals, resources, risks, runOfShow, kpis } = draft;
  const groupCodes = uniqueIds(groups, 'code', 'groups', report);
  const taskIds = uniqueIds(tasks, 'id', 'tasks', report);
  const lineIds = uniqueIds(budget?.lines, 'id', 'budget.lines', report);
  uniqueIds(masterPlan, 'key', 'masterPlan', report);
  uniqueIds(goals, 'id', 'goals', report);
  uniqueIds(resources, 'id', 'resources', report);
  uniqueIds(risks, 'id', 'risks', report);
  uniqueIds(kpis, 'key', 'kpis', report);

  if (groupCodes !== null && !groupCodes.has(LEAD_GROUP)) report.add('template.noLeadGroup', 'groups', { group: LEAD_GROUP });
  const users = { tasks, 'budget.lines': budget?.lines, resources, risks, runOfShow };
  for (const [path, rows] of Object.entries(users)) {
    rows?.forEach((row, index) => {
      const group = row?.group;
      if (misses(groupCodes, group)) report.add('template.unknownGroup', `${path}[${index}].group`, { group });
    });
  }
  masterPlan?.forEach((row, index) => {
    const task = row?.task;
    if (misses(taskIds, task)) report.add('template.unknownTask', `masterPlan[${index}].task`, { task });
  });
  resources?.forEach((resource, index) => {
    const line = resource?.budgetLine;
    if (misses(lineIds, line)) report.add('template.unknownBudgetLine', `resources[${index}].budgetLine`, { line });
  });
  if (tasks !== undefined && taskIds !== null) checkTaskLinks(tasks, taskIds, report);
}

type Ids = ReadonlyMap<string, number>;

/** Each id with the index of its first row, reporting later ones; null when there is no list to look in. */
function uniqueIds<K extends string>(
  rows: readonly ({ readonly [Key in K]: string | undefined } | undefined)[] | undefined,
  key: K,
  path: string,
  report: Report,
): Ids | null {
  if (rows === undefined) return null;
  const ids = new Map<string, number>();
  rows.forEach((row, index) => {
    const id = row?.[key];
    if (id === undefined) return;
    const first = ids.get(id);
    if (first === undefined) ids.set(id, index);
    else report.add('template.duplicateId', keyPath(`${path}[${index}]`, key), { id, first: `${path}[${first}]` });
  });
  return ids;
}

/** Whether `id` names nothing in `ids`; unread or absent ids and unread lists are no news. */
function misses(ids: Ids | null, id: string | null | undefined): id is string {
  return ids !== null && typeof id === 'string' && !ids.has(id);
}

function checkTaskLinks(tasks: NonNullable<Draft<Template['tasks']>>, ids: Ids, report: Report): void {
  tasks.forEach((task, index) => {
    const replaced = task?.replaces;
    if (replaced && ids.has(replaced)) report.add('template.replacedPresent', `tasks[${index}].replaces`, { task: replaced });
    task?.predecessors?.forEach((id, place) => {
      const path = `tasks[${index}].predecessors[${place}]`;
      if (misses(ids, id)) report.add('template.unknownTask', path, { task: id });
      const theirs = id === undefined ? undefined : tasks[ids.get(id) ?? -1]?.due;
      if (id !== undefined && theirs !== undefined && task.due !== undefined && theirs > task.due) {
        report.add('template.predecessorLater', path, { task: id, theirs, own: task.due });
      }
    });
  });
  const circle = tasksInCircles(tasks);
  const first = circle[0];
  if (first !== undefined) report.add('template.predecessorCycle', `tasks[${ids.get(first) ?? 0}].predecessors`, { tasks: circle });
}

/**
 * Ids of the tasks that wait for one another: what is left after taking away, again and again, every task that waits for none of the
 * rest or that none of the rest waits for.
 */
function tasksInCircles(tasks: NonNullable<Draft<Template['tasks']>>): readonly string[] {
  const waitsFor = new Map<string, readonly (string | undefined)[]>();
  for (const task of tasks) if (task?.id !== undefined) waitsFor.set(task.id, task.predecessors ?? []);
  for (let before = -1; before !== waitsFor.size; ) {
    before = waitsFor.size;
    const awaited = new Set<string | undefined>();
    for (const ids of waitsFor.values()) for (const id of ids) awaited.add(id);
    for (const [id, predecessors] of Array.from(waitsFor)) {
      if (!awaited.has(id) || !predecessors.some((one) => one !== undefined && waitsFor.has(one))) waitsFor.delete(id);
    }
  }
  return Array.from(waitsFor.keys());
}
