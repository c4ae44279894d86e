import { h, icon } from '../dom';
import { ICONS } from '../icons';
import { t } from '../words/words';

export interface DialogButton<T> {
  readonly caption: string;
  readonly value: T;
  readonly primary?: boolean;
}

interface DialogParts<T> {
  readonly title: string;
  readonly body: readonly (Node | string)[];
  readonly buttons: readonly DialogButton<T>[];
  /** What Escape and the cross answer. */
  readonly dismissed: T;
  readonly size?: { readonly width: number; readonly height: number };
  readonly focus?: HTMLElement;
}

/** A dialog that is open. */
export interface OpenDialog<T> {
  readonly element: HTMLDialogElement;
  readonly answer: Promise<T>;
  /** Closes it without an answer of the person. */
  readonly close: (value: T) => void;
}

let counter = 0;

/** Shows a modal dialog of the browser: the page behind is out of reach, the focus stays in it and returns afterwards. */
export function showDialog<T>({ title, body, buttons, dismissed, size, focus }: DialogParts<T>): OpenDialog<T> {
  counter += 1;
  const id = `dialog-title-${counter}`;
  const cross = h('button', { type: 'button', class: 'icon-button dialog-cross', 'aria-label': t('app.close') }, icon(ICONS.close, 18));
  const row = buttons.map(({ caption, primary }) =>
    h('button', { type: 'button', class: primary ? 'button is-primary' : 'button', text: caption }),
  );
  const element = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': id },
    h('div', { class: 'dialog-head' }, h('h2', { id, class: 'dialog-title', text: title }), cross),
    h('div', { class: 'dialog-body' }, ...body),
    row.length === 0 ? null : h('div', { class: 'dialog-buttons' }, ...row),
  );
  if (size !== undefined) {
    element.style.width = `${size.width + 2}px`;
    element.classList.add('has-frame');
  }
  let settle: (value: T) => void = () => {};
  const answer = new Promise<T>((resolve) => {
    settle = resolve;
  });
  const close = (value: T): void => {
    element.close();
    element.remove();
    settle(value);
  };
  cross.addEventListener('click', () => close(dismissed));
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    close(dismissed);
  });
  for (const [index, button] of row.entries()) button.addEventListener('click', () => close(buttons[index]?.value ?? dismissed));
  document.body.append(element);
  element.showModal();
  (focus ?? row[buttons.findIndex((button) => button.primary)] ?? cross).focus();
  return { element, answer, close };
}

/** A text with its line breaks, as paragraphs. */
export function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n{2,}/).map((part) => h('p', { class: 'dialog-text', text: part }));
}

/** Says something; one button. */
export async function tell(title: string, text: string): Promise<void> {
  await showDialog({
    title,
    body: paragraphs(text),
    buttons: [{ caption: t('dialog.ok'), value: true, primary: true }],
    dismissed: true,
  }).answer;
}

/** Asks for a yes. */
export function confirm(title: string, text: string, ok: string = t('dialog.ok')): Promise<boolean> {
  return showDialog({
    title,
    body: paragraphs(text),
    buttons: [
      { caption: t('dialog.cancel'), value: false },
      { caption: ok, value: true, primary: true },
    ],
    dismissed: false,
  }).answer;
}
