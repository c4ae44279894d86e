import { h } from '../dom';

/** How long a toast stays, in milliseconds; Google's stays five seconds. */
const STAY = 6000;

/** Messages at the lower edge, spoken to screen readers. */
export class Notices {
  readonly element = h('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });

  show(title: string, text: string): void {
    const toast = h('div', { class: 'toast' }, title === '' ? null : h('strong', { text: title }), h('span', { text }));
    this.element.append(toast);
    setTimeout(() => toast.remove(), STAY);
  }
}
