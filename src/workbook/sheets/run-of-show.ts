import type { TemplateCue } from '../../domain/template';
import { enumLabel } from '../enums';
import { quoteText } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { RowContext, RuleSpec, TableRow, TableSpec } from '../sheet-spec';
import { isOver, overrun } from './cue-times';
import { groupName } from './group-name';
import { CUE_COLUMNS, OVERLAP } from './run-of-show-columns';

/** Rows filled and spare together, as long as the template leaves {@link SPARE_ROWS} of them. */
const CAPACITY = 80;
const SPARE_ROWS = 50;

/** From this many minutes beyond its length on a cue is a finding for the review (domain reference §1.12). */
const MUCH_OVER = 10;

/** The words of these two columns say what their colours mean. */
const FIT: readonly string[] = ['fixed', 'fit'];

/** The first that matches wins. Overlaps and overruns are for somebody to look at; red would mean late. */
const RULES: readonly RuleSpec[] = [
  {
    name: 'overran',
    when: (context) => `${context.cell('segment')}<>"";${isOver(context)};IFERROR(${overrun(context)}>${MUCH_OVER};FALSE())`,
    columns: FIT,
    ...stateColours('dueSoon'),
    bold: true,
  },
  { name: 'done', when: ({ cell }) => `${cell('segment')}<>"";ISNUMBER(${cell('actualEnd')})`, columns: null, ...stateColours('done') },
  {
    name: 'overlap',
    when: ({ cell, language }) => `LEFT(${cell('fit')};${OVERLAP[language].length})=${quoteText(OVERLAP[language])}`,
    columns: FIT,
    ...stateColours('dueSoon'),
    bold: true,
  },
  {
    name: 'incomplete',
    when: ({ cell, label }) =>
      `${cell('segment')}<>"";OR(${cell('minutes')}="";AND(${cell('kind')}=${label('cueStart', 'fixed')};NOT(ISNUMBER(${cell('fixed')}))))`,
    columns: FIT,
    ...stateColours('unset'),
    bold: true,
  },
];

/** 活动流程 (domain reference §1.5): the day cue by cue; the first cue, the opening and what follows a pause stand at a clock time. */
export function runOfShowSheet(content: PlanContent): TableSpec {
  const cues = content.template.runOfShow;
  return {
    form: 'table',
    kind: 'runOfShow',
    title: { 'zh-CN': '活动流程', en: 'Run of show' },
    tabColor: TAB_COLOURS.execute,
    hidden: false,
    capacity: Math.max(CAPACITY, cues.length + SPARE_ROWS),
    // Time and segment together would fill the screen of a phone.
    frozenThrough: null,
    columns: CUE_COLUMNS,
    rules: RULES,
    rows: cues.map((cue, index) => cueRow(content, cue, index, cues[index - 1])),
  };
}

function cueRow(content: PlanContent, cue: TemplateCue, index: number, above: TemplateCue | undefined): TableRow {
  const isFixed = cue.at === 0 || above === undefined || above.at + above.minutes !== cue.at;
  return {
    // A cue of a template has no id of its own; its place among the others never changes.
    id: `cue${index + 1}`,
    segment: cue.segment[content.language],
    minutes: cue.minutes,
    kind: enumLabel('cueStart', isFixed ? 'fixed' : 'follows', content.language),
    fixed: isFixed ? fromOpening(cue.at) : null,
    owner: groupName(content, cue.group),
  };
}

/** A clock time by its minutes from the opening. */
function fromOpening(minutes: number): (context: RowContext) => string {
  const sign = minutes < 0 ? '-' : '+';
  return ({ helper }) => `=${helper('runOfShow', 'opening')}${minutes === 0 ? '' : `${sign}${Math.abs(minutes)}/1440`}`;
}
