import type { App } from './app-context';
import { moveClock } from './panels/clock';
import type { TourStep } from './parts/tour';

type GoTo = (sheet: number, row: number, column: number) => void;

/** The cell of the task list that a step leads to: the status of the first late task, else of the first task. */
export function lateTask(app: App): { readonly sheet: number; readonly row: number; readonly column: number } | null {
  for (const [sheet, { rows, view }] of app.model.sheets) {
    const keys = [...(rows.get(1)?.values() ?? [])];
    const column = (part: string): number | undefined =>
      keys.find((cell) => /^sr1\|[^|]*\|tasks\|/.test(cell[1]) && cell[1].endsWith(`|${part}`))?.[0];
    const status = column('status');
    const mark = column('mark');
    if (status === undefined || mark === undefined) continue;
    const late = [...rows].filter(([row]) => row > view.frozenRows).sort(([a], [b]) => a - b);
    const found = late.find(([, cells]) => /^(滞后|Late)$/.test(cells.get(mark)?.[1] ?? ''));
    return { sheet, row: found?.[0] ?? view.frozenRows + 1, column: status };
  }
  return null;
}

/** The first minute: what is late, a day that passes, a task that gets done. */
export function tourSteps(app: App, goTo: GoTo): readonly TourStep[] {
  const toLate = (): void => {
    const place = lateTask(app);
    if (place !== null) goTo(place.sheet, place.row, place.column);
  };
  return [
    { title: 'tour.1.title', text: 'tour.1.text', action: 'tour.1.action', run: toLate },
    {
      title: 'tour.2.title',
      text: 'tour.2.text',
      action: 'tour.2.action',
      run: () => {
        app.openPanel('outbox');
        void moveClock(app, { do: 'toNextMail' });
      },
    },
    { title: 'tour.3.title', text: 'tour.3.text', action: 'tour.3.action', run: toLate },
  ];
}
