import { chineseCalendar } from '../domain/chinese-holidays';
import type { CivilDate } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import { followingDay } from '../domain/following-days';
import { schedulePlan } from '../domain/schedule';
import type { Template } from '../domain/template';
import { WEEKDAY_CALENDAR, type WorkCalendar } from '../domain/working-days';
import type { PlanContent } from '../workbook/plan-content';
import { Failure } from './failure';
import type { InsertAnswers } from './insert-answers';

/**
 * Content of the sheets of a plan, and what the scheduler has to say about it. `today` is the day from which a late start is counted. Throws a Failure
 * when the date is refused.
 */
export function planContent(
  plan: string,
  template: Template,
  answers: InsertAnswers,
  today: CivilDate,
  calendar: WorkCalendar,
  version: string,
): { readonly content: PlanContent; readonly findings: readonly Finding[] } {
  const schedule = schedulePlan({
    tasks: template.tasks,
    leadDays: template.leadDays,
    d0: answers.d0,
    d1: answers.d1,
    today,
    calendar,
    language: answers.language,
  });
  if (!schedule.ok) throw new Failure(schedule.findings);
  const { d0, d1, startTime, eventName, venue, headcount, currency, language } = answers;
  return {
    findings: schedule.findings,
    content: {
      plan,
      template,
      language,
      d0,
      d1,
      startTime,
      eventName,
      venue,
      headcount,
      currency,
      calendar: answers.calendar,
      lead: { name: answers.leadName, email: answers.leadEmail },
      groupLeads: answers.leads ?? [],
      budgetTotal: answers.budgetTotal ?? null,
      optionalSheets: answers.sheets ?? null,
      schedule: schedule.value.rows,
      followingDay: (offset) => followingDay(offset, { d0, d1, today, calendar, leadDays: template.leadDays }),
      scheduledOn: today,
      version,
    },
  };
}

/** The calendar a new plan is scheduled by, before it has a Holidays sheet. */
export function startingCalendar(calendar: InsertAnswers['calendar']): WorkCalendar {
  return calendar === 'china' ? chineseCalendar() : WEEKDAY_CALENDAR;
}
