import { LANGUAGES, type Localized } from '../../src/domain/language';
import { enumLabels } from '../../src/workbook/enums';
import type { ColumnSpec } from '../../src/workbook/sheet-spec';
import { columnOf, fullPlan } from './plan-fixture';

const word = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });
const LATE = word('滞后', 'Late');

/** Where a coloured row or cell says what its colour says: a column a person sees at first, and the word. */
const SAID: { readonly [rule: string]: readonly [column: string, word: Localized] } = {
  'tasks cancelled': ['status', word('已取消', 'Cancelled')],
  'tasks done': ['status', word('已完成', 'Done')],
  'tasks late': ['mark', LATE],
  'tasks dueSoon': ['days', word('还有', 'days left')],
  'tasks blocked': ['status', word('受阻', 'Blocked')],
  'tasks noOwner': ['answers', word('没有负责人时', 'without an owner')],
  'tasks dueBeforeStart': ['due', word('早于开始时间', 'earlier than the start')],
  'budget overPlan': ['variance', word('超支', 'over')],
  'budget sinceApproval': ['sinceApproval', word('已改', 'Changed')],
  'goals sinceApproval': ['sinceApproval', word('已改', 'Changed')],
  'resources untested': ['tested', word('未调试', 'Untested')],
  'resources short': ['gap', word('数量却不够', 'yet short')],
  'resources done': ['status', word('已到位', 'In place')],
  'resources late': ['days', word('滞后', 'days late')],
  'resources dueSoon': ['days', word('还有', 'days left')],
  'resources problem': ['status', word('异常', 'Problem')],
  'runOfShow overran': ['fit', word('超时', 'Over')],
  'runOfShow done': ['fit', word('准时', 'On time')],
  'runOfShow overlap': ['fit', word('冲突', 'Overlap')],
  'runOfShow incomplete': ['fit', word('缺时长', 'No minutes')],
  'risks closed': ['status', word('已关闭', 'Closed')],
  'risks triggered': ['status', word('已触发', 'Triggered')],
  'risks late': ['level', word('滞后', 'late')],
  'risks dueSoon': ['level', word('临近', 'soon')],
  'risks high': ['level', word('高', 'High')],
  'publicity published': ['mark', word('已发布', 'Published')],
  'publicity late': ['mark', LATE],
  'publicity dueSoon': ['mark', word('临近', 'soon')],
  'guests declined': ['invitation', word('婉拒', 'Declined')],
  'guests confirmed': ['invitation', word('已确认', 'Confirmed')],
  'guests late': ['mark', word('未答复', 'No answer')],
  'guests toInvite': ['mark', word('请尽快邀请', 'Invite')],
  'issues solved': ['status', word('已解决', 'Solved')],
  'issues handedOn': ['status', word('转改进', 'To improve')],
  'issues late': ['mark', word('超时', 'Overdue')],
  'issues severe': ['severity', word('严重', 'Severe')],
  'goals total': ['result', word('权重合计', 'Weights')],
  'goals met': ['result', word('达成', 'Met')],
  'goals missed': ['result', word('未达成', 'Missed')],
  'goals noTarget': ['target', word('灰底', 'Grey')],
  'goals noCause': ['cause', word('必填', 'Required')],
  'improvements cancelled': ['status', word('已取消', 'Cancelled')],
  'improvements done': ['status', word('已完成', 'Done')],
  'improvements late': ['days', word('滞后', 'days late')],
  'raci incomplete': ['check', word('缺 A', 'No A')],
};

describe.each(LANGUAGES)('a colour of ours (%s)', (language) => {
  const tables = fullPlan(language).flatMap(({ spec, sheet }) => (spec.form === 'table' ? [{ spec, sheet }] : []));

  it('never says anything alone: its row has the word in a column that is always shown', () => {
    const rules = tables.flatMap(({ spec }) => spec.rules.map(({ name }) => `${spec.kind} ${name}`));
    expect([...rules].sort()).toEqual(Object.keys(SAID).sort());
    const wrong: string[] = [];
    for (const { spec, sheet } of tables) {
      for (const { name, columns } of spec.rules) {
        const [key, expected] = SAID[`${spec.kind} ${name}`] ?? ['', LATE];
        const column = spec.columns.find((each) => each.key === key) as ColumnSpec;
        const cell = sheet.cells[sheet.layout.headerRow]?.[columnOf(sheet, key) - 1];
        const words = [
          ...(column.enum ? enumLabels(column.enum, language) : []),
          column.formula ? String(cell?.value) : '',
          cell?.look.format ?? '',
          column.note?.[language] ?? '',
        ].join('\n');
        // A colour of one column alone is seen where that column is.
        const isSeen = column.level === 'basic' || columns?.join() === key;
        if (!isSeen || !words.includes(expected[language])) wrong.push(`${spec.kind} ${name}: ${words}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
