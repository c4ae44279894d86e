import { addDays, type CivilDate } from '../domain/civil-date';
import { RowReader, type RowSource, type RowsRead } from './row-reader';
import { dateOf } from './snapshot';

/**
 * The posts of 宣传计划 that are not out yet and have a day. The day is what its cell shows, the planned one or another typed over it; a row without it, as
 * people insert them, has that of its offset from the days `tasks are scheduled for`.
 */
export function readPosts(source: RowSource, event: { readonly scheduledFor: CivilDate; readonly scheduledUntil: CivilDate }): RowsRead {
  const reader = new RowReader('post', source);
  for (const row of reader.filled('topic')) {
    const isOut = reader.choice(row, 'asset', 'asset') === 'published' || dateOf(row.value('published')) !== null;
    if (isOut || row.text('topic') === '') continue;
    const offset = row.value('offset');
    const from = typeof offset === 'number' && offset > 0 ? event.scheduledUntil : event.scheduledFor;
    const planned = typeof offset === 'number' ? addDays(from, Math.trunc(offset)) : null;
    const due = row.date('date') ?? planned ?? reader.day(row, 'date', row.text('topic'));
    if (due === null) continue;
    const [name, detail, state] = [row.text('topic'), row.text('channel'), row.text('asset')];
    reader.add(row, { name, due, detail, state });
  }
  return reader;
}
