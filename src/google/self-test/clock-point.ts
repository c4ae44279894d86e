import type { Ports } from '../../app/ports';
import { forgetSelfTest, type SelfTestRecord, type StoredState, writeSelfTest } from '../../app/stored-state';
import type { Surface } from '../surface';
import { HOURLY_HANDLER } from '../triggers';
import { CLOCK_POINT } from './points';
import { passLine } from './result-sheet';

/**
 * Makes sure an hourly run will come: of the reminders when they are on in this spreadsheet, else of a trigger made for the self-test. That it is
 * ours to remove is written down before it is made, so that a killed run leaves none behind for good. Gives the record as it stands now.
 */
export function awaitClock(surface: Surface, ports: Ports, { reminders }: StoredState, record: SelfTestRecord): SelfTestRecord {
  if (reminders?.on && reminders.spreadsheetId === ports.workbook.id()) return { ...record, madeTrigger: false, triggerId: null };
  const isThere = surface.ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === HOURLY_HANDLER);
  const making = { ...record, madeTrigger: record.madeTrigger || !isThere };
  writeSelfTest(ports.properties, making);
  return { ...making, triggerId: ports.triggers.ensureHourly() };
}

/**
 * In an hourly run: fills in the clock's line of the result sheets that wait for it, and takes away what waited. Nothing when none waits, or when
 * the run is not the one that was asked for. Somebody else at work in the spreadsheet leaves it to the next hour.
 */
export function answerClock(ports: Ports, { selfTest, reminders, raw }: StoredState, triggerId: string | null): void {
  if (!selfTest || selfTest.unfinished || (selfTest.triggerId !== null && selfTest.triggerId !== triggerId)) return;
  const { workbook, lock, clock, triggers, properties } = ports;
  lock.within(() => {
    try {
      const { day, minuteOfDay } = clock.now();
      const seen = `spreadsheet, ${Object.keys(raw).length} properties, lock, ${workbook.timeZone()}, ${day}, minute ${minuteOfDay}`;
      const sheets = workbook.read(selfTest.waiting);
      workbook.apply(sheets.flatMap(({ sheetId, values }) => passLine(sheetId, values, selfTest.language, CLOCK_POINT, seen)));
      workbook.settle();
    } finally {
      if (selfTest.madeTrigger && !(reminders?.on && reminders.triggerId === triggerId)) triggers.removeOwn();
      forgetSelfTest(properties);
    }
  });
}
