import type { CivilDate } from '../../domain/civil-date';
import { civilDate, toSerial } from '../../domain/civil-date';
import { distinctNames } from '../../domain/due-items';
import { nameKey } from '../../domain/visible-text';
import type { MessageKey } from '../../i18n/translate';
import { oneLine, userText } from '../digest-mail/user-text';
import { type Words, wordsOf } from '../digest-mail/words';
import type { WallClock } from '../ports';
import type { PrintSheets } from './print-sheets';
import type { PrintedBlock, PrintedColumn, PrintedFact, PrintedPage } from './printed-page';

/** Most of one cell's text on paper, in characters: more would push the rest of a row off the page. */
const LONGEST_CELL = 600;

/** A day no event is on: on paper a date is said with its year, whatever year it is. */
const NO_YEAR = civilDate('1900-01-01');

/** What every document is made with. */
export interface Printing {
  readonly sheets: PrintSheets;
  readonly words: Words;
  readonly now: WallClock;
}

/** A column headed by a word of the catalogue. */
export function column(words: Words, head: HeadWord, share: number): PrintedColumn {
  return { header: words.say(`print.head.${head}`), share };
}

type HeadWord = { [K in MessageKey]: K extends `print.head.${infer Word}` ? Word : never }[MessageKey];
export type DocumentName = { [K in MessageKey]: K extends `print.doc.${infer Name}` ? Name : never }[MessageKey];

/** The page around the blocks of a document; `more` are facts of its own, before the time of printing. */
export function pageOf(
  { sheets, words, now }: Printing,
  document: DocumentName,
  parts: {
    readonly blocks: readonly PrintedBlock[];
    readonly more?: readonly PrintedFact[];
    readonly nothing?: string;
    readonly closing?: string;
    /** What becomes of text on its way out of the team; without it cells are told as they are. */
    readonly told?: (text: string) => string;
  },
): PrintedPage {
  const { eventName, d0, d1 } = sheets.settings;
  const { say, language } = words;
  const told = parts.told ?? cellText;
  const date = (day: CivilDate): string => wordsOf(language, NO_YEAR).date(day);
  const facts: readonly PrintedFact[] = [
    { label: say('print.fact.date'), text: d0 === d1 ? date(d0) : say('print.dates', { from: date(d0), until: date(d1) }) },
    { label: say('print.fact.venue'), text: told(sheets.venue()) },
    ...(parts.more ?? []),
    { label: say('print.fact.printed'), text: `${now.day} ${clockTime(now.minuteOfDay)}` },
  ];
  return {
    language,
    title: say(`print.doc.${document}`),
    eventName: told(eventName),
    facts: facts.filter(({ text }) => text !== ''),
    blocks: parts.blocks,
    nothing: parts.blocks.length === 0 ? (parts.nothing ?? '') : '',
    closing: parts.closing === undefined || parts.blocks.length === 0 ? [] : [parts.closing],
  };
}

/** Text of a cell as it goes on paper: one line, without what could disturb its neighbours. */
export function cellText(text: string): string {
  return userText(text, LONGEST_CELL);
}

/** `14:05` of the minutes after midnight, of whatever day. */
export function clockTime(minutes: number): string {
  const ofDay = ((Math.round(minutes) % 1440) + 1440) % 1440;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** Minutes since the spreadsheet's day 0, so that shows past midnight stay in order. */
export function momentOf(day: CivilDate, minutes: number): number {
  return toSerial(day) * 1440 + minutes;
}

/** Between the names of a cell; a stroke may be part of a company's name (`A/V Rental`), so for vendors it does not divide. */
const BETWEEN_VENDORS = /[、，,;；\r\n]+/;
const BETWEEN_PEOPLE = /[、，,;；\r\n/／|]+|\s(?:and|[&＆])\s/i;

/** The vendors a cell names. */
export function vendorsIn(cell: string): string[] {
  return distinctNames(cell.split(BETWEEN_VENDORS).map(oneLine));
}

/** The people a cell names. */
export function peopleIn(cell: string): string[] {
  return distinctNames(cell.split(BETWEEN_PEOPLE).map(oneLine));
}

/** Whether one of the names is `name`, whatever its width, case and spaces. */
export function names(list: readonly string[], name: string): boolean {
  return list.some((each) => nameKey(each) === nameKey(name));
}

/** `date` in the row of a table, without the year unless it is another one. */
export function shortDate(words: Words, date: CivilDate | null): string {
  return date === null ? '' : words.date(date);
}
