import { h } from '../dom';
import { t } from '../words/words';
import { type MenuItem, openMenu } from './menu';
import { closePopup } from './popup';

export interface BarMenu {
  readonly caption: string;
  readonly items: () => readonly MenuItem[];
}

/** The row of menus below the title. */
export function menuBar(menus: readonly BarMenu[], onClosed: () => void): HTMLElement {
  const bar = h('div', { class: 'menu-bar', role: 'menubar', 'aria-label': t('menu.bar') });
  let active = -1;
  const buttons = menus.map((menu, index) => {
    const button = h('button', {
      type: 'button',
      class: 'menu-bar-item',
      role: 'menuitem',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      tabindex: index === 0 ? 0 : -1,
      text: menu.caption,
    });
    button.addEventListener('click', () => (active === index ? closePopup() : open(index, true)));
    button.addEventListener('pointerenter', () => {
      if (active >= 0 && active !== index) open(index, false);
    });
    button.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') open(index, true);
      else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') focusAt(index + (event.key === 'ArrowRight' ? 1 : -1));
      else return;
      event.preventDefault();
    });
    return button;
  });
  const focusAt = (index: number): void => {
    const at = (index + buttons.length) % buttons.length;
    for (const [place, button] of buttons.entries()) button.tabIndex = place === at ? 0 : -1;
    buttons[at]?.focus();
  };
  const open = (index: number, focus: boolean): void => {
    const at = (index + buttons.length) % buttons.length;
    const button = buttons[at];
    const menu = menus[at];
    if (button === undefined || menu === undefined) return;
    closePopup();
    active = at;
    button.setAttribute('aria-expanded', 'true');
    openMenu(menu.items(), menu.caption, button.getBoundingClientRect(), {
      focus,
      onSide: (by) => open(at + by, true),
      onClose: () => {
        button.setAttribute('aria-expanded', 'false');
        if (active === at) active = -1;
        onClosed();
      },
    });
  };
  bar.append(...buttons);
  return bar;
}
