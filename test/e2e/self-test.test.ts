import { templateIndex } from '../support/template-index';
import { numbersWith, resultsOf, resultTitles, selfTest, WORDS } from './self-test-scene';
import { ask, callsOf, INSERT, LEAD, lastRun, loadShipped, newHost, restored } from './showrunner';
import { workbookContent } from './workbook-content';

/** A run makes some 300 calls; a fault at every one of them is for the long tests. */
const LONG = process.env.SHOWRUNNER_LONG === '1';
const EVERY = LONG ? 1 : 9;

beforeAll(loadShipped);

/** Points a program answers at once, and those that only note something, as in docs/live-checklist.md. */
const AUTOMATIC = [
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 41, 42, 43, 51, 61, 62, 63, 71, 72, 73, 74, 75, 81, 82, 83, 84, 85, 86, 87, 88,
];
/** Points a person looks at: 101 to 118. */
const BY_HAND = 18;
const NOTED = [15, 34, 42, 88];
const { fail, hand, pass, waiting } = WORDS['zh-CN'];

describe.each([
  ['zh_CN', 'Asia/Shanghai', 'zh-CN', '–'],
  // 2026: the second Sunday of March and the first of November; the last Sundays of March and October. Turkey has not changed its clocks since 2016.
  ['en_US', 'America/New_York', 'en', '2026-03-09, 2026-11-02'],
  ['de_DE', 'Europe/Berlin', 'en', '2026-03-30, 2026-10-26'],
  ['tr_TR', 'Europe/Istanbul', 'en', '–'],
] as const)('the self-test in a spreadsheet of the locale %s', (locale, timeZone, language, changes) => {
  const words = WORDS[language];
  const host = () => {
    const made = newHost({ locale, timeZone });
    selfTest(made, language);
    return made;
  };

  it('passes every point a program can answer', () => {
    const results = resultsOf(host());
    expect(numbersWith(results, words.fail)).toEqual([]);
    expect([...numbersWith(results, words.pass), ...numbersWith(results, words.noted)].sort((a, b) => a - b)).toEqual(AUTOMATIC);
    expect(numbersWith(results, words.noted)).toEqual(NOTED);
    expect(numbersWith(results, words.waiting)).toEqual([91]);
  });

  it('says what was seen, and of which spreadsheet', () => {
    const { head, points } = resultsOf(host());
    expect(head[1]).toMatch(new RegExp(` 0\\.1\\.0 · .*${locale} · .*${timeZone} · .* · 2026-12-(09|10)\\|\\|\\|$`));
    expect(points.get(11)?.seen).toBe('34/34');
    const formula = '=IF(OR($A$45="a;b, c";$B$45<>0-1);TRUE();FALSE())&""';
    expect(points.get(13)?.seen).toBe(`35/35; ${/_(US|CN)/.test(locale) ? formula.replace(/;(?=[$TF])/g, ',') : formula}`);
    expect(points.get(61)?.seen).toBe(`371/371; ≠ 24 h before ${changes}`);
    expect(points.get(42)?.seen).toBe('flush; 未开始');
  });

  it('tells the counts in the person’s language', () => {
    const made = host();
    const { text = '' } = made.dialogs[made.dialogs.length - 1] ?? {};
    const counts = [...text.matchAll(/\d+/g)].map(Number);
    expect(counts).toEqual([AUTOMATIC.length - NOTED.length, 0, NOTED.length, BY_HAND]);
    expect(/\p{Script=Han}/u.test(text)).toBe(language === 'zh-CN');
  });
});

describe('the self-test', () => {
  it('asks first, and does nothing after a no', () => {
    const host = newHost();
    host.open();
    const before = JSON.parse(host.save());
    host.answer({ button: 'NO' });
    host.click('自检…');
    expect(host.dialogs).toHaveLength(1);
    expect(host.dialogs[0]).toMatchObject({ buttons: 'YES_NO', text: expect.stringContaining('不动其他任何内容') });
    expect(JSON.parse(host.save())).toEqual(before);
  });

  it('leaves everything else in the spreadsheet as it is, and sends nothing', () => {
    const host = newHost();
    ask(host, 'insertPlan', INSERT);
    ask(host, 'turnRemindersOn', {});
    const [content, properties, triggers] = [workbookContent(host), host.properties, host.triggers];
    selfTest(host);
    const { 活动管家自检: results, ...others } = workbookContent(host);
    expect(results).toBeDefined();
    expect(others).toEqual(content);
    expect(host.sheetTitles.indexOf('活动管家自检')).toBe(host.sheetTitles.length - 1);
    expect({ ...host.properties, 'sr.selftest': undefined }).toEqual({ ...properties, 'sr.selftest': undefined });
    expect(host.triggers).toEqual(triggers);
    expect(host.outbox).toEqual([]);
  });

  it('takes another title when its own is taken, and leaves that sheet alone', () => {
    const host = newHost();
    host.renameSheet('工作表1', '活动管家自检');
    host.editCell('活动管家自检', 'A1', 'mine');
    selfTest(host);
    expect(host.sheetTitles).toEqual(['活动管家自检', '活动管家自检 2']);
    expect(host.render().sheets[0]?.cells).toMatchObject([{ value: 'mine' }]);
    expect(numbersWith(resultsOf(host, '活动管家自检 2'), fail)).toEqual([]);
  });

  it('does nothing while somebody else is at work', () => {
    const host = newHost();
    host.holdLock();
    selfTest(host);
    expect(host.dialogs[1]?.text).toContain('有人正在本表格中使用活动管家');
    expect([host.sheetTitles, host.properties]).toEqual([['工作表1'], {}]);
  });

  it('tells no address', () => {
    const host = newHost();
    selfTest(host);
    expect(JSON.stringify(JSON.parse(host.save()).book)).not.toContain(LEAD);
  });
});

describe('a fault', () => {
  it('fails the points it concerns by their numbers; the others go on', () => {
    const host = newHost({ files: {}, users: [{ email: 'nobody', locale: 'zh_CN' }], currentUser: 'nobody' });
    host.open();
    host.answer({ button: 'YES' }, { button: 'OK' });
    host.click('自检…');
    const results = resultsOf(host);
    expect(numbersWith(results, fail)).toEqual([86, 87]);
    expect(results.points.get(87)?.seen).toContain(`0/${templateIndex.length}; ${templateIndex[0]?.id} → undefined`);
    expect(numbersWith(results, pass)).toHaveLength(AUTOMATIC.length - NOTED.length - 2);
    expect(host.dialogs[1]?.text).toContain('未通过 2 项');
  });

  it('at any call fails one point at most, with its message, and the run is told when it cannot go on', () => {
    const whole = newHost();
    const total = callsOf(selfTest(whole));
    const saved = newHost().save();
    const failed = new Set<number>();
    // The question is asked by the fifth call.
    for (let k = 6; k <= total; k += EVERY) {
      const host = restored(saved);
      selfTest(host, 'zh-CN', { failAtCall: k });
      if (resultTitles(host).length === 0) {
        expect([k, host.dialogs[1]?.text]).toEqual([k, expect.stringContaining('出了点问题')]);
        continue;
      }
      const results = resultsOf(host);
      const numbers = numbersWith(results, fail);
      expect([k, numbers.length <= 1]).toEqual([k, true]);
      for (const number of numbers) failed.add(number);
      expect(numbersWith(results, hand)).toHaveLength(BY_HAND);
    }
    if (LONG) expect([...failed].sort((a, b) => a - b)).toEqual([...AUTOMATIC, 91]);
    expect(failed.size).toBeGreaterThan(12);
  });

  it('when the time runs out, the points not reached say so and the results are written', () => {
    const host = newHost();
    selfTest(host, 'zh-CN', { millisecondsPerCall: 1150 });
    const { points } = resultsOf(host);
    expect(points.get(11)?.status).toBe(pass);
    expect(points.get(88)).toEqual({ status: fail, seen: 'not reached' });
    expect(points.get(91)?.status).toBe(waiting);
  });

  it('that kills the run anywhere leaves nothing behind once it has run again', () => {
    const total = callsOf(selfTest(newHost()));
    const saved = newHost().save();
    for (let k = 6; k < total - 2; k += 2 * EVERY) {
      const dying = restored(saved);
      dying.open();
      dying.answer({ button: 'YES' });
      dying.faults = { killAtCall: k };
      expect(() => dying.click('自检…')).toThrow();
      const next = restored(dying.save());
      selfTest(next);
      expect([k, next.sheetTitles, Object.keys(next.properties), next.triggers.length]).toEqual([
        k,
        ['工作表1', '活动管家自检'],
        ['sr.selftest'],
        1,
      ]);
      next.advance(3_600_000);
      next.runClockTriggers();
      expect([k, lastRun(next).error, next.properties, next.triggers]).toEqual([k, null, {}, []]);
    }
  });
});
