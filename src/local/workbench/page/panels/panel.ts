import { h } from '../dom';

/** A panel of the rail: its content, and what to draw when something changed. */
export interface Panel {
  readonly element: HTMLElement;
  /** Draws what the model says now. */
  readonly draw: () => void;
}

/** A heading and what stands under it. */
export function section(title: string, ...children: readonly (Node | string | null)[]): HTMLElement {
  return h('section', { class: 'section' }, h('h3', { class: 'section-title', text: title }), ...children);
}

/** A label above a field. */
export function labelled(text: string, field: HTMLElement, note?: string): HTMLElement {
  return h(
    'label',
    { class: 'labelled' },
    h('span', { class: 'label', text }),
    field,
    note === undefined ? null : h('span', { class: 'hint', text: note }),
  );
}

export function button(caption: string, run: () => void, kind = 'button'): HTMLButtonElement {
  return h('button', { type: 'button', class: kind, text: caption, on: { click: run } });
}
