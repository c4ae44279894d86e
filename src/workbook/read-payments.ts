import { details, RowReader, type RowSource, type RowsRead } from './row-reader';
import type { SnapshotValue } from './snapshot';

/** The payments of 预算 that are still to be made and have a day: costs only, since nobody pays an income. */
export function readPayments(source: RowSource): RowsRead {
  const reader = new RowReader('payment', source);
  for (const row of reader.filled('nextPayment')) {
    const payment = reader.choice(row, 'payment', 'payment');
    const isIncome = reader.choice(row, 'side', 'side') === 'income';
    if (payment === 'settled' || payment === 'cancelled' || isIncome) continue;
    const name = row.text('item') || row.text('category');
    const due = reader.day(row, 'nextPayment', name);
    if (due === null || name === '') continue;
    const detail = details(amountText(row.value('nextAmount')), row.text('vendor'));
    reader.add(row, { name, due, detail, state: row.text('payment') });
  }
  return reader;
}

/** `12,000.50`; what is no number as it was typed. Without a currency: the workbook has one, and the cell names none. */
function amountText(value: SnapshotValue): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value.trim() : '';
  const [whole = '', cents = '00'] = Math.abs(value).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${cents === '00' ? '' : `.${cents}`}`;
}
