import type { Value } from './methods';

type PrintedPage = Value<'printedPage'>;

const BOX = { ticked: '☑', unticked: '☐' } as const;

/** A document as plain text for a chat: what its tables say, row by row. */
export function printedText({ title, eventName, facts, blocks, nothing, closing }: PrintedPage): string {
  const colon = /\p{Script=Han}/u.test(title) ? '：' : ': ';
  const head = [`${eventName} · ${title}`, ...facts.map(({ label, text }) => `${label}${colon}${text}`)];
  const tables = blocks.map(({ heading, rows }) => [`【${heading}】`, ...rows.map(rowText)].join('\n'));
  const parts = [head.join('\n'), ...tables, nothing, closing.join('\n')];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Cells in one line; lines of a cell are divided by a stroke. */
function rowText(row: PrintedPage['blocks'][number]['rows'][number]): string {
  const [first] = row;
  const said = row.flatMap((cell) => (typeof cell === 'string' && cell !== '' ? cell.split('\n').filter(Boolean).join(' / ') : []));
  const text = said.join(' · ');
  return typeof first === 'boolean' ? `${first ? BOX.ticked : BOX.unticked} ${text}` : text;
}
