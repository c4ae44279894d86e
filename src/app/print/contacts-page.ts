import { parseEnum } from '../../workbook/enums';
import { linesOf, type PrintedBlock, type PrintedPage, withoutBlankColumns } from './printed-page';
import { cellText, column, type Printing, pageOf } from './printing';
import { readTeam } from './team';

/** Whom to call: the team, the lead first, and the guests who have not declined, where the plan has them. */
export function contactsPage(printing: Printing): PrintedPage {
  const { words } = printing;
  const blocks = [teamBlock(printing), guestBlock(printing)].filter(({ rows }) => rows.length > 0);
  return pageOf(printing, 'contacts', {
    blocks,
    nothing: words.say('print.nothing.contacts'),
    closing: words.say('print.closing.internal'),
  });
}

function teamBlock(printing: Printing): PrintedBlock {
  const { words } = printing;
  return {
    heading: words.say('print.block.team'),
    columns: [
      column(words, 'name', 16),
      column(words, 'role', 13),
      column(words, 'group', 13),
      column(words, 'phone', 19),
      column(words, 'email', 27),
      column(words, 'backup', 12),
    ],
    rows: readTeam(printing)
      .filter(({ row }) => ['name', 'phone', 'email'].some((key) => row.text(key) !== ''))
      .map(({ row }) => ['name', 'role', 'group', 'phone', 'email', 'backup'].map((key) => cellText(row.text(key)))),
  };
}

function guestBlock({ sheets, words }: Printing): PrintedBlock {
  const rows = sheets
    .rowsIfThere('guests', 'name', 'phone', 'email')
    .filter((row) => parseEnum('invitation', row.text('invitation')) !== 'declined');
  return withoutBlankColumns({
    heading: words.say('print.block.guests'),
    columns: [
      column(words, 'name', 20),
      column(words, 'part', 18),
      column(words, 'phone', 18),
      column(words, 'email', 22),
      column(words, 'host', 11),
      column(words, 'backup', 11),
    ],
    rows: rows.map((row) => {
      const said = (key: string): string => cellText(row.text(key));
      const [name, part] = [linesOf(said('name'), said('title')), linesOf(said('kind'), said('part'))];
      return [name, part, said('phone'), said('email'), said('owner'), said('backup')];
    }),
  });
}
