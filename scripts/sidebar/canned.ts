import type { SidebarMethods } from '../../src/app/rpc-sidebar';
import { type CivilDate, civilDate } from '../../src/domain/civil-date';
import type { Language } from '../../src/domain/language';
import { TEMPLATE_CARDS } from './canned-templates';

/** Answers for looking at the page before the script knows a method. */

type Canned = { readonly [M in keyof SidebarMethods]?: SidebarMethods[M]['value'] };

const day = (text: string): CivilDate => civilDate(text);

let step = 0;

/** The canned reply to a request, as JSON text. */
export function cannedAnswer(request: string, language: Language, plan: string | null): string {
  const { method, params } = JSON.parse(request) as { method: keyof SidebarMethods; params: { readonly [name: string]: unknown } };
  const value = { ...canned(language, plan), ...changing(method, params, language) }[method];
  return JSON.stringify(value === undefined ? { ok: false, code: 'rpc.badRequest', findings: [] } : { ok: true, value });
}

function changing(method: string, params: { readonly [name: string]: unknown }, language: Language): Canned {
  if (method === 'insertBegin') step = 1;
  if (method === 'insertStep') step += 1;
  const progress = { plan: 'demo0001', done: step, total: 12, finished: step >= 12 };
  const outcome = {
    plan: 'demo0001',
    created: true,
    operations: 240,
    tasks: 27,
    from: '2026-11-25',
    until: '2027-01-09',
    shownTitles: [],
    findings: [],
  };
  const ref = { plan: 'demo0001', id: String(params.id), row: Number(params.row) };
  const words = { done: inLanguage(language, '已完成', 'Done'), inProgress: inLanguage(language, '进行中', 'In progress') };
  return {
    insertBegin: progress,
    insertStep: step >= 12 ? { ...progress, outcome } : progress,
    insertCancel: null,
    setStatus: { ...ref, column: 'status', from: '', to: words[params.status === 'done' ? 'done' : 'inProgress'] },
    postpone: { ...ref, column: 'due', from: 46351, to: 46354 },
    undoRow: null,
    showRow: null,
    showColumns: null,
  };
}

function inLanguage(language: Language, chinese: string, english: string): string {
  return language === 'zh-CN' ? chinese : english;
}

function canned(language: Language, plan: string | null): Canned {
  const say = (chinese: string, english: string): string => inLanguage(language, chinese, english);
  const event = { plan: plan ?? 'demo0001', eventName: say('产品发布会', 'Product launch'), d0: day('2026-12-20'), d1: day('2026-12-20') };
  const item = (row: number, task: string, due: string, owner: string, group: string, rest: object) =>
    ({
      row,
      id: `t${row}`,
      task,
      status: 'notStarted',
      due: day(due),
      daysLate: 0,
      owner,
      group,
      heading: 'comingUp',
      mine: false,
      ...rest,
    }) as const;
  return {
    ping: { version: '0.1.0' },
    start: {
      version: '0.1.0',
      today: day('2026-11-25'),
      language,
      home: 'home',
      plans: plan !== null ? [event] : [],
      templates: TEMPLATE_CARDS,
      defaults: {
        currency: say('CNY', 'USD'),
        calendar: language === 'zh-CN' ? 'china' : 'weekdays',
        leadName: 'planner',
        leadEmail: 'planner@example.com',
      },
      unfinished: null,
    },
    previewEvent: {
      tasks: 27,
      from: day('2026-11-25'),
      until: day('2027-01-09'),
      lateStart: { available: 25, lead: 70, moved: 18, keepFrom: 14 },
      legalMissed: [{ task: say('大型活动安全许可申请', 'Apply for the public safety permit'), limit: day('2026-11-20') }],
      overload: [
        { day: day('2026-11-30'), group: say('宣传组', 'Publicity'), tasks: 6 },
        { day: day('2026-12-02'), group: say('执行组', 'Operations'), tasks: 7 },
      ],
      sheets:
        language === 'zh-CN'
          ? ['总览', '活动策划总表', '任务分解表', '团队与分工', '预算', '复盘报告', '改进清单']
          : ['Overview', 'Master plan', 'Tasks', 'Team', 'Budget', 'Review', 'Improvements'],
      findings: [],
    },
    today: {
      ...event,
      language,
      today: day('2026-11-25'),
      health: {
        colour: 'amber',
        sentence: say(
          '2 项任务滞后，最久 3 个工作日：确定主讲稿大纲。',
          '2 tasks are late, one by 3 working days: agree on the keynote outline.',
        ),
      },
      scheduledFor: null,
      items: [
        item(9, say('确定主讲稿大纲', 'Agree on the keynote outline'), '2026-11-20', say('周明远', 'Mia Ford'), say('内容组', 'Content'), {
          heading: 'late',
          daysLate: 3,
          mine: true,
          status: 'inProgress',
        }),
        item(11, say('确认场地与消防报备', 'Confirm the venue and its fire safety notice'), '2026-11-24', '', say('后勤组', 'Logistics'), {
          heading: 'late',
          daysLate: 1,
          mine: true,
          status: 'blocked',
        }),
        item(
          14,
          say('发出首批媒体邀请', 'Send the first press invitations'),
          '2026-11-25',
          say('陈思雨', 'Cora Hill'),
          say('宣传组', 'Publicity'),
          {
            heading: 'dueToday',
            mine: true,
          },
        ),
        item(17, say('报名页上线', 'Open the sign-up page'), '2026-11-27', say('王子谦', 'Owen Wang'), say('技术组', 'Tech'), {
          mine: true,
        }),
        item(18, say('搭建方案评审', 'Review the stage design'), '2026-11-28', say('赵磊', 'Leo Grant'), say('执行组', 'Operations'), {}),
      ],
      counts: { open: 20, late: 2, done: 6, withoutOwner: 1 },
      people: language === 'zh-CN' ? ['周明远', '陈思雨', '王子谦', '赵磊'] : ['Mia Ford', 'Cora Hill', 'Owen Wang', 'Leo Grant'],
      groups: language === 'zh-CN' ? ['内容组', '宣传组', '技术组', '执行组'] : ['Content', 'Publicity', 'Tech', 'Operations'],
      findings: [],
    },
    chatText: say(
      '【产品发布会】还有 25 天\n滞后\n· 确定主讲稿大纲（周明远，11/20）\n今天到期\n· 发出首批媒体邀请（陈思雨）',
      'Product launch: 25 days to go\nLate\n- Agree on the keynote outline (Mia Ford, Nov 20)\nDue today\n- Send the first press invitations (Cora Hill)',
    ),
    previewImport: {
      choices: [
        { key: 'name', name: { 'zh-CN': '姓名', en: 'Name' }, needed: true },
        { key: 'group', name: { 'zh-CN': '组', en: 'Group' }, needed: false },
        { key: 'role', name: { 'zh-CN': '角色', en: 'Role' }, needed: false },
        { key: 'email', name: { 'zh-CN': '邮箱', en: 'E-mail' }, needed: false },
        { key: 'digest', name: { 'zh-CN': '接收提醒', en: 'Digest' }, needed: false },
      ],
      columns: ['name', 'group', 'email', null],
      rows: 3,
      findings: [],
    },
    importRows: { imported: 3, findings: [], undo: true },
    reminders: {
      on: true,
      hour: 8,
      owner: 'p…r@example.com',
      isMine: true,
      lastRun: '2026-11-25 08:04',
      nextRun: '2026-11-26 08:00',
      quota: 93,
      silentDays: ['2026-11-28', '2026-11-29', '2026-12-05', '2026-12-06'].map(day),
      trigger: true,
      home: 'home',
    },
    sendSample: { to: 'planner@example.com' },
  };
}
