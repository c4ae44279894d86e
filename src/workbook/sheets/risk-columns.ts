import { inBoth } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { ColumnSpec, RowContext } from '../sheet-spec';
import { LATE_MARK } from './task-columns';

/** From these products of likelihood and impact on, a risk is high or medium (domain reference §1.8). */
export const HIGH_FROM = 15;
const MEDIUM_FROM = 8;
/** Beyond any row number: makes the sort key unique and, among equal scores, the upper row first. */
const ROW_BASE = 100_000;

const score = ({ cell }: RowContext): string => `${cell('likelihood')}*${cell('impact')}`;

/** Whether both factors of the score are there. */
function isRated({ cell }: RowContext): string {
  return `ISNUMBER(${cell('likelihood')});ISNUMBER(${cell('impact')})`;
}

/** Whether a row is a high risk, from its typed cells. */
export function isHighRisk(context: RowContext): string {
  return `${isRated(context)};N(${context.cell('likelihood')})*N(${context.cell('impact')})>=${HIGH_FROM}`;
}

/** The word for a score. */
export function riskLevel({ label }: FormulaContext, score: string): string {
  const [high, medium, low] = [label('riskLevel', 'high'), label('riskLevel', 'medium'), label('riskLevel', 'low')];
  return `IF(${score}>=${HIGH_FROM};${high};IF(${score}>=${MEDIUM_FROM};${medium};${low}))`;
}

/**
 * High risks that are not closed, as part of a formula, from typed columns: the word of the level has the state of the decision behind it. A blank status
 * is not closed.
 */
export function openHighRisks({ range, label }: FormulaContext): string {
  const [likelihood, impact] = [range('risks', 'likelihood'), range('risks', 'impact')];
  const isHigh = `(IFERROR(${likelihood}*${impact};0)>=${HIGH_FROM})`;
  return `SUMPRODUCT((${range('risks', 'risk')}<>"")*${isHigh}*(${range('risks', 'status')}<>${label('riskStatus', 'closed')}))`;
}

/** A decision that is still open: neither triggered nor closed; a blank status is open. */
export function isUndecided({ cell, label }: RowContext): string {
  const not = (status: 'triggered' | 'closed'): string => `${cell('status')}<>${label('riskStatus', status)}`;
  return `${cell('risk')}<>"";ISNUMBER(${cell('decide')});${not('triggered')};${not('closed')}`;
}

/** Behind the level, the word for the colour of a row whose decision is late or near. */
function decisionWord(context: RowContext): string {
  const { cell, helper, language } = context;
  const word = (text: string): string => quoteText(` · ${text}`);
  const [late, near] = [word(LATE_MARK[language].toLowerCase()), word(language === 'zh-CN' ? '临近' : 'soon')];
  const decide = cell('decide');
  return `IF(AND(${isUndecided(context)});IF(${decide}<${helper('risks', 'today')};${late};IF(${decide}<${helper('risks', 'soon')}+1;${near};""));"")`;
}

const BASIC: readonly ColumnSpec[] = [
  {
    key: 'risk',
    header: inBoth('风险描述', 'Risk'),
    note: inBoth('因……可能……导致……', 'What may happen, why, and what follows.'),
    level: 'basic',
    width: 240,
    type: 'long',
  },
  {
    key: 'response',
    header: inBoth('应急处置', 'Response'),
    note: inBoth('谁、按什么顺序、做什么。', 'Who does what, in which order.'),
    level: 'basic',
    width: 240,
    type: 'long',
  },
  {
    key: 'likelihood',
    header: inBoth('可能性', 'Likelihood'),
    note: inBoth('1 极少 · 2 较少 · 3 可能 · 4 较大 · 5 几乎必然', '1 rare · 2 unlikely · 3 possible · 4 likely · 5 almost certain'),
    level: 'basic',
    width: 100,
    type: 'integer',
    enum: 'riskStep',
  },
  {
    key: 'impact',
    header: inBoth('影响', 'Impact'),
    note: inBoth(
      '1 轻微 · 2 较小 · 3 中等 · 4 严重 · 5 活动无法进行',
      '1 slight · 2 minor · 3 moderate · 4 severe · 5 the event cannot go on',
    ),
    level: 'basic',
    width: 100,
    type: 'integer',
    enum: 'riskStep',
  },
  {
    key: 'score',
    header: inBoth('风险值(自动)', 'Score (auto)'),
    note: inBoth('自动：可能性 × 影响。', 'Automatic: likelihood × impact.'),
    level: 'basic',
    width: 100,
    type: 'integer',
    formula: (context) => `=IF(AND(${context.cell('risk')}<>"";${isRated(context)});${score(context)};"")`,
  },
  {
    key: 'level',
    header: inBoth('等级(自动)', 'Level (auto)'),
    note: inBoth(
      `自动：${HIGH_FROM} 及以上为高，${MEDIUM_FROM} 至 ${HIGH_FROM - 1} 为中，其余为低；决策日已过或临近时也写在这里。等级为高时，把预防措施列入任务分解表。`,
      `Automatic: ${HIGH_FROM} and more is high, ${MEDIUM_FROM} to ${HIGH_FROM - 1} medium, less is low; a decision that is late or near is said here too. Make a task of the prevention of a high risk.`,
    ),
    level: 'basic',
    width: 100,
    type: 'text',
    formula: (context) => {
      const word = riskLevel(context, score(context));
      return `=IF(AND(${context.cell('risk')}<>"";${isRated(context)});${word};"")&${decisionWord(context)}`;
    },
  },
  {
    key: 'owner',
    header: inBoth('责任人', 'Owner'),
    note: inBoth('先填的是负责的组，请改成一个人。', 'Starts with the group in charge; please name one person.'),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  {
    key: 'limit',
    header: inBoth('解决时限(分)', 'Minutes allowed'),
    note: inBoth('现场解决的时限，一般 10–30 分钟。', 'Time to settle it on site, commonly 10–30 minutes.'),
    level: 'basic',
    width: 100,
    type: 'integer',
  },
  {
    key: 'decide',
    header: inBoth('决策日', 'Decide by'),
    note: inBoth(
      '天气、报名不足、许可等须在这一天拍板；改期时一起移动，手工改写的不动。红行：已滞后，仍在监控中；琥珀行：临近。',
      'Weather, low sign-up, a permit: settled on this day. Moves with the event unless typed by hand. A red row: late and still monitored; amber: near.',
    ),
    level: 'basic',
    width: 100,
    type: 'date',
  },
  { key: 'status', header: inBoth('状态(请填)', 'Status'), level: 'basic', width: 100, type: 'text', enum: 'riskStatus' },
];

const MORE: readonly ColumnSpec[] = [
  { key: 'category', header: inBoth('风险类别', 'Category'), level: 'more', width: 130, type: 'text', enum: 'riskCategory' },
  { key: 'prevention', header: inBoth('预防措施', 'Prevention'), level: 'more', width: 240, type: 'long' },
  {
    key: 'trigger',
    header: inBoth('启动条件', 'Trigger'),
    note: inBoth('看得见的事实，例如“T-2 预报降雨概率 ≥ 60%”。', 'Something to be seen, such as “rain forecast of 60 % at T-2”.'),
    level: 'more',
    width: 200,
    type: 'long',
  },
  { key: 'backup', header: inBoth('备份人', 'Backup'), level: 'more', width: 100, type: 'text' },
  {
    key: 'draw',
    header: inBoth('动用备用金', 'Reserve draw'),
    note: inBoth('处置时预计动用的备用金。', 'What the response would take from the reserve.'),
    level: 'more',
    width: 110,
    type: 'money',
  },
];

const HIDDEN: readonly ColumnSpec[] = [
  { key: 'offsetDecide', header: inBoth('T偏移', 'Offset'), level: 'hidden', width: 100, type: 'integer' },
  { key: 'scheduledDecide', header: inBoth('上次排期', 'Scheduled'), level: 'hidden', width: 100, type: 'date' },
  {
    key: 'today',
    header: inBoth('今天', 'Today'),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ helper }) => `=${helper('lists', 'today')}`,
  },
  {
    key: 'soon',
    header: inBoth('临近期限', 'Due soon until'),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ helper, field }) => `=${helper('lists', 'today')}+${field('settings', 'dueSoonDays', 'value')}`,
  },
  {
    key: 'topKey',
    header: inBoth('风险排序', 'Risk order'),
    note: inBoth('未关闭的风险，风险值高的在前。', 'Risks that are not closed, by score.'),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: (context) => {
      const isListed = `${context.cell('risk')}<>"";${isRated(context)};${context.cell('status')}<>${context.label('riskStatus', 'closed')}`;
      return `=IF(AND(${isListed});N(${context.cell('likelihood')})*N(${context.cell('impact')})*${ROW_BASE}+${ROW_BASE}-ROW();"")`;
    },
  },
];

/** The columns of 风险与应急预案 (domain reference §1.8). */
export const RISK_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  ...BASIC,
  ...MORE,
  ...HIDDEN,
];
