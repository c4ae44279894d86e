import type { SheetView } from '../../protocol';
import type { App } from '../app-context';
import { fill, h, icon } from '../dom';
import { ICONS } from '../icons';
import { t } from '../words/words';
import { confirm } from './dialog';
import { type MenuItem, openMenu } from './menu';

/** The row of sheets at the lower edge. */
export class SheetTabs {
  readonly element: HTMLElement;
  private readonly list = h('div', { class: 'tab-list', role: 'tablist', 'aria-label': t('tabs.label') });
  private active = 0;

  constructor(
    private readonly app: App,
    private readonly onChoose: (id: number) => void,
  ) {
    const add = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': t('tabs.add'), title: t('tabs.add'), on: { click: () => void this.add() } },
      icon(ICONS.plus),
    );
    const all = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': t('tabs.all'), title: t('tabs.all'), 'aria-haspopup': 'menu' },
      icon(ICONS.list),
    );
    all.addEventListener('click', () =>
      openMenu(this.allSheets(), t('tabs.all'), all.getBoundingClientRect(), { onClose: () => app.focusGrid() }),
    );
    this.element = h('div', { class: 'tabs', role: 'region', 'aria-label': t('tabs.label') }, add, all, this.list);
    this.list.addEventListener('keydown', (event) => this.onKey(event));
  }

  draw(active: number): void {
    this.active = active;
    const focused = this.list.contains(document.activeElement);
    fill(
      this.list,
      ...this.sheets()
        .filter((sheet) => !sheet.hidden)
        .map((sheet) => this.tab(sheet)),
    );
    const current = this.list.querySelector<HTMLElement>('[aria-selected=true]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focused) current?.focus();
  }

  /** The sheets in their order, hidden ones too. */
  sheets(): SheetView[] {
    const { model } = this.app;
    return (model.desk?.order ?? []).flatMap((id) => {
      const sheet = model.sheets.get(id)?.view;
      return sheet === undefined ? [] : [sheet];
    });
  }

  private tab(sheet: SheetView): HTMLElement {
    const isActive = sheet.id === this.active;
    const tab = h(
      'button',
      {
        type: 'button',
        class: 'tab',
        role: 'tab',
        'aria-selected': String(isActive),
        'aria-haspopup': 'menu',
        tabindex: isActive ? 0 : -1,
        'data-sheet': sheet.id,
      },
      h('span', { text: sheet.title }),
    );
    if (sheet.tabColor !== null) tab.style.setProperty('--tab', sheet.tabColor);
    tab.addEventListener('click', () => (isActive ? this.menu(sheet, tab) : this.onChoose(sheet.id)));
    tab.addEventListener('dblclick', () => this.rename(sheet, tab));
    tab.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.menu(sheet, tab);
    });
    return tab;
  }

  private menu(sheet: SheetView, tab: HTMLElement): void {
    const { act, focusGrid } = this.app;
    openMenu(
      [
        { caption: t('tabs.delete'), run: () => void this.remove(sheet) },
        { caption: t('tabs.duplicate'), run: () => void act({ do: 'duplicateSheet', sheet: sheet.id }) },
        { caption: t('tabs.rename'), run: () => this.rename(sheet, this.tabOf(sheet.id) ?? tab) },
        { caption: t('tabs.hide'), run: () => void act({ do: 'hideSheet', sheet: sheet.id }) },
      ],
      t('tabs.menu', { title: sheet.title }),
      tab.getBoundingClientRect(),
      { onClose: focusGrid },
    );
  }

  private allSheets(): MenuItem[] {
    return this.sheets().map((sheet) => ({
      caption: sheet.hidden ? `${sheet.title} (${t('tabs.hidden')})` : sheet.title,
      checked: sheet.id === this.active,
      run: () => void this.unhide(sheet),
    }));
  }

  private async unhide(sheet: SheetView): Promise<void> {
    if (sheet.hidden) await this.app.act({ do: 'showSheet', sheet: sheet.id });
    this.onChoose(sheet.id);
  }

  private async add(): Promise<void> {
    const known = new Set(this.app.model.desk?.order);
    await this.app.act({ do: 'addSheet' });
    const made = this.app.model.desk?.order.find((id) => !known.has(id));
    if (made !== undefined) this.onChoose(made);
  }

  private async remove(sheet: SheetView): Promise<void> {
    if (await confirm(t('tabs.delete'), t('tabs.deleteAsk', { title: sheet.title }), t('tabs.delete')))
      await this.app.act({ do: 'deleteSheet', sheet: sheet.id });
    this.app.focusGrid();
  }

  private tabOf(id: number): HTMLElement | null {
    return this.list.querySelector(`[data-sheet="${id}"]`);
  }

  private rename(sheet: SheetView, tab: HTMLElement): void {
    const field = h('input', { class: 'tab-field', 'aria-label': t('tabs.renameTo'), value: sheet.title });
    field.style.width = `${Math.max(80, tab.offsetWidth)}px`;
    let done = false;
    const end = (accepted: boolean): void => {
      if (done) return;
      done = true;
      field.replaceWith(tab);
      if (accepted && field.value !== sheet.title) void this.app.act({ do: 'renameSheet', sheet: sheet.id, title: field.value });
      this.app.focusGrid();
    };
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' || event.key === 'Escape') end(event.key === 'Enter');
    });
    field.addEventListener('blur', () => end(true));
    tab.replaceWith(field);
    // The menu that led here gives the focus back when it closes.
    setTimeout(() => {
      field.focus();
      field.select();
    });
  }

  private onKey(event: KeyboardEvent): void {
    const tabs = [...this.list.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const next = tabs[(at + (event.key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length];
      const id = Number(next?.dataset.sheet);
      event.preventDefault();
      this.onChoose(id);
      this.tabOf(id)?.focus();
    } else if (event.key === 'F10' && event.shiftKey) {
      event.preventDefault();
      const sheet = this.sheets().find((each) => each.id === this.active);
      if (sheet !== undefined) this.menu(sheet, tabs[at] ?? this.list);
    }
  }
}
