import type { Mail } from '../../protocol';
import type { App } from '../app-context';
import { fill, h, icon } from '../dom';
import { ICONS } from '../icons';
import { longDate, t } from '../words/words';
import type { Panel } from './panel';

type MailTab = 'html' | 'text' | 'source';
const TABS: readonly MailTab[] = ['html', 'text', 'source'];

/** The mails the add-on has sent, newest first; each as its reader sees it. */
export function outboxPanel(app: App): Panel & { readonly seen: () => void; readonly unseen: () => number } {
  const element = h('div', { class: 'outbox' });
  let opened: number | null = null;
  let tab: MailTab = 'html';
  let seenCount = -1;

  const list = (): void => {
    const { mails } = app.model;
    if (mails.length === 0) {
      fill(element, h('p', { class: 'empty', text: t('outbox.empty') }));
      return;
    }
    const days = new Map<string, HTMLElement>();
    for (let index = mails.length - 1; index >= 0; index -= 1) {
      const mail = mails[index];
      if (mail === undefined) continue;
      const day = days.get(mail.date) ?? h('ul', { class: 'mail-list', 'aria-label': longDate(mail.date) });
      days.set(mail.date, day);
      const item = h(
        'button',
        { type: 'button', class: 'mail-item', on: { click: () => open(index) } },
        h('span', { class: 'mail-to', text: mail.to }),
        h('span', { class: 'mail-time', text: mail.time }),
        h('span', { class: 'mail-subject', text: mail.subject }),
      );
      day.append(h('li', {}, item));
    }
    const count = h('p', { class: 'panel-note', text: mails.length === 1 ? t('outbox.one') : t('outbox.count', { count: mails.length }) });
    fill(element, count, ...[...days].flatMap(([date, day]) => [h('h3', { class: 'day-head', text: longDate(date) }), day]));
  };

  const open = (index: number): void => {
    opened = index;
    void app.server.mail(index).then((mail) => {
      if (opened === index) show(index, mail);
    });
  };

  const show = (index: number, mail: Mail): void => {
    const back = h(
      'button',
      { type: 'button', class: 'text-button', on: { click: () => close() } },
      icon(ICONS.left, 16),
      t('outbox.back'),
    );
    const facts: readonly (readonly [string, string])[] = [
      [t('outbox.from'), mail.from],
      [t('outbox.to'), mail.to],
      ...(mail.replyTo === null ? [] : [[t('outbox.replyTo'), mail.replyTo] as const]),
    ];
    const body = h('div', { class: 'mail-body', role: 'tabpanel', id: 'mail-body', tabindex: 0 });
    const tabs = TABS.map((name) =>
      h('button', {
        type: 'button',
        role: 'tab',
        class: 'mail-tab',
        'aria-controls': 'mail-body',
        text: t(`outbox.${name}`),
        on: { click: () => choose(name) },
      }),
    );
    const choose = (name: MailTab): void => {
      tab = name;
      for (const [place, each] of tabs.entries()) {
        each.setAttribute('aria-selected', String(TABS[place] === tab));
        each.tabIndex = TABS[place] === tab ? 0 : -1;
      }
      fill(body, mailBody(index, mail, tab));
    };
    const tabRow = h('div', { class: 'mail-tabs', role: 'tablist', 'aria-label': t('outbox.view') }, ...tabs);
    tabRow.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
      const at = (TABS.indexOf(tab) + (event.key === 'ArrowRight' ? 1 : TABS.length - 1)) % TABS.length;
      choose(TABS[at] ?? 'html');
      tabs[at]?.focus();
    });
    fill(
      element,
      back,
      h('h3', { class: 'mail-title', text: mail.subject }),
      h(
        'dl',
        { class: 'mail-facts' },
        ...facts.flatMap(([name, value]) => [h('dt', { text: name }), h('dd', { text: value })]),
        h('dt', { text: longDate(mail.date) }),
        h('dd', { text: mail.time }),
      ),
      tabRow,
      body,
    );
    choose(tab);
    back.focus();
  };

  const close = (): void => {
    opened = null;
    list();
    element.querySelector('button')?.focus();
  };

  return {
    element,
    draw: () => {
      if (opened !== null && opened >= app.model.mails.length) opened = null;
      if (opened === null) list();
    },
    seen: () => {
      seenCount = app.model.mails.length;
    },
    unseen: () => {
      if (seenCount < 0 || seenCount > app.model.mails.length) seenCount = app.model.mails.length;
      return app.model.mails.length - seenCount;
    },
  };
}

/** The mail in one of its three views. Its HTML stays in a frame of its own, where nothing runs. */
function mailBody(index: number, mail: Mail, tab: MailTab): HTMLElement {
  if (tab === 'html')
    return h('iframe', {
      class: 'mail-frame',
      src: `/frame/mail/${index}`,
      sandbox: 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
      title: t('outbox.frame', { subject: mail.subject }),
    });
  return h('pre', { class: 'mail-source', text: tab === 'text' ? mail.text : mail.html });
}
