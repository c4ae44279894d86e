import type { Language, Localized } from '../../domain/language';
import { BUDGET_CATEGORIES, type BudgetCategory, type Template } from '../../domain/template';
import { TAB_COLOURS } from '../palette';
import type { ColumnSpec, TableRow, TableSpec } from '../sheet-spec';

/** Open enums: values a user may extend on the 枚举 / Lists tab. */
export const LIST_KEYS = ['group', 'budgetCategory'] as const;
export type ListKey = (typeof LIST_KEYS)[number];

const BUDGET_CATEGORY_LABELS: { readonly [C in BudgetCategory]: Localized } = {
  venue: { 'zh-CN': '场地', en: 'Venue' },
  stage: { 'zh-CN': '搭建与AV', en: 'Stage & AV' },
  catering: { 'zh-CN': '餐饮', en: 'Catering' },
  materials: { 'zh-CN': '物料与礼品', en: 'Print & gifts' },
  people: { 'zh-CN': '人员与嘉宾', en: 'People & guests' },
  publicity: { 'zh-CN': '宣传', en: 'Publicity' },
  technology: { 'zh-CN': '技术', en: 'Technology' },
  transport: { 'zh-CN': '交通住宿', en: 'Travel & lodging' },
  safety: { 'zh-CN': '安全保险', en: 'Safety & insurance' },
  other: { 'zh-CN': '其他', en: 'Other' },
  reserve: { 'zh-CN': '备用金', en: 'Reserve' },
};

/** The label of a budget category; the reserve's is what budget formulas compare with. */
export function budgetCategoryLabel(category: BudgetCategory, language: Language): string {
  return BUDGET_CATEGORY_LABELS[category][language];
}

/** The columns of 枚举. */
export const LIST_COLUMNS: readonly ColumnSpec[] = [
  {
    key: 'group',
    header: { 'zh-CN': '组别', en: 'Group' },
    note: { 'zh-CN': '各表“组”下拉框的选项，可在下方添加。', en: 'Choices of every Group drop-down. Add your own below.' },
    level: 'basic',
    width: 160,
    type: 'text',
  },
  {
    key: 'budgetCategory',
    header: { 'zh-CN': '费用类别', en: 'Budget category' },
    note: {
      'zh-CN': '预算表“类别”下拉框的选项，可在下方添加；“备用金”一词用于计算，请勿改写。',
      en: 'Choices of the budget’s Category drop-down. Add your own below; the word Reserve is used in sums, please keep it.',
    },
    level: 'basic',
    width: 160,
    type: 'text',
  },
  {
    key: 'today',
    header: { 'zh-CN': '今天', en: 'Today' },
    level: 'hidden',
    width: 160,
    type: 'date',
    headerFormula: () => '=TODAY()',
  },
];

/**
 * 枚举 / Lists: the open enums, once per spreadsheet, and the one cell with TODAY() that every other formula refers to (design §2.4).
 * `language` is that of the first plan.
 */
export function listsSheet(template: Template, language: Language): TableSpec {
  const groups = template.groups.map((group) => group.name[language]);
  const categories = BUDGET_CATEGORIES.map((category) => budgetCategoryLabel(category, language));
  const rows: TableRow[] = [];
  for (let index = 0; index < Math.max(groups.length, categories.length); index += 1) {
    rows.push({ group: groups[index] ?? null, budgetCategory: categories[index] ?? null });
  }
  return {
    form: 'table',
    kind: 'lists',
    title: { 'zh-CN': '枚举', en: 'Lists' },
    tabColor: TAB_COLOURS.support,
    hidden: true,
    capacity: 60,
    frozenThrough: null,
    rules: [],
    rows,
    columns: LIST_COLUMNS,
  };
}
