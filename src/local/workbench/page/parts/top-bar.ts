import type { MenuView } from '../../protocol';
import { XLSX_PATH } from '../../xlsx-upload';
import type { App } from '../app-context';
import type { Commands } from '../commands';
import { h, icon } from '../dom';
import { ICONS } from '../icons';
import { chooseFile } from '../open-file';
import { moveClock } from '../panels/clock';
import { longDate, t } from '../words/words';
import { confirm, tell } from './dialog';
import type { MenuItem } from './menu';
import { menuBar } from './menu-bar';

export interface TopBarHandlers {
  readonly startTour: () => void;
  readonly showSheet: (id: number) => void;
  readonly openSidebar: () => void;
}

/** Title, menus and the clock. */
export class TopBar {
  readonly element: HTMLElement;
  private readonly title = h('h1', { class: 'book-title' });
  private readonly when = h('span', { class: 'clock-text' });
  private readonly account = h('button', { type: 'button', class: 'account' });

  constructor(
    private readonly app: App,
    private readonly commands: Commands,
    private readonly handlers: TopBarHandlers,
  ) {
    const clock = h('button', { type: 'button', class: 'clock-chip', title: t('rail.clock') }, icon(ICONS.clock, 18), this.when);
    clock.addEventListener('click', () => app.openPanel('clock'));
    const day = h('button', { type: 'button', class: 'clock-day', text: t('clock.day') });
    day.addEventListener('click', () => void moveClock(app, { do: 'advance', hours: 24 }));
    this.account.addEventListener('click', () => app.openPanel('settings'));
    this.element = h(
      'div',
      { class: 'top' },
      h('div', { class: 'logo', 'aria-hidden': 'true' }, logo()),
      h(
        'div',
        { class: 'top-middle' },
        h('div', { class: 'top-title' }, this.title, h('span', { class: 'local', text: t('app.local') })),
        this.menus(),
      ),
      h('div', { class: 'clock-group' }, clock, day),
      this.account,
    );
  }

  draw(): void {
    const { desk } = this.app.model;
    if (desk === null) return;
    this.title.textContent = desk.title;
    document.title = `${desk.title} · ${t('app.name')}`;
    this.when.textContent = `${longDate(desk.clock.date)} ${desk.clock.time}`;
    this.account.textContent = desk.currentUser.charAt(0).toUpperCase();
    this.account.setAttribute('aria-label', `${t('settings.person')}: ${desk.currentUser}`);
    this.account.title = desk.currentUser;
  }

  private menus(): HTMLElement {
    const { app, commands } = this;
    return menuBar(
      [
        { caption: t('menu.file'), items: () => this.fileItems() },
        { caption: t('menu.edit'), items: () => this.editItems() },
        {
          caption: t('menu.view'),
          items: () => [...commands.freezeItems(), null, { caption: t('view.hiddenSheets'), ...this.hiddenSheets() }],
        },
        {
          caption: t('menu.insert'),
          items: () => [
            ...commands.rowItems().slice(0, 2),
            ...commands.columnItems().slice(0, 2),
            null,
            { caption: t('insert.sheet'), run: () => void app.act({ do: 'addSheet' }) },
          ],
        },
        { caption: t('menu.data'), items: () => this.dataItems() },
        { caption: t('menu.extensions'), items: () => this.extensionItems() },
        {
          caption: t('menu.help'),
          items: () => [
            { caption: t('help.tour'), run: this.handlers.startTour },
            { caption: t('help.keys'), run: () => void tell(t('keys.title'), t('keys.list')) },
          ],
        },
      ],
      () => app.focusGrid(),
    );
  }

  private fileItems(): MenuItem[] {
    return [
      { caption: t('file.saveXlsx'), run: () => download(XLSX_PATH) },
      { caption: t('file.saveState'), run: () => download('/api/state.json') },
      null,
      { caption: t('file.openXlsx'), run: () => chooseFile(this.app, 'xlsx') },
      { caption: t('file.openState'), run: () => chooseFile(this.app, 'state') },
      null,
      { caption: t('file.resetDemo'), run: () => void this.reset(false) },
      { caption: t('file.resetEmpty'), run: () => void this.reset(true) },
    ];
  }

  private editItems(): MenuItem[] {
    const { commands } = this;
    const { canUndo = false, canRedo = false } = this.app.model.desk ?? {};
    const deletions = [...commands.rowItems().slice(2, 3), ...commands.columnItems().slice(2, 3)];
    return [
      { caption: t('edit.undo'), keys: 'Ctrl+Z', disabled: !canUndo, run: () => commands.undo() },
      { caption: t('edit.redo'), keys: 'Ctrl+Y', disabled: !canRedo, run: () => commands.redo() },
      null,
      ...commands.contextItems().slice(0, 4),
      null,
      ...commands.moveItems(),
      null,
      ...deletions,
    ];
  }

  private hiddenSheets(): { readonly disabled: boolean; readonly items: readonly MenuItem[] } {
    const { model, act } = this.app;
    const hidden = (model.desk?.order ?? []).flatMap((id) => {
      const view = model.sheets.get(id)?.view;
      return view?.hidden ? [view] : [];
    });
    const show = async (id: number): Promise<void> => {
      await act({ do: 'showSheet', sheet: id });
      this.handlers.showSheet(id);
    };
    return { disabled: hidden.length === 0, items: hidden.map(({ id, title }) => ({ caption: title, run: () => void show(id) })) };
  }

  private dataItems(): MenuItem[] {
    const { commands } = this;
    const sheet = commands.filteredSheet();
    return [
      { caption: t('data.sortAscending'), run: () => commands.sort(true) },
      { caption: t('data.sortDescending'), run: () => commands.sort(false) },
      null,
      { caption: t('data.clearFilter'), disabled: sheet === null, run: () => void this.app.act({ do: 'clearFilter', sheet: sheet ?? 0 }) },
    ];
  }

  /** The add-on's menu as its bundle built it. */
  private extensionItems(): MenuItem[] {
    const { desk } = this.app.model;
    const run = (path: readonly string[]): void => void this.app.act({ do: 'menu', path });
    const entries = (desk?.menu ?? []).map((entry) => item(entry, [], run));
    const own: MenuItem[] = entries.length === 0 ? [{ caption: t('addon.none'), disabled: true }] : entries;
    const sidebar: MenuItem[] = desk?.hasSidebar ? [{ caption: t('addon.sidebar'), run: this.handlers.openSidebar }, null] : [];
    return [{ caption: t('menu.addon'), items: [...sidebar, ...own] }];
  }

  private async reset(empty: boolean): Promise<void> {
    const { desk } = this.app.model;
    if (desk !== null && (await confirm(t('dialog.reset'), t('dialog.resetAsk'), t('dialog.reset'))))
      await this.app.act({ do: 'reset', language: desk.language, empty });
  }
}

function item(entry: MenuView, above: readonly string[], run: (path: readonly string[]) => void): MenuItem {
  if (entry === null) return null;
  const path = [...above, entry.caption];
  if (entry.items !== undefined) return { caption: entry.caption, items: entry.items.map((each) => item(each, path, run)) };
  return { caption: entry.caption, run: () => run(path) };
}

function download(address: string): void {
  const link = h('a', { href: address, download: true });
  document.body.append(link);
  link.click();
  link.remove();
}

function logo(): SVGSVGElement {
  const svg = icon('M8 9h16M8 16h10M8 23h6', 36);
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('class', 'logo-mark');
  const tick = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  tick.setAttribute('class', 'logo-tick');
  tick.setAttribute('d', 'm19 22 3 3 5-6');
  svg.append(tick);
  return svg;
}
