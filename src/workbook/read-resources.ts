import type { Language } from '../domain/language';
import { RowReader, type RowSource, type RowsRead } from './row-reader';

/** The things of 资源与物料 that are not in place and have a day by which they should be. A thing is in place when its status says so. */
export function readResources(source: RowSource, language: Language): RowsRead {
  const reader = new RowReader('resource', source);
  for (const row of reader.filled('item')) {
    const status = reader.choice(row, 'status', 'resourceStatus');
    if (status === 'inPlace' || status === 'accepted') continue;
    const name = row.text('item');
    const due = reader.day(row, 'due', name);
    if (due === null) continue;
    const [need, have] = [row.value('need'), row.value('have')];
    const missing = typeof need === 'number' ? need - (typeof have === 'number' ? have : 0) : 0;
    const [before, after] = language === 'zh-CN' ? ['缺', ''] : ['', 'missing'];
    const gap = missing > 0 ? [before, String(missing), row.text('unit'), after].filter((part) => part !== '').join(' ') : '';
    reader.add(row, { name, due, detail: gap, state: row.text('status') });
  }
  return reader;
}
