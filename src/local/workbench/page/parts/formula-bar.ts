import { h } from '../dom';
import { areaName, readArea } from '../grid/geometry';
import type { Grid } from '../grid/grid';
import { areaOf } from '../grid/selection';
import { t } from '../words/words';

/** Name of the chosen cells and the content of the active one. */
export class FormulaBar {
  readonly element: HTMLElement;
  private readonly name = h('input', { class: 'name-box', 'aria-label': t('formula.name'), spellcheck: 'false', autocomplete: 'off' });
  private readonly text = h('textarea', { class: 'formula-text', rows: '1', 'aria-label': t('formula.text'), spellcheck: 'false' });

  constructor(private readonly grid: () => Grid) {
    this.element = h('div', { class: 'formula-bar' }, this.name, h('span', { class: 'fx', 'aria-hidden': 'true', text: 'fx' }), this.text);
    this.name.addEventListener('keydown', (event) => this.onNameKey(event));
    this.name.addEventListener('blur', () => this.draw());
    this.text.addEventListener('input', () => this.grid().editor.mirror(this.text.value));
    this.text.addEventListener('keydown', (event) => this.onTextKey(event));
    this.text.addEventListener('blur', () => {
      const { editor } = this.grid();
      if (editor.isOpen && document.activeElement !== editor.field) editor.commit('stay');
    });
  }

  draw(): void {
    const grid = this.grid();
    if (document.activeElement !== this.name) this.name.value = areaName(areaOf(grid.selection));
    if (document.activeElement !== this.text && !grid.editor.isOpen) this.text.value = grid.currentText();
  }

  /** The text while it is edited in the cell; null when that is over. */
  follow(text: string | null): void {
    this.text.value = text ?? this.grid().currentText();
  }

  private onNameKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.grid().editor.focus();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const area = readArea(this.name.value);
    const grid = this.grid();
    if (
      area !== null &&
      area.lastRow <= (grid.view.geometry?.rows.count ?? 0) &&
      area.lastColumn <= (grid.view.geometry?.columns.count ?? 0)
    )
      grid.select({ row: area.row, column: area.column, toRow: area.lastRow, toColumn: area.lastColumn });
    grid.editor.focus();
  }

  private onTextKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { editor } = this.grid();
    if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      if (editor.isOpen) editor.commit('down');
      else editor.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      editor.cancel();
      this.follow(null);
      editor.focus();
    }
  }
}
