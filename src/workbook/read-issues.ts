import { addDays, type CivilDate } from '../domain/civil-date';
import { nameKey } from '../domain/visible-text';
import type { Contingency } from './read-risks';
import { minuteOf, RowReader, type RowSource, type RowsRead } from './row-reader';
import type { SnapshotValue } from './snapshot';

/**
 * The issues of 问题记录 that are neither solved nor handed to the improvements, with their time limits: the one typed, else the time found and the minutes of
 * the contingency named. The owner is the one typed, else that of the contingency.
 */
export function readIssues(source: RowSource, contingencies: ReadonlyMap<string, Contingency>): RowsRead {
  const reader = new RowReader('issue', source);
  for (const row of reader.filled('issue')) {
    const status = reader.choice(row, 'status', 'issueStatus');
    if (status === 'solved' || status === 'improvement') continue;
    const name = row.text('issue');
    const used = contingencies.get(nameKey(row.text('risk')));
    const typed = reader.day(row, 'due', name);
    const limit = typed === null ? limitFrom(row.value('found'), used?.limit ?? null) : { due: typed, time: minuteOf(row.value('due')) };
    const owner = row.text('owner') || (used?.owner ?? '');
    reader.add(row, {
      name,
      owner,
      due: limit?.due ?? null,
      time: limit?.time ?? null,
      detail: row.text('severity'),
      state: row.text('status'),
    });
  }
  return reader;
}

function limitFrom(found: SnapshotValue, minutes: number | null): { readonly due: CivilDate; readonly time: number } | null {
  if (typeof found !== 'object' || minutes === null) return null;
  const total = found.minutes + Math.round(minutes);
  return { due: addDays(found.date, Math.floor(total / 1440)), time: total % 1440 };
}
