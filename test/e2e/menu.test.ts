import { readFileSync } from 'node:fs';
import type { DialogRecord, Host } from '../../src/local/host';
import { LAUNCH_CHOICE } from './launch-choice';
import { ask, callsOf, EVENT, INSERT, LEAD, lastRun, loadShipped, MATE, newHost, restored } from './showrunner';

/** The menu inside the menu, by language. */
const UPKEEP = {
  'zh-CN': ['检查并修复…', '恢复外观…', '添加或移除工作表…', '移除活动方案…', '卸载活动管家…', '自检…'],
  en: ['Check and repair…', 'Restore the look…', 'Add or remove a sheet…', 'Remove the plan…', 'Uninstall…', 'Self-test…'],
} as const;

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const MENUS = {
  'zh-CN': [
    '打开边栏',
    '插入活动方案…',
    '改期…',
    '定稿…',
    '撤销上一次改动…',
    '打印与分享…',
    '立即发送今日提醒',
    '预览今日提醒',
    '开启每日提醒',
    '关闭每日提醒',
    '表格维护',
    '帮助与版本',
  ],
  en: [
    'Open the sidebar',
    'Insert an event plan…',
    'Move the event date…',
    'Approve the plan…',
    'Undo the last change…',
    'Print and share…',
    'Send today’s digests now',
    'Preview today’s digests',
    'Turn daily reminders on',
    'Turn daily reminders off',
    'Upkeep',
    'Help and version',
  ],
} as const;

beforeAll(loadShipped);

/** A host with the person at the keyboard who reads `language`, and the menu open. */
function atKeyboard(language: keyof typeof MENUS): Host {
  const host = newHost();
  host.signIn(language === 'en' ? MATE : LEAD);
  host.open();
  return host;
}

function lastDialog(host: Host): DialogRecord {
  const dialog = host.dialogs[host.dialogs.length - 1];
  if (!dialog) throw new Error('nothing was shown');
  return dialog;
}

describe.each(['zh-CN', 'en'] as const)('the menu in %s', (language) => {
  let inserted = '';

  beforeAll(() => {
    const host = newHost();
    ask(host, 'insertPlan', { ...INSERT, language });
    inserted = host.save();
  });

  /** The plan in the person's language is there, and the menu is open. */
  const withPlan = (): Host => {
    const host = restored(inserted);
    host.signIn(language === 'en' ? MATE : LEAD);
    host.open();
    return host;
  };
  const [open, insert, , , , , send, preview, on, off, , help] = MENUS[language];
  const [, look, , remove] = UPKEEP[language];
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);

  it('is built without authorisation, in at most six calls', () => {
    const host = newHost();
    host.signIn(language === 'en' ? MATE : LEAD);
    const run = host.open({ authMode: 'NONE' });
    expect(run.error).toBeNull();
    expect(host.menu.flatMap((entry) => (entry ? [entry.caption] : []))).toEqual(MENUS[language]);
    const upkeep = host.menu.flatMap((entry) => (entry && 'items' in entry ? entry.items : []));
    expect(upkeep.flatMap((entry) => (entry ? [entry.caption] : []))).toEqual(UPKEEP[language]);
    expect(callsOf(run)).toBeLessThanOrEqual(6);
  });

  it('opens the sidebar with the very page that ships, under the product’s name', () => {
    const host = atKeyboard(language);
    host.click(open);
    expect(lastDialog(host)).toEqual({
      kind: 'sidebar',
      title: say('活动管家', 'Showrunner'),
      text: readFileSync('dist/Sidebar.html', 'utf8'),
      buttons: null,
    });
  });

  it('inserts, and says what comes next; a second time, that nothing was changed', () => {
    const host = atKeyboard(language);
    host.answer(
      { button: 'OK', text: LAUNCH_CHOICE },
      { button: 'OK', text: `　${EVENT.replace(/-/g, '/')} ` },
      { button: 'OK' },
      { button: 'OK', text: LAUNCH_CHOICE },
      { button: 'OK', text: '2026年12月20日' },
      { button: 'OK' },
    );
    host.click(insert);
    expect(host.dialogs[0]?.text).toContain(`${LAUNCH_CHOICE}. ${say('产品发布会', 'Product launch')}`);
    expect(host.dialogs[1]?.text).toContain('2027-01-09');
    expect(lastDialog(host).text).toContain(say('接下来：1.', 'Next: 1.'));
    host.click(insert);
    expect(lastDialog(host).text).toBe(
      say('这个活动已在表格中，内容完整，未做任何改动。', 'This event is in the spreadsheet already and complete: nothing was changed.'),
    );
  });

  it.each([
    ['the kind of event is', [], 1],
    ['the date is', [{ button: 'OK', text: LAUNCH_CHOICE } as const], 2],
  ])('does nothing when %s cancelled', (_, before, dialogs) => {
    const host = atKeyboard(language);
    host.answer(...before, { button: 'CANCEL', text: EVENT });
    host.click(insert);
    expect(host.dialogs).toHaveLength(dialogs);
    expect(host.properties).toEqual({});
    expect(host.sheetTitles).toHaveLength(1);
  });

  it('previews without sending, sends, and says when there is nothing', () => {
    const host = withPlan();
    host.click(preview);
    expect(lastDialog(host)).toMatchObject({ kind: 'modal' });
    expect(lastDialog(host).text).toContain(
      say('今天将发送 1 封邮件。现在尚未发送。', '1 mails would go out today. Nothing has been sent.'),
    );
    expect(host.outbox).toEqual([]);
    host.answer({ button: 'OK' }, { button: 'OK' });
    host.click(send);
    expect(lastDialog(host).text).toBe(
      say('已发送 1 封；此前已发 0 封；0 封等待之后的时段。', '1 sent, 0 had been sent before, 0 waiting for a later hour.'),
    );
    const empty = atKeyboard(language);
    empty.answer({ button: 'OK' });
    empty.click(send);
    expect(lastDialog(empty).text).toContain(say('没有发送邮件', 'Nothing was sent'));
  });

  it('switches reminders on and off', () => {
    const host = withPlan();
    host.answer({ button: 'OK' }, { button: 'OK' });
    host.click(on);
    expect(lastDialog(host).text).toContain('8:00');
    expect(host.triggers).toHaveLength(1);
    host.click(off);
    expect(lastDialog(host).text).toBe(say('已关闭。本表格不再发送提醒邮件。', 'Off. No mails go out for this spreadsheet.'));
    expect(host.triggers).toEqual([]);
  });

  it('says in one sentence that there is no plan yet', () => {
    const host = atKeyboard(language);
    host.answer({ button: 'OK' }, { button: 'OK' });
    host.click(on);
    expect(lastDialog(host).text).toBe(
      say('本表格还没有活动方案，请先插入。', 'There is no plan in this spreadsheet yet. Insert one first.'),
    );
    host.click(remove);
    expect(lastDialog(host).text).toBe(say('本表格中没有活动方案。', 'There is no plan in this spreadsheet.'));
  });

  it('removes the plan only after a yes, and with it reminders and trigger', () => {
    const host = withPlan();
    ask(host, 'turnRemindersOn', {});
    const before = host.save();
    host.answer({ button: 'CANCEL' });
    host.click(remove);
    expect(lastDialog(host).text).toContain(say('总览、活动策划总表', 'Overview, Master plan'));
    expect(lastDialog(host).text).toContain(say('没有您填写或添加的内容', 'nothing that you typed or added'));
    expect(JSON.parse(host.save())).toEqual(JSON.parse(before));
    host.answer({ button: 'NO' }, { button: 'OK' });
    host.click(remove);
    expect(host.sheetTitles).toEqual(['工作表1']);
    expect(host.triggers).toEqual([]);
    expect(JSON.parse(host.properties['sr.reminders'] ?? '{}')).toMatchObject({ on: false });
    expect(Object.keys(host.properties)).toEqual(['sr.reminders']);
    expect(ask(host, 'insertPlan', { ...INSERT, language }).created).toBe(true);
  });

  it('leaves a blank sheet when the plan was all there was', () => {
    const host = withPlan();
    host.deleteSheet('工作表1');
    host.answer({ button: 'NO' }, { button: 'OK' });
    host.click(remove);
    expect(host.sheetTitles).toEqual([say('工作表1', 'Sheet1')]);
    expect(host.render().sheets[0]?.hidden).toBe(false);
  });

  it('shows help with the version', () => {
    const host = atKeyboard(language);
    host.answer({ button: 'OK' });
    host.click(help);
    expect(lastDialog(host).title).toBe(`${say('活动管家', 'Showrunner')} ${version}`);
  });

  it('says in one sentence that somebody else is at work', () => {
    const host = withPlan();
    host.holdLock();
    for (const caption of [send, off, look, remove]) {
      // Questions come first, since a lock does not survive them.
      if (caption === look) host.answer({ button: 'YES' });
      if (caption === remove) host.answer({ button: 'NO' });
      host.answer({ button: 'OK' });
      host.click(caption);
      expect(lastDialog(host).text).toContain(say('有人正在本表格中使用活动管家', 'Someone else is working with Showrunner'));
    }
  });

  it('says in one sentence that there is no spreadsheet, and that something went wrong', () => {
    const host = atKeyboard(language);
    host.answer({ button: 'OK' }, { button: 'OK' });
    host.faults = { noDocument: true };
    host.click(send);
    expect(lastDialog(host).text).toContain(say('没有找到可用的表格', 'found no spreadsheet'));
    host.faults = { failAtCall: 5 };
    host.click(send);
    expect(lastDialog(host).text).toContain(say('出了点问题', 'Something went wrong'));
    expect(lastRun(host).logs.some(({ level }) => level === 'error')).toBe(true);
  });
});

describe('removing', () => {
  it('takes the newest plan only, and keeps the sheets both need', () => {
    const host = atKeyboard('zh-CN');
    ask(host, 'insertPlan', INSERT);
    ask(host, 'insertPlan', { ...INSERT, d0: '2027-01-20' });
    ask(host, 'turnRemindersOn', {});
    host.answer({ button: 'NO' }, { button: 'OK' });
    host.click(UPKEEP['zh-CN'][3]);
    expect(host.sheetTitles.some((title) => title.endsWith(' 2'))).toBe(false);
    // Ten that are shown, four that are hidden, the blank one, and the list of all events.
    expect(host.sheetTitles).toHaveLength(16);
    expect(host.triggers).toHaveLength(1);
    expect(ask(host, 'insertPlan', INSERT)).toMatchObject({ created: false, operations: 0, findings: [] });
  });

  it('leaves a blank sheet when the only other sheet is one the user has hidden', () => {
    const host = atKeyboard('zh-CN');
    ask(host, 'insertPlan', INSERT);
    const { SpreadsheetApp } = host.services();
    SpreadsheetApp.getActiveSpreadsheet()
      ?.getSheets()
      .find((sheet) => sheet.getName() === '工作表1')
      ?.hideSheet();
    host.answer({ button: 'NO' }, { button: 'OK' });
    host.click(UPKEEP['zh-CN'][3]);
    expect(host.sheetTitles).toEqual(['工作表1']);
    expect(host.render().sheets[0]?.hidden).toBe(false);
    expect(host.properties).toEqual({});
  });
});
