import { addSheet, optionalSheets, removeSheet } from '../app/plan-sheets-choice';
import { previewRepair, repairPlan, restorePlanLook } from '../app/repair-plan';
import type { Repair } from '../app/repair-steps';
import { agrees, asks, atDesk, chooses, chosenPlace, type Desk, isSettled, sentencesOf, tell } from './menu-desk';
import type { Surface } from './surface';

/** Shows what is missing and what a person must look at, and puts it back after a yes. */
export function menuRepair(surface: Surface): void {
  atDesk(surface, (desk) => {
    const title = desk.say('repair.title');
    if (!isSettled(desk)) return;
    const preview = previewRepair(desk.ports, null);
    if (preview.changes.length === 0) {
      tell(desk, title, [desk.say('repair.nothing'), ...leftAlone(desk, preview)]);
      return;
    }
    const lines = [desk.say('repair.preview'), sentencesOf(desk.language, preview.changes).join('\n'), ...leftAlone(desk, preview)];
    if (!agrees(desk, title, [...lines, desk.say('repair.ask')])) return;
    const done = repairPlan(desk.ports, null);
    tell(desk, title, [desk.say('repair.done'), ...leftAlone(desk, done)]);
  });
}

function leftAlone({ language, say }: Desk, { findings }: Repair): string[] {
  return findings.length === 0 ? [] : [`${say('repair.leftAlone')}\n${sentencesOf(language, findings).join('\n')}`];
}

/** Asks first: what people have coloured in our cells is lost. */
export function menuRestoreLook(surface: Surface): void {
  atDesk(surface, (desk) => {
    const title = desk.say('look.title');
    if (!isSettled(desk)) return;
    if (!agrees(desk, title, [desk.say('look.ask')])) return;
    tell(desk, title, [desk.say('look.done', { titles: [...restorePlanLook(desk.ports, null)] })]);
  });
}

/** Lists the sheets a plan can do without; adds the one chosen, or takes it out as a plain sheet or for good. */
export function menuChooseSheets(surface: Surface): void {
  atDesk(surface, (desk) => {
    const title = desk.say('sheets.title');
    if (!isSettled(desk)) return;
    const sheets = optionalSheets(desk.ports, null);
    const list = sheets
      .map((sheet, index) => desk.say(sheet.isThere ? 'sheets.there' : 'sheets.absent', { n: index + 1, title: sheet.title }))
      .join('\n');
    const place = chosenPlace(asks(desk, title, [desk.say('sheets.ask'), list]), sheets.length);
    const sheet = place === null ? undefined : sheets[place];
    if (!sheet) return;
    if (!sheet.isThere) {
      tell(desk, title, [desk.say('sheets.added', { title: addSheet(desk.ports, null, sheet.kind) })]);
      return;
    }
    const keep = chooses(desk, title, [desk.say('sheets.keepOrDelete', { title: sheet.title })]);
    if (keep === null) return;
    const name = keep ? null : asks(desk, title, [desk.say('remove.typeName', { name: sheet.title })]);
    if (!keep && name === null) return;
    const request = { plan: null, kind: sheet.kind, keep, blankTitle: desk.say('remove.blankSheet') };
    removeSheet(desk.ports, name === null ? request : { ...request, confirmedName: name });
    tell(desk, title, [desk.say(keep ? 'sheets.kept' : 'sheets.removed', { title: sheet.title })]);
  });
}
