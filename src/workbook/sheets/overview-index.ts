import { inBoth, type Language, type Localized } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { SheetKind } from '../sheet-key';
import type { FormRow } from '../sheet-spec';

type Cells = FormRow['cells'];

interface Entry {
  readonly kind: SheetKind;
  readonly name: Localized;
  readonly purpose: Localized;
}

const entry = (kind: SheetKind, name: Localized, purpose: Localized): Entry => ({ kind, name, purpose });

/** Every tab a person works in, in tab order. The words are fixed: a tab that is renamed keeps its link. */
export const INDEX: readonly Entry[] = [
  entry('master', inBoth('活动策划总表', 'Master plan'), inBoth('一页看懂整场活动', 'The event on one page')),
  entry('tasks', inBoth('任务分解表', 'Tasks'), inBoth('每天更新状态的地方', 'Where status is kept, daily')),
  entry('team', inBoth('团队与分工', 'Team'), inBoth('谁负责哪一组，提醒发给谁', 'Groups, leads, addresses')),
  entry('budget', inBoth('预算', 'Budget'), inBoth('每笔钱：预算、承诺、实际', 'Money, planned to paid')),
  entry('resources', inBoth('资源与物料', 'Resources'), inBoth('要什么、谁备、何时到位', 'What is needed, and when')),
  entry('runOfShow', inBoth('活动流程', 'Run of show'), inBoth('当天每一分钟', 'The day, minute by minute')),
  entry('risks', inBoth('风险与应急预案', 'Risks'), inBoth('会出什么事，出了怎么办', 'What may happen, and then')),
  entry('review', inBoth('复盘报告', 'Review'), inBoth('活动后一周内完成', 'Within a week of the event')),
  entry('timeline', inBoth('时间轴', 'Timeline'), inBoth('每项任务从哪天到哪天', 'Every task from day to day')),
  entry('publicity', inBoth('宣传计划', 'Publicity'), inBoth('在哪里、什么时候、发什么', 'Which channel, when, what')),
  entry('guests', inBoth('嘉宾与人员', 'Guests & people'), inBoth('请了谁，谁还没答复', 'Who is asked, who answered')),
  entry('issues', inBoth('问题记录', 'Issues'), inBoth('出了什么事，谁在处理', 'What went wrong, and whose')),
  entry('meeting', inBoth('进度会', 'Weekly meeting'), inBoth('每周议程，自动列出', 'The agenda, by itself')),
  entry('goals', inBoth('目标与数据', 'Goals & KPIs'), inBoth('要做到什么，做到没有', 'Aims, and what came of them')),
  entry('improvements', inBoth('改进清单', 'Improvements'), inBoth('带到下一个活动的改进', 'Taken into the next event')),
  entry('raci', inBoth('职责矩阵', 'RACI'), inBoth('谁负责、谁批准、谁知情', 'Who does, approves, is told')),
];

const NOTHING = inBoth('', '');

/**
 * Links to the tabs the plan has, one below the other without a gap, each with a line of purpose; below them how many more can be added, and where. A tab the
 * plan does not have gets no line: no link leads nowhere.
 */
export function indexBlock(): Cells[] {
  const links = INDEX.map((_, place): Cells => {
    const link = (context: FormulaContext): string | null => {
      const found = presentIn(context)[place];
      return found ? `=HYPERLINK(${context.link(found.kind)};${quoteText(found.name[context.language])})` : null;
    };
    const purpose = (context: FormulaContext): string | null => {
      const present = presentIn(context);
      const words =
        place === present.length ? moreSheets(INDEX.length - place, context.language) : present[place]?.purpose[context.language];
      return words === undefined ? null : `=${quoteText(words)}`;
    };
    return {
      topic: { style: 'link', type: 'text', label: NOTHING, formula: link },
      fact: { style: 'note', type: 'text', label: NOTHING, formula: purpose },
    };
  });
  return [
    {
      topic: { style: 'section', type: 'text', label: inBoth('目录', 'Sheets') },
      fact: { style: 'section', type: 'text', label: inBoth('用途', 'What for') },
    },
    ...links,
  ];
}

function presentIn({ has }: FormulaContext): readonly Entry[] {
  return INDEX.filter(({ kind }) => has(kind));
}

/** Where the menu adds them, in the words of the menu (表格维护 / Upkeep). */
function moreSheets(count: number, language: Language): string {
  return language === 'zh-CN' ? `另有 ${count} 张，见“表格维护”` : `${count} more: menu, under Upkeep`;
}
