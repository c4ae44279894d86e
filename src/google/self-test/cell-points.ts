import { addDays, civilDate, fromSerial, toSerial } from '../../domain/civil-date';
import { asText } from '../../workbook/as-text';
import { DateReader } from '../date-reader';
import type { CellValue } from '../surface';
import { type Bench, type Check, cellsOf, compared } from './bench';

/** Texts that a spreadsheet of some locale reads as a formula, number, date, time or boolean; one a line. */
const HOSTILE =
  "=1+1\n+86 138 0000 0000\n-5\n@x\n1-2\n1/2\n3.4\n3,4\n10%\n007\n1e3\n(5)\n$5\n￥5\n5 €\nTRUE\nWAHR\ndoğru\nMärz\nMay 1\n5月1日\n五月\n9:30\n'quoted\n 12 \n１２\n#N/A\n🎉";

/** Every text stays the text it was. */
export const textsStayText: Check = (bench) => {
  const texts = [...HOSTILE.split('\n'), 'a\nb'];
  const range = bench.put(texts.map((text) => [asText(text)]));
  const [values, formulas] = [cellsOf(range.getValues()), cellsOf(range.getFormulas())];
  return compared(texts.map((text, index) => [text, formulas[index] || values[index]]));
};

/** Reads cells as the plan's date cells are read: `2026-12-20 0`, the minutes behind the day; anything but a date as it is. */
function readerOf({ surface, ports }: Bench): (value: CellValue | undefined) => unknown {
  const reader = new DateReader(surface.Utilities, ports.workbook.timeZone());
  return (value) => {
    if (typeof value !== 'object') return value;
    const read = reader.read(value);
    return typeof read === 'string' ? read : `${read.date} ${read.minutes}`;
  };
}

const DAY_MS = 86_400_000;
/** A year and the first days of the next. */
const DAYS = 371;

/** Each day of the year, hence both changes of the clock in whatever zone and the turn of the year, is read as the day written, at midnight. */
export const daysStayDays: Check = (bench) => {
  const first = civilDate(`${bench.ports.clock.now().day.slice(0, 4)}-01-01`);
  const days = Array.from({ length: DAYS }, (_, index) => addDays(first, index));
  const formats = days.map(() => ['yyyy-mm-dd']);
  const serials = days.map((day) => [toSerial(day)]);
  const values = cellsOf(bench.put(serials, formats).getValues());
  const read = readerOf(bench);
  const { ok, seen } = compared(days.map((day, index) => [`${day} 0`, read(values[index])]));
  const changes = days.filter((_, index) => index > 0 && Number(values[index]) - Number(values[index - 1]) !== DAY_MS);
  return { ok, seen: `${seen}; ≠ 24 h before ${changes.join(', ') || '–'}` };
};

/** A day typed as year-month-day becomes that day; what the cell then shows is told. */
export const typedDayIsDay: Check = (bench) => {
  const range = bench.put([['2026-12-20']]);
  return { ok: readerOf(bench)(cellsOf(range.getValues())[0]) === '2026-12-20 0', seen: `${range.getDisplayValues()}` };
};

/** `TODAY()` is the day it is in the spreadsheet's zone, also when that is not the script's. */
export const todayIsHere: Check = (bench) => {
  const { clock } = bench.ports;
  const before = clock.now().day;
  const seen = fromSerial(Number(cellsOf(bench.put([['=TODAY()']], [['0']]).getValues())[0]));
  return { ok: seen === before || seen === clock.now().day, seen };
};
