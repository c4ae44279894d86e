import { civilDate } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import { overloadOf } from '../domain/overload';
import { planSheets } from '../workbook/plan-sheets';
import { offersForNew } from './carry-over';
import type { InsertRequest } from './insert-answers';
import { amountsMissing, answersFor, extentOf } from './insert-scene';
import { chosenTemplate } from './load-template';
import { planContent, startingCalendar } from './plan-content';
import type { Ports } from './ports';
import type { EventPreview } from './rpc-sidebar';
import { readState } from './stored-state';

/** What would be inserted, told so that a person can decide; nothing is written. Throws a Failure for refused answers. */
export function previewEvent(ports: Ports, request: InsertRequest): EventPreview {
  const template = chosenTemplate(ports.templates, request.template);
  const answers = answersFor(ports, request, template);
  const { content, findings } = planContent(
    'preview',
    template,
    answers,
    ports.clock.now().day,
    startingCalendar(answers.calendar),
    ports.version,
  );
  const carry = offersForNew(ports, readState(ports.properties), content, request.carry ?? {});
  const { language } = answers;
  const groupOf = new Map(template.tasks.map((task) => [task.id, task.group]));
  const nameOf = new Map(template.groups.map((group) => [group.code, group.name[language]]));
  const dated = content.schedule.map(({ taskId, due }) => ({ due, group: nameOf.get(groupOf.get(taskId) ?? '') ?? '' }));
  const { from, until, tasks } = extentOf(content.schedule);
  const told = ['schedule.lateStart', 'schedule.legalMissed'];
  return {
    tasks,
    from: civilDate(from),
    until: civilDate(until),
    lateStart: lateStartIn(findings),
    legalMissed: findings
      .filter(({ code }) => code === 'schedule.legalMissed')
      .map(({ facts }) => ({ task: String(facts.task), limit: civilDate(String(facts.limit)) })),
    overload: overloadOf(dated),
    sheets: planSheets(content, false)
      .filter(({ hidden }) => !hidden)
      .map(({ title }) => title[language]),
    carry: carry.offers,
    findings: [...carry.findings, ...findings.filter(({ code }) => !told.includes(code)), ...amountsMissing(content)],
  };
}

function lateStartIn(findings: readonly Finding[]): EventPreview['lateStart'] {
  const facts = findings.find(({ code }) => code === 'schedule.lateStart')?.facts;
  if (!facts) return null;
  const { available, lead, moved, keepFrom } = facts;
  return { available: Number(available), lead: Number(lead), moved: Number(moved), keepFrom: Number(keepFrom) };
}
