import { templateIndex } from 'showrunner:template-index';
import { currentState } from './command';
import { calendarOf, currencyOf } from './insert-answers';
import { nameFromAddress } from './insert-extras';
import { unfinishedInsertion } from './insert-steps';
import type { Ports } from './ports';
import type { StartView, TemplateCard } from './rpc-sidebar';
import { savedTemplates } from './saved-template-store';
import { homeOf, isCopy } from './spreadsheet-home';
import { readState } from './stored-state';
import { savedCard } from './template-card';
import { categoryName } from './template-category';

/** What the sidebar needs for its first page. What a dead run left is taken to its end, but for an insertion in steps, with which a person may go on. */
export function startView(ports: Ports): StartView {
  const before = readState(ports.properties);
  const unfinished = unfinishedInsertion(before);
  const state = unfinished ? before : currentState(ports);
  const email = ports.account.email();
  const locale = ports.workbook.locale();
  return {
    version: ports.version,
    today: ports.clock.now().day,
    language: ports.account.language(),
    // The sheets of an insertion that is under way carry keys and are remembered by nobody yet.
    home: unfinished ? (isCopy(ports, state) ? 'copy' : 'home') : homeOf(ports, state),
    plans: state.plans.map(({ plan, answers: { eventName, d0, d1 } }) => ({ plan, eventName, d0, d1 })),
    templates: [
      ...savedTemplates(state.raw).map(savedCard),
      ...templateIndex.map(({ version: _, tier: __, ...card }): TemplateCard => ({ ...card, category: categoryName(card.category) })),
    ],
    defaults: {
      currency: currencyOf(locale),
      calendar: calendarOf(ports.workbook.timeZone(), locale),
      leadName: nameFromAddress(email),
      leadEmail: email,
    },
    unfinished,
  };
}
