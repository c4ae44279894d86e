import { inBoth, type Localized } from '../../domain/language';
import { LEAD_GROUP, type Template } from '../../domain/template';
import { type EnumValue, enumLabel } from '../enums';
import { quoteText } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { ColumnSpec, RowContext, TableRow, TableSpec } from '../sheet-spec';

/** Groups shown at first: with the package and the check they are ten columns. */
const SHOWN_GROUPS = 8;

type Mark = EnumValue<'raci'>;

interface WorkPackage {
  readonly id: string;
  readonly name: Localized;
  /** Marks by code of the group; of a list of codes the first that the template has takes the mark. */
  readonly marks: readonly (readonly [mark: Mark, ...groups: string[]])[];
}

function pack(id: string, zh: string, en: string, ...marks: WorkPackage['marks']): WorkPackage {
  return { id, name: inBoth(zh, en), marks };
}

/** The work packages of an event and who is usually in charge (domain reference §1.2); the first mark a group gets in a row stays. */
const PACKAGES: readonly WorkPackage[] = [
  pack('plan', '方案', 'Plan', ['accountable', LEAD_GROUP], ['responsible', 'PLAN'], ['consulted', 'PROMO'], ['consulted', 'EXEC']),
  pack('budget', '预算', 'Budget', ['accountable', LEAD_GROUP], ['responsible', 'FIN', 'PLAN'], ['consulted', 'LOGI']),
  pack('venue', '场地', 'Venue', ['both', 'LOGI', 'EXEC'], ['consulted', 'EXEC'], ['informed', LEAD_GROUP]),
  pack('materials', '物料', 'Materials', ['both', 'LOGI', 'EXEC'], ['consulted', 'PROMO'], ['informed', 'FIN']),
  pack('guests', '嘉宾', 'Guests', ['both', 'GUEST', 'SALES', 'CONT', 'SHOW', 'HR', 'PLAN'], ['consulted', 'PLAN'], ['informed', 'LOGI']),
  pack('publicity', '宣传', 'Publicity', ['both', 'PROMO', 'PLAN'], ['consulted', 'PLAN'], ['informed', LEAD_GROUP]),
  pack('rehearsal', '流程彩排', 'Rehearsal', ['both', 'EXEC', 'PLAN'], ['consulted', 'SHOW', 'TECH', 'CONT'], ['informed', LEAD_GROUP]),
  pack('onSite', '现场', 'On site', ['both', 'EXEC', 'LOGI'], ['consulted', 'LOGI'], ['informed', LEAD_GROUP]),
  pack('safety', '安全', 'Safety', ['both', 'SAFE', 'EXEC', 'LOGI'], ['consulted', 'LOGI'], ['informed', LEAD_GROUP]),
  pack('data', '数据', 'Data', ['both', 'PLAN'], ['consulted', 'PROMO'], ['informed', LEAD_GROUP]),
  pack('review', '复盘', 'Review', ['accountable', LEAD_GROUP], ['responsible', 'PLAN'], ['consulted', 'EXEC'], ['informed', 'PROMO']),
];

/** Whose mark it is: the first of the named groups that the template has, else the lead. */
function groupFor({ groups }: Template, codes: readonly string[]): string {
  return codes.find((code) => groups.some((group) => group.code === code)) ?? LEAD_GROUP;
}

function marksOf(template: Template, { marks }: WorkPackage): ReadonlyMap<string, Mark> {
  const given = new Map<string, Mark>();
  for (const [mark, ...codes] of marks) {
    const code = groupFor(template, codes);
    if (!given.has(code)) given.set(code, mark);
  }
  return given;
}

/** Codes of the groups shown at first: those with a mark before the others. */
function shownGroups(template: Template): ReadonlySet<string> {
  const marked = new Set(PACKAGES.flatMap((each) => [...marksOf(template, each).keys()]));
  const codes = template.groups.map(({ code }) => code);
  return new Set([...codes.filter((code) => marked.has(code)), ...codes.filter((code) => !marked.has(code))].slice(0, SHOWN_GROUPS));
}

const groupKey = (code: string): string => `group-${code}`;

/** Cells of the groups in a row. The hidden columns before and behind them take in whatever column a team adds among the groups. */
function count({ cell, label }: RowContext, mark: 'accountable' | 'responsible'): string {
  const groups = `${cell('before')}:${cell('behind')}`;
  return `SUMPRODUCT((${groups}=${label('raci', mark)})+(${groups}=${label('raci', 'both')}))`;
}

const WORDS = {
  'zh-CN': { none: '缺 A', many: 'A 多于一个', noR: '缺 R', complete: '完整' },
  en: { none: 'No A', many: 'More than one A', noR: 'No R', complete: 'Complete' },
} as const;

function edge(key: string, zh: string, en: string): ColumnSpec {
  return { key, header: inBoth(zh, en), level: 'hidden', width: 100, type: 'text' };
}

function columns(template: Template): readonly ColumnSpec[] {
  const shown = shownGroups(template);
  return [
    { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
    {
      key: 'package',
      header: inBoth('工作包', 'Work package'),
      note: inBoth(
        'A 负总责，每行一个；R 执行，至少一个；A/R 两者兼任；C 事先征求意见；I 事后告知。',
        'A accountable, one a row; R responsible, at least one; A/R both; C consulted beforehand; I informed afterwards.',
      ),
      level: 'basic',
      width: 150,
      type: 'text',
    },
    edge('before', '各组起', 'Groups from here'),
    ...template.groups.map(
      ({ code, name }): ColumnSpec => ({
        key: groupKey(code),
        header: name,
        level: shown.has(code) ? 'basic' : 'more',
        width: 110,
        type: 'text',
        enum: 'raci',
      }),
    ),
    edge('behind', '各组止', 'Groups to here'),
    {
      key: 'check',
      header: inBoth('检查(自动)', 'Check (auto)'),
      note: inBoth('自动：每行一个 A，至少一个 R。', 'Automatic: one A and at least one R in every row.'),
      level: 'basic',
      width: 130,
      type: 'text',
      formula: (context) => {
        const words = WORDS[context.language];
        const [accountable, responsible] = [count(context, 'accountable'), count(context, 'responsible')];
        return (
          `=IF(${context.cell('package')}="";"";IF(${accountable}=0;${quoteText(words.none)};IF(${accountable}>1;${quoteText(words.many)};` +
          `IF(${responsible}=0;${quoteText(words.noR)};${quoteText(words.complete)}))))`
        );
      },
    },
    { key: 'note', header: inBoth('备注', 'Note'), level: 'more', width: 220, type: 'long' },
  ];
}

/** 职责矩阵 (domain reference §1.2): who answers for each work package, who does it, who is asked, who is told. */
export function raciSheet({ template, language }: PlanContent): TableSpec {
  return {
    form: 'table',
    kind: 'raci',
    title: { 'zh-CN': '职责矩阵 RACI', en: 'RACI' },
    tabColor: TAB_COLOURS.plan,
    hidden: false,
    capacity: 30,
    frozenThrough: 'package',
    columns: columns(template),
    rows: PACKAGES.map((each): TableRow => {
      const marks = [...marksOf(template, each)].map(([code, mark]) => [groupKey(code), enumLabel('raci', mark, language)]);
      return { id: each.id, package: each.name[language], ...Object.fromEntries(marks) };
    }),
    rules: [
      {
        name: 'incomplete',
        when: ({ cell, language: plan }) => {
          const { none, many, noR } = WORDS[plan];
          return `OR(${[none, many, noR].map((word) => `${cell('check')}=${quoteText(word)}`).join(';')})`;
        },
        columns: ['package', 'check'],
        ...stateColours('dueSoon'),
        bold: true,
      },
    ],
  };
}
