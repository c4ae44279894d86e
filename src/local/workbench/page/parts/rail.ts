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
  private sidebar: { readonly address: string; readonly frame: ReturnType<typeof scriptFrame> } | null = null;
  /** Number of the sidebar a script has opened, once it was shown. */
  private shownSidebar: number | null = null;
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
    if (name === 'sidebar' && !this.hasSidebar()) return;
    if (name !== 'sidebar' && this.open === 'sidebar' && this.app.model.desk?.sidebar) void this.app.act({ do: 'closeSidebar' });
    this.open = name;
    for (const [each, button] of this.buttons) button.setAttribute('aria-expanded', String(each === name));
    this.panel.hidden = name === null;
    if (name !== null) this.fillPanel(name);
    this.onOpen(name);
    if (name === null) this.app.focusGrid();
  }

  /** Another spreadsheet may have taken the place of the one before: a page of the add-on would go on showing that one. */
  restart(): void {
    if (this.open !== 'sidebar' || !this.hasSidebar()) return;
    this.stopSidebar();
    this.fillPanel('sidebar');
  }

  /** Draws what the model says now. */
  draw(): void {
    this.buttons.get('sidebar')?.toggleAttribute('hidden', !this.hasSidebar());
    this.followSidebar();
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
    if (name !== 'sidebar') this.stopSidebar();
    if (name === 'sidebar') fill(this.panel, head, this.sidebarFrame());
    else {
      fill(this.panel, head, h('div', { class: 'panel-body' }, this.panels[name].element));
      this.draw();
    }
  }

  private hasSidebar(): boolean {
    const { desk } = this.app.model;
    return desk !== null && (desk.hasSidebar || desk.sidebar !== null);
  }

  /** A script has opened its sidebar: it is shown here, as Google shows it. */
  private followSidebar(): void {
    const id = this.app.model.desk?.sidebar?.id ?? null;
    if (id === this.shownSidebar) return;
    this.shownSidebar = id;
    if (id !== null) this.show('sidebar');
  }

  private sidebarFrame(): HTMLElement {
    const opened = this.app.model.desk?.sidebar ?? null;
    const address = opened === null ? '/frame/sidebar' : `/frame/page/${opened.id}`;
    if (this.sidebar?.address !== address) {
      this.stopSidebar();
      const title = opened === null || opened.title === '' ? t('rail.sidebar') : opened.title;
      this.sidebar = { address, frame: scriptFrame(this.app, address, title, { close: () => this.show(null) }) };
    }
    return this.sidebar.frame.element;
  }

  private stopSidebar(): void {
    this.sidebar?.frame.stop();
    this.sidebar = null;
  }

  private close(name: PanelName): void {
    this.show(null);
    this.buttons.get(name)?.focus();
  }
}
