import { h, icon } from '../dom';
import { ICONS } from '../icons';
import { type Anchor, closePopup, place, showPopup } from './popup';

/** An entry of a menu; null is a line. */
export type MenuItem = {
  readonly caption: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly run?: () => void;
  readonly items?: readonly MenuItem[];
} | null;

/** Makes the element of a menu; `done` is called before an entry is run. */
function menuElement(items: readonly MenuItem[], label: string, done: () => void): HTMLElement {
  const element = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  for (const item of items) element.append(item === null ? h('div', { class: 'menu-line', role: 'separator' }) : entry(item, done));
  element.addEventListener('keydown', (event) => onKey(event, element));
  return element;
}

function entry(item: Exclude<MenuItem, null>, done: () => void): HTMLElement {
  const radio = item.checked !== undefined;
  const element = h(
    'div',
    {
      class: 'menu-item',
      role: radio ? 'menuitemradio' : 'menuitem',
      tabindex: -1,
      'aria-disabled': item.disabled ? 'true' : null,
      'aria-checked': radio ? String(item.checked) : null,
      'aria-haspopup': item.items === undefined ? null : 'menu',
      'aria-expanded': item.items === undefined ? null : 'false',
    },
    h('span', { class: 'menu-check' }, item.checked ? icon(ICONS.check, 16) : null),
    h('span', { class: 'menu-caption', text: item.caption }),
    item.keys === undefined ? null : h('span', { class: 'menu-keys', text: item.keys }),
    item.items === undefined ? null : icon(ICONS.right, 16),
  );
  const openSub = (focus: boolean): void => {
    if (item.items !== undefined && !item.disabled) openSubMenu(element, item.items, item.caption, done, focus);
  };
  element.addEventListener('click', () => {
    if (item.disabled) return;
    if (item.items !== undefined) openSub(true);
    else {
      done();
      item.run?.();
    }
  });
  element.addEventListener('pointerenter', () => {
    closeSubMenus(element.parentElement);
    element.focus({ preventScroll: true });
    openSub(false);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ' && !(event.key === 'ArrowRight' && item.items !== undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    if (item.items !== undefined) openSub(true);
    else element.click();
  });
  return element;
}

function openSubMenu(parent: HTMLElement, items: readonly MenuItem[], label: string, done: () => void, focus: boolean): void {
  closeSubMenus(parent.parentElement);
  const sub = menuElement(items, label, done);
  sub.classList.add('sub-menu');
  parent.setAttribute('aria-expanded', 'true');
  parent.parentElement?.parentElement?.append(sub);
  const box = parent.getBoundingClientRect();
  place(sub, { left: box.left, right: box.right, top: box.top - 6, bottom: box.bottom }, true);
  sub.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft') return;
    event.preventDefault();
    event.stopPropagation();
    closeSubMenus(parent.parentElement);
    parent.focus();
  });
  if (focus) itemsOf(sub)[0]?.focus();
}

function closeSubMenus(menu: Element | null): void {
  if (menu === null || menu.classList.contains('sub-menu')) return;
  for (const sub of menu.parentElement?.querySelectorAll('.sub-menu') ?? []) sub.remove();
  for (const item of menu.querySelectorAll('[aria-expanded=true]')) item.setAttribute('aria-expanded', 'false');
}

function itemsOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(':scope > .menu-item')];
}

function onKey(event: KeyboardEvent, menu: HTMLElement): void {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to: { readonly [key: string]: number } = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const next = to[event.key];
  if (next !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    items[next]?.focus();
  } else if (event.key === 'Tab') closePopup();
}

/** Opens a menu at an anchor with its first entry focused. `onKeyOut` hears of the keys left and right, for a menu bar. */
export function openMenu(
  items: readonly MenuItem[],
  label: string,
  anchor: Anchor,
  { focus = true, onClose = (): void => {}, onSide }: { focus?: boolean; onClose?: () => void; onSide?: (by: 1 | -1) => void } = {},
): void {
  const element = menuElement(items, label, () => closePopup());
  element.addEventListener('keydown', (event) => {
    if (onSide === undefined || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    event.preventDefault();
    onSide(event.key === 'ArrowRight' ? 1 : -1);
  });
  showPopup(element, anchor, { onClose });
  if (focus) itemsOf(element)[0]?.focus();
}
