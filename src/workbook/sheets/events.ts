import { inBoth, type Language, type Localized } from '../../domain/language';
import type { FormulaContext } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { CellType, FormCell, FormRow, FormSpec, FormStyle } from '../sheet-spec';
import { HEALTH_WORDS } from './health-words';
import { openCount } from './task-counts';

/** A plan of the spreadsheet, for its line. */
export interface EventLine {
  readonly plan: string;
  readonly language: Language;
}

/** Lines for plans: a spreadsheet holds 200 tabs, and a plan takes nine at least. */
const LINES = 20;

/** Days ahead, today among them, in which what is due counts as near. */
const NEAR_DAYS = 7;

const ROW_HEIGHT = 28;

interface EventColumn {
  readonly key: string;
  readonly header: Localized;
  readonly width: number;
  readonly type: CellType;
  readonly style?: FormStyle;
  readonly align?: 'left' | 'center' | 'right';
  /** Without the leading '='; the references are those of the plan. */
  readonly expression: (of: FormulaContext) => string;
}

const figure =
  (row: string, column: string): EventColumn['expression'] =>
  ({ field }) =>
    field('overview', row, column);

const setting =
  (row: string): EventColumn['expression'] =>
  ({ field }) =>
    field('settings', row, 'value');

const COLUMNS: readonly EventColumn[] = [
  {
    key: 'name',
    header: inBoth('活动', 'Event'),
    width: 200,
    type: 'text',
    style: 'link',
    expression: ({ link, field }) => `HYPERLINK(${link('overview')};${field('settings', 'eventName', 'value')}&"")`,
  },
  { key: 'd0', header: inBoth('活动日', 'Event date'), width: 100, type: 'date', align: 'center', expression: setting('d0') },
  { key: 'days', header: inBoth('距活动(天)', 'Days to go'), width: 90, type: 'integer', expression: figure('figures', 'name') },
  { key: 'health', header: inBoth('状态', 'Health'), width: 290, type: 'text', expression: figure('subtitle', 'task') },
  { key: 'progress', header: inBoth('进度', 'Progress'), width: 80, type: 'percent', expression: figure('figures', 'bar') },
  { key: 'late', header: inBoth('滞后', 'Late'), width: 80, type: 'integer', expression: figure('figures', 'task') },
  {
    key: 'near',
    header: inBoth(`${NEAR_DAYS} 日内到期`, `Due in ${NEAR_DAYS} days`),
    width: 110,
    type: 'integer',
    expression: (of) => {
      const [due, today] = [of.range('tasks', 'due'), of.helper('lists', 'today')];
      return openCount(of, `;${due};">="&${today};${due};"<"&(${today}+${NEAR_DAYS + 1})`);
    },
  },
  { key: 'budget', header: inBoth('预算总额', 'Total budget'), width: 110, type: 'integer', expression: figure('figures', 'topic') },
  {
    key: 'currency',
    header: inBoth('币种', 'Currency'),
    width: 80,
    type: 'text',
    align: 'center',
    expression: (of) => `${setting('currency')(of)}&""`,
  },
  { key: 'lead', header: inBoth('总负责人', 'Lead'), width: 120, type: 'text', expression: ({ helper }) => `${helper('team', 'lead')}&""` },
];

/** 全部活动 (design §4): a line a plan, read from its own sheets; it exists once, from the second plan on. */
export function eventsSheet(events: readonly EventLine[]): FormSpec {
  const lines = Array.from({ length: LINES }, (_, index) => line(index + 1, events[index]));
  return {
    form: 'form',
    kind: 'events',
    title: inBoth('全部活动', 'All events'),
    tabColor: TAB_COLOURS.overview,
    hidden: false,
    frozenRows: 2,
    columns: COLUMNS.map(({ key, width }) => ({ key, width })),
    rows: [
      {
        key: 'title',
        height: 42,
        cells: {
          name: { style: 'title', type: 'text', label: inBoth('全部活动', 'All events') },
          health: {
            style: 'subtitle',
            type: 'text',
            label: inBoth('自动汇总，不用填写；点名称即到该活动。', 'Filled by itself; a name leads to its event.'),
          },
        },
      },
      {
        key: 'header',
        height: ROW_HEIGHT,
        cells: Object.fromEntries(
          COLUMNS.map(({ key, header, align }) => [key, { style: 'header', type: 'text', label: header, ...(align ? { align } : {}) }]),
        ),
      },
      ...lines,
    ],
    rules: [
      ...(['red', 'amber', 'green'] as const).map((colour): FormSpec['rules'][number] => {
        const state = ({ red: 'late', amber: 'dueSoon', green: 'done' } as const)[colour];
        return {
          name: `health-${colour}`,
          from: [lineKey(1), 'health'],
          to: [lineKey(LINES), 'health'],
          when: ({ at }) => {
            const cell = at(lineKey(1), 'health', 'column');
            const begins = Object.values(HEALTH_WORDS[colour]).map((word) => `LEFT(${cell};${word.length})="${word}"`);
            return `OR(${begins.join(';')})`;
          },
          ...stateColours(state),
          bold: true,
        };
      }),
      {
        name: 'late',
        from: [lineKey(1), 'late'],
        to: [lineKey(LINES), 'late'],
        when: ({ at }) => `N(${at(lineKey(1), 'late', 'column')})>0`,
        ...stateColours('late'),
        bold: true,
      },
    ],
  };
}

function lineKey(number: number): string {
  return `event${number}`;
}

/** The line of a plan; one without a plan stays blank. */
function line(number: number, event: EventLine | undefined): FormRow {
  const cells = COLUMNS.map(({ key, type, style = 'fact', align, expression }): [string, FormCell] => [
    key,
    {
      style,
      type,
      ...(align ? { align } : {}),
      formula: ({ ofPlan }) => `=${event ? expression(ofPlan(event.plan, event.language)) : '""'}`,
    },
  ]);
  return { key: lineKey(number), height: ROW_HEIGHT, cells: Object.fromEntries(cells) };
}
