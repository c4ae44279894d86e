import { fill, h } from '../dom';
import { t } from '../words/words';
import { type Anchor, closePopup, showPopup } from './popup';

/** Values listed at most; a search finds the others. */
const MOST_LISTED = 300;

/** What a person can do with the filter of a column. */
export interface FilterActions {
  readonly sort: (ascending: boolean) => void;
  /** Texts to hide. */
  readonly apply: (hide: readonly string[]) => void;
  readonly done: () => void;
}

/** Opens the filter of a column: sorting, and a list of the texts that stand in it to tick. */
export function openFilterMenu(
  texts: readonly string[],
  unticked: ReadonlySet<string>,
  label: string,
  anchor: Anchor,
  actions: FilterActions,
): void {
  const hidden = new Set(unticked);
  const search = h('input', { type: 'search', class: 'field', 'aria-label': t('filter.search'), placeholder: t('filter.search') });
  const list = h('div', { class: 'filter-list', role: 'group', tabindex: 0, 'aria-label': t('filter.values') });
  const draw = (): void => {
    const word = search.value.trim().toLowerCase();
    const shown = texts.filter((text) => text.toLowerCase().includes(word)).slice(0, MOST_LISTED);
    fill(
      list,
      ...shown.map((text) => {
        const box = h('input', { type: 'checkbox' });
        box.checked = !hidden.has(text);
        box.addEventListener('change', () => (box.checked ? hidden.delete(text) : hidden.add(text)));
        return h('label', { class: 'filter-value' }, box, h('span', { text: text === '' ? t('filter.blank') : text }));
      }),
    );
  };
  const all = (ticked: boolean): void => {
    for (const text of texts)
      if (ticked) hidden.delete(text);
      else hidden.add(text);
    draw();
  };
  const button = (caption: string, run: () => void, kind = 'text-button'): HTMLElement =>
    h('button', { type: 'button', class: kind, text: caption, on: { click: run } });
  const end = (run: () => void) => () => {
    closePopup();
    run();
  };
  search.addEventListener('input', draw);
  const first = button(
    t('data.sortAscending'),
    end(() => actions.sort(true)),
    'menu-button',
  );
  const element = h(
    'div',
    { class: 'filter-menu', role: 'dialog', 'aria-label': label },
    first,
    button(
      t('data.sortDescending'),
      end(() => actions.sort(false)),
      'menu-button',
    ),
    h('div', { class: 'menu-line' }),
    h('div', { class: 'filter-title', text: t('filter.values') }),
    h(
      'div',
      { class: 'filter-all' },
      button(t('filter.all'), () => all(true)),
      button(t('filter.none'), () => all(false)),
    ),
    search,
    list,
    h(
      'div',
      { class: 'dialog-buttons' },
      button(t('dialog.cancel'), () => closePopup(), 'button'),
      button(
        t('filter.apply'),
        end(() => actions.apply([...hidden].filter((text) => texts.includes(text)))),
        'button is-primary',
      ),
    ),
  );
  showPopup(element, anchor, { onClose: actions.done });
  draw();
  first.focus();
}
