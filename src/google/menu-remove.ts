import { currentState } from '../app/command';
import { previewRemoval, type RemovableSheet, type RemovalPreview, removePlan } from '../app/remove-plan';
import { previewUninstall, type Remains, uninstall } from '../app/uninstall';
import { asks, atDesk, chooses, type Desk, shortened, tell } from './menu-desk';
import type { Surface } from './surface';

/** Says what of the user's stands in the newest plan, then keeps its sheets as plain ones or deletes them; nothing of theirs goes without the event's name. */
export function menuRemovePlan(surface: Surface): void {
  atDesk(surface, (desk) => {
    const title = desk.say('remove.title');
    if (currentState(desk.ports).plans.length === 0) {
      tell(desk, title, [desk.say('remove.none')]);
      return;
    }
    const preview = previewRemoval(desk.ports, null);
    const lines = [...removalLines(desk, preview), preview.isLast ? desk.say('remove.askReminders') : '', desk.say('remove.keepOrDelete')];
    const keep = chooses(desk, title, lines);
    if (keep === null) return;
    const name = keep ? undefined : nameFor(desk, title, preview);
    if (name === null) return;
    const request = { plan: preview.plan, keep, blankTitle: desk.say('remove.blankSheet') };
    removePlan(desk.ports, name === undefined ? request : { ...request, confirmedName: name });
    tell(desk, title, [desk.say(keep ? 'remove.kept' : 'remove.done')]);
  });
}

/** Removes every plan, the trigger and everything remembered, and shows that nothing is left. */
export function menuUninstall(surface: Surface): void {
  atDesk(surface, (desk) => {
    const title = desk.say('uninstall.title');
    const plans = previewUninstall(desk.ports);
    const keep = chooses(desk, title, [
      desk.say('uninstall.about'),
      ...plans.flatMap((preview) => removalLines(desk, preview)),
      desk.say('remove.keepOrDelete'),
    ]);
    if (keep === null) return;
    const names: string[] = [];
    for (const preview of keep ? [] : plans) {
      const name = nameFor(desk, title, preview);
      if (name === null) return;
      if (name !== undefined) names.push(name);
    }
    const left = uninstall(desk.ports, { keep, confirmedNames: names, blankTitle: desk.say('remove.blankSheet') });
    tell(desk, title, [desk.say('uninstall.done', leftFacts(left)), desk.say('uninstall.others')]);
  });
}

function leftFacts({ properties, triggers, sheets }: Remains): { properties: number; triggers: number; sheets: number } {
  return { properties, triggers, sheets };
}

function removalLines(desk: Desk, { eventName, sheets }: RemovalPreview): string[] {
  const touched = sheets.filter((sheet) => sheet.isTouched);
  return [
    desk.say('remove.about', { name: eventName, titles: sheets.flatMap((sheet) => (sheet.hidden ? [] : [sheet.title])) }),
    touched.length === 0
      ? desk.say('remove.untouched')
      : [
          desk.say('remove.touched'),
          ...shortened(
            desk.language,
            touched.map((sheet) => touchedLine(desk, sheet)),
          ),
        ].join('\n'),
  ];
}

function touchedLine(desk: Desk, { title, columns, rows, cells }: RemovableSheet): string {
  const parts = [
    rows > 0 ? desk.say('remove.rows', { n: rows }) : '',
    columns.length > 0 ? desk.say('remove.columns', { names: [...columns] }) : '',
    cells > 0 ? desk.say('remove.cells', { n: cells }) : '',
  ];
  return desk.say('remove.line', { title, what: parts.filter((part) => part !== '') });
}

/** The event's name as typed; undefined when it is not needed, null when the person gives up. */
function nameFor(desk: Desk, title: string, { eventName, sheets }: RemovalPreview): string | null | undefined {
  if (!sheets.some((sheet) => sheet.isTouched)) return undefined;
  return asks(desk, title, [desk.say('remove.typeName', { name: eventName })]);
}
