import type { FrontView } from '../protocol';
import type { App } from './app-context';
import { CellOffers } from './cell-offers';
import { Commands } from './commands';
import { fill, h } from './dom';
import { readArea } from './grid/geometry';
import { Grid } from './grid/grid';
import { cellSelection, type Selection } from './grid/selection';
import type { Touched } from './model';
import { FormulaBar } from './parts/formula-bar';
import { openMenu } from './parts/menu';
import { Questions } from './parts/questions';
import { Rail } from './parts/rail';
import { SheetTabs } from './parts/sheet-tabs';
import { Toolbar } from './parts/toolbar';
import { TopBar } from './parts/top-bar';
import { Tour } from './parts/tour';
import { type Session, saveSession } from './session';
import { lateTask, tourSteps } from './tour-steps';
import { t } from './words/words';

/** The page as it stands in one language: its parts, and what passes between them. */
export class WorkbenchPage {
  readonly element: HTMLElement;
  readonly grid: Grid;
  readonly toolbar: Toolbar;
  private readonly commands: Commands;
  private readonly formulaBar: FormulaBar;
  private readonly tabs: SheetTabs;
  private readonly rail: Rail;
  private readonly topBar: TopBar;
  private readonly questions: Questions;
  private readonly tour: Tour;
  private readonly banner = h('div', { class: 'banner', role: 'alert', hidden: true });
  private active = -1;

  constructor(
    private readonly app: App,
    private readonly session: Session,
  ) {
    this.grid = new Grid(app.model, {
      onSelect: () => this.onSelect(),
      onText: (text) => this.formulaBar.follow(text),
      type: (row, column, text) => this.commands.type(row, column, text),
      clear: () => this.commands.clear(),
      copy: (event, cut) => this.commands.copy(event, cut),
      paste: (text) => this.commands.paste(text),
      undo: () => this.commands.undo(),
      redo: () => this.commands.redo(),
      openChoice: () => offers.open(),
      openFilter: (column) => offers.filter(column),
      openMenu: (x, y) => this.openContextMenu(x, y),
      follow: app.follow,
      resize: (column, width) => this.commands.resize(column, width),
      otherSheet: (by) => this.otherSheet(by),
    });
    this.commands = new Commands(app, this.grid);
    const offers = new CellOffers(app, this.grid, this.commands);
    this.formulaBar = new FormulaBar(() => this.grid);
    this.tabs = new SheetTabs(app, (id) => this.showSheet(id));
    this.rail = new Rail(app, (panel) => this.remember({ panel }));
    this.questions = new Questions(app);
    this.toolbar = new Toolbar(app, this.commands, session.zoom, (zoom) => this.zoomTo(zoom));
    this.tour = new Tour(tourSteps(app, (id, row, column) => this.goTo(id, row, column)));
    this.topBar = new TopBar(app, this.commands, {
      startTour: () => this.tour.start(),
      showSheet: (id) => this.showSheet(id),
      openSidebar: () => this.rail.show('sidebar'),
    });
    this.element = h(
      'div',
      { class: 'app' },
      h('header', {}, this.topBar.element, this.banner, this.toolbar.element, this.formulaBar.element),
      h(
        'div',
        { class: 'middle' },
        h('main', { class: 'sheet-area' }, this.grid.view.element, this.tabs.element, this.tour.element),
        this.rail.panel,
        this.rail.element,
      ),
    );
    this.element.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** Draws everything for the first time. */
  begin(): void {
    const { hash } = location;
    this.active = this.firstSheet();
    this.drawAll();
    if (hash.startsWith('#gid=')) this.followHash(hash);
    const { desk } = this.app.model;
    this.rail.show(this.session.panel ?? (desk?.hasSidebar ? 'sidebar' : null));
    // An empty spreadsheet has nothing of what the tour speaks of.
    if (lateTask(this.app) !== null) this.tour.startOnce();
    this.focusGrid();
  }

  focusGrid(): void {
    if (document.querySelector('dialog[open]') === null) this.grid.editor.focus();
  }

  openPanel(panel: Session['panel']): void {
    this.rail.show(panel);
  }

  /** Draws what a change has touched. */
  update(touched: Touched): void {
    if (!this.app.model.sheets.has(this.active) || touched.whole) this.active = this.firstSheet();
    const own = touched.sheets.get(this.active);
    if (touched.whole || own === 'all' || this.grid.sheet !== this.app.model.sheets.get(this.active)) this.drawSheet();
    else if (own !== undefined) {
      this.grid.view.refreshRows(own);
      this.formulaBar.draw();
    }
    if ([...touched.sheets.values()].includes('all') || touched.whole || touched.desk.has('order')) this.tabs.draw(this.active);
    this.topBar.draw();
    this.toolbar.draw();
    if (touched.whole) this.rail.restart();
    this.rail.draw();
    this.questions.draw();
    this.drawBanner();
    if (touched.front !== null) this.bring(touched.front);
    for (const { kind, title, text } of touched.notices) if (kind === 'toast') this.app.notice(title, text);
  }

  showSheet(id: number): void {
    this.turnTo(id);
    this.focusGrid();
  }

  goTo(id: number, row: number, column: number): void {
    this.turnTo(id, cellSelection(row, column));
    this.focusGrid();
  }

  /** Goes to `#gid=12&range=A3`. */
  followHash(hash: string): void {
    const parameters = new URLSearchParams(hash.replace(/^#/, ''));
    const id = Number(parameters.get('gid'));
    if (!this.app.model.sheets.has(id)) return;
    const area = readArea(parameters.get('range') ?? '');
    if (area === null) this.showSheet(id);
    else this.goTo(id, area.row, area.column);
  }

  /**
   * Shows what a script has brought to the front; the keyboard stays where it is, such as in the sidebar. A hidden column cannot be selected, so the
   * next in sight is.
   */
  private bring({ sheet, range }: FrontView): void {
    const view = this.app.model.sheets.get(sheet)?.view;
    const area = readArea(range ?? '');
    let column = area?.column ?? 1;
    while (view?.hiddenColumns.includes(column) && column < view.columnCount) column += 1;
    this.turnTo(sheet, area === null ? null : cellSelection(area.row, column));
  }

  private turnTo(id: number, selection: Selection | null = null): void {
    if (!this.app.model.sheets.has(id)) return;
    if (selection !== null) this.session.selections[id] = selection;
    this.active = id;
    history.replaceState(null, '', `#gid=${id}`);
    this.drawSheet();
    this.tabs.draw(id);
    if (selection !== null) this.grid.select(selection);
  }

  private firstSheet(): number {
    const { desk, sheets } = this.app.model;
    const order = desk?.order ?? [];
    const known = order.includes(this.active) ? this.active : undefined;
    return known ?? order.find((id) => sheets.get(id)?.view.hidden === false) ?? order[0] ?? -1;
  }

  private drawAll(): void {
    this.drawSheet();
    this.tabs.draw(this.active);
    this.topBar.draw();
    this.toolbar.draw();
    this.rail.draw();
    this.questions.draw();
    this.drawBanner();
  }

  private drawSheet(): void {
    const sheet = this.app.model.sheets.get(this.active) ?? null;
    const same = this.grid.sheet === sheet;
    const selection = same ? this.grid.selection : (this.session.selections[this.active] ?? startOf(sheet?.view.frozenRows ?? 0));
    if (same && this.grid.editor.isOpen) this.grid.view.refresh();
    else this.grid.show(sheet, selection, this.session.zoom);
    if (!same) this.grid.view.scroller.scrollTo(0, 0);
    if (!same && this.session.selections[this.active] !== undefined) this.grid.view.reveal(selection.row, selection.column);
    this.formulaBar.draw();
  }

  private drawBanner(): void {
    const { putAside = null, cannotShow = null } = this.app.model.desk ?? {};
    const text =
      cannotShow !== null ? t('app.cannotShow', { formula: cannotShow }) : putAside !== null ? t('app.putAside', { file: putAside }) : null;
    this.banner.hidden = text === null;
    if (text !== null) fill(this.banner, text);
  }

  private onSelect(): void {
    if (this.grid.sheet === null) return;
    this.session.selections[this.grid.sheet.view.id] = this.grid.selection;
    saveSession(this.session);
    this.formulaBar.draw();
  }

  private openContextMenu(clientX: number, clientY: number): void {
    const anchor = { left: clientX, top: clientY, right: clientX, bottom: clientY };
    openMenu(this.commands.contextItems(), t('menu.edit'), anchor, { onClose: () => this.focusGrid() });
  }

  private otherSheet(by: 1 | -1): void {
    const shown = this.tabs.sheets().filter((sheet) => !sheet.hidden || sheet.id === this.active);
    const at = shown.findIndex((sheet) => sheet.id === this.active);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next !== undefined) this.showSheet(next.id);
  }

  private zoomTo(zoom: number): void {
    this.remember({ zoom });
    this.grid.show(this.grid.sheet, this.grid.selection, zoom);
    this.focusGrid();
  }

  private remember(change: Partial<Session>): void {
    Object.assign(this.session, change);
    saveSession(this.session);
  }

  /** F6 goes round the parts of the page. */
  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const stops: (HTMLElement | null)[] = [
      this.grid.editor.field,
      this.element.querySelector('.tab[aria-selected=true]'),
      this.rail.panel.hidden ? null : this.rail.panel.querySelector('button'),
      this.element.querySelector('.rail-button:not([hidden])'),
      this.element.querySelector('.menu-bar-item[tabindex="0"]'),
    ];
    const present = stops.filter((stop): stop is HTMLElement => stop !== null);
    const at = present.findIndex((stop) => stop === document.activeElement || stop.parentElement?.contains(document.activeElement));
    present[(at + (event.shiftKey ? present.length - 1 : 1)) % present.length]?.focus();
  }
}

/** The first cell below the frozen rows. */
function startOf(frozenRows: number): ReturnType<typeof cellSelection> {
  return cellSelection(frozenRows + 1, 1);
}
