import { nameKey } from '../../domain/visible-text';
import { parseEnum } from '../../workbook/enums';
import { linesOf, type PrintedBlock, type PrintedCell, type PrintedPage, withoutBlankColumns } from './printed-page';
import { cellText, column, type Printing, pageOf, shortDate } from './printing';

/** A line to tick, under whoever answers for it. */
interface CheckLine {
  readonly under: string;
  readonly cells: readonly PrintedCell[];
}

/** 最终核对: the tasks due by the event and what must be in place, owner by owner; done and checked ones are ticked already. */
export function checkListPage(printing: Printing): PrintedPage {
  const { words } = printing;
  const sections = new Map<string, { readonly heading: string; readonly rows: (readonly PrintedCell[])[] }>();
  for (const { under, cells } of [...taskLines(printing), ...resourceLines(printing)]) {
    const section = sections.get(nameKey(under)) ?? { heading: under, rows: [] };
    section.rows.push(cells);
    sections.set(nameKey(under), section);
  }
  // Nobody's come last: they are for the lead to give away.
  const ordered = [...sections.values()].sort((a, b) => Number(a.heading === '') - Number(b.heading === ''));
  const blocks = ordered.map(
    ({ heading, rows }): PrintedBlock =>
      withoutBlankColumns({
        heading: heading || words.say('print.block.noOwner'),
        columns: [
          column(words, 'check', 7),
          column(words, 'item', 33),
          column(words, 'detail', 29),
          column(words, 'due', 18),
          column(words, 'status', 13),
        ],
        rows,
      }),
  );
  const closing = words.say('print.closing.signed');
  return pageOf(printing, 'checkList', { blocks, nothing: words.say('print.nothing.checkList'), closing });
}

function taskLines({ sheets, words }: Printing): CheckLine[] {
  return sheets.rows('tasks', 'task').flatMap((row): CheckLine[] => {
    const [due, status] = [row.date('due'), parseEnum('status', row.text('status'))];
    if (status === 'cancelled' || due === null || due > sheets.settings.d0) return [];
    const cells = [status === 'done', cellText(row.text('task')), cellText(row.text('deliverable')), shortDate(words, due)];
    return [{ under: underOf(row.text('owner'), row.text('group')), cells: [...cells, cellText(row.text('status'))] }];
  });
}

function resourceLines({ sheets, words }: Printing): CheckLine[] {
  return sheets.rows('resources', 'item').map((row): CheckLine => {
    const quantity = cellText(`${row.text('need')} ${row.text('unit')}`);
    const cells = [row.value('check') === true, cellText(row.text('item')), linesOf(quantity, cellText(row.text('spec')))];
    return { under: underOf(row.text('owner'), ''), cells: [...cells, shortDate(words, row.date('due')), cellText(row.text('status'))] };
  });
}

function underOf(owner: string, group: string): string {
  return cellText(owner) || cellText(group);
}
