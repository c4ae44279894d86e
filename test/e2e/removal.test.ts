import type { Language } from '../../src/domain/language';
import type { Host } from '../../src/local/host';
import type { RenderedWorkbook } from '../../src/local/rendered-workbook';
import { ask, INSERT, lastRun, loadShipped, newHost, restored, rpc, typedCells, writesOf } from './showrunner';
import { decorate, teamAtWork, touchedOf, WORDS } from './team-edits';
import { errorCells, seenSheets, tracesOf } from './visible-sheets';
import { plansOf, workbookContent } from './workbook-content';

jest.setTimeout(120_000);

const LANGUAGES = ['zh-CN', 'en'] as const;
/** With SHOWRUNNER_LONG=1 everything in both languages; otherwise what does not depend on the language in Chinese. */
const SAMPLED = process.env.SHOWRUNNER_LONG === '1' ? LANGUAGES : (['zh-CN'] as const);
const BLANK = 'Empty';

interface Scene {
  /** The plan of INSERT as it was inserted. */
  readonly fresh: string;
  /** The same with the team at work in it. */
  readonly used: string;
  readonly expected: ReturnType<typeof teamAtWork>;
}

function sceneIn(language: Language): Scene {
  const host = newHost(language === 'en' ? { locale: 'en_US', timeZone: 'America/New_York' } : {});
  ask(host, 'insertPlan', { ...INSERT, language });
  const fresh = host.save();
  const expected = teamAtWork(host, language);
  return { fresh, used: host.save(), expected };
}

let scenes: { readonly [L in Language]: Scene };

beforeAll(async () => {
  await loadShipped();
  scenes = { 'zh-CN': sceneIn('zh-CN'), en: sceneIn('en') };
}, 60_000);

/** Removes the newest plan. */
function remove(host: Host, keep: boolean, confirmedName?: string): ReturnType<typeof rpc> {
  return rpc(host, 'removePlan', { plan: null, keep, blankTitle: BLANK, ...(confirmedName === undefined ? {} : { confirmedName }) });
}

function sheetOf({ sheets }: RenderedWorkbook, title: string): RenderedWorkbook['sheets'][number] | undefined {
  return sheets.find((sheet) => sheet.title === title);
}

describe.each(LANGUAGES)('what a removal lists in %s', (language) => {
  it('is nothing for a plan nobody has worked in, with mails sent and the date moved', () => {
    const host = restored(scenes[language].fresh);
    ask(host, 'sendDigests', {});
    const { hash } = ask(host, 'previewMove', { plan: null, d0: '2026-12-27' });
    ask(host, 'moveDate', { plan: null, d0: '2026-12-27', hash });
    const preview = ask(host, 'previewRemoval', { plan: null });
    expect(touchedOf(preview)).toEqual([]);
    expect(preview).toMatchObject({ eventName: WORDS[language].event, isLast: true, findings: [] });
    expect(preview.sheets.map(({ title }) => title)).toEqual(host.sheetTitles.filter((title) => title !== WORDS[language].own));
  });

  it('is exactly what the team has added and changed', () => {
    const { used, expected } = scenes[language];
    const host = restored(used);
    expect(touchedOf(ask(host, 'previewRemoval', { plan: null }))).toEqual([...expected.plan, ...expected.book]);
    expect(writesOf(lastRun(host))).toEqual([]);
  });
});

describe.each(SAMPLED)('keeping the sheets of the last plan in %s', (language) => {
  const words = WORDS[language];

  it('leaves every visible value and everything of the team’s, and nothing of ours', () => {
    const host = restored(scenes[language].used);
    decorate(host, words.tasks, 'F5');
    decorate(host, words.master, 'B4');
    host.filterAway(words.team, 2, [language === 'en' ? 'Tech' : '技术组']);
    const before = host.render();
    expect(errorCells(before)).toEqual([]);

    expect(remove(host, true)).toEqual({ ok: true, value: null });
    const after = host.render();
    expect(seenSheets(after)).toEqual(seenSheets(before));
    expect([errorCells(after), tracesOf(after), Object.keys(host.properties)]).toEqual([[], [], []]);

    // The team's own rules, warnings and protections are all that is left; they have moved up and left with keys and helpers.
    const theirs: { readonly [title: string]: readonly [string, string] } = { [words.tasks]: ['E4', 'E5'], [words.master]: ['A4', 'A5'] };
    for (const { title, rules, protections } of after.sheets) {
      const cells = theirs[title];
      expect([title, rules.map(({ ranges, background }) => [ranges, background])]).toEqual([title, cells ? [[[cells[0]], '#123456']] : []]);
      const expected = cells ? [`${cells[0]} warns`, cells[1]] : [];
      expect([title, protections.map(({ range, warningOnly }) => `${range}${warningOnly ? ' warns' : ''}`)]).toEqual([title, expected]);
    }
    // Of 28 columns of ours and one of theirs nine are gone: the id and eight helpers.
    expect(sheetOf(after, words.tasks)?.columnCount).toBe(29 - 9);
    expect(typedCells(host, words.tasks)[3]?.[4]).toBe('=D4+1');
    const sheet = language === 'en' ? 'Tasks' : `'${words.tasks}'`;
    expect(typedCells(host, words.own).map(([formula]) => formula)).toEqual([`=${sheet}!D2+1`, `=COUNTIF(${sheet}!B:B,"${words.done}")`]);
    // Filters and drop-downs stand where they stood.
    const choices = ({ sheets }: RenderedWorkbook): unknown[] =>
      sheets.map(({ title, filter, validations }) => [title, filter !== null, validations.length]);
    expect(choices(after)).toEqual(choices(before));
    expect(sheetOf(after, words.team)?.hiddenRows).toEqual([6]);
  });
});

describe('keeping sheets that people have damaged', () => {
  it('keeps what is left of them as it is seen', () => {
    const host = restored(scenes['zh-CN'].used);
    const { overview, tasks, master, improvements, review, team, budget } = WORDS['zh-CN'];
    const column = (key: string): number => (typedCells(host, tasks)[0] ?? []).findIndex((cell) => String(cell).endsWith(`|${key}`)) + 1;
    const copy = host.duplicateSheet(team);
    // A formula of ours changed by a person reads a helper that goes.
    host.editCell(tasks, 'G3', String(typedCells(host, tasks)[2]?.[6]).replace('=', '=""&'));
    // So does one in the person's own column: the day number in the header of 任务.
    expect(column('today')).toBe(28);
    host.editCell(tasks, 'F6', '=AB2+1');
    host.deleteColumns(tasks, column('milestoneKey'), 1);
    host.deleteColumns(tasks, column('helpers'), 1);
    host.deleteRows(master, 7, 1);
    host.deleteRows(improvements, 1, 1);
    host.deleteColumns(review, 1, 1);
    host.sortRange(budget, 'A3:X13', 3);
    // What reads a deleted line, or one that has moved, is nobody's work.
    expect(touchedOf(ask(host, 'previewRemoval', { plan: null })).map(({ title }) => title)).not.toContain(overview);
    const before = seenSheets(host.render());

    expect(remove(host, true)).toEqual({ ok: true, value: null });
    const after = host.render();
    expect(seenSheets(after)).toEqual(before);
    expect([errorCells(after), tracesOf(after)]).toEqual([[], []]);
    expect(typedCells(host, copy)[0]?.[0]).toBe('组别');
  });
});

describe('one of two plans', () => {
  const ofSecond = [
    'Overview',
    'Master plan',
    'Tasks',
    'Team',
    'Budget',
    'Resources',
    'Run of show',
    'Risks',
    'Review',
    'Improvements',
    'Settings',
  ];
  const LIST = '全部活动';
  const isOthers = (title: string): boolean => !ofSecond.includes(title);

  it.each(process.env.SHOWRUNNER_LONG === '1' ? [true, false] : [true])('goes (kept: %s) and the other goes on as before', (keep) => {
    const host = restored(scenes['zh-CN'].used);
    ask(host, 'repair', { plan: null });
    const digests = ask(host, 'previewDigests', {});
    const second = ask(host, 'insertPlan', { ...INSERT, d0: '2027-01-20', language: 'en' }).plan;
    const [first = ''] = plansOf(host).filter((plan) => plan !== second);
    expect(touchedOf(ask(host, 'previewRemoval', { plan: first }))).toEqual(scenes['zh-CN'].expected.plan);
    host.editCell('Tasks', 'C4', 'Done');
    const content = workbookContent(host);
    const seen = keep ? seenSheets(host.render()) : {};
    const preview = ask(host, 'previewRemoval', { plan: second });
    expect([preview.isLast, preview.sheets.map(({ title }) => title)]).toEqual([false, ofSecond]);
    // 状态 and its two stamps.
    expect(touchedOf(preview)).toEqual([{ title: 'Tasks', columns: [], rows: 0, cells: 3 }]);
    ask(host, 'removePlan', { plan: second, keep, blankTitle: BLANK, confirmedName: 'Product launch' });

    expect(host.sheetTitles).toEqual(keep ? Object.keys(content) : Object.keys(content).filter(isOthers));
    const left = workbookContent(host);
    // The list of all events has lost a line.
    const { [LIST]: listBefore, ...seenBefore } = seen;
    const untouched = Object.keys(content).filter((title) => isOthers(title) && title !== LIST);
    for (const title of untouched) expect([title, left[title]]).toEqual([title, content[title]]);
    if (keep) {
      const after = host.render();
      const { [LIST]: listAfter, ...seenAfter } = seenSheets(after);
      expect(seenAfter).toEqual(seenBefore);
      expect(
        [listBefore, listAfter].map((list) => Object.values(list?.cells ?? {}).filter(({ display }) => display === '产品发布会').length),
      ).toEqual([1, 1]);
      expect(errorCells(after)).toEqual([]);
      expect(tracesOf(after).filter((trace) => !isOthers(trace.split(':')[0] ?? ''))).toEqual([]);
    }
    expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0 });
    expect(ask(host, 'previewDigests', {})).toEqual(digests);
  });
});

describe('deleting', () => {
  it('takes sheets with anything of the team’s only when the event’s name is typed, and leaves a blank one when none is left', () => {
    const host = restored(scenes['zh-CN'].used);
    host.deleteSheet('工作表1');
    host.editCell('设置', 'C2', 'Spring Launch 2026');
    const touched = touchedOf(ask(host, 'previewRemoval', { plan: null })).map(({ title }) => title);
    const content = workbookContent(host);
    for (const name of [undefined, '　', '产品发布会', 'Spring Launch 20266']) {
      const findings = [{ code: 'remove.nameNeeded', path: '', facts: { name: 'Spring Launch 2026', sheets: touched } }];
      expect(remove(host, false, name)).toMatchObject({ ok: false, findings });
    }
    expect(workbookContent(host)).toEqual(content);
    // The same name in full-width letters and another case.
    expect(remove(host, false, ' ｓｐｒｉｎｇ　LAUNCH 2026')).toEqual({ ok: true, value: null });
    expect(host.render().sheets.map(({ title, hidden, cells }) => [title, hidden, cells])).toEqual([[BLANK, false, []]]);
    expect(Object.keys(host.properties)).toEqual([]);
  });

  it('counts a sheet that cannot be recognised as the team’s, every word and figure of it', () => {
    const host = restored(scenes['zh-CN'].fresh);
    host.clearCells('改进清单', 'A1:O2');
    host.pasteText('改进清单', 'B4', [
      ['一', '二'],
      ['三', ''],
    ]);
    expect(touchedOf(ask(host, 'previewRemoval', { plan: null }))).toEqual([{ title: '改进清单', columns: [], rows: 0, cells: 3 }]);
    expect(remove(host, false)).toMatchObject({ ok: false, code: 'remove.nameNeeded' });
  });

  it('needs no name when nobody has worked in the sheets, and leaves a person’s own sheets and duplicates', () => {
    const host = restored(scenes['zh-CN'].fresh);
    const copy = host.duplicateSheet('任务分解表');
    host.editCell('工作表1', 'A1', 'x');
    const before = seenSheets(host.render());
    expect(remove(host, false)).toEqual({ ok: true, value: null });
    const after = host.render();
    expect(seenSheets(after)).toEqual({ 工作表1: before.工作表1, [copy]: before[copy] });
    expect([errorCells(after), tracesOf(after)]).toEqual([[], []]);
  });
});
