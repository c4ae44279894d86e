import { nextRun, type Rhythm, silentDays } from '../domain/digest-days';
import { readCalendar } from '../workbook/read-calendar';
import { readSettings } from '../workbook/read-plan';
import { stateToShow } from './command';
import { clockText } from './digest-mail/words';
import { startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { DEFAULT_HOUR } from './reminders';
import type { RemindersView } from './rpc-sidebar';
import { homeOf } from './spreadsheet-home';
import type { StoredState } from './stored-state';

/** Days ahead for which silent ones are told. */
const TOLD_DAYS = 14;

/** How the reminders stand: whose they are, when they ran and will run, on which days they are silent. Reads only. */
export function remindersView(ports: Ports): RemindersView {
  const state = stateToShow(ports);
  const { reminders } = state;
  const now = ports.clock.now();
  const rhythms = rhythmsOf(ports, state);
  const hour = reminders?.hour ?? DEFAULT_HOUR;
  const isOn = reminders?.on === true;
  const isMine = reminders !== null && reminders.owner === ports.account.hash(ports.account.email());
  const next = isOn ? nextRun(rhythms, now, hour, state.digestDay === now.day) : null;
  return {
    on: isOn,
    hour,
    owner: isOn ? reminders.ownerShown : null,
    isMine: isOn && isMine,
    lastRun: state.lastRun,
    nextRun: next && `${next.day} ${clockText(next.hour * 60)}`,
    quota: ports.mail.remaining(),
    silentDays: silentDays(rhythms, now.day, TOLD_DAYS),
    trigger: isOn && isMine ? ports.triggers.countOwn() > 0 : null,
    home: homeOf(ports, state),
  };
}

/** Dates and calendar of every plan, from its settings and the holidays alone. A plan that cannot be read speaks on no day. */
function rhythmsOf(ports: Ports, { plans, book }: StoredState): Rhythm[] {
  const holidaysId = book?.sheets.holidays;
  const ids = [...plans.map(({ sheets }) => sheets.settings), holidaysId].filter((id): id is number => id !== undefined);
  const sheets = new Map(ports.workbook.read(ids).map((sheet) => [sheet.sheetId, sheet]));
  const holidays = sheets.get(holidaysId ?? Number.NaN);
  return plans.flatMap((record): Rhythm[] => {
    const sheet = sheets.get(record.sheets.settings ?? Number.NaN);
    const settings = sheet ? readSettings(sheet, record.plan, record.answers).settings : null;
    if (!settings) return [];
    const { d0, d1, calendar } = settings;
    return [{ d0, d1, calendar: holidays ? readCalendar(holidays, calendar).calendar : startingCalendar(calendar) }];
  });
}
