import { LONGEST_LEAD } from '../../domain/day-offsets';
import { inBoth } from '../../domain/language';
import type { Phase, TemplateTask } from '../../domain/template';
import { nameKey, visible } from '../../domain/visible-text';
import { parseEnum } from '../enums';
import { dayOffset, idGiver, type Part, rowsOf, type SourceRow, type TemplateScene } from './template-scene';

/** Common tasks that a template only knows on the day before the event. */
const DAY_BEFORE = ['C11', 'C12'];

const COMMON = /^C(0[1-9]|1[0-7])$/;

/** Most tasks one may wait for. */
const MOST_AWAITED = 20;

/** Basis of a legal row of a person's, whose law nobody has written down. */
const AUTHORITY = inBoth('以主管部门要求为准', 'The authority decides');

interface Span {
  readonly start: number;
  readonly due: number;
}

/** The tasks of a template, and what their ids on the sheet have become. */
export interface TasksPart extends Part<TemplateTask> {
  readonly ids: ReadonlyMap<string, string>;
}

/** 任务分解表 as the tasks of a template: whatever is not cancelled and has a date, in the template's order and then in that of the sheet. */
export function tasksPart(scene: TemplateScene): TasksPart {
  const all = rowsOf(scene.sheet('tasks'), 'task');
  const kept = all.filter((row) => isKept(row, scene));
  const order = new Map(scene.base.tasks.map(({ id }, index) => [id, index]));
  const placeOf = (row: SourceRow): number => order.get(row.text('id')) ?? Number.MAX_SAFE_INTEGER;
  const rows = [...kept].sort((a, b) => placeOf(a) - placeOf(b) || a.row - b.row);
  const taken = [...order.keys(), ...all.map((row) => row.text('id'))];
  const giveId = idGiver(/^[A-Z][A-Z0-9]{0,11}$/, (number) => `U${String(number).padStart(2, '0')}`, taken);
  const seen = new Set<string>();
  const ids = new Map<string, string>();
  const byName = new Map<string, string>();
  const made = rows.map((row): TemplateTask => {
    const id = row.text('id');
    const known = seen.has(id) ? undefined : scene.base.tasks.find((task) => task.id === id);
    seen.add(id);
    const task = taskOf(row, known, scene, giveId);
    // A row somebody has added may have no id yet.
    if (id !== '' && !ids.has(id)) ids.set(id, task.id);
    if (!byName.has(nameKey(row.text('task')))) byName.set(nameKey(row.text('task')), task.id);
    return task;
  });
  const present = new Map(made.map((task) => [task.id, task]));
  const tasks = made.map((task, index): TemplateTask => {
    const row = rows[index] as SourceRow;
    const names = row
      .text('predecessors')
      .split(/[、，,;；\n]+/)
      .map(visible)
      .filter((name) => name !== '');
    const wanted = [...new Set(names.map((name) => ids.get(name) ?? byName.get(nameKey(name))))];
    const awaited = wanted.flatMap((id) => present.get(id ?? '') ?? []).filter(({ id }) => id !== task.id);
    const predecessors = awaited.filter(({ due }) => due <= task.due).map(({ id }) => id);
    if (predecessors.length < awaited.length || predecessors.length > MOST_AWAITED) scene.texts.note('saved.waitsLonger', row.place);
    const replaces = task.replaces !== null && present.has(task.replaces) ? null : task.replaces;
    return { ...task, predecessors: predecessors.slice(0, MOST_AWAITED), replaces };
  });
  return { rows: tasks, places: rows.map(({ place }) => place), ids };
}

function isKept(row: SourceRow, { texts }: TemplateScene): boolean {
  if (parseEnum('status', row.text('status')) === 'cancelled') {
    texts.note('saved.cancelled', row.place);
    return false;
  }
  if (row.date('due') !== null || row.date('start') !== null) return true;
  texts.note('saved.noDate', row.place);
  return false;
}

function taskOf(row: SourceRow, known: TemplateTask | undefined, scene: TemplateScene, giveId: (wanted: string) => string): TemplateTask {
  const { texts, groups } = scene;
  const rule = ruleOf(row, known);
  const legal = rule === 'legal' ? legalOf(row, known, scene) : null;
  const span = spanOf(row, scene);
  // A date by hand later than the law allows is no plan to hand on.
  const due = legal ? Math.min(span.due, legal.latest) : span.due;
  const start = Math.min(span.start, due);
  const id = row.text('id');
  const isDayBefore = start === -1 && due === -1 && rule === 'fixed';
  const isCommon = known !== undefined && (!DAY_BEFORE.includes(id) || isDayBefore);
  const phase = parseEnum('phase', row.text('phase')) ?? known?.phase ?? phaseOf(start);
  return {
    // A day-before task on another day is a task of one's own that stands for it.
    id: giveId(known !== undefined && !isCommon ? '' : id),
    phase,
    name: texts.say(row.text('task'), known?.name, row.at('task')),
    group: groups.named(row.text('group'), row.at('group')) ?? groups.answering(row.text('owner'), known?.group),
    start,
    due,
    rule,
    legal: legal && { ...legal, latest: Math.max(legal.latest, due) },
    deliverable: deliverableOf(row, known, scene),
    priority: parseEnum('priority', row.text('priority')) ?? known?.priority ?? 'medium',
    minimal: known?.minimal ?? parseEnum('priority', row.text('priority')) === 'high',
    predecessors: [],
    replaces: isCommon || !known ? (known?.replaces ?? null) : COMMON.test(id) ? id : known.replaces,
  };
}

/** A date by hand follows the event in a template, unless the row was pinned or bound by law before. */
function ruleOf(row: SourceRow, known: TemplateTask | undefined): TemplateTask['rule'] {
  const rule = parseEnum('dateRule', row.text('rule')) ?? known?.rule ?? 'float';
  return rule === 'manual' ? (known?.rule ?? 'float') : rule;
}

function legalOf(row: SourceRow, known: TemplateTask | undefined, scene: TemplateScene): NonNullable<TemplateTask['legal']> {
  if (known?.legal) return known.legal;
  scene.texts.note('saved.legalAssumed', row.place);
  return { latest: spanOf(row, scene).due, note: AUTHORITY };
}

function spanOf(row: SourceRow, { span, texts }: TemplateScene): Span {
  const start = dayOffset(row, { day: 'start', offset: 'offsetStart', scheduled: 'scheduledStart' }, span);
  const due = dayOffset(row, { day: 'due', offset: 'offsetDue', scheduled: 'scheduledDue' }, span);
  const isWritten = row.date('scheduledDue') !== null;
  if (parseEnum('dateRule', row.text('rule')) === 'manual' || (isWritten && !(start?.isOurs && due?.isOurs))) {
    texts.note('saved.byHand', row.place);
  }
  const last = due?.offset ?? start?.offset ?? 0;
  return { start: within(start?.offset ?? last, row, texts), due: within(last, row, texts) };
}

function within(offset: number, row: SourceRow, texts: TemplateScene['texts']): number {
  if (offset >= -LONGEST_LEAD && offset <= 400) return offset;
  texts.note('saved.earliest', row.place);
  return offset < 0 ? -LONGEST_LEAD : 400;
}

function phaseOf(start: number): Phase {
  return start < 0 ? 'execute' : start === 0 ? 'track' : 'review';
}

/** Without the basis of a legal date, which the sheet shows behind it. */
function deliverableOf(
  row: SourceRow,
  known: TemplateTask | undefined,
  { texts, content: { language } }: TemplateScene,
): TemplateTask['deliverable'] {
  const typed = row.text('deliverable');
  const basis = known?.legal ? ` (${known.legal.note[language]})` : '';
  const words = basis !== '' && typed.endsWith(basis) ? typed.slice(0, -basis.length) : typed;
  return texts.say(words, known?.deliverable, row.at('deliverable'));
}
