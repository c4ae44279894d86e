import { fill, h, icon } from '../dom';
import { ICONS } from '../icons';
import { t, type Word } from '../words/words';

const KEY = 'showrunner-workbench-tour';

export interface TourStep {
  readonly title: Word;
  readonly text: Word;
  readonly action: Word;
  readonly run: () => void;
}

/** Three steps a newcomer is shown once; put away for good by the cross. */
export class Tour {
  readonly element = h('section', { class: 'tour', hidden: true });
  private at = 0;

  constructor(private readonly steps: readonly TourStep[]) {
    this.element.setAttribute('aria-label', t('tour.label'));
  }

  /** Starts, unless this browser has seen the end of it. */
  startOnce(): void {
    if (localStorage.getItem(KEY) === null) this.start();
  }

  start(): void {
    this.at = 0;
    this.element.hidden = false;
    this.draw();
  }

  private end(): void {
    localStorage.setItem(KEY, 'seen');
    this.element.hidden = true;
  }

  private draw(): void {
    const step = this.steps[this.at];
    if (step === undefined) return;
    const isLast = this.at === this.steps.length - 1;
    const next = h('button', {
      type: 'button',
      class: 'text-button',
      text: t(isLast ? 'tour.done' : 'tour.next'),
      on: {
        click: () => {
          if (isLast) this.end();
          else {
            this.at += 1;
            this.draw();
          }
        },
      },
    });
    fill(
      this.element,
      h(
        'div',
        { class: 'tour-head' },
        h('span', { class: 'tour-step', text: t('tour.step', { step: this.at + 1 }) }),
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': t('tour.skip'), on: { click: () => this.end() } },
          icon(ICONS.close, 16),
        ),
      ),
      h('h2', { class: 'tour-title', text: t(step.title) }),
      h('p', { class: 'tour-text', text: t(step.text) }),
      h(
        'div',
        { class: 'tour-buttons' },
        h('button', { type: 'button', class: 'button is-primary', text: t(step.action), on: { click: () => step.run() } }),
        next,
      ),
    );
  }
}
