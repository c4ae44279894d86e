import { h } from '../dom';

/** Where a popup is put: below or beside a box on screen. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

let open: { readonly element: HTMLElement; readonly close: () => void } | null = null;

/** Closes whatever popup is open. */
export function closePopup(): void {
  open?.close();
}

/** True while a popup is open. */
export function isPopupOpen(): boolean {
  return open !== null;
}

/**
 * Shows an element in front of the page, below an anchor or, where there is no room, above it. It closes on Escape, on a click elsewhere and when
 * another popup opens; `onClose` hears of it.
 */
export function showPopup(content: HTMLElement, anchor: Anchor, { beside = false, onClose = (): void => {} } = {}): () => void {
  closePopup();
  const element = h('div', { class: 'popup' }, content);
  // Within the landmark of what it belongs to.
  (document.querySelector('main') ?? document.body).append(element);
  place(element, anchor, beside);
  const onPointer = (event: PointerEvent): void => {
    if (!element.contains(event.target as Node)) close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const close = (): void => {
    if (open?.element !== element) return;
    open = null;
    element.remove();
    document.removeEventListener('pointerdown', onPointer, true);
    document.removeEventListener('keydown', onKey, true);
    onClose();
  };
  open = { element, close };
  document.addEventListener('pointerdown', onPointer, true);
  document.addEventListener('keydown', onKey, true);
  return close;
}

/** Keeps a popup on screen. */
export function place(element: HTMLElement, anchor: Anchor, beside: boolean): void {
  const { width, height } = element.getBoundingClientRect();
  const left = beside ? (anchor.right + width > innerWidth ? anchor.left - width : anchor.right) : anchor.left;
  const below = beside ? anchor.top : anchor.bottom;
  const top = below + height > innerHeight - 4 ? (beside ? innerHeight - height - 4 : anchor.top - height) : below;
  element.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
  element.style.top = `${Math.max(4, top)}px`;
}
