import type { Action } from '../../actions';
import type { App } from '../app-context';
import { fill, h } from '../dom';
import { longDate, t } from '../words/words';
import { button, labelled, type Panel, section } from './panel';

/** Moves the clock and says what came of it. */
export async function moveClock(app: App, action: Action): Promise<void> {
  const before = app.model.mails.length;
  const outcome = await app.act(action);
  const clock = app.model.desk?.clock;
  if (outcome.ok && clock !== undefined) {
    const facts = { date: longDate(clock.date), time: clock.time, count: app.model.mails.length - before };
    app.notice('', t('clock.passed', facts));
  }
}

/** The simulated clock. */
export function clockPanel(app: App): Panel {
  const date = h('div', { class: 'clock-date' });
  const time = h('div', { class: 'clock-time' });
  const field = h('input', { type: 'datetime-local', class: 'field', step: '60' });
  const steps = h(
    'div',
    { class: 'button-grid' },
    button(t('clock.hour'), () => void moveClock(app, { do: 'advance', hours: 1 })),
    button(t('clock.day'), () => void moveClock(app, { do: 'advance', hours: 24 })),
    button(t('clock.week'), () => void moveClock(app, { do: 'advance', hours: 168 })),
    button(t('clock.nextMail'), () => void moveClock(app, { do: 'toNextMail' }), 'button is-primary'),
  );
  const form = h(
    'form',
    { class: 'inline-form' },
    labelled(t('clock.set'), field),
    h('button', { type: 'submit', class: 'button', text: t('clock.apply') }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value !== '') void moveClock(app, { do: 'setClock', instant: field.value.slice(0, 16) });
  });
  const face = h('div', { class: 'clock-face' }, h('div', { class: 'label', text: t('clock.today') }), date, time);
  const element = h(
    'div',
    { class: 'clock' },
    face,
    steps,
    section(t('clock.set'), form),
    h('p', { class: 'hint', text: t('clock.note') }),
  );
  fill(element, face, steps, form, h('p', { class: 'hint', text: t('clock.note') }));
  return {
    element,
    draw: () => {
      const clock = app.model.desk?.clock;
      if (clock === undefined) return;
      date.textContent = `${clock.date.slice(0, 4)} · ${longDate(clock.date)}`;
      time.textContent = clock.time;
      if (document.activeElement !== field) field.value = `${clock.date}T${clock.time}`;
    },
  };
}
