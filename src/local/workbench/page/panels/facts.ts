import type { App } from '../app-context';
import { fill, h } from '../dom';
import { t } from '../words/words';
import type { Panel } from './panel';

/** The clock triggers of the script. */
export function triggersPanel(app: App): Panel {
  const element = h('div', { class: 'facts' });
  return {
    element,
    draw: () => {
      const triggers = app.model.desk?.triggers ?? [];
      if (triggers.length === 0) fill(element, h('p', { class: 'empty', text: t('triggers.empty') }));
      else
        fill(
          element,
          ...triggers.map(({ handler, owner, everyHours, disabled }) =>
            h(
              'div',
              { class: 'card' },
              h('div', { class: 'card-title', text: handler }),
              h('div', { text: everyHours === 1 ? t('triggers.hourly') : t('triggers.hours', { count: everyHours }) }),
              h('div', { class: 'hint', text: owner }),
              disabled ? h('span', { class: 'tag tag-failed', text: t('triggers.disabled') }) : null,
            ),
          ),
        );
    },
  };
}

/** The document properties, JSON laid out for reading. */
export function propertiesPanel(app: App): Panel {
  const element = h('div', { class: 'facts' });
  return {
    element,
    draw: () => {
      const properties = app.model.desk?.properties ?? [];
      if (properties.length === 0) {
        fill(element, h('p', { class: 'empty', text: t('properties.empty') }));
        return;
      }
      const bytes = properties.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
      fill(
        element,
        h('p', { class: 'panel-note', text: t('properties.count', { count: properties.length, bytes }) }),
        ...properties.map(([key, value]) =>
          h(
            'details',
            { class: 'log-entry' },
            h(
              'summary',
              { class: 'log-summary' },
              h('span', { class: 'log-name', text: key }),
              h('span', { class: 'log-when', text: String(value.length) }),
            ),
            h('pre', { class: 'log-lines', text: laidOut(value) }),
          ),
        ),
      );
    },
  };
}

function laidOut(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 1);
  } catch {
    return value;
  }
}
