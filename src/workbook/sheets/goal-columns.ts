import { inBoth } from '../../domain/language';
import { quoteText } from '../formula-context';
import type { ColumnSpec, RowContext } from '../sheet-spec';
import { FROZEN_GOALS, NO_TARGET, sinceApproval } from './approval-marks';
import { MEASURED, measuredFormula } from './measured-kpis';

/** A goal with a weight counts towards the total by at most this much of its weight: 12 tenths. */
const CAP_TENTHS = 12;

const MEASURED_KEYS = Object.keys(MEASURED);

/** The row that shows the total. The columns the total is counted from never read it: `ratio` and not `rate`, `fromSheets` and not `measured`. */
function isTotal({ cell }: RowContext): string {
  return `${cell('key')}="goal"`;
}

/** Rounded to a hundredth of a percent, so that 27 of 30 are 90 % in every engine. */
function inBasisPoints({ cell }: RowContext): string {
  return `ROUND(${cell('rate')}*10000;0)`;
}

/** Actual ÷ target, or target ÷ actual where lower is better; blank while one of them is no number. */
function attainment({ cell, label }: RowContext, of: 'target' | 'approvedTarget'): string {
  const [value, target] = [cell('value'), cell(of)];
  return (
    `=IF(AND(ISNUMBER(${value});ISNUMBER(${target}));IF(${cell('direction')}=${label('direction', 'down')};` +
    `IF(${value}<=0;1;${target}/${value});IF(${target}=0;"";${value}/${target}));"")`
  );
}

const BASIC: readonly ColumnSpec[] = [
  {
    key: 'metric',
    header: inBoth('指标', 'Metric'),
    note: inBoth('一行一个可以数出来的结果。', 'One a row: something that can be counted.'),
    level: 'basic',
    width: 170,
    type: 'long',
  },
  {
    key: 'kind',
    header: inBoth('类型', 'Kind'),
    note: inBoth('目标：有权重，计入总达成率；指标：只跟踪。', 'Goal: has a weight and counts; KPI: only tracked.'),
    level: 'basic',
    width: 80,
    type: 'text',
    enum: 'goalKind',
  },
  {
    key: 'target',
    header: inBoth('目标值', 'Target'),
    note: inBoth('活动前定下，之后不改。灰底：目标还没有数值。', 'Fixed before the event. Grey: a goal without a number.'),
    level: 'basic',
    width: 100,
    type: 'number',
  },
  { key: 'unit', header: inBoth('单位', 'Unit'), level: 'basic', width: 90, type: 'text' },
  {
    key: 'actual',
    header: inBoth('实际值(请填)', 'Actual'),
    note: inBoth('留空不等于 0；百分比填 75 而不是 0.75。', 'Blank is not 0. Type 75 for 75 %.'),
    level: 'basic',
    width: 110,
    type: 'number',
  },
  {
    key: 'measured',
    header: inBoth('表内数据(自动)', 'From the sheets (auto)'),
    note: inBoth(
      '自动：本活动各表里已有的数；“实际值”填了就以它为准。',
      'Automatic: what the sheets of this event hold. A typed actual comes first.',
    ),
    level: 'basic',
    width: 110,
    type: 'number',
    formula: (context) => {
      const total = context.helper('goals', 'total');
      return `=IF(${isTotal(context)};IF(ISNUMBER(${total});ROUND(${total}*100;1);"");${context.cell('fromSheets')})`;
    },
  },
  {
    key: 'rate',
    header: inBoth('达成率(自动)', 'Attainment (auto)'),
    note: inBoth(
      '自动：实际 ÷ 目标；越低越好的为目标 ÷ 实际，实际为 0 即 100%。',
      'Automatic: actual ÷ target; target ÷ actual where lower is better, and 100 % at 0.',
    ),
    level: 'basic',
    width: 100,
    type: 'percent',
    formula: (context) => `=IF(${isTotal(context)};${context.helper('goals', 'total')};${context.cell('ratio')})`,
  },
  {
    key: 'result',
    header: inBoth('判定(自动)', 'Result (auto)'),
    note: inBoth(
      '自动：100% 及以上为达成，90% 及以上为基本达成；权重合计不是 100% 时，“目标达成率”一行会提示。',
      'Automatic: met from 100 %, nearly met from 90 %. Where weights do not sum to 100 %, the row Goal attainment says so.',
    ),
    level: 'basic',
    width: 110,
    type: 'text',
    formula: (context) => {
      const { cell, label, helper, language } = context;
      const weights = `ROUND(${helper('goals', 'weights')}*100;0)`;
      const warning = `${quoteText(language === 'zh-CN' ? '权重合计 ' : 'Weights ')}&${weights}&"%"`;
      const points = inBasisPoints(context);
      const judged = `IF(${points}>=10000;${label('goalResult', 'met')};IF(${points}>=9000;${label('goalResult', 'nearly')};${label('goalResult', 'missed')}))`;
      // A KPI may have no target: there is nothing to judge then.
      const open = `IF(AND(ISNUMBER(${cell('value')});${cell('kind')}=${label('goalKind', 'kpi')});"";${label('goalResult', 'toFill')})`;
      return `=IF(${cell('metric')}="";"";IF(AND(${isTotal(context)};${weights}<>100);${warning};IF(ISNUMBER(${cell('rate')});${judged};${open})))`;
    },
  },
  {
    key: 'weight',
    header: inBoth('权重', 'Weight'),
    note: inBoth('各目标合计 100%；单项达成率最高按 120% 计入总达成率。', 'Goals sum to 100 %; each counts up to 120 % of its weight.'),
    level: 'basic',
    width: 90,
    type: 'percent',
  },
  {
    key: 'cause',
    header: inBoth('原因', 'Why'),
    note: inBoth('未达成时必填。', 'Required when a goal is missed.'),
    level: 'basic',
    width: 240,
    type: 'long',
  },
];

const MORE: readonly ColumnSpec[] = [
  { key: 'direction', header: inBoth('方向', 'Better is'), level: 'more', width: 100, type: 'text', enum: 'direction' },
  { key: 'source', header: inBoth('数据来源', 'How it is counted'), level: 'more', width: 260, type: 'long' },
  { key: 'due', header: inBoth('截止', 'By'), level: 'more', width: 100, type: 'date' },
  { key: 'owner', header: inBoth('负责人', 'Owner'), level: 'more', width: 100, type: 'text' },
  { key: 'base', header: inBoth('基准', 'Baseline'), level: 'more', width: 100, type: 'number' },
  {
    key: 'gap',
    header: inBoth('差距(自动)', 'Gap (auto)'),
    note: inBoth('自动：实际 − 目标。', 'Automatic: actual − target.'),
    level: 'more',
    width: 100,
    type: 'number',
    formula: ({ cell }) => `=IF(AND(ISNUMBER(${cell('value')});ISNUMBER(${cell('target')}));${cell('value')}-${cell('target')};"")`,
  },
  {
    key: 'approvedTarget',
    header: inBoth('定稿目标', 'Approved target'),
    note: inBoth('最近一次定稿时的目标值，由“定稿”写入。', 'The target when last approved; written by “Approve the plan”.'),
    level: 'more',
    width: 100,
    type: 'number',
    isOurs: true,
  },
  sinceApproval('goals', {
    name: 'metric',
    baseline: 'approvedTarget',
    isSame: ({ cell }) =>
      `OR(${cell('target')}=${cell('approvedTarget')};AND(${cell('target')}="";${cell('approvedTarget')}=${quoteText(NO_TARGET)}))`,
  }),
  {
    key: 'approvedRate',
    header: inBoth('按定稿达成率(自动)', 'Against approved (auto)'),
    note: inBoth('自动：与定稿时的目标相比。', 'Automatic: attainment of the target as approved.'),
    level: 'more',
    width: 110,
    type: 'percent',
    formula: (context) => attainment(context, 'approvedTarget'),
  },
];

function helper(key: string, zh: string, en: string, headerFormula: NonNullable<ColumnSpec['headerFormula']>): ColumnSpec {
  return { key, header: inBoth(zh, en), level: 'hidden', width: 100, type: 'number', headerFormula };
}

const HIDDEN: readonly ColumnSpec[] = [
  { key: 'key', header: inBoth('指标代号', 'Key'), level: 'hidden', width: 100, type: 'text' },
  {
    key: 'value',
    header: inBoth('采用的值', 'Figure used'),
    level: 'hidden',
    width: 100,
    type: 'number',
    // Typed words are no figure.
    formula: ({ cell }) => `=IF(ISNUMBER(${cell('actual')});${cell('actual')};${cell('fromSheets')})`,
  },
  {
    key: 'fromSheets',
    header: inBoth('各表里的数', 'Figure of the sheets'),
    level: 'hidden',
    width: 100,
    type: 'number',
    formula: ({ cell, helper }) => {
      const byKey = MEASURED_KEYS.reduceRight((otherwise, key) => `IF(${cell('key')}="${key}";${helper('goals', key)};${otherwise})`, '""');
      return `=IF(${cell('key')}="";"";${byKey})`;
    },
  },
  {
    key: 'ratio',
    header: inBoth('达成率(未含合计)', 'Attainment of the row'),
    level: 'hidden',
    width: 100,
    type: 'number',
    formula: (context) => attainment(context, 'target'),
  },
  {
    key: 'score',
    header: inBoth('得分', 'Score'),
    level: 'hidden',
    width: 100,
    type: 'number',
    formula: ({ cell, label }) => {
      const capped = `IF(${cell('ratio')}*10>${CAP_TENTHS};${CAP_TENTHS}/10;${cell('ratio')})`;
      const isCounted = `${cell('kind')}=${label('goalKind', 'goal')};N(${cell('weight')})>0`;
      return `=IF(AND(${isCounted});IF(ISNUMBER(${cell('ratio')});${cell('weight')}*${capped};"");"")`;
    },
  },
  helper('weights', '权重合计', 'Sum of weights', ({ range, label }) => {
    return `=SUMPRODUCT((${range('goals', 'kind')}=${label('goalKind', 'goal')})*IFERROR(${range('goals', 'weight')}*1;0))`;
  }),
  // No total while the figure of a goal with a weight is missing.
  helper('total', '总达成率', 'Total', ({ range, label }) => {
    const weighted = `(${range('goals', 'kind')}=${label('goalKind', 'goal')})*(IFERROR(${range('goals', 'weight')}*1;0)>0)`;
    const count = `SUMPRODUCT(${weighted})`;
    const known = `SUMPRODUCT(${weighted}*ISNUMBER(${range('goals', 'score')}))`;
    return `=IF(${count}=0;"";IF(${known}<${count};"";SUMPRODUCT(IFERROR(${range('goals', 'score')}*1;0))))`;
  }),
  FROZEN_GOALS,
  ...MEASURED_KEYS.map((key) => helper(key, `表内数据：${key}`, `From the sheets: ${key}`, measuredFormula(key))),
];

/** The columns of 目标与数据. */
export const GOAL_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  ...BASIC,
  ...MORE,
  ...HIDDEN,
];
