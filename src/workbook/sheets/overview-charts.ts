import { inBoth } from '../../domain/language';
import { CHART_COLOURS } from '../palette';
import type { ChartSpec } from '../sheet-spec';
import { figureKey, NAMES_ROW, POINTS } from './overview-figures';

/** Pixels of the row the charts stand in, with room above and below them. */
export const CHARTS_HEIGHT = 330;
/** A chart hangs on the upper left corner of its row and leaves the rest of it free. */
const HEIGHT = 322;

/**
 * The charts below the Overview's first screen, a third of its width each, hung on the column nearest to its place: progress by group, open work over time, budget planned
 * against actual. `groups` are the row keys of the heading and of the last line of the groups.
 */
export function overviewCharts(groups: readonly [heading: string, last: string]): ChartSpec[] {
  const [heading, last] = groups;
  const [first, end] = [NAMES_ROW, figureKey(POINTS)];
  return [
    {
      title: inBoth('各组进度', 'Progress by group'),
      kind: 'bar',
      at: ['charts', 'name'],
      width: 424,
      height: HEIGHT,
      figures: [
        { from: [heading, 'name'], to: [last, 'name'] },
        { from: [heading, 'share'], to: [last, 'share'] },
      ],
      series: [{ color: CHART_COLOURS.main }],
      most: 1,
    },
    {
      title: inBoth('未完成任务：计划与实际', 'Open tasks, planned and actual'),
      kind: 'combo',
      at: ['charts', 'owner'],
      width: 490,
      height: HEIGHT,
      figures: [{ from: [first, 'name'], to: [end, 'share'] }],
      series: [{ color: CHART_COLOURS.plan, isLine: true }, { color: CHART_COLOURS.main }],
    },
    {
      title: inBoth('预算与实际支出', 'Budget planned and actual'),
      kind: 'bar',
      at: ['charts', 'next'],
      width: 380,
      height: HEIGHT,
      figures: [{ from: [first, 'task'], to: [end, 'due'] }],
      series: [{ color: CHART_COLOURS.plan }, { color: CHART_COLOURS.main }],
    },
  ];
}
