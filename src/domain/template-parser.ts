import type { Checked } from './finding';
import type { Localized } from './language';
import {
  BUDGET_BASES,
  BUDGET_CATEGORIES,
  DATE_RULES,
  MASTER_ROWS,
  PHASES,
  PRIORITIES,
  RESOURCE_CATEGORIES,
  RESOURCE_CHANNELS,
  RISK_CATEGORIES,
  TEMPLATE_CATEGORIES,
  type Template,
} from './template';
import { checkRules } from './template-checks';
import type { TemplateFindingCode } from './template-finding-code';
import {
  coded,
  createReport,
  type Draft,
  flag,
  integer,
  list,
  nullable,
  number,
  oneOf,
  type Reader,
  record,
  text,
  withDefault,
} from './template-reader';
import { checkReferences } from './template-references';

const localized = (max: number): Reader<Draft<Localized>> => record({ 'zh-CN': text(max), en: text(max) });

/** Names and units: they stand in narrow columns, titles and subjects. */
const label = localized(100);
const sentence = localized(500);
const orNull = <D>(reader: Reader<D>): Reader<D | null> => withDefault(nullable(reader), null);

const slug = coded(/^[a-z0-9]+(-[a-z0-9]+)*$/, 60, 'product-launch');
const groupCode = coded(/^[A-Z][A-Z0-9]*$/, 12, 'PROMO');
const taskId = coded(/^[A-Z][A-Z0-9]*$/, 12, 'P08');
const semVer = coded(
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(\+[\da-zA-Z-]+(\.[\da-zA-Z-]+)*)?$/,
  60,
  '1.0.0',
);

/** Days from D0 or D1; a plan of more than about a year is a typing error. */
const offset = integer(-400, 400);
const percent = number(0.01, 100);
const amount = number(0.01, 1e12);
/** One week, the longest show or reaction time that makes sense in minutes. */
const WEEK_MINUTES = 10_080;

const task = record({
  id: taskId,
  phase: oneOf(PHASES),
  name: sentence,
  group: groupCode,
  start: offset,
  due: offset,
  rule: withDefault(oneOf(DATE_RULES.filter((rule) => rule !== 'manual')), 'float'),
  legal: orNull(record({ latest: offset, note: sentence })),
  deliverable: sentence,
  priority: withDefault(oneOf(PRIORITIES), 'medium'),
  minimal: withDefault(flag, false),
  predecessors: withDefault(list(taskId, 0, 20), []),
  replaces: orNull(coded(/^C(0[1-9]|1[0-7])$/, 3, 'C10')),
});

const budget = record({
  totals: list(record({ currency: coded(/^[A-Z]{3}$/, 3, 'CNY'), amount }), 0, 20),
  lines: list(
    record({
      id: slug,
      category: oneOf(BUDGET_CATEGORIES),
      item: sentence,
      basis: withDefault(oneOf(BUDGET_BASES), 'fixed'),
      share: percent,
      group: groupCode,
    }),
    1,
    100,
  ),
});

const goal = record({
  id: slug,
  metric: sentence,
  unit: label,
  target: nullable(number(-1e12, 1e12)),
  targetNote: orNull(sentence),
  direction: withDefault(oneOf(['up', 'down']), 'up'),
  weight: percent,
});

const resource = record({
  id: slug,
  category: oneOf(RESOURCE_CATEGORIES),
  item: sentence,
  spec: sentence,
  unit: label,
  need: number(0.01, 1e6),
  perHead: withDefault(flag, false),
  channel: oneOf(RESOURCE_CHANNELS),
  budgetLine: orNull(slug),
  // The seed's rule: materials are in place a week before the event (domain reference §2.2).
  due: withDefault(integer(-400, 0), -7),
  group: groupCode,
});

const risk = record({
  id: slug,
  category: oneOf(RISK_CATEGORIES),
  risk: sentence,
  likelihood: integer(1, 5),
  impact: integer(1, 5),
  prevention: sentence,
  trigger: sentence,
  response: sentence,
  group: groupCode,
  limitMinutes: orNull(integer(1, WEEK_MINUTES)),
  decideBy: orNull(offset),
});

const template = record({
  // For the author's editor; not part of the template.
  $schema: orNull(text(500)),
  schemaVersion: oneOf([1]),
  id: slug,
  version: semVer,
  name: label,
  summary: sentence,
  category: withDefault(oneOf(TEMPLATE_CATEGORIES), 'general'),
  tier: oneOf(['S', 'M', 'L', 'XL']),
  leadDays: integer(1, 400),
  headcount: integer(1, 1e6),
  startTime: coded(/^([01]\d|2[0-3]):[0-5]\d$/, 5, '14:00'),
  days: integer(1, 60),
  groups: list(record({ code: groupCode, name: label, duty: sentence }), 1, 50),
  masterPlan: list(record({ key: oneOf(MASTER_ROWS), content: orNull(sentence), note: orNull(sentence), task: orNull(taskId) }), 0, 50),
  goals: list(goal, 1, 50),
  tasks: list(task, 1, 500),
  budget,
  resources: list(resource, 0, 500),
  risks: list(risk, 0, 200),
  runOfShow: list(
    record({ at: integer(-WEEK_MINUTES, WEEK_MINUTES), segment: sentence, minutes: integer(1, WEEK_MINUTES), group: groupCode }),
    0,
    500,
  ),
  kpis: list(record({ key: slug, metric: sentence }), 0, 100),
});

/**
 * The template held by `data` (the result of JSON.parse on a file), or every finding that stands against it: shape first, then rules
 * between fields (domain reference §8.1), then references. Never throws; a finding's path is the place in the file (`tasks[3].due`,
 * counted from 0). Optional keys get their default. What each field means is told by `sheets-templates/schema.json`.
 */
export function parseTemplate(data: unknown): Checked<Template, TemplateFindingCode> {
  const report = createReport();
  const draft = template(data, '', report);
  if (draft !== undefined) {
    checkRules(draft, report);
    checkReferences(draft, report);
  }
  const findings = report.findings();
  if (findings.length > 0 || draft === undefined) return { ok: false, findings };
  const { $schema: _, ...value } = draft;
  // A draft without findings has no undefined part left: that is what every reader promises.
  return { ok: true, value: value as Template, findings };
}
