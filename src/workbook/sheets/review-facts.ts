import { inBoth, type Localized } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { CellType } from '../sheet-spec';

/** A goal from this attainment on is a highlight, a cue off by more minutes than these a shortfall (domain reference §1.12). */
const BEATEN_PERCENT = 110;
const DRIFT_MINUTES = 10;

/** A fact the Review takes from another sheet, or the words in its place while the plan does without that sheet. */
export interface ReviewFact {
  readonly key: string;
  readonly label: Localized;
  readonly absent: Localized;
  /** Without the leading '='. */
  readonly expression: (context: FormulaContext) => string;
  readonly type: CellType;
}

const GOALS = inBoth('目标与数据 · 未添加', 'Goals & KPIs · not added');
const PUBLICITY = inBoth('宣传计划 · 未添加', 'Publicity · not added');
const BUDGET = inBoth('预算 · 未添加', 'Budget · not added');
const ISSUES = inBoth('问题记录 · 未添加', 'Issues · not added');
const RUN_OF_SHOW = inBoth('活动流程 · 未添加', 'Run of show · not added');

/** Of 三、数据亮点: what went better than planned. */
export const HIGHLIGHT_FACTS: readonly ReviewFact[] = [
  {
    key: 'beatenGoals',
    label: inBoth('超额的目标(达成率 ≥ 110%)', 'Goals beaten (110 % and more)'),
    absent: GOALS,
    expression: beatenGoals,
    type: 'text',
  },
  {
    key: 'bestPost',
    label: inBoth('曝光最多的发布(渠道)', 'Post seen most (channel)'),
    absent: PUBLICITY,
    expression: bestPost,
    type: 'text',
  },
  {
    key: 'underBudget',
    label: inBoth('低于预算结清的费用项目', 'Lines settled below plan'),
    absent: BUDGET,
    expression: ({ range, label }) =>
      `COUNTIFS(${range('budget', 'payment')};${label('payment', 'settled')};${range('budget', 'variance')};"<0")`,
    type: 'integer',
  },
];

/** Of 四、问题与不足: what went worse. */
export const SHORTFALL_FACTS: readonly ReviewFact[] = [
  {
    key: 'missedGoals',
    label: inBoth('未达成的目标', 'Goals missed'),
    absent: GOALS,
    expression: ({ range, label }) =>
      `COUNTIFS(${range('goals', 'kind')};${label('goalKind', 'goal')};${range('goals', 'result')};${label('goalResult', 'missed')})`,
    type: 'integer',
  },
  {
    key: 'graveIssues',
    label: inBoth('严重或超时的问题', 'Issues severe or overdue'),
    absent: ISSUES,
    expression: ({ range, label }) => {
      const overdue = label('timeliness', 'overdue');
      const isGrave = [
        `(${range('issues', 'severity')}=${label('severity', 'severe')})`,
        `(${range('issues', 'onTime')}=${overdue})`,
        `(${range('issues', 'mark')}=${overdue})`,
      ];
      return `SUMPRODUCT((${range('issues', 'issue')}<>"")*((${isGrave.join('+')})>0))`;
    },
    type: 'integer',
  },
  {
    key: 'longDrift',
    label: inBoth('偏差超过 10 分钟的环节', 'Cues off by over 10 minutes'),
    absent: RUN_OF_SHOW,
    expression: ({ range }) => {
      const drift = range('runOfShow', 'drift');
      return `COUNTIFS(${drift};">${DRIFT_MINUTES}")+COUNTIFS(${drift};"<-${DRIFT_MINUTES}")`;
    },
    type: 'integer',
  },
];

/** How many, and the best of them by name: `2 · Leads 125%`. */
function beatenGoals({ range, label }: FormulaContext): string {
  const ratio = range('goals', 'ratio');
  const ratios = `(${range('goals', 'kind')}=${label('goalKind', 'goal')})*IFERROR(${ratio}*1;0)`;
  // Twice the hundredths of a percent, less one: rounded as results are judged, since ROUND takes no range in every engine.
  const count = `SUMPRODUCT((${ratios}*20000>=${BEATEN_PERCENT * 200 - 1})*1)`;
  const best = `SUMPRODUCT(MAX(${ratios}))`;
  const name = `INDEX(${range('goals', 'metric')};MATCH(${best};${ratio};0))`;
  return `IF(${count}=0;0;${count}&" · "&${name}&" "&ROUND(${best}*100;0)&"%")`;
}

/** The channel of the post with most impressions and how many these are. */
function bestPost({ range, language }: FormulaContext): string {
  const views = range('publicity', 'impressions');
  const most = `SUMPRODUCT(MAX(IFERROR(${views}*1;0)))`;
  const unit = quoteText(language === 'zh-CN' ? ' 次' : ' views');
  return `IF(${most}=0;"";INDEX(${range('publicity', 'channel')};MATCH(${most};${views};0))&" · "&${most}&${unit})`;
}
