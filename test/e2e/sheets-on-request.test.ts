import type { Host } from '../../src/local/host';
import type { SheetKind } from '../../src/workbook/sheet-key';
import { ask, INSERT, loadShipped, newHost, restored, rpc, type } from './showrunner';
import { errorCells, seenSheets, tracesOf } from './visible-sheets';

jest.setTimeout(180_000);

const LONG = process.env.SHOWRUNNER_LONG === '1';
const LANGUAGES = ['zh-CN', 'en'] as const;
const NOTHING = { operations: 0, changes: [], findings: [] };

interface OnRequest {
  readonly kind: SheetKind;
  readonly title: { readonly [L in (typeof LANGUAGES)[number]]: string };
  /** A column of a table to type into in its first row, or a cell of a form; and what. */
  readonly typed: readonly [place: string, text: string];
}

/** The sheets a plan has when it is asked for them (design §4). */
const SHEETS: readonly OnRequest[] = [
  { kind: 'timeline', title: { 'zh-CN': '时间轴', en: 'Timeline' }, typed: ['J8', 'x'] },
  { kind: 'publicity', title: { 'zh-CN': '宣传计划', en: 'Publicity' }, typed: ['audience', 'Press'] },
  { kind: 'guests', title: { 'zh-CN': '嘉宾与人员', en: 'Guests & people' }, typed: ['name', 'Lee'] },
  { kind: 'issues', title: { 'zh-CN': '问题记录', en: 'Issues' }, typed: ['issue', 'No sound'] },
  { kind: 'meeting', title: { 'zh-CN': '进度会', en: 'Weekly meeting' }, typed: ['C4', '2'] },
  { kind: 'goals', title: { 'zh-CN': '目标与数据', en: 'Goals & KPIs' }, typed: ['cause', 'Rain'] },
  { kind: 'raci', title: { 'zh-CN': '职责矩阵 RACI', en: 'RACI' }, typed: ['note', 'Ask Lee'] },
];

/** One by one all of them with SHOWRUNNER_LONG=1, else the one that most others read or are read by. */
const SAMPLE = LONG ? SHEETS : SHEETS.filter(({ kind }) => kind === 'goals');

const saved = new Map<string, string>();

beforeAll(async () => {
  await loadShipped();
  for (const language of LANGUAGES) {
    const host = newHost(language === 'en' ? { locale: 'en_US', timeZone: 'America/New_York' } : {});
    ask(host, 'insertPlan', { ...INSERT, language });
    saved.set(language, host.save());
  }
}, 120_000);

function typeInto(host: Host, kind: SheetKind, title: string, [place, text]: OnRequest['typed']): void {
  if (kind === 'meeting' || kind === 'timeline') host.editCell(title, place, text);
  else type(host, title, place, 3, text);
}

const newPlan = (language: string) => restored(saved.get(language) ?? '');

describe.each(LANGUAGES)('the sheets on request, in %s', (language) => {
  it('all stand without an error in a new plan that asks for them', () => {
    const host = newHost(language === 'en' ? { locale: 'en_US', timeZone: 'America/New_York' } : {});
    const usual = ['master', 'budget', 'review', 'improvements'];
    ask(host, 'insertPlan', { ...INSERT, language, sheets: [...usual, ...SHEETS.map(({ kind }) => kind)] });
    for (const { title } of SHEETS) expect(host.sheetTitles).toContain(title[language]);
    expect(errorCells(host.render())).toEqual([]);
    expect(ask(host, 'repair', { plan: null })).toEqual(NOTHING);
  });

  it('are not there at first, are offered, and are not missed', () => {
    const host = newPlan(language);
    const offered = ask(host, 'optionalSheets', { plan: null });
    for (const { kind, title } of SHEETS) {
      expect(offered).toContainEqual({ kind, title: title[language], isThere: false });
      expect(host.sheetTitles).not.toContain(title[language]);
    }
    expect(ask(host, 'repair', { plan: null })).toEqual(NOTHING);
  });
});

describe.each(LONG ? LANGUAGES : (['zh-CN'] as const))('all sheets on request, added to a plan in %s', (language) => {
  (LONG || language === 'zh-CN' ? it : it.skip)(
    'stand without an error when all are added, leave no trace of ours when all are taken out, and are never missed',
    () => {
      const host = newPlan(language);
      const undisturbed = seenSheets(host.render());
      for (const { kind, title } of SHEETS) expect(ask(host, 'addSheet', { plan: null, kind })).toBe(title[language]);
      const full = host.render();
      expect(errorCells(full)).toEqual([]);
      expect(ask(host, 'repair', { plan: null })).toEqual(NOTHING);
      expect(ask(host, 'previewRemoval', { plan: null }).sheets.filter(({ isTouched }) => isTouched)).toEqual([]);

      // Kept as plain sheets in one language, deleted in the other.
      const keep = language === 'zh-CN';
      // Those that read others come first, as long as they show what they read.
      for (const { kind } of [...SHEETS].reverse()) ask(host, 'removeSheet', { plan: null, kind, keep, blankTitle: 'Empty' });
      const after = host.render();
      expect(errorCells(after)).toEqual([]);
      const [shown, left] = [seenSheets(full), seenSheets(after)];
      for (const { title } of SHEETS) {
        expect(left[title[language]]).toEqual(keep ? shown[title[language]] : undefined);
        expect(tracesOf(after).filter((trace) => trace.startsWith(`${title[language]}:`))).toEqual([]);
        delete (left as { [title: string]: unknown })[title[language]];
      }
      expect(left).toEqual(undisturbed);
      expect(ask(host, 'repair', { plan: null })).toEqual(NOTHING);
    },
  );
});

describe.each(SAMPLE.map((sheet, index) => ({ ...sheet, language: LANGUAGES[(index + 1) % 2] ?? 'en' })))(
  '$kind ($language)',
  ({ kind, title: titles, typed, language }) => {
    const title = titles[language];

    it('comes with a new plan that asks for it', () => {
      const host = newHost();
      ask(host, 'insertPlan', { ...INSERT, language, sheets: [kind] });
      expect(host.sheetTitles).toContain(title);
      expect(ask(host, 'optionalSheets', { plan: null }).filter(({ isThere }) => isThere)).toEqual([{ kind, title, isThere: true }]);
      expect(errorCells(host.render())).toEqual([]);
    });

    it('comes back when its tab is deleted, as long as it belongs to the plan', () => {
      const host = newPlan(language);
      ask(host, 'addSheet', { plan: null, kind });
      host.deleteSheet(title);
      expect(ask(host, 'repair', { plan: null }).changes).toContainEqual({ code: 'repair.sheetMade', path: title, facts: {} });
      expect(host.sheetTitles).toContain(title);
      expect(errorCells(host.render())).toEqual([]);
      expect(ask(host, 'repair', { plan: null })).toEqual(NOTHING);
    });

    it('goes when it is removed, by name once somebody has typed into it, and nothing refers to it any more', () => {
      const host = newPlan(language);
      ask(host, 'addSheet', { plan: null, kind });
      typeInto(host, kind, title, typed);
      expect(rpc(host, 'removeSheet', { plan: null, kind, keep: false, blankTitle: 'Empty' })).toMatchObject({ code: 'remove.nameNeeded' });
      ask(host, 'removeSheet', { plan: null, kind, keep: false, blankTitle: 'Empty', confirmedName: title });
      expect(host.sheetTitles).not.toContain(title);
      expect(errorCells(host.render())).toEqual([]);
      expect(ask(host, 'repair', { plan: null })).toEqual(NOTHING);
    });

    it('stays as a plain sheet that shows the same, without a formula or a key of ours', () => {
      const host = newPlan(language);
      ask(host, 'addSheet', { plan: null, kind });
      typeInto(host, kind, title, typed);
      const before = seenSheets(host.render())[title];
      ask(host, 'removeSheet', { plan: null, kind, keep: true, blankTitle: 'Empty' });
      const after = host.render();
      expect(seenSheets(after)[title]).toEqual(before);
      expect(tracesOf(after).filter((trace) => trace.startsWith(`${title}:`))).toEqual([]);
      expect(errorCells(after)).toEqual([]);
      expect(ask(host, 'optionalSheets', { plan: null })).toContainEqual({ kind, title: titles[language], isThere: false });
      expect(ask(host, 'repair', { plan: null })).toEqual(NOTHING);
    });
  },
);
