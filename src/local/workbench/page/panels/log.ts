import type { LogEntry } from '../../protocol';
import type { App } from '../app-context';
import { fill, h } from '../dom';
import { longDate, t, type Word } from '../words/words';
import type { Panel } from './panel';

/** Entries drawn at most; a day of hourly runs is 24. */
const MOST_DRAWN = 200;

const KINDS: { readonly [kind: string]: Word } = {
  open: 'log.kind.open',
  edit: 'log.kind.edit',
  menu: 'log.kind.menu',
  client: 'log.kind.client',
  clock: 'log.kind.clock',
};

/** What ran, newest first: how it was started, what it called, what it logged, how it ended. */
export function logPanel(app: App): Panel {
  const element = h('div', { class: 'log' });
  return {
    element,
    draw: () => {
      const entries = app.model.log.slice(-MOST_DRAWN).reverse();
      fill(element, ...(entries.length === 0 ? [h('p', { class: 'empty', text: t('log.empty') })] : entries.map(entryElement)));
    },
  };
}

function entryElement(entry: LogEntry): HTMLElement {
  const total = entry.calls.reduce((sum, [, count]) => sum + count, 0);
  const calls = total === 0 ? t('log.noCalls') : total === 1 ? t('log.oneCall') : t('log.calls', { count: total });
  const kind = KINDS[entry.kind];
  const summary = h(
    'summary',
    { class: 'log-summary' },
    h('span', { class: `tag tag-${entry.kind}`, text: kind === undefined ? entry.kind : t(kind) }),
    h('span', { class: 'log-name', text: entry.entry }),
    entry.error === null ? null : h('span', { class: 'tag tag-failed', text: t('log.failed') }),
    h('span', { class: 'log-when', text: `${longDate(entry.date)} ${entry.time} · ${calls}` }),
  );
  const details = h('details', { class: 'log-entry' }, summary);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(entryDetails(entry));
  });
  return details;
}

function entryDetails(entry: LogEntry): HTMLElement {
  const rows = entry.calls.map(([member, count]) =>
    h('tr', {}, h('td', { text: member }), h('td', { class: 'number', text: String(count) })),
  );
  return h(
    'div',
    { class: 'log-details' },
    entry.error === null ? null : h('p', { class: 'error-text', text: entry.error }),
    h('p', { class: 'hint', text: `${entry.user} · ${entry.authMode} · ${t('log.flushes', { count: entry.flushes })}` }),
    rows.length === 0 ? null : h('table', { class: 'calls' }, h('tbody', {}, ...rows)),
    entry.logs.length === 0
      ? null
      : h('pre', { class: 'log-lines', text: entry.logs.map(({ level, message }) => `${level}: ${message}`).join('\n') }),
  );
}
