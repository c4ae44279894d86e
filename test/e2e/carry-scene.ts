import type { Language } from '../../src/domain/language';
import type { Host } from '../../src/local/host';
import { ask, INSERT, newHost, type TableRow, tableOf, type as typeIn } from './showrunner';
import { plansOf } from './workbook-content';

/** Titles of the sheets the tests look at, of a first and of a second plan. */
export const TITLES = {
  'zh-CN': {
    tasks: '任务分解表',
    improvements: '改进清单',
    risks: '风险与应急预案',
    budget: '预算',
    resources: '资源与物料',
    runOfShow: '活动流程',
    overview: '总览',
    all: '全部活动',
    launch: '产品发布会',
  },
  en: {
    tasks: 'Tasks',
    improvements: 'Improvements',
    risks: 'Risks',
    budget: 'Budget',
    resources: 'Resources',
    runOfShow: 'Run of show',
    overview: 'Overview',
    all: 'All events',
    launch: 'Product launch',
  },
} as const;

/** The second event: a smaller one on a Thursday seven weeks after the tests' today. */
export const SECOND = {
  template: 'academic-lecture',
  d0: '2027-01-28',
  sheets: ['budget', 'resources', 'runOfShow', 'risks', 'improvements'],
} as const;

/** What the review of the first event decided, as typed in each language: measure, kind, landing, offset, marked. */
const DECIDED: { readonly [L in Language]: readonly (readonly [string, string, string, string, boolean])[] } = {
  'zh-CN': [
    ['搭建商提前两周签到场确认单', '改进', '任务', '-20', true],
    ['打印纸质胸牌', '停止', '', '', true],
    ['无线麦电量不足', '开始', '风险', '', true],
    ['备用电池', '开始', '预算', '', true],
    ['签到平板', '改进', '物料', '-10', true],
    ['暖场问答', '保持', '流程', '', true],
    ['现场扫码率', '开始', '目标', '', true],
    ['没有勾选的一条', '改进', '任务', '', false],
  ],
  en: [
    ['Builder signs an arrival slip two weeks ahead', 'Improve', 'Task', '-20', true],
    ['Paper badges', 'Stop', '', '', true],
    ['Wireless microphones run flat', 'Start', 'Risk', '', true],
    ['Spare batteries', 'Start', 'Budget', '', true],
    ['Check-in tablets', 'Improve', 'Resource', '-10', true],
    ['Opening quiz', 'Keep', 'Run of show', '', true],
    ['Share of scanned codes', 'Start', 'Goal', '', true],
    ['Not ticked', 'Improve', 'Task', '', false],
  ],
};

/** A spreadsheet with one event whose review is done: seven improvements marked for the next one, an eighth that is not. */
export function reviewed(language: Language): Host {
  const host = newHost(language === 'en' ? { locale: 'en_US' } : {});
  ask(host, 'insertPlan', { ...INSERT, language, sheets: ['improvements'] });
  const title = TITLES[language].improvements;
  DECIDED[language].forEach(([measure, kind, lands, offset, isMarked], index) => {
    const row = index + 3;
    typeIn(host, title, 'measure', row, measure);
    typeIn(host, title, 'kind', row, kind);
    if (lands !== '') typeIn(host, title, 'landsIn', row, lands);
    if (offset !== '') typeIn(host, title, 'offset', row, offset);
    if (isMarked) typeIn(host, title, 'reuse', row, 'TRUE');
  });
  return host;
}

/** Rows of a table that were improvements, by the id under which they came. */
export function carriedIn(host: Host, title: string): readonly TableRow[] {
  return tableOf(host, title).filter(({ id }) => String(id).startsWith('imp-'));
}

/** What stands in 已用于 of each improvement, in the order of the list. */
export function usedIn(host: Host, title: string): unknown[] {
  return tableOf(host, title)
    .filter(({ measure }) => measure !== '')
    .map((row) => row.usedIn);
}

/** Ids of the plans, oldest first. */
export function inOrder(host: Host): string[] {
  const orderOf = (plan: string): number => (JSON.parse(host.properties[`sr.plan.${plan}`] ?? '{}') as { order: number }).order;
  return [...plansOf(host)].sort((a, b) => orderOf(a) - orderOf(b));
}

/** The title of a sheet of the second plan: all of them carry the first number that is free for all. */
export function second(title: string): string {
  return `${title} 2`;
}
