import { daysBetween } from '../../domain/civil-date';
import { distinctNames } from '../../domain/due-items';
import type { ReadRow } from '../../workbook/table-rows';
import { byDay, type Cue, readCues, spanOf } from './cues';
import { detailsOf, linesOf, type PrintedBlock, type PrintedPage, withoutBlankColumns } from './printed-page';
import { cellText, column, names, type Printing, pageOf, peopleIn } from './printing';

/** What the technicians need of a cue, by column. */
const TECHNICAL = ['audio', 'screen', 'light', 'props', 'planB'] as const;

/** Everybody a cue names as owner or talent, for choosing one. */
export function peopleOfCues(rows: readonly ReadRow[]): string[] {
  return distinctNames(rows.flatMap(peopleOf));
}

/** Owners and talent of a cue. */
export function peopleOf(row: ReadRow): string[] {
  return ['owner', 'talent'].flatMap((key) => peopleIn(row.text(key)));
}

/** 活动流程 on paper: all cues, or those of one person; `who` is '' for all. */
export function runOfShowPage(printing: Printing, who: string): PrintedPage {
  const { words, sheets } = printing;
  const cues = readCues(printing).filter(({ row }) => who === '' || names(peopleOf(row), who));
  const days = byDay(cues);
  const blocks = days.map(({ date, cues: own }): PrintedBlock => {
    const day = words.say('print.block.day', { n: daysBetween(sheets.settings.d0, date) + 1, date: words.date(date) });
    return cueBlock(printing, days.length > 1 ? day : words.say('print.block.cues'), own);
  });
  return pageOf(printing, 'runOfShow', {
    blocks,
    nothing: words.say('print.nothing.runOfShow'),
    more: [{ label: words.say('print.fact.who'), text: cellText(who) }],
  });
}

function cueBlock({ words }: Printing, heading: string, cues: readonly Cue[]): PrintedBlock {
  return withoutBlankColumns({
    heading,
    columns: [
      column(words, 'time', 14),
      column(words, 'segment', 30),
      column(words, 'minutes', 7),
      column(words, 'owner', 12),
      column(words, 'talent', 12),
      column(words, 'technical', 30),
    ],
    rows: cues.map((cue) => {
      const said = (key: string): string => cellText(cue.row.text(key));
      return [
        spanOf(cue),
        linesOf(said('segment'), said('content')),
        cue.minutes === 0 ? '' : String(cue.minutes),
        said('owner'),
        said('talent'),
        detailsOf(...TECHNICAL.map((key) => (said(key) === '' ? '' : words.say(`print.cue.${key}`, { text: said(key) })))),
      ];
    }),
  });
}
