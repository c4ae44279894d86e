import type { Language } from '../../src/domain/language';
import type { DialogAnswer, Host } from '../../src/local/host';
import { ask, callsOf, HOUR, INSERT, LEAD, lastRun, loadShipped, MATE, newHost, restored, shanghai, writesOf } from './showrunner';
import { teamAtWork, WORDS } from './team-edits';
import { errorCells, tracesOf } from './visible-sheets';
import { workbookContent } from './workbook-content';

jest.setTimeout(60_000);

const LANGUAGES = ['zh-CN', 'en'] as const;
const ENTRIES = {
  'zh-CN': { remove: '移除活动方案…', uninstall: '卸载活动管家…', sheets: '添加或移除工作表…' },
  en: { remove: 'Remove the plan…', uninstall: 'Uninstall…', sheets: 'Add or remove a sheet…' },
} as const;
const OK: DialogAnswer = { button: 'OK' };

/** The reader of each language; the other one's reminders are taken over by them. */
const PERSON = { 'zh-CN': LEAD, en: MATE } as const;
const OTHER = { 'zh-CN': MATE, en: LEAD } as const;

let scenes: { readonly [L in Language]: string };

/** A plan with a team at work, mails sent, its date moved, and the trigger of a colleague who sent the mails before. */
function sceneIn(language: Language): string {
  const host = newHost(language === 'en' ? { locale: 'en_US' } : {});
  ask(host, 'insertPlan', { ...INSERT, language });
  teamAtWork(host, language);
  host.signIn(OTHER[language]);
  ask(host, 'turnRemindersOn', {});
  host.signIn(PERSON[language]);
  ask(host, 'turnRemindersOn', { takeOver: true });
  ask(host, 'sendDigests', {});
  const { hash } = ask(host, 'previewMove', { plan: null, d0: '2026-12-27' });
  ask(host, 'moveDate', { plan: null, d0: '2026-12-27', hash });
  return host.save();
}

beforeAll(async () => {
  await loadShipped();
  scenes = { 'zh-CN': sceneIn('zh-CN'), en: sceneIn('en') };
}, 60_000);

/** The person of a language at the keyboard, who answers the dialogs of one click. */
function clicked(host: Host, entry: string, ...answers: DialogAnswer[]): string[] {
  const before = host.dialogs.length;
  host.open();
  host.answer(...answers);
  host.click(entry);
  return host.dialogs.slice(before).map(({ text }) => text);
}

describe.each(LANGUAGES)('the menu in %s', (language) => {
  const words = WORDS[language];
  const entries = ENTRIES[language];
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);

  it('says what a removal would take, and changes nothing when the person gives up or types another name', () => {
    const host = restored(scenes[language]);
    const before = workbookContent(host);
    const [asked = '', named] = clicked(host, entries.remove, { button: 'NO' }, { button: 'CANCEL' });
    const lines = say(
      `${words.master}：添加 1 行、填写或改写 1 格\n${words.tasks}：添加 1 行、添加列 Vendor phone、填写或改写 4 格\n${words.team}：添加 1 行、填写或改写 2 格`,
      `${words.master}: 1 rows added, 1 cells typed or changed\n${words.tasks}: 1 rows added, columns added: Vendor phone, 4 cells typed or changed\n${words.team}: 1 rows added, 2 cells typed or changed`,
    );
    expect(asked).toContain(lines);
    expect(asked).toContain(say('其中有您填写或添加的内容：', 'They hold what you typed or added:'));
    expect(asked).toContain(say('这是唯一的活动', 'It is the only plan'));
    expect(named).toContain(words.event);
    expect(clicked(host, entries.remove, { button: 'CANCEL' })).toHaveLength(1);
    const refused = clicked(host, entries.remove, { button: 'NO' }, { button: 'OK', text: words.tasks }, OK);
    expect(refused[2]).toContain(words.event);
    expect(workbookContent(host)).toEqual(before);
  });

  it('uninstalls, shows that nothing is left, and inserts again afterwards', () => {
    const host = restored(scenes[language]);
    host.duplicateSheet(words.team);
    expect(host.triggers.map(({ owner }) => owner).sort()).toEqual([LEAD, MATE].sort());
    expect(clicked(host, entries.uninstall, { button: 'CANCEL' })).toHaveLength(1);
    const isKept = language === 'en';
    const answers: DialogAnswer[] = isKept ? [{ button: 'YES' }, OK] : [{ button: 'NO' }, { button: 'OK', text: words.event }, OK];
    const texts = clicked(host, entries.uninstall, ...answers);
    expect(texts[texts.length - 1]).toBe(
      say(
        '已卸载。剩余：记录 0 条，触发器 0 个，带标识的工作表 0 张。\n\n其他账号开启过的触发器只有本人能删除；它们不会再做任何事。',
        'Uninstalled. Left: 0 records, 0 triggers, 0 sheets with keys.\n\nTriggers of other accounts can be deleted by their owners only; they no longer do anything.',
      ),
    );
    expect([host.properties, host.triggers.map(({ owner }) => owner)]).toEqual([{}, [OTHER[language]]]);
    const after = host.render();
    // A formula of the team's on its own tab loses what it reads when that is deleted.
    expect(errorCells(after).filter((cell) => isKept || !cell.startsWith(words.own))).toEqual([]);
    expect(tracesOf(after)).toEqual([]);
    expect(host.sheetTitles.includes(words.tasks)).toBe(isKept);

    // The colleague's trigger fires for days and does nothing.
    const [sent, content] = [host.outbox.length, workbookContent(host)];
    host.setNow(shanghai('2026-12-14', 9));
    for (let day = 0; day < 3; day += 1) {
      host.runClockTriggers();
      expect([lastRun(host).error, writesOf(lastRun(host)), callsOf(lastRun(host)) <= 8]).toEqual([null, [], true]);
      host.advance(24 * HOUR);
    }
    expect([host.outbox.length, workbookContent(host), host.properties]).toEqual([sent, content, {}]);

    expect(ask(host, 'insertPlan', { ...INSERT, language })).toMatchObject({ created: true });
  });

  it('takes a sheet out and puts it back', () => {
    const host = restored(scenes[language]);
    const list = (texts: string[]): string | undefined => texts[0]?.split('\n\n')[1];
    const [master, budget] = [words.master, words.budget];
    const state = (title: string, isThere: boolean): string =>
      say(`${title}${isThere ? '（已有，可移除）' : '（添加）'}`, `${title}${isThere ? ' (there, can be removed)' : ' (add)'}`);
    // It holds something of the team's: the wrong name is refused, the right one deletes it.
    const refused = clicked(host, entries.sheets, { button: 'OK', text: '２' }, { button: 'NO' }, { button: 'OK', text: 'x' }, OK);
    expect(list(refused)?.split('\n').slice(0, 2)).toEqual([`1. ${state(master, true)}`, `2. ${state(budget, true)}`]);
    expect(refused[3]).toContain(budget);
    const gone = clicked(host, entries.sheets, { button: 'OK', text: '2' }, { button: 'NO' }, { button: 'OK', text: budget }, OK);
    expect(gone[3]).toBe(say(`“${budget}”已删除。`, `“${budget}” was deleted.`));
    expect(host.sheetTitles).not.toContain(budget);
    const back = clicked(host, entries.sheets, { button: 'OK', text: '2' }, OK);
    expect(list(back)?.split('\n')[1]).toBe(`2. ${state(budget, false)}`);
    expect(back[1]).toBe(say(`已添加“${budget}”。`, `“${budget}” was added.`));
    const kept = clicked(host, entries.sheets, { button: 'OK', text: '1' }, { button: 'YES' }, OK);
    expect(kept[2]).toBe(say(`“${master}”已成为普通表格，内容不变。`, `“${master}” is a plain sheet now, with all its values.`));
    expect(clicked(host, entries.sheets, { button: 'OK', text: '99' })).toHaveLength(1);
  });
});
