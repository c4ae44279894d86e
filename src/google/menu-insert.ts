import { templateIndex } from 'showrunner:template-index';
import { insertPlan } from '../app/insert-plan';
import { savedTemplates } from '../app/saved-template-store';
import { addDays } from '../domain/civil-date';
import type { Localized } from '../domain/language';
import { asks, atDesk, chosenPlace, type Desk, isSettled, sentencesOf, tell, typedDates } from './menu-desk';
import type { Surface } from './surface';

/** Days from today in the example of the date prompt. */
const EXAMPLE_DAYS_AHEAD = 30;

/** Asks for the kind of event (when there are several) and the date, inserts the plan, says what comes next. */
export function menuInsertPlan(surface: Surface): void {
  atDesk(surface, (desk) => {
    if (!isSettled(desk)) return;
    const template = chooseTemplate(desk);
    if (!template) return;
    const title = desk.say('insert.title', { template: template.name[desk.language] });
    const example = addDays(desk.ports.clock.now().day, EXAMPLE_DAYS_AHEAD);
    const answer = asks(desk, title, [desk.say('insert.prompt', { example, exampleEnd: addDays(example, 2) })]);
    if (answer === null) return;
    const [d0 = '', d1] = typedDates(answer);
    const outcome = insertPlan(desk.ports, { template: template.id, d0, ...(d1 === undefined ? {} : { d1 }), language: desk.language });
    const { created, operations, tasks, from, until } = outcome;
    const done = created
      ? [desk.say('insert.done', { tasks, from, until }), ...sentencesOf(desk.language, outcome.findings), desk.say('insert.doneNext')]
      : [
          operations === 0 ? desk.say('insert.already') : desk.say('insert.putBack', { n: operations }),
          ...sentencesOf(desk.language, outcome.findings),
        ];
    tell(desk, title, done);
  });
}

function chooseTemplate(desk: Desk): { readonly id: string; readonly name: Localized } | undefined {
  const offered = [...templateIndex, ...savedTemplates(desk.ports.properties.all())];
  const [only, ...others] = offered;
  if (others.length === 0) return only;
  const list = offered.map((template, index) => `${index + 1}. ${template.name[desk.language]}`).join('\n');
  const place = chosenPlace(asks(desk, desk.say('menu.insertPlan'), [desk.say('insert.choose', { list })]), offered.length);
  return place === null ? undefined : offered[place];
}
