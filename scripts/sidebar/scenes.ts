import type { Language } from '../../src/domain/language';

/** A page of the sidebar in a state worth looking at: what is done in it first, as lines of a program that runs in the page. */
export interface Scene {
  readonly name: string;
  readonly hasPlan: boolean;
  readonly steps: string;
  readonly fault?: Fault;
  /** True: somebody has deleted and overwritten parts of the plan. */
  readonly damage?: boolean;
}

/** What the server does otherwise: no reply, a copy of the spreadsheet, a busy script, an insertion left over, one that halts half-way. */
export type Fault = 'unreachable' | 'copy' | 'busy' | 'unfinished' | 'halted';

/** Texts by which the steps find what they click, by language. */
type Words = { readonly [name: string]: string };

const WORDS: { readonly [L in Language]: Words } = {
  'zh-CN': {
    create: '新建',
    launch: '产品发布会',
    category: '市场推广',
    today: '今日',
    event: '活动',
    reminders: '提醒',
    more: '更多设置',
    insert: '插入方案',
    later: '延期',
    done: '完成',
    copy: '复制',
    move: '改期',
    approve: '定稿',
    preview: '预览',
    sheets: '工作表与列',
    remove: '移除',
    import: '导入人员或任务',
    next: '下一步',
    repair: '检查并修复',
    removePlan: '移除方案',
    delete: '删除',
    undo: '撤销上一次改动',
    confirmMove: '确定改期',
    mails: '预览今日邮件',
    leads: '填写组长',
    inside: '里面有什么',
    everyone: '所有人',
    people:
      '姓名\t组别\tE-mail\t备注\n李敏\t宣传组\tlimin@example.com\t下周到岗\n高远\t技术组\tgaoyuan@example\t\n沈佳\t后勤组\tshenjia@example.com\t',
  },
  en: {
    create: 'New event',
    launch: 'Product launch',
    category: 'Marketing',
    today: 'Today',
    event: 'Event',
    reminders: 'Reminders',
    more: 'More options',
    insert: 'Insert the plan',
    later: 'Later',
    done: 'Done',
    copy: 'Copy',
    move: 'Move the date',
    approve: 'Approve the plan',
    preview: 'Preview',
    sheets: 'Sheets and columns',
    remove: 'Remove',
    import: 'Import people or tasks',
    next: 'Next',
    repair: 'Check and repair',
    removePlan: 'Remove the plan',
    delete: 'Delete',
    undo: 'Undo the last change',
    confirmMove: 'Move the event',
    mails: 'Preview mails',
    leads: 'Name the leads',
    inside: 'What is inside',
    everyone: 'Everyone',
    people:
      'Full name\tTeam\tE-mail\tRemarks\nSam Lee\tPublicity\tsam@example.com\tfrom next week\nGail Young\tTech\tgail@example\t\nSven Jansen\tLogistics\tsven@example.com\t',
  },
};

/** Every scene in a language. */
export function scenes(language: Language): readonly Scene[] {
  const w = (name: string): string => JSON.stringify(WORDS[language][name]);
  const tab = (name: string): string => `click(${w(name)}, '[role=tab]'); await settled();`;
  const event = (name: string): string => `${tab('event')} click(${w(name)}, '.menu button'); await settled();`;
  const chosen = `click(${w('launch')}, '.template'); await settled(); type('input[type=date]', '2026-12-20'); await settled();`;
  return [
    { name: '00-create', hasPlan: false, steps: '' },
    { name: '01-create-search', hasPlan: false, steps: `type('input[type=search]', ${w('category')}); await settled();` },
    { name: '02-create-date', hasPlan: false, steps: chosen },
    {
      name: '03-create-more',
      hasPlan: false,
      steps: `${chosen} click(${w('more')}, 'summary'); click(${w('inside')}, 'summary'); await settled();`,
    },
    { name: '04-inserting', hasPlan: false, steps: `${chosen} click(${w('insert')}); await pause(2500);`, fault: 'halted' },
    {
      name: '05-what-now',
      hasPlan: false,
      steps: `${chosen} click(${w('insert')}); await until('.todo'); click(${w('leads')}); await settled();`,
    },
    { name: '06-today', hasPlan: true, steps: '' },
    {
      name: '07-today-changes',
      hasPlan: true,
      steps: `click(${w('everyone')}, '.segments label'); await settled(); click(${w('done')}); await settled(); click(${w('later')}, '.task:not(.settled) button'); click(${w('copy')}); await settled();`,
    },
    { name: '08-event', hasPlan: true, steps: tab('event') },
    {
      name: '09-move',
      hasPlan: true,
      steps: `${event('move')} type('input[type=date]', '2027-01-10'); await settled(); click(${w('preview')}); await settled();`,
    },
    {
      name: '10-moved',
      hasPlan: true,
      steps: `${event('move')} type('input[type=date]', '2027-01-10'); await settled(); click(${w('preview')}); await settled(); click(${w('confirmMove')}); await settled();`,
    },
    { name: '10-approve', hasPlan: true, steps: event('approve') },
    { name: '11-import', hasPlan: true, steps: event('import') },
    {
      name: '12-import-columns',
      hasPlan: true,
      steps: `${event('import')} type('textarea', ${w('people')}); await settled(); click(${w('next')}); await settled();`,
    },
    {
      name: '13-sheets',
      hasPlan: true,
      steps: `${event('sheets')} click(${w('remove')}); await settled(); click(${w('delete')}, '.choice'); await settled();`,
    },
    { name: '14-repair', hasPlan: true, steps: event('repair'), damage: true },
    { name: '15-undo', hasPlan: true, steps: event('undo') },
    { name: '16-remove', hasPlan: true, steps: `${event('removePlan')} click(${w('delete')}, '.choice'); await settled();` },
    { name: '17-reminders', hasPlan: true, steps: `${tab('reminders')} await settled();` },
    {
      name: '18-mails',
      hasPlan: true,
      steps: `${tab('reminders')} await settled(); click(${w('mails')}); await settled(); click('', '.mail summary'); await settled();`,
    },
    { name: '19-no-plan', hasPlan: false, steps: `${tab('today')} await settled();` },
    { name: '20-unreachable', hasPlan: false, steps: '', fault: 'unreachable' },
    { name: '21-copy', hasPlan: true, steps: '', fault: 'copy' },
    { name: '22-busy', hasPlan: true, steps: `click(${w('done')}); await settled();`, fault: 'busy' },
    { name: '23-unfinished', hasPlan: false, steps: '', fault: 'unfinished' },
  ];
}

/** What the steps are written with. */
export const STEP_HELPERS = `
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const settled = async () => { for (let quiet = 0; quiet < 4; ) { await pause(60); quiet = document.querySelector('.loading, [aria-busy=true], .pending') ? 0 : quiet + 1; } await pause(500); };
const until = async (selector) => { while (!document.querySelector(selector)) await pause(50); };
const click = (text, selector = 'button') => {
  const found = [...document.querySelectorAll(selector)].find((each) => each.offsetParent !== null && each.textContent.trim().startsWith(text));
  if (!found) throw new Error('nothing to click: ' + text + ' ' + selector);
  found.click();
};
const type = (selector, text) => {
  const field = [...document.querySelectorAll(selector)].find((each) => each.offsetParent !== null);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
`;
