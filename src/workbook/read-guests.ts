import { addDays, type CivilDate } from '../domain/civil-date';
import { details, RowReader, type RowSource, type RowsRead } from './row-reader';
import { CONFIRMED_BY } from './sheets/guests';

/** The guests of 嘉宾与人员 who are invited and have not answered. Without a date of their own they answer by the day all guests are confirmed. */
export function readGuests(source: RowSource, scheduledFor: CivilDate): RowsRead {
  const reader = new RowReader('guest', source);
  for (const row of reader.filled('name', 'part')) {
    if (reader.choice(row, 'invitation', 'invitation') !== 'invited') continue;
    const name = row.text('name') || row.text('part');
    const due = reader.day(row, 'replyBy', name) ?? addDays(scheduledFor, -CONFIRMED_BY);
    // Neither phone nor address of a guest is ever part of a mail.
    const detail = row.text('name') === '' ? row.text('title') : details(row.text('title'), row.text('part'));
    reader.add(row, { name, due, detail, state: row.text('invitation') });
  }
  return reader;
}
