import { inBoth, type Localized } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { ColumnSpec, RowContext } from '../sheet-spec';
import { anchorRow, endAbove, isFixed, isOver, minutesFree, openingTime, overrun, startTime } from './cue-times';

/** A cue whose name holds this word is a buffer (domain reference §1.5: 5–10 % of the show). */
const BUFFER: Localized = inBoth('缓冲', 'Buffer');
/** The words of the column that says how a fixed cue meets the one above. */
const GAP: Localized = inBoth('空档', 'Gap');
export const OVERLAP: Localized = inBoth('冲突', 'Overlap');
const NO_TIME: Localized = inBoth('缺定点时间', 'No fixed time');
const NO_MINUTES: Localized = inBoth('缺时长', 'No minutes');
const OVER: Localized = inBoth('超时', 'Over by');
const UNDER: Localized = inBoth('提前', 'Under by');
const ON_TIME: Localized = inBoth('准时', 'On time');
const FIT_HEADER: Localized = inBoth('衔接(自动)', 'Fit (auto)');

/** `formula` where the row is a cue, else nothing. */
function ifCue({ cell }: RowContext, formula: string): string {
  return `=IF(${cell('segment')}="";"";${formula})`;
}

function fitWords(context: RowContext): string {
  const { cell, label, language } = context;
  const quote = (words: Localized): string => quoteText(words[language]);
  const minutes = (words: Localized, count: string): string =>
    `${quoteText(`${words[language]} `)}&${count}&${quoteText(language === 'zh-CN' ? ' 分' : ' min')}`;
  const free = minutesFree(context);
  const isFirst = `AND(${cell('anchor')}=0;${cell('endAbove')}=${context.helper('runOfShow', 'opening')})`;
  const meets = `IF(${isFirst};"";IF(${free}>0;${minutes(GAP, free)};IF(${free}<0;${minutes(OVERLAP, `(0-${free})`)};"")))`;
  const isMeantFixed = `${cell('kind')}=${label('cueStart', 'fixed')}`;
  const follows = `IF(${isMeantFixed};${quote(NO_TIME)};IF(ISNUMBER(SEARCH(${quote(BUFFER)};${cell('segment')}));${quote(BUFFER)};""))`;
  const planned = `IF(${cell('minutes')}="";${quote(NO_MINUTES)};IF(${isFixed(context)};${meets};${follows}))`;
  const over = overrun(context);
  const real = `IF(${over}>0;${minutes(OVER, `(${over})`)};IF(${over}<0;${minutes(UNDER, `(0-(${over}))`)};${quote(ON_TIME)}))`;
  return ifCue(context, `IF(${isOver(context)};${real};${planned})`);
}

/** The heading of the same column says how much of the show is buffer. */
function fitHeader({ range, language }: FormulaContext): string {
  const minutes = range('runOfShow', 'minutes');
  const buffer = `SUMIFS(${minutes};${range('runOfShow', 'segment')};${quoteText(`*${BUFFER[language]}*`)})`;
  const share = `ROUND(100*${buffer}/SUMPRODUCT(IFERROR(${minutes}*1;0));0)`;
  const header = FIT_HEADER[language];
  return `=IFERROR(${quoteText(`${header} ${language === 'zh-CN' ? '缓冲' : 'buffer'} `)}&${share}&"%";${quoteText(header)})`;
}

const BASIC: readonly ColumnSpec[] = [
  {
    key: 'start',
    header: inBoth('计划开始(自动)', 'Start (auto)'),
    note: inBoth(
      '自动：定点环节按自己的时间，其余接在上一环节之后。拖动、插入、删除行，时间随即更新；插入的行请从相邻行复制灰色格子。',
      'Automatic: a fixed cue at its own time, any other when the one above ends. Drag, insert or delete rows and times follow at once; in an inserted row copy the grey cells from its neighbour.',
    ),
    level: 'basic',
    width: 100,
    type: 'time',
    formula: (context) => ifCue(context, startTime(context)),
  },
  { key: 'segment', header: inBoth('环节', 'Segment'), level: 'basic', width: 220, type: 'long' },
  { key: 'minutes', header: inBoth('时长(分)', 'Minutes'), level: 'basic', width: 100, type: 'integer' },
  {
    key: 'end',
    header: inBoth('计划结束(自动)', 'End (auto)'),
    level: 'basic',
    width: 100,
    type: 'time',
    formula: ({ cell }) => `=IF(ISNUMBER(${cell('start')});${cell('start')}+N(${cell('minutes')})/1440;"")`,
  },
  {
    key: 'kind',
    header: inBoth('起始方式', 'Starts'),
    note: inBoth('定点：到点开始；顺延：上一环节结束即开始。', 'Fixed: at a clock time. Follows: when the cue above ends.'),
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'cueStart',
  },
  {
    key: 'fixed',
    header: inBoth('定点时间', 'Fixed start'),
    note: inBoth(
      '只用于定点环节，例如 14:00。开场前后的时间先随“设置”里的开始时间，改写后以您的为准。',
      'For fixed cues only, such as 14:00. Times around the opening follow the start time in Settings until you type your own.',
    ),
    level: 'basic',
    width: 100,
    type: 'time',
  },
  {
    key: 'fit',
    header: FIT_HEADER,
    note: inBoth(
      '自动：定点环节与上一环节之间的空档或冲突；结束后为超时或提前的分钟数。名称含“缓冲”的环节计入缓冲，建议占全部时长的 5%–10%。',
      'Automatic: gap or overlap between a fixed cue and the one above; once it is over, the minutes it ran over or under. Cues with “buffer” in their name count as buffer; 5–10 % of all minutes is good.',
    ),
    level: 'basic',
    width: 100,
    type: 'text',
    formula: fitWords,
    headerFormula: fitHeader,
  },
  {
    key: 'owner',
    header: inBoth('负责人', 'Owner'),
    note: inBoth('先填的是负责的组，请改成一个人。', 'Starts with the group in charge; please name one person.'),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  {
    key: 'actualStart',
    header: inBoth('实际开始', 'Real start'),
    note: inBoth('现场填写，例如 14:03。', 'Typed on the day, such as 14:03.'),
    level: 'basic',
    width: 100,
    type: 'time',
  },
  { key: 'actualEnd', header: inBoth('实际结束', 'Real end'), level: 'basic', width: 100, type: 'time' },
];

const technical = (key: string, header: Localized): ColumnSpec => ({
  key,
  header,
  note: inBoth('不需要就写“无”；空着的是彩排时要补的。', 'Write “none” when nothing is needed; a blank is settled at the rehearsal.'),
  level: 'more',
  width: 120,
  type: 'long',
});

const MORE: readonly ColumnSpec[] = [
  {
    key: 'seq',
    header: inBoth('序号(自动)', 'Cue (auto)'),
    level: 'more',
    width: 80,
    type: 'integer',
    formula: (context) => ifCue(context, `ROW()-ROW(${context.helper('runOfShow', 'opening')})`),
  },
  {
    key: 'day',
    header: inBoth('第几天', 'Day'),
    note: inBoth('只用于定点环节：活动的第几天，空着为第一天。', 'For fixed cues: the day of the event; blank is the first.'),
    level: 'more',
    width: 80,
    type: 'integer',
  },
  { key: 'content', header: inBoth('内容要点', 'Content'), level: 'more', width: 220, type: 'long' },
  { key: 'talent', header: inBoth('出场人', 'Talent'), level: 'more', width: 120, type: 'text' },
  technical('audio', inBoth('音频', 'Audio')),
  technical('screen', inBoth('大屏', 'Screen')),
  technical('light', inBoth('灯光', 'Light')),
  technical('props', inBoth('道具', 'Props')),
  {
    key: 'planB',
    header: inBoth('备选处理', 'Plan B'),
    note: inBoth('一句话，或“风险与应急预案”里的一条。', 'One sentence, or a line of the Risks sheet.'),
    level: 'more',
    width: 200,
    type: 'long',
  },
  {
    key: 'drift',
    header: inBoth('偏差(自动)', 'Drift (auto)'),
    note: inBoth('自动：实际时长 − 计划时长。', 'Automatic: real minutes − planned.'),
    level: 'more',
    width: 110,
    type: 'drift',
    formula: (context) => {
      const { cell } = context;
      return `=IF(AND(${cell('segment')}<>"";${isOver(context)});${overrun(context)};"")`;
    },
  },
];

const HIDDEN: readonly ColumnSpec[] = [
  {
    key: 'anchor',
    header: inBoth('上一定点行', 'Fixed cue above'),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: (context) => ifCue(context, anchorRow(context)),
  },
  {
    key: 'endAbove',
    header: inBoth('上一环节结束', 'End above'),
    level: 'hidden',
    width: 100,
    type: 'time',
    formula: (context) => ifCue(context, endAbove(context)),
  },
  {
    key: 'opening',
    header: inBoth('开场', 'Opening'),
    level: 'hidden',
    width: 100,
    type: 'time',
    headerFormula: (context) => `=${openingTime(context)}`,
  },
];

/** The columns of 活动流程 (domain reference §1.5). */
export const CUE_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  ...BASIC,
  ...MORE,
  ...HIDDEN,
];
