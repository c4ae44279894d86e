import { previewDigests } from '../app/preview-digests';
import { previewPage } from '../app/preview-page';
import { currentReminders, isOthers, turnRemindersOff, turnRemindersOn } from '../app/reminders';
import { sendDigests } from '../app/send-digests';
import { agrees, atDesk, isSettled, tell } from './menu-desk';
import type { Surface } from './surface';

/** Sends what is due today and not sent. */
export function menuSendDigests(surface: Surface): void {
  atDesk(surface, (desk) => {
    if (!isSettled(desk)) return;
    const { sent, already, waiting, failed, uncertain } = sendDigests(desk.ports);
    const isNothing = sent + already + waiting + failed + uncertain === 0;
    tell(desk, desk.say('send.title'), [
      isNothing ? desk.say('send.nothing') : desk.say('send.done', { sent, already, waiting }),
      failed > 0 ? desk.say('send.failed', { n: failed }) : '',
      uncertain > 0 ? desk.say('send.uncertain', { n: uncertain }) : '',
    ]);
  });
}

/** Shows today's mails as their readers would see them. */
export function menuPreviewDigests(surface: Surface): void {
  atDesk(surface, (desk) => {
    const { mails, findings } = previewDigests(desk.ports);
    const page = previewPage(mails, findings, desk.language);
    desk.ui.showModalDialog(surface.HtmlService.createHtmlOutput(page).setWidth(720).setHeight(600), desk.say('preview.title'));
  });
}

/** Switches reminders on; another account's reminders are only taken over when the person says so. */
export function menuTurnRemindersOn(surface: Surface): void {
  atDesk(surface, (desk) => {
    if (!isSettled(desk)) return;
    const title = desk.say('reminders.title');
    const current = currentReminders(desk.ports);
    const takeOver = isOthers(desk.ports, current);
    if (takeOver && !agrees(desk, title, [desk.say('reminders.takeOver', { owner: current?.ownerShown ?? '' })])) return;
    const { hour } = turnRemindersOn(desk.ports, { takeOver });
    tell(desk, title, [desk.say('reminders.on', { hour })]);
  });
}

/** Switches reminders off for the spreadsheet. */
export function menuTurnRemindersOff(surface: Surface): void {
  atDesk(surface, (desk) => {
    turnRemindersOff(desk.ports);
    tell(desk, desk.say('reminders.title'), [desk.say('reminders.off')]);
  });
}
