import { inBoth, type Localized } from '../domain/language';
import type { Template } from '../domain/template';
import type { TemplateCard } from './rpc-sidebar';

/** The heading under which the templates kept in a spreadsheet are offered, whatever their category. */
const SAVED_HERE: Localized = inBoth('本表保存', 'Saved here');

/** A template kept in the spreadsheet, as a card. */
export function savedCard({ id, name, summary, headcount, days, startTime, leadDays, tasks, groups, budget }: Template): TemplateCard {
  return {
    id,
    name,
    summary,
    category: SAVED_HERE,
    headcount,
    days,
    startTime,
    leadDays,
    tasks: tasks.length,
    groups: groups.map(({ code, name: called }) => ({ code, name: called })),
    totals: budget.totals,
    isSaved: true,
  };
}
