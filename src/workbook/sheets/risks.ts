import type { TemplateRisk } from '../../domain/template';
import { enumLabel } from '../enums';
import { stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { RuleSpec, TableRow, TableSpec } from '../sheet-spec';
import { groupName } from './group-name';
import { isHighRisk, isUndecided, RISK_COLUMNS } from './risk-columns';

/** Rows filled and spare together, as long as the template leaves {@link SPARE_ROWS} of them. */
const CAPACITY = 60;
const SPARE_ROWS = 40;

/** The first that matches wins; red means late and nothing else. */
const RULES: readonly RuleSpec[] = [
  {
    name: 'closed',
    when: ({ cell, label }) => `${cell('status')}=${label('riskStatus', 'closed')}`,
    columns: null,
    ...stateColours('done'),
  },
  {
    name: 'triggered',
    when: ({ cell, label }) => `${cell('status')}=${label('riskStatus', 'triggered')}`,
    columns: null,
    ...stateColours('blocked'),
  },
  {
    name: 'late',
    when: (context) => `${isUndecided(context)};${context.cell('decide')}<${context.helper('risks', 'today')}`,
    columns: null,
    ...stateColours('late'),
  },
  {
    name: 'dueSoon',
    when: (context) => `${isUndecided(context)};${context.cell('decide')}<${context.helper('risks', 'soon')}+1`,
    columns: null,
    ...stateColours('dueSoon'),
  },
  {
    name: 'high',
    when: (context) => `${context.cell('risk')}<>"";${isHighRisk(context)}`,
    columns: ['score', 'level'],
    ...stateColours('dueSoon'),
    bold: true,
  },
];

/** 风险与应急预案 (domain reference §1.8): what may go wrong, how bad it is, and who does what then; the greatest first. */
export function risksSheet(content: PlanContent): TableSpec {
  const greatestFirst = [...content.template.risks].sort((a, b) => b.likelihood * b.impact - a.likelihood * a.impact);
  return {
    form: 'table',
    kind: 'risks',
    title: { 'zh-CN': '风险与应急预案', en: 'Risks' },
    tabColor: TAB_COLOURS.execute,
    hidden: false,
    capacity: Math.max(CAPACITY, greatestFirst.length + SPARE_ROWS),
    frozenThrough: null,
    columns: RISK_COLUMNS,
    rules: RULES,
    rows: greatestFirst.map((risk) => riskRow(content, risk)),
  };
}

function riskRow(content: PlanContent, risk: TemplateRisk): TableRow {
  const { language } = content;
  const decide = risk.decideBy === null ? null : content.followingDay(risk.decideBy);
  return {
    id: risk.id,
    risk: risk.risk[language],
    likelihood: risk.likelihood,
    impact: risk.impact,
    response: risk.response[language],
    owner: groupName(content, risk.group),
    limit: risk.limitMinutes,
    decide,
    status: enumLabel('riskStatus', 'monitored', language),
    category: enumLabel('riskCategory', risk.category, language),
    prevention: risk.prevention[language],
    trigger: risk.trigger[language],
    offsetDecide: risk.decideBy,
    scheduledDecide: decide,
  };
}
