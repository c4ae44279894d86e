import type { ValidationView } from '../../protocol';
import { h, icon } from '../dom';
import { ICONS } from '../icons';
import { t } from '../words/words';
import { type Anchor, closePopup, showPopup } from './popup';

/** Opens the choices of a drop-down cell. `onDone` comes after any end; `choose` only with a choice. */
export function openChoices(
  validation: ValidationView,
  current: string,
  cell: string,
  anchor: Anchor,
  choose: (text: string) => void,
  onDone: () => void,
): void {
  const list = h('div', { class: 'choices', role: 'listbox', tabindex: 0, 'aria-label': t('grid.options', { cell }) });
  const options = validation.items.map((text, index) =>
    h(
      'div',
      { class: 'choice', role: 'option', id: `choice-${index}`, 'aria-selected': String(text === current), 'data-text': text },
      h('span', { class: 'choice-text', text }),
      text === current ? icon(ICONS.check, 16) : null,
    ),
  );
  list.append(...options);
  let at = Math.max(0, validation.items.indexOf(current));
  const mark = (): void => {
    for (const [index, option] of options.entries()) option.classList.toggle('is-active', index === at);
    list.setAttribute('aria-activedescendant', `choice-${at}`);
    options[at]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (index: number): void => {
    const text = validation.items[index];
    closePopup();
    if (text !== undefined) choose(text);
  };
  for (const [index, option] of options.entries()) {
    option.addEventListener('pointerenter', () => {
      at = index;
      mark();
    });
    option.addEventListener('click', () => take(index));
  }
  let typed = '';
  list.addEventListener('keydown', (event) => {
    const last = options.length - 1;
    const to: { readonly [key: string]: number } = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (next !== undefined) at = next;
    else if (event.key === 'Enter' || event.key === ' ') take(at);
    else if (event.key === 'Tab') closePopup();
    else if (event.key.length === 1) {
      typed += event.key.toLowerCase();
      const found = validation.items.findIndex((text) => text.toLowerCase().startsWith(typed));
      if (found < 0) typed = '';
      else at = found;
    } else return;
    event.preventDefault();
    event.stopPropagation();
    mark();
  });
  const width = anchor.right - anchor.left;
  list.style.minWidth = `${Math.max(120, width)}px`;
  showPopup(list, anchor, { onClose: onDone });
  mark();
  list.focus();
}
