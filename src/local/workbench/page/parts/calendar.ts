import { fill, h, icon } from '../dom';
import { ICONS } from '../icons';
import { language, t } from '../words/words';
import { type Anchor, closePopup, showPopup } from './popup';

const DAY = 86_400_000;

/** Days as milliseconds of UTC midnights: civil days, no zone. */
function parse(day: string): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(day);
  if (match === null) return null;
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

function print(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

/**
 * Opens a month to choose a day from, for a date cell. `current` is what the cell holds, `today` the day of the workbench's clock, both `yyyy-MM-dd`;
 * weeks start on Monday. The choice is `yyyy-MM-dd`, or '' to empty the cell.
 */
export function openCalendar(
  current: string,
  today: string,
  cell: string,
  anchor: Anchor,
  choose: (day: string) => void,
  onDone: () => void,
): void {
  const now = parse(today) ?? 0;
  const chosen = parse(current);
  let at = chosen ?? now;
  const title = h('div', { class: 'calendar-title', 'aria-live': 'polite' });
  const days = h('div', { class: 'calendar-days', role: 'grid', 'aria-label': t('grid.calendar', { cell }) });
  const take = (day: string): void => {
    closePopup();
    choose(day);
  };
  const draw = (focus: boolean): void => {
    const month = new Date(at);
    title.textContent = new Intl.DateTimeFormat(language(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(month);
    const first = Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), 1);
    const start = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
    const name = new Intl.DateTimeFormat(language(), { weekday: 'narrow', timeZone: 'UTC' });
    const full = new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeZone: 'UTC' });
    const heads = Array.from({ length: 7 }, (_, index) => h('div', { role: 'columnheader', text: name.format(start + index * DAY) }));
    const weeks = Array.from({ length: 6 }, (_, week) =>
      h(
        'div',
        { class: 'calendar-week', role: 'row' },
        ...Array.from({ length: 7 }, (__, index) => {
          const day = start + (week * 7 + index) * DAY;
          const button = h('button', {
            type: 'button',
            role: 'gridcell',
            tabindex: day === at ? 0 : -1,
            class: 'calendar-day',
            'aria-label': full.format(day),
            'aria-selected': String(day === chosen),
            'aria-current': day === now ? 'date' : null,
            text: String(new Date(day).getUTCDate()),
          });
          if (new Date(day).getUTCMonth() !== month.getUTCMonth()) button.classList.add('is-other');
          button.addEventListener('click', () => take(print(day)));
          return button;
        }),
      ),
    );
    fill(days, h('div', { class: 'calendar-week is-head', role: 'row' }, ...heads), ...weeks);
    if (focus) days.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const turn = (months: number): void => {
    const date = new Date(at);
    const target = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
    at = target + (Math.min(date.getUTCDate(), length) - 1) * DAY;
    draw(false);
  };
  const arrow = (path: string, label: string, months: number): HTMLElement =>
    h('button', { type: 'button', class: 'icon-button', 'aria-label': label, on: { click: () => turn(months) } }, icon(path, 18));
  const element = h(
    'div',
    { class: 'calendar', role: 'dialog', 'aria-label': t('grid.calendar', { cell }) },
    h('div', { class: 'calendar-head' }, arrow(ICONS.left, t('grid.previousMonth'), -1), title, arrow(ICONS.right, t('grid.nextMonth'), 1)),
    days,
    h('button', { type: 'button', class: 'text-button', text: t('grid.clearValue'), on: { click: () => take('') } }),
  );
  days.addEventListener('keydown', (event) => {
    const by: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
    const step = by[event.key];
    if (step !== undefined) {
      at += step * DAY;
      draw(true);
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      turn(event.key === 'PageDown' ? 1 : -1);
      days.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  showPopup(element, anchor, { onClose: onDone });
  draw(true);
}
