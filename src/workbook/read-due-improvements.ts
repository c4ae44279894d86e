import { RowReader, type RowSource, type RowsRead } from './row-reader';

/** The measures of 改进清单 that are neither done nor cancelled and have a date. */
export function readDueImprovements(source: RowSource): RowsRead {
  const reader = new RowReader('improvement', source);
  for (const row of reader.filled('measure')) {
    const status = reader.choice(row, 'status', 'improvementStatus');
    if (status === 'done' || status === 'cancelled') continue;
    const due = reader.day(row, 'due', row.text('measure'));
    if (due !== null) reader.add(row, { name: row.text('measure'), due, detail: row.text('source'), state: row.text('status') });
  }
  return reader;
}
