import type { App } from '../app-context';
import type { Commands } from '../commands';
import { h, icon } from '../dom';
import { ICONS, type IconName } from '../icons';
import { t } from '../words/words';

export const ZOOMS = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2];

/** The strip of tools above the cells. */
export class Toolbar {
  readonly element: HTMLElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly busy = h('span', { class: 'busy', role: 'status', text: t('app.saved') });

  constructor(
    private readonly app: App,
    commands: Commands,
    zoom: number,
    onZoom: (zoom: number) => void,
  ) {
    const tool = (name: IconName, label: string, run: () => void): HTMLButtonElement =>
      h('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, on: { click: run } }, icon(ICONS[name]));
    this.undo = tool('undo', t('edit.undo'), () => commands.undo());
    this.redo = tool('redo', t('edit.redo'), () => commands.redo());
    const zooms = h(
      'select',
      { class: 'zoom', 'aria-label': t('view.zoom') },
      ...ZOOMS.map((value) => h('option', { value, text: `${Math.round(value * 100)}%` })),
    );
    zooms.value = String(zoom);
    zooms.addEventListener('change', () => onZoom(Number(zooms.value)));
    this.element = h(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': t('toolbar.label') },
      this.undo,
      this.redo,
      h('span', { class: 'tool-line' }),
      zooms,
      h('span', { class: 'tool-line' }),
      tool('sortUp', t('data.sortAscending'), () => commands.sort(true)),
      tool('sortDown', t('data.sortDescending'), () => commands.sort(false)),
      h('span', { class: 'tool-line' }),
      tool('rowBelow', t('insert.rowBelow'), () => commands.insertRowBelow()),
      tool('columnRight', t('insert.columnRight'), () => commands.insertColumnRight()),
      this.busy,
    );
  }

  draw(): void {
    this.undo.disabled = this.app.model.desk?.canUndo !== true;
    this.redo.disabled = this.app.model.desk?.canRedo !== true;
  }

  setBusy(busy: boolean): void {
    this.busy.textContent = t(busy ? 'app.working' : 'app.saved');
  }
}
