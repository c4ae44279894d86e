import type { Language } from '../../../../domain/language';
import type { AuthMode, DeskView, FaultSwitches } from '../../protocol';
import type { App } from '../app-context';
import { fill, h } from '../dom';
import { t, type Word } from '../words/words';
import { labelled, type Panel, section } from './panel';

const MODES: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];

const SWITCHES: readonly (readonly [keyof FaultSwitches, Word])[] = [
  ['quotaGone', 'settings.quotaGone'],
  ['propertiesFull', 'settings.propertiesFull'],
  ['noDocument', 'settings.noDocument'],
  ['lockHeld', 'settings.lockHeld'],
];

const NUMBERS: readonly (readonly [keyof FaultSwitches, Word])[] = [
  ['failAtCall', 'settings.failAtCall'],
  ['killAtCall', 'settings.killAtCall'],
  ['millisecondsPerCall', 'settings.slow'],
];

/** Who is at the keyboard, where the spreadsheet lives, what goes wrong. */
export function settingsPanel(app: App): Panel {
  const element = h('div', { class: 'settings' });
  return {
    element,
    draw: () => {
      const { desk } = app.model;
      if (desk === null || element.contains(document.activeElement)) return;
      fill(element, pageSection(app, desk), bookSection(app, desk), faultSection(app, desk));
    },
  };
}

function choice(
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLSelectElement {
  const select = h('select', { class: 'field' }, ...options.map(([value, text]) => h('option', { value, text })));
  select.value = chosen;
  select.addEventListener('change', () => {
    select.blur();
    onChoose(select.value);
  });
  return select;
}

function pageSection(app: App, desk: DeskView): HTMLElement {
  const languages = [
    ['zh-CN', '中文'],
    ['en', 'English'],
  ] as const;
  return section(
    t('settings.page'),
    labelled(
      t('settings.language'),
      choice(languages, desk.language, (value) => void app.act({ do: 'setLanguage', language: value as Language })),
    ),
    labelled(
      t('settings.person'),
      choice(
        desk.users.map(({ email, locale }) => [email, `${email} (${locale})`]),
        desk.currentUser,
        (email) => void app.act({ do: 'signIn', email }),
      ),
      t('settings.personNote'),
    ),
    labelled(
      t('settings.auth'),
      choice(
        MODES.map((mode) => [mode, t(`settings.auth.${mode}`)]),
        desk.authMode,
        (mode) => void app.act({ do: 'setAuthMode', authMode: mode as AuthMode }),
      ),
    ),
  );
}

function bookSection(app: App, desk: DeskView): HTMLElement {
  const zone = h('input', { class: 'field', value: desk.timeZone, list: 'zones', autocomplete: 'off', spellcheck: 'false' });
  const zones = h('datalist', { id: 'zones' }, ...Intl.supportedValuesOf('timeZone').map((value) => h('option', { value })));
  const form = h(
    'form',
    { class: 'inline-form' },
    labelled(t('settings.zone'), zone),
    h('button', { type: 'submit', class: 'button', text: t('settings.apply') }),
  );
  form.append(zones);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void app.act({ do: 'setTimeZone', timeZone: zone.value.trim() });
  });
  return section(
    t('settings.book'),
    labelled(
      t('settings.locale'),
      choice(
        desk.locales.map((name) => [name, name]),
        desk.locale,
        (locale) => void app.act({ do: 'setLocale', locale }),
      ),
    ),
    form,
  );
}

function faultSection(app: App, desk: DeskView): HTMLElement {
  const set = (change: Partial<FaultSwitches>): void =>
    void app.act({ do: 'setFaults', faults: { ...(app.model.desk ?? desk).faults, ...change } });
  const switches = SWITCHES.map(([name, word]) => {
    const box = h('input', { type: 'checkbox' });
    box.checked = desk.faults[name] === true;
    box.addEventListener('change', () => set({ [name]: box.checked }));
    return h('label', { class: 'switch' }, box, h('span', { text: t(word) }));
  });
  const numbers = NUMBERS.map(([name, word]) => {
    const field = h('input', { type: 'number', class: 'field is-short', min: '1', step: '1', placeholder: t('settings.off') });
    field.value = desk.faults[name] === null ? '' : String(desk.faults[name]);
    field.addEventListener('change', () => set({ [name]: Number(field.value) >= 1 ? Math.floor(Number(field.value)) : null }));
    return h('label', { class: 'switch is-number' }, h('span', { text: t(word) }), field);
  });
  return section(t('settings.faults'), h('p', { class: 'hint', text: t('settings.faultsNote') }), ...switches, ...numbers);
}
