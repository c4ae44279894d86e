import type { TemplateResource } from '../../domain/template';
import { enumLabel } from '../enums';
import { stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { RowContext, RuleSpec, TableRow, TableSpec } from '../sheet-spec';
import { groupName } from './group-name';
import { isAwaited, isInPlace, RESOURCE_COLUMNS } from './resource-columns';

/** Rows filled and spare together, as long as the template leaves {@link SPARE_ROWS} of them. */
const CAPACITY = 120;
const SPARE_ROWS = 60;

/** Said to be in place, while fewer are on hand than are needed: somebody must look at it. */
function isShort(context: RowContext): string {
  const { cell } = context;
  return `${cell('item')}<>"";${isInPlace(context)};${cell('have')}<>"";N(${cell('have')})<N(${cell('need')})`;
}

/** The first that matches wins; red means late, by the rule of the tasks. */
const RULES: readonly RuleSpec[] = [
  { name: 'short', when: isShort, columns: null, ...stateColours('blocked'), bold: true },
  { name: 'done', when: isInPlace, columns: null, ...stateColours('done') },
  {
    name: 'late',
    when: (context) => `${isAwaited(context)};${context.cell('due')}<${context.helper('resources', 'today')}`,
    columns: null,
    ...stateColours('late'),
  },
  {
    name: 'dueSoon',
    when: (context) => `${isAwaited(context)};${context.cell('due')}<${context.helper('resources', 'soon')}+1`,
    columns: null,
    ...stateColours('dueSoon'),
  },
  {
    name: 'problem',
    when: ({ cell, label }) => `${cell('status')}=${label('resourceStatus', 'problem')}`,
    columns: null,
    ...stateColours('blocked'),
  },
];

/** Before all others on its column: a machine that has arrived must still be tried out. */
const UNTESTED: RuleSpec = {
  name: 'untested',
  when: ({ cell, label, helper }) =>
    `${cell('item')}<>"";${cell('category')}=${label('resourceCategory', 'equipment')};${cell('tested')}<>${label('tested', 'tested')};` +
    `${cell('tested')}<>${label('tested', 'notNeeded')};${helper('resources', 'eve')}<${helper('resources', 'soon')}+1`,
  columns: ['tested'],
  ...stateColours('dueSoon'),
  bold: true,
};

/** 资源与物料 (domain reference §1.4): what must be in place, how much of it, from where and by when. */
export function resourcesSheet(content: PlanContent): TableSpec {
  const { resources } = content.template;
  return {
    form: 'table',
    kind: 'resources',
    title: { 'zh-CN': '资源与物料', en: 'Resources' },
    tabColor: TAB_COLOURS.execute,
    hidden: false,
    capacity: Math.max(CAPACITY, resources.length + SPARE_ROWS),
    frozenThrough: 'item',
    columns: RESOURCE_COLUMNS,
    rules: [UNTESTED, ...RULES],
    rows: resources.map((resource) => resourceRow(content, resource)),
  };
}

function resourceRow(content: PlanContent, resource: TemplateResource): TableRow {
  const { template, language } = content;
  const due = content.followingDay(resource.due);
  return {
    id: resource.id,
    item: resource.item[language],
    need: needOf(resource, template.headcount),
    unit: resource.unit[language],
    due,
    status: enumLabel('resourceStatus', 'notContacted', language),
    owner: groupName(content, resource.group),
    category: enumLabel('resourceCategory', resource.category, language),
    spec: resource.spec[language],
    channel: enumLabel('resourceChannel', resource.channel, language),
    budgetLine: template.budget.lines.find((line) => line.id === resource.budgetLine)?.item[language] ?? null,
    tested: enumLabel('tested', resource.category === 'equipment' ? 'untested' : 'notNeeded', language),
    offsetDue: resource.due,
    scheduledDue: due,
  };
}

/** Per-head amounts in proportion to the headcount, rounded up in whole numbers, since no formula of ours holds a decimal. */
function needOf({ need, perHead }: TemplateResource, headcount: number): TableRow[string] {
  if (!perHead || !Number.isInteger(need)) return need;
  return ({ field }: RowContext) => `=IFERROR(INT((${field('settings', 'headcount', 'value')}*${need}+${headcount - 1})/${headcount});"")`;
}
