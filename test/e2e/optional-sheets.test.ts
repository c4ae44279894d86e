import type { Language } from '../../src/domain/language';
import type { Host } from '../../src/local/host';
import type { RenderedWorkbook } from '../../src/local/rendered-workbook';
import { ask, INSERT, loadShipped, newHost, restored, rpc, shanghai, typedCells } from './showrunner';
import { WORDS } from './team-edits';
import { errorCells, seenSheets, tracesOf } from './visible-sheets';

jest.setTimeout(120_000);

const LONG = process.env.SHOWRUNNER_LONG === '1';
const BLANK = 'Empty';
const KINDS = ['master', 'budget', 'resources', 'runOfShow', 'risks', 'review', 'improvements'] as const;
/** Kinds of the short run: what other sheets read, and a table whose columns depend on their position. */
const SAMPLED: readonly Kind[] = ['budget', 'runOfShow'];
type Kind = (typeof KINDS)[number];

/** Cells that read a sheet and nothing else, counted by hand in the specs of Overview, master plan and review. */
const DASHES: { readonly [K in Kind]: { readonly [title in 'overview' | 'master' | 'review']: number } } = {
  // Overview: three figures, the seven lines of Money, planned and actual of thirteen lines for the chart. Review: cost, cost per head, the
  // two variances, overspent lines, budget now less the approved one.
  budget: { overview: 10 + 2 * 13, master: 1, review: 6 },
  // Review: when and where; the Overview says the date without it.
  master: { overview: 0, master: 0, review: 2 },
  resources: { overview: 0, master: 0, review: 0 },
  runOfShow: { overview: 0, master: 0, review: 0 },
  risks: { overview: 0, master: 0, review: 0 },
  review: { overview: 0, master: 0, review: 0 },
  // Review: rows to keep, to change, measures, for next time.
  improvements: { overview: 0, master: 0, review: 4 },
};

/** What a person sees at a place of the Overview, row and column as they are in the sheet. */
function onOverview({ sheets }: RenderedWorkbook, row: number, column: number): string | undefined {
  return sheets[0]?.cells.find((cell) => cell.row === row && cell.column === column)?.display;
}

function dashes({ sheets }: RenderedWorkbook, title: string): number {
  return sheets.find((sheet) => sheet.title === title)?.cells.filter(({ display }) => display === '–').length ?? 0;
}

/** Every cell of every sheet as typed, formulas as text. A link names a sheet by an id given by chance, and quotes around a name come and go. */
function allCells(host: Host): { [title: string]: unknown } {
  const plain = (cell: string | number | boolean): string | number | boolean =>
    typeof cell === 'string' ? cell.replace(/#gid=\d+/, '#gid').replace(/'(\w+)'!/g, '$1!') : cell;
  return Object.fromEntries(host.sheetTitles.map((title) => [title, typedCells(host, title).map((row) => row.map(plain))]));
}

describe.each(['zh-CN', 'en'] as const)('a sheet a plan can do without, in %s', (language: Language) => {
  const words = WORDS[language];
  let saved = '';
  beforeAll(async () => {
    await loadShipped();
    const host = newHost(language === 'en' ? { locale: 'en_US', timeZone: 'America/New_York' } : {});
    ask(host, 'insertPlan', { ...INSERT, language });
    // On the Wednesday, in Shanghai and in New York, C01 of the Thursday before is four working days late, and of high priority.
    host.setNow(shanghai('2026-12-16', 15));
    saved = host.save();
  }, 60_000);

  const cases = KINDS.flatMap((kind) => [true, false].map((keep) => ({ kind, keep })));
  const sampled = cases.filter(({ kind, keep }) => SAMPLED.includes(kind) && keep === (language === 'zh-CN'));

  it.each(LONG ? cases : sampled)('$kind (kept: $keep) leaves dashes, no errors, and comes back complete', ({ kind, keep }) => {
    const host = restored(saved);
    const undisturbed = allCells(host);
    const title = words[kind];
    const before = keep ? seenSheets(host.render())[title] : undefined;
    expect(rpc(host, 'removeSheet', { plan: null, kind, keep, blankTitle: BLANK })).toEqual({ ok: true, value: null });

    const without = host.render();
    expect(errorCells(without)).toEqual([]);
    expect(host.sheetTitles.includes(title)).toBe(keep);
    if (keep) {
      expect(seenSheets(without)[title]).toEqual(before);
      expect(tracesOf(without).filter((trace) => trace.startsWith(`${title}:`))).toEqual([]);
    }
    for (const sheet of ['overview', 'master', 'review'] as const) {
      const isGone = sheet === kind;
      expect([sheet, dashes(without, words[sheet])]).toEqual([sheet, isGone ? 0 : DASHES[kind][sheet]]);
    }
    // The dates decide, with or without money.
    expect(onOverview(without, 2, 7)).toBe(
      language === 'en' ? 'Red · a high-priority task is over 2 working days late' : '红 · 高优先级任务滞后超过 2 个工作日',
    );
    expect(ask(host, 'optionalSheets', { plan: null }).find((sheet) => sheet.kind === kind)).toMatchObject({ isThere: false });
    expect(ask(host, 'repair', { plan: null })).toEqual({ operations: 0, changes: [], findings: [] });

    const added = ask(host, 'addSheet', { plan: null, kind });
    expect(added).toBe(keep ? `${title} 2` : title);
    if (keep) {
      host.deleteSheet(title);
      host.renameSheet(added, title);
    }
    expect(host.sheetTitles).toEqual(Object.keys(undisturbed));
    expect(allCells(host)).toEqual(undisturbed);
    expect(ask(host, 'repair', { plan: null })).toEqual({ operations: 0, changes: [], findings: [] });
  });
});
