import { buildPlan } from './build-plan';
import { carriedFindings, carryForNew } from './carry-over';
import { carryAfterInsert } from './carry-steps';
import { runCommand } from './command';
import type { InsertRequest } from './insert-answers';
import { answersFor, createdOutcome, extentOf, type InsertOutcome, insertScene, putBack, sameEvent } from './insert-scene';
import { chosenTemplate } from './load-template';
import { planContent, startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { nextOrder } from './stored-state';

/**
 * Inserts a plan: one click, or the same click again (design §2.2). The same template on the same dates is the same event: what is missing of it
 * is put back and nothing else happens. Throws a Failure for a refused date, an unknown or broken template, or when another run holds the lock.
 */
export function insertPlan(ports: Ports, request: InsertRequest): InsertOutcome {
  const template = chosenTemplate(ports.templates, request.template);
  const answers = answersFor(ports, request, template);
  return runCommand(ports, (state) => {
    const known = sameEvent(state, answers);
    if (known) return putBack(ports, state, known);
    const today = ports.clock.now().day;
    const scene = insertScene(ports, state.book, ports.ids.next(), template, answers, today);
    const carry = carryForNew(ports, state, scene.content, answers, request.carry ?? {});
    const built = buildPlan(ports, scene, answers, today, nextOrder(state), carry);
    if (carry) carryAfterInsert(ports);
    return createdOutcome(scene, built, state.plans.length, carriedFindings(carry));
  });
}

/** What would be inserted, without writing anything: for a preview. */
export function previewInsert(ports: Ports, request: InsertRequest): Pick<InsertOutcome, 'tasks' | 'from' | 'until' | 'findings'> {
  const template = chosenTemplate(ports.templates, request.template);
  const answers = answersFor(ports, request, template);
  const calendar = startingCalendar(answers.calendar);
  const { content, findings } = planContent('preview', template, answers, ports.clock.now().day, calendar, ports.version);
  return { ...extentOf(content.schedule), findings };
}
