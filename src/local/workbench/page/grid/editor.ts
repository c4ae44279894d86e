import { h } from '../dom';

/** How an edit ends: which way the active cell then moves. */
export type Ending = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface EditorHandlers {
  /** The text was accepted. */
  readonly commit: (text: string, ending: Ending) => void;
  /** Editing began, went on, or was given up: the formula bar follows. */
  readonly onText: (text: string | null) => void;
  /** The text a cell holds, when it is opened for editing. */
  readonly current: () => string;
  /** A key that is none of an edit, while no edit is going on. True = taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/**
 * The one text field of a grid. It always has the focus and sits, unseen, on the active cell; typing, an input method or a paste begins an edit in
 * it, so that nothing typed is lost and Chinese input works from the first key.
 */
export class Editor {
  readonly field = h('textarea', {
    class: 'editor',
    rows: '1',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    'aria-multiline': 'true',
  });
  /** `typing` = begun by a key, arrows end it; `editing` = opened, arrows move in the text. */
  private state: 'idle' | 'typing' | 'editing' = 'idle';

  constructor(private readonly handlers: EditorHandlers) {
    this.field.addEventListener('keydown', (event) => this.onKeyDown(event));
    this.field.addEventListener('input', () => this.onInput());
    this.field.addEventListener('compositionstart', () => this.begin('typing'));
    this.field.addEventListener('blur', () => this.onBlur());
  }

  get isOpen(): boolean {
    return this.state !== 'idle';
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** Opens the cell with the text it holds, or with another. */
  open(text = this.handlers.current()): void {
    this.field.value = text;
    this.begin('editing');
    this.field.setSelectionRange(text.length, text.length);
    this.handlers.onText(text);
  }

  /** The formula bar was typed into. */
  mirror(text: string): void {
    this.field.value = text;
    this.begin('editing');
  }

  commit(ending: Ending): void {
    if (!this.isOpen) return;
    const text = this.field.value;
    this.close();
    this.handlers.commit(text, ending);
  }

  cancel(): void {
    if (!this.isOpen) return;
    this.close();
    this.handlers.onText(null);
  }

  private begin(state: 'typing' | 'editing'): void {
    if (this.state === 'idle' || state === 'editing') this.state = state;
    this.field.classList.add('is-open');
  }

  private close(): void {
    this.state = 'idle';
    this.field.value = '';
    this.field.classList.remove('is-open');
  }

  private onInput(): void {
    this.begin('typing');
    this.handlers.onText(this.field.value);
    this.fit();
  }

  /** The field grows with its text. */
  fit(): void {
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  private onBlur(): void {
    // Another window, or the formula bar, which goes on with the same text.
    const to = document.activeElement;
    if (this.isOpen && to !== document.body && !to?.matches('.formula-text')) this.commit('stay');
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (!this.isOpen) {
      if (this.handlers.onKey(event)) event.preventDefault();
      return;
    }
    const ending = this.endingOf(event);
    if (ending !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.commit(ending);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
      this.onInput();
    } else event.stopPropagation();
  }

  private endingOf(event: KeyboardEvent): Ending | null {
    if (event.key === 'Enter') return event.altKey || event.ctrlKey || event.metaKey ? null : event.shiftKey ? 'up' : 'down';
    if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
    if (this.state !== 'typing') return null;
    const arrows: { readonly [key: string]: Ending } = { ArrowDown: 'down', ArrowUp: 'up', ArrowLeft: 'left', ArrowRight: 'right' };
    return arrows[event.key] ?? null;
  }
}
