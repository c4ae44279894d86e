import { templateIndex } from 'showrunner:template-index';
import { Failure } from '../app/failure';
import { readTypedDate } from '../app/import-table';
import { insertPlan } from '../app/insert-plan';
import type { Ports } from '../app/ports';
import { previewDigests } from '../app/preview-digests';
import { previewPage } from '../app/preview-page';
import { currentReminders, isOthers, turnRemindersOff, turnRemindersOn } from '../app/reminders';
import { removablePlans, removePlan } from '../app/remove-plan';
import { sayFinding } from '../app/say-findings';
import { sendDigests } from '../app/send-digests';
import { addDays } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import { type Language, languageOf } from '../domain/language';
import { type MessageKey, translate } from '../i18n/translate';
import { connect } from './composition';
import { runSelfTest } from './self-test/run-self-test';
import type { Surface, UiHandle } from './surface';
import { VERSION } from './version';

/** What a menu command works with: the ports, and the dialogs in the language of the person at the keyboard. */
interface Desk {
  readonly ports: Ports;
  readonly ui: UiHandle;
  readonly language: Language;
  readonly say: (key: MessageKey, facts?: Finding['facts']) => string;
}

/** Days from today in the example of the date prompt. */
const EXAMPLE_DAYS_AHEAD = 30;

/** Most findings put into one dialog; the rest is counted by the sheet itself. */
const SHOWN_FINDINGS = 8;

/** Runs a command; whatever is refused or fails is said in one dialog, in the person's language. */
function atDesk(surface: Surface, command: (desk: Desk) => void): void {
  const language = languageOf(surface.Session.getActiveUserLocale());
  const say: Desk['say'] = (key, facts) => translate(language, key, facts);
  const ui = surface.SpreadsheetApp.getUi();
  try {
    command({ ports: connect(surface), ui, language, say });
  } catch (error) {
    const sentences = error instanceof Failure ? sentencesOf(language, error.findings) : [say('error.unexpected')];
    if (!(error instanceof Failure)) surface.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    ui.alert(say('error.title'), sentences.join('\n'), ui.ButtonSet.OK);
  }
}

function sentencesOf(language: Language, findings: readonly Finding[]): string[] {
  return findings.slice(0, SHOWN_FINDINGS).map((finding) => sayFinding(language, finding));
}

function tell(desk: Desk, title: string, lines: readonly string[]): void {
  desk.ui.alert(title, lines.filter((line) => line !== '').join('\n\n'), desk.ui.ButtonSet.OK);
}

/** Asks for the kind of event (when there are several) and the date, inserts the plan, says what comes next. */
export function menuInsertPlan(surface: Surface): void {
  atDesk(surface, (desk) => {
    const template = chooseTemplate(desk);
    if (!template) return;
    const example = addDays(desk.ports.clock.now().day, EXAMPLE_DAYS_AHEAD);
    const prompt = desk.say('insert.prompt', { example, exampleEnd: addDays(example, 2) });
    const answer = desk.ui.prompt(
      desk.say('insert.title', { template: template.name[desk.language] }),
      prompt,
      desk.ui.ButtonSet.OK_CANCEL,
    );
    if (answer.getSelectedButton() !== desk.ui.Button.OK) return;
    const [d0 = '', d1] = typedDates(answer.getResponseText());
    const outcome = insertPlan(desk.ports, { template: template.id, d0, ...(d1 === undefined ? {} : { d1 }), language: desk.language });
    const { created, operations, tasks, from, until } = outcome;
    const done = created
      ? [desk.say('insert.done', { tasks, from, until }), ...sentencesOf(desk.language, outcome.findings), desk.say('insert.doneNext')]
      : [
          operations === 0 ? desk.say('insert.already') : desk.say('insert.putBack', { n: operations }),
          ...sentencesOf(desk.language, outcome.findings),
        ];
    tell(desk, desk.say('insert.title', { template: template.name[desk.language] }), done);
  });
}

function chooseTemplate(desk: Desk): (typeof templateIndex)[number] | undefined {
  const [only, ...others] = templateIndex;
  if (others.length === 0) return only;
  const list = templateIndex.map((template, index) => `${index + 1}. ${template.name[desk.language]}`).join('\n');
  const answer = desk.ui.prompt(desk.say('menu.insertPlan'), desk.say('insert.choose', { list }), desk.ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== desk.ui.Button.OK) return undefined;
  return templateIndex[Number(answer.getResponseText().normalize('NFKC').trim()) - 1];
}

/** The dates of an answer such as `2026-12-20` or `2026/12/20 2026/12/22`; what is no date is handed on as typed, to be refused by name. */
function typedDates(text: string): string[] {
  return text
    .normalize('NFKC')
    .trim()
    .split(/\s*(?:\s|至|到|~|,|、)\s*/)
    .slice(0, 2)
    .map((part) => readTypedDate(part) ?? part);
}

/** Sends what is due today and not sent; asks nothing. */
export function menuSendDigests(surface: Surface): void {
  atDesk(surface, (desk) => {
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
    const current = currentReminders(desk.ports);
    const takeOver = isOthers(desk.ports, current);
    if (takeOver) {
      const question = desk.say('reminders.takeOver', { owner: current?.ownerShown ?? '' });
      if (desk.ui.alert(desk.say('reminders.title'), question, desk.ui.ButtonSet.YES_NO) !== desk.ui.Button.YES) return;
    }
    const { hour } = turnRemindersOn(desk.ports, { takeOver });
    tell(desk, desk.say('reminders.title'), [desk.say('reminders.on', { hour })]);
  });
}

/** Switches reminders off for the spreadsheet. */
export function menuTurnRemindersOff(surface: Surface): void {
  atDesk(surface, (desk) => {
    turnRemindersOff(desk.ports);
    tell(desk, desk.say('reminders.title'), [desk.say('reminders.off')]);
  });
}

/** Deletes the newest plan after naming every sheet that goes. */
export function menuRemovePlan(surface: Surface): void {
  atDesk(surface, (desk) => {
    const plans = removablePlans(desk.ports);
    const newest = plans[plans.length - 1];
    if (!newest) {
      tell(desk, desk.say('remove.title'), [desk.say('remove.none')]);
      return;
    }
    const question = [desk.say('remove.ask', { titles: [...newest.titles] }), plans.length === 1 ? desk.say('remove.askReminders') : ''];
    const answer = desk.ui.alert(desk.say('remove.title'), question.filter((line) => line !== '').join('\n\n'), desk.ui.ButtonSet.YES_NO);
    if (answer !== desk.ui.Button.YES) return;
    removePlan(desk.ports, newest.record.plan, desk.say('remove.blankSheet'));
    tell(desk, desk.say('remove.title'), [desk.say('remove.done')]);
  });
}

/** Asks first, tries out what this product relies on in a sheet of its own, and says how many points passed; the clock's follows with an hourly run. */
export function menuSelfTest(surface: Surface): void {
  atDesk(surface, (desk) => {
    const title = desk.say('selfTest.title');
    if (desk.ui.alert(title, desk.say('selfTest.ask'), desk.ui.ButtonSet.YES_NO) !== desk.ui.Button.YES) return;
    const { pass, fail, noted, hand, waiting } = runSelfTest(surface, desk.ports, desk.language);
    tell(desk, title, [desk.say('selfTest.done', { pass, fail, noted, hand }), waiting > 0 ? desk.say('selfTest.clock') : '']);
  });
}

/** Says what this is and which version. */
export function menuHelp(surface: Surface): void {
  atDesk(surface, (desk) => {
    tell(desk, desk.say('help.title', { version: VERSION }), [desk.say('help.body')]);
  });
}
