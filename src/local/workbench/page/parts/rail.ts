import type { App, PanelName } from '../app-context';
import { fill, h, icon } from '../dom';
import { ICONS, type IconName } from '../icons';
import { clockPanel } from '../panels/clock';
import { propertiesPanel, triggersPanel } from '../panels/facts';
import { logPanel } from '../panels/log';
import { outboxPanel } from '../panels/outbox';
import type { Panel } from '../panels/panel';
import { scriptFrame } from '../panels/script-frame';
import { settingsPanel } from '../panels/settings';
import { t, type Word } from '../words/words';

const PANELS: readonly (readonly [PanelName, IconName, Word])[] = [
  ['sidebar', 'side', 'rail.sidebar'],
  ['outbox', 'mail', 'rail.outbox'],
  ['clock', 'clock', 'rail.clock'],
  ['log', 'log', 'rail.log'],
  ['triggers', 'bolt', 'rail.triggers'],
  ['properties', 'box', 'rail.properties'],
  ['settings', 'gear', 'rail.settings'],
];

/** The column of icons at the right edge, and the panel it opens. */
export class Rail {
  readonly element: HTMLElement;
  readonly panel = h('aside', { class: 'panel', hidden: true });
  open: PanelName | null = null;
  private readonly buttons = new Map<PanelName, HTMLButtonElement>();
  private readonly panels: { readonly [K in Exclude<PanelName, 'sidebar'>]: Panel };
  private readonly outbox;
  private sidebar: ReturnType<typeof scriptFrame> | null = null;
  private readonly badge = h('span', { class: 'badge', hidden: true });

  constructor(
    private readonly app: App,
    private readonly onOpen: (panel: PanelName | null) => void,
  ) {
    this.outbox = outboxPanel(app);
    this.panels = {
      outbox: this.outbox,
      clock: clockPanel(app),
      log: logPanel(app),
      triggers: triggersPanel(app),
      properties: propertiesPanel(app),
      settings: settingsPanel(app),
    };
    const buttons = PANELS.map(([name, picture, word]) => {
      const button = h(
        'button',
        { type: 'button', class: 'rail-button', 'aria-label': t(word), title: t(word), 'aria-expanded': 'false' },
        icon(ICONS[picture]),
        name === 'outbox' ? this.badge : null,
      );
      button.addEventListener('click', () => this.show(this.open === name ? null : name));
      this.buttons.set(name, button);
      return button;
    });
    this.element = h('nav', { class: 'rail', 'aria-label': t('rail.label') }, ...buttons);
  }

  /** Opens a panel, or closes the one that is open. */
  show(name: PanelName | null): void {
    if (name === 'sidebar' && this.app.model.desk?.hasSidebar !== true) return;
    this.open = name;
    for (const [each, button] of this.buttons) button.setAttribute('aria-expanded', String(each === name));
    this.panel.hidden = name === null;
    if (name !== null) this.fillPanel(name);
    this.onOpen(name);
    if (name === null) this.app.focusGrid();
  }

  /** Draws what the model says now. */
  draw(): void {
    this.buttons.get('sidebar')?.toggleAttribute('hidden', this.app.model.desk?.hasSidebar !== true);
    if (this.open === 'outbox') this.outbox.seen();
    const unseen = this.outbox.unseen();
    this.badge.hidden = unseen === 0;
    this.badge.textContent = String(unseen);
    this.buttons.get('outbox')?.setAttribute('aria-label', unseen === 0 ? t('rail.outbox') : `${t('rail.outbox')} (${unseen})`);
    if (this.open !== null && this.open !== 'sidebar') this.panels[this.open].draw();
  }

  private fillPanel(name: PanelName): void {
    const word = PANELS.find(([each]) => each === name)?.[2] ?? 'rail.label';
    const cross = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': t('app.close'), on: { click: () => this.close(name) } },
      icon(ICONS.close, 18),
    );
    const head = h('div', { class: 'panel-head' }, h('h2', { class: 'panel-title', text: t(word) }), cross);
    this.panel.className = `panel panel-${name}`;
    this.panel.setAttribute('aria-label', t(word));
    if (this.sidebar !== null && name !== 'sidebar') {
      this.sidebar.stop();
      this.sidebar = null;
    }
    if (name === 'sidebar') {
      this.sidebar ??= scriptFrame(this.app, '/frame/sidebar', t('rail.sidebar'), { close: () => this.show(null) });
      fill(this.panel, head, this.sidebar.element);
    } else {
      fill(this.panel, head, h('div', { class: 'panel-body' }, this.panels[name].element));
      this.draw();
    }
  }

  private close(name: PanelName): void {
    this.show(null);
    this.buttons.get(name)?.focus();
  }
}
