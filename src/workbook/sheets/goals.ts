import { inBoth } from '../../domain/language';
import type { TemplateGoal } from '../../domain/template';
import { type EnumValue, enumLabel } from '../enums';
import { PALETTE, stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { RowContext, TableRow, TableSpec } from '../sheet-spec';
import { SINCE_APPROVAL_RULE } from './approval-marks';
import { GOAL_COLUMNS } from './goal-columns';
import { kpiDefinition, kpiOfGoal, trackedKpis } from './kpi-catalogue';

/** 目标与数据 (domain reference §1.11, §4): the template's goals with their weights, the total they come to, and the figures only tracked. */
export function goalsSheet(content: PlanContent): TableSpec {
  const { template } = content;
  const total = { key: 'goal', metric: inBoth('目标达成率(合计)', 'Goal attainment (total)') };
  return {
    form: 'table',
    kind: 'goals',
    title: { 'zh-CN': '目标与数据', en: 'Goals & KPIs' },
    tabColor: TAB_COLOURS.review,
    hidden: false,
    capacity: 40,
    frozenThrough: 'metric',
    columns: GOAL_COLUMNS,
    rows: [
      ...template.goals.map((goal) => goalRow(goal, content)),
      ...[total, ...trackedKpis(template)].map((kpi) => kpiRow(kpi, content)),
    ],
    rules: [
      {
        name: 'total',
        when: ({ cell }) => `${cell('key')}="goal"`,
        columns: ['metric', 'kind', 'target', 'unit', 'actual', 'measured', 'weight', 'cause'],
        fill: PALETTE.section,
        text: PALETTE.ink,
        bold: true,
      },
      result('met', 'done'),
      result('missed', 'dueSoon'),
      {
        name: 'noTarget',
        when: ({ cell, label }) => `${cell('kind')}=${label('goalKind', 'goal')};${cell('metric')}<>"";${cell('target')}=""`,
        columns: ['target'],
        ...stateColours('unset'),
      },
      {
        name: 'noCause',
        when: ({ cell, label }) =>
          `${cell('kind')}=${label('goalKind', 'goal')};${cell('result')}=${label('goalResult', 'missed')};${cell('cause')}=""`,
        columns: ['cause'],
        ...stateColours('unset'),
      },
      SINCE_APPROVAL_RULE,
    ],
  };
}

/** Colour of a judged row, beside the word in 判定. */
function result(value: EnumValue<'goalResult'>, state: 'done' | 'dueSoon'): TableSpec['rules'][number] {
  return {
    name: value,
    when: ({ cell, label }) => `${cell('result')}=${label('goalResult', value)}`,
    columns: ['rate', 'result'],
    ...stateColours(state),
    bold: value === 'missed',
  };
}

function goalRow(goal: TemplateGoal, { language }: PlanContent): TableRow {
  return {
    id: goal.id,
    key: kpiOfGoal(goal.id),
    metric: goal.metric[language],
    kind: enumLabel('goalKind', 'goal', language),
    target: goal.target,
    unit: goal.unit[language],
    weight: goal.weight / 100,
    direction: enumLabel('direction', goal.direction, language),
    source: goal.targetNote?.[language] ?? null,
  };
}

function kpiRow(kpi: { readonly key: string; readonly metric: TemplateGoal['metric'] }, { language, currency }: PlanContent): TableRow {
  const { definition, unit, direction, target } = kpiDefinition(kpi.key);
  return {
    id: `kpi-${kpi.key}`,
    key: kpi.key,
    metric: kpi.metric[language],
    kind: enumLabel('goalKind', 'kpi', language),
    target: kpi.key === 'att' ? ({ field }: RowContext) => `=${field('settings', 'headcount', 'value')}` : target,
    unit: unit?.[language] ?? currency,
    direction: enumLabel('direction', direction, language),
    source: definition[language],
  };
}
