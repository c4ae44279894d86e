import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { RpcMethod, RpcMethods } from '../../src/app/rpc';
import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Host } from '../../src/local/host';
import { canonicalFormula } from '../../src/workbook/canonical-formula';
import { inOrder, UPGRADE_STEPS } from '../../src/workbook/upgrade';
import { exampleRows } from './digest-scene';
import {
  ask,
  callsOf,
  INSERT,
  LEAD,
  lastRun,
  loadShipped,
  newHost,
  restored,
  rpc,
  shanghai,
  type,
  typedCells,
  writesOf,
} from './showrunner';
import { WORDS } from './team-edits';
import { plansOf, workbookContent } from './workbook-content';

jest.setTimeout(120_000);

const LONG = process.env.SHOWRUNNER_LONG === '1';
const TITLES = {
  'zh-CN': { budget: '花费', overview: '总览', former: '总览 (旧)' },
  en: { budget: 'What it costs', overview: 'Overview', former: 'Overview (earlier)' },
} as const;
const codes = (reply: ReturnType<typeof rpc>): string[] => (reply.ok ? [] : reply.findings.map(({ code }) => code));

beforeAll(loadShipped);

/** The workbook a team had used with 0.1.0, whose plans are of form 1. */
function fixture(language: 'zh-CN' | 'en'): string {
  return gunzipSync(readFileSync(`test/fixtures/workbooks/0.1.0.${language}.json.gz`)).toString('utf8');
}

interface Cell {
  readonly v?: unknown;
  readonly f?: string;
  readonly n?: string;
  readonly s?: unknown;
  readonly d?: unknown;
}

interface SavedSheet {
  readonly title: string;
  readonly rows: readonly (readonly (Cell | null)[])[];
}

interface SheetContent {
  readonly cells: (Cell | null)[][];
  readonly rest: { [name: string]: unknown };
}

/** Sheets as saved: what stands in their cells with look and choices, and all that belongs to a sheet as a whole. */
function sheetsOf(host: Host): Map<string, SheetContent> {
  const { sheets, styles, validations } = (
    JSON.parse(host.save()) as { book: { [K in 'styles' | 'validations']: unknown[] } & { sheets: SavedSheet[] } }
  ).book;
  const [looks, choices] = [styles, validations].map((list) => list.map((each) => JSON.stringify(each))) as [string[], string[]];
  // Formulas come back respelt, and a cell keeps its members as they came.
  const plain = ({ v, f, n, s, d }: Cell): Cell => ({
    ...(v === undefined ? {} : { v }),
    ...(f === undefined ? {} : { f: canonicalFormula(f) }),
    ...(n === undefined ? {} : { n }),
    s: looks[Number(s ?? 0)],
    d: d === undefined ? null : choices[Number(d)],
  });
  return new Map(
    sheets.map(({ title, rows, ...rest }) => [title, { cells: rows.map((row) => row.map((cell) => cell && plain(cell))), rest }]),
  );
}

/** A sheet without the rows and columns that the steps bring, and how many they are. */
function withoutNewLines({ cells, rest }: SheetContent) {
  const brought = new Set(UPGRADE_STEPS.flatMap(({ newLines }) => newLines.map(({ kind, key }) => `${kind}|${key}`)));
  const isNew = (cell: Cell | null | undefined): boolean =>
    brought.has(
      String(cell?.v ?? '')
        .split('|')
        .slice(2)
        .join('|'),
    );
  const rows = cells.flatMap((row, index) => (isNew(row[0]) ? [index] : []));
  const columns = (cells[0] ?? []).flatMap((cell, index) => (isNew(cell) && index > 0 ? [index] : []));
  const without = <T>(list: readonly T[], gone: readonly number[]): T[] => list.filter((_, index) => !gone.includes(index));
  const lists = Object.entries(rest).map(([name, value]): [string, unknown] => {
    const gone = name.startsWith('row') ? rows : name.startsWith('column') ? columns : [];
    return [name, Array.isArray(value) ? without(value, gone) : value];
  });
  return {
    cells: without(cells, rows).map((row) => without(row, columns)),
    rest: Object.fromEntries(lists) as { [name: string]: unknown },
    lines: rows.length + columns.length,
  };
}

/** Protections in a spelling of their own: one that a row has made longer lists its members in another order. */
function blocksIn(protections: unknown): string[] {
  const all = protections as readonly { readonly range: { readonly [side: string]: number }; readonly warningOnly: boolean }[];
  return all.map(({ range, warningOnly }) => `${Object.entries(range).sort().join(' ')} ${warningOnly}`).sort();
}

function formOf(host: Host): number {
  const [text = '{}'] = Object.entries(host.properties).flatMap(([key, value]) => (key.startsWith('sr.plan.') ? [value] : []));
  return (JSON.parse(text) as { form: number }).form;
}

/** Deletes what a spreadsheet remembers of its mails. */
function forgetMails(host: Host): void {
  const store = host.services().PropertiesService.getDocumentProperties();
  for (const key of Object.keys(host.properties)) if (/^sr\.(mail|digest)\./.test(key)) store?.deleteProperty(key);
}

describe.each(['zh-CN', 'en'] as const)('a workbook of form 1 in %s', (language) => {
  const words = { ...WORDS[language], ...TITLES[language] };

  it('is read as before: digests say what 0.1.0 mailed, and nothing is written', () => {
    const host = restored(fixture(language));
    const before = [workbookContent(host), host.properties];
    expect(ask(host, 'previewRepair', { plan: null }).changes).toContainEqual({ code: 'repair.upgraded', path: '', facts: { form: 2 } });
    expect(writesOf(lastRun(host))).toEqual([]);
    expect(codes(rpc(host, 'previewMove', { plan: null, d0: '2026-12-27' }))).toEqual(['state.olderWorkbook']);
    expect(codes(rpc(host, 'moveDate', { plan: null, d0: '2026-12-27', hash: 'x' }))).toEqual(['state.olderWorkbook']);
    expect(codes(rpc(host, 'previewApproval', { plan: null }))).toEqual(['state.olderWorkbook']);
    expect(ask(host, 'optionalSheets', { plan: null })[1]).toEqual({ kind: 'budget', title: words.budget, isThere: true });
    // By hand from the script that made the fixture: a column, a row, a status, a date; 0.1.0 made no stamps. On top of them the cells whose words the
    // template has changed since (materials of the master plan, in Chinese its agenda and a task, in English a duty): nobody can tell them from a person's.
    const reworded = language === 'zh-CN' ? { master: 2, tasks: 1, team: 0 } : { master: 1, tasks: 0, team: 1 };
    const touched = ask(host, 'previewRemoval', { plan: null }).sheets.filter(({ isTouched }) => isTouched);
    expect(touched.map(({ title, rows, cells, columns }) => [title, rows, cells, columns.length])).toEqual([
      // Of another layout: whatever of it is not where it would be today counts as the team's.
      [words.overview, 0, language === 'zh-CN' ? 37 : 38, 0],
      [words.master, 0, 1 + reworded.master, 0],
      [words.tasks, 1, 2 + reworded.tasks, 1],
      [words.team, 0, 2 + reworded.team, 0],
      [words.budget, 1, 0, 0],
      // Budget variance is measured by the approved budget since form 3.
      [words.review, 0, 1, 0],
    ]);
    expect([workbookContent(host), host.properties]).toEqual(before);

    // What 0.1.0 itself mailed on each day stands in its ledger: late, today, coming up.
    const mailed = Object.entries(host.properties).flatMap(([key, text]) =>
      /^sr\.mail\.(.+)\.0$/.test(key)
        ? [
            [
              key.slice(8, 18),
              Object.values(JSON.parse(text) as object)[0]
                .split(',')
                .slice(2),
            ] as const,
          ]
        : [],
    );
    expect(mailed).toHaveLength(5);
    forgetMails(host);
    ask(host, 'turnRemindersOff', {});
    expect(ask(host, 'turnRemindersOn', { hour: 9 })).toEqual({ hour: 9 });
    for (const [day, counts] of mailed.slice(LONG ? 0 : -2)) {
      host.setNow(shanghai(day, 10));
      host.runClockTriggers();
      const ledger = JSON.parse(host.properties[`sr.mail.${day}.0`] ?? '{}') as { [hash: string]: string };
      expect([day, Object.values(ledger).map((entry) => entry.split(',').slice(2))]).toEqual([day, [counts]]);
    }
    ask(host, 'importTasks', { plan: null, rows: exampleRows(`tasks.${language}.csv`) });
    expect(formOf(host)).toBe(1);
  });

  it('is upgraded on request, with nothing of the team’s changed; then moves, comes back, and stamps', () => {
    const host = restored(fixture(language));
    const before = sheetsOf(host);
    const inserted = newHost();
    ask(inserted, 'insertPlan', { ...INSERT, language });
    const fresh = sheetsOf(inserted);
    const { changes, findings } = ask(host, 'repair', { plan: null });
    const upgraded = changes.filter(({ code }) => code === 'repair.upgraded');
    expect([upgraded, findings]).toEqual([[2, 3].map((form) => ({ code: 'repair.upgraded', path: '', facts: { form } })), []]);
    expect(formOf(host)).toBe(3);
    const after = sheetsOf(host);
    // The Overview is laid out anew in its place; the former one stays behind it, a sheet of the team's with all that stood on it.
    expect([...after.keys()]).toEqual([...before.keys()].flatMap((title) => (title === words.overview ? [title, words.former] : [title])));
    expect(changes).toContainEqual({ code: 'repair.relaid', path: words.overview, facts: { former: words.former } });
    const [former, kept] = [before.get(words.overview), after.get(words.former)];
    expect(kept?.cells).toEqual(former?.cells.map((row) => row.slice(1)));
    expect(former?.cells.flat().some((cell) => String(cell?.v).startsWith('sr1|'))).toBe(true);

    const brought: { readonly [title: string]: number } = {
      [words.settings]: 6,
      [words.master]: 1,
      [words.tasks]: 3,
      [words.team]: 1,
      [words.budget]: 2,
      [words.review]: 11,
      [words.improvements]: 1,
    };
    for (const [title, sheet] of after) {
      if (title === words.overview || title === words.former) continue;
      const was = before.get(title);
      const { cells, rest, lines } = withoutNewLines(sheet);
      expect([title, lines]).toEqual([title, brought[title] ?? 0]);
      if (title === words.settings) {
        const row = sheet.cells.find(([key]) => String(key?.v).endsWith('|settings|scheduledOn'));
        expect(row?.slice(1, 3).map((cell) => cell?.v)).toEqual([
          language === 'en' ? 'Late start counted from' : '排期起算日',
          toSerial('2026-11-24' as CivilDate),
        ]);
      }
      if (title === words.tasks || title === words.team) {
        // The warning over the keys reaches over the new ones, which stand behind the others.
        const reach = (protections: unknown): number => (protections as { range: { lastColumn: number } }[])[0]?.range.lastColumn ?? 0;
        expect([title, reach(rest.protections) - reach(was?.rest.protections)]).toEqual([title, brought[title]]);
        rest.protections = was?.rest.protections;
      }
      if (title === words.master || title === words.review) {
        // The new rows warn before an edit as those of a new plan do.
        expect([title, blocksIn(rest.protections)]).toEqual([title, blocksIn(fresh.get(title)?.rest.protections)]);
        rest.protections = was?.rest.protections;
      }
      if (title === words.budget) {
        const rules = rest.rules as { readonly formula?: string }[];
        expect(rules.filter((rule) => JSON.stringify(rule).includes('sr1 sinceApproval'))).toHaveLength(1);
        rest.rules = rules.filter((rule) => !JSON.stringify(rule).includes('sr1 sinceApproval'));
        // The filter and the warning over the keys reach over the new columns between ours.
        for (const name of ['filter', 'protections']) rest[name] = was?.rest[name];
      }
      // A shown column in the middle moves filter, colours and warning as the spreadsheet does.
      if (title !== words.improvements) expect([title, rest]).toEqual([title, was?.rest]);
      const changed = cells.flatMap((row, index) =>
        row.flatMap((cell, column) => {
          const old = was?.cells[index]?.[column] ?? null;
          // The spreadsheet itself moves what reads a column behind a new one.
          const isMoved = title === words.review && old?.f !== undefined && cell?.f !== undefined;
          return isMoved || JSON.stringify(cell) === JSON.stringify(old) ? [] : [{ row: index + 1, column: column + 1, old, now: cell }];
        }),
      );
      for (const { row, old, now } of changed) {
        // Rows the team put in get an id and the formulas of their columns; the day number in the header of 任务 another format.
        const isHeader = title === words.tasks && row === 2 && old?.f === now?.f;
        const isOwnRow = (title === words.tasks && row === 5) || (title === words.budget && row === 4);
        const isBlank = old?.v === undefined && old?.f === undefined;
        const isOurs = now?.f !== undefined || String(now?.v).startsWith('U-');
        expect([title, row, isHeader || (isOwnRow && isBlank && isOurs)]).toEqual([title, row, true]);
      }
      const counts: { readonly [title: string]: number } = { [words.tasks]: 7, [words.budget]: 5 };
      expect([title, changed.length]).toEqual([title, counts[title] ?? 0]);
    }
    expect(ask(host, 'repair', { plan: null })).toEqual({ operations: 0, changes: [], findings: [] });

    const everything = (): string => JSON.stringify([...sheetsOf(host)]);
    const settled = everything();
    const move = (d0: string): void => {
      const { hash } = ask(host, 'previewMove', { plan: null, d0 });
      ask(host, 'moveDate', { plan: null, d0, hash });
    };
    move('2026-12-27');
    expect(everything() === settled).toBe(false);
    move('2026-12-20');
    expect(everything() === settled).toBe(true);

    type(host, words.tasks, 'status', 4, words.done);
    const keys = (typedCells(host, words.tasks)[0] ?? []).map((key) => String(key).split('|')[3]);
    const row = typedCells(host, words.tasks)[3] ?? [];
    const today = toSerial('2026-12-01' as CivilDate);
    expect([row[keys.indexOf('doneOn')], row[keys.indexOf('updated')]]).toEqual([today, today]);
  });
});

describe('a sheet that reads what a workbook of form 1 lacks', () => {
  it('is added all the same: the workbook is upgraded before', () => {
    const host = restored(fixture('en'));
    expect(ask(host, 'addSheet', { plan: null, kind: 'timeline' })).toBe('Timeline');
    expect(formOf(host)).toBe(3);
    expect(ask(host, 'repair', { plan: null })).toEqual({ operations: 0, changes: [], findings: [] });
  });
});

describe('an upgrade that is killed', () => {
  it('is taken up by the next repair, wherever it died', () => {
    const saved = fixture('zh-CN');
    const whole = restored(saved);
    ask(whole, 'repair', { plan: null });
    const calls = callsOf(lastRun(whole));
    const expected = workbookContent(whole);
    const first = Object.keys(expected).length;
    const all = Array.from({ length: calls }, (_, index) => index + 1);
    const tried = LONG ? all.filter((call) => call % 5 === 0 || call > calls - 20) : [calls - 9, calls - 3];
    expect(calls).toBeGreaterThan(first);
    for (const call of tried) {
      const host = restored(saved);
      host.faults = { killAtCall: call };
      expect(() => ask(host, 'repair', { plan: null })).toThrow();
      host.faults = {};
      ask(host, 'repair', { plan: null });
      expect([call, formOf(host), host.properties['sr.journal']]).toEqual([call, 3, undefined]);
      const content = workbookContent(host);
      for (const title of Object.keys(expected)) {
        // Ids are given anew.
        const plain = (text = ''): string => text.replace(/U-[0-9a-f]{8}/g, 'U-id');
        expect([call, title, plain(content[title]) === plain(expected[title])]).toEqual([call, title, true]);
      }
    }
  });
});

describe('the steps of an upgrade', () => {
  it('count 2, 3, 4 … without a gap', () => {
    const step = (to: number) => ({ to, operations: () => [], newLines: [], relaid: [] });
    expect(inOrder([step(2), step(3)]).map(({ to }) => to)).toEqual([2, 3]);
    for (const wrong of [[3], [2, 4], [2, 2], [1, 2], [3, 2]]) expect(() => inOrder(wrong.map(step))).toThrow(RangeError);
  });
});

describe('a workbook newer than the bundle', () => {
  const REQUESTS: { readonly [M in Exclude<RpcMethod, 'previewInsert' | 'previewEvent' | 'ping'>]: RpcMethods[M]['params'] } = {
    insertPlan: { ...INSERT, d0: '2027-03-01' },
    importPeople: { plan: null, rows: [['姓名'], ['张三']] },
    importTasks: { plan: null, rows: [['任务'], ['打电话']] },
    turnRemindersOn: {},
    turnRemindersOff: {},
    sendDigests: {},
    previewDigests: {},
    previewMove: { plan: null, d0: '2026-12-27' },
    moveDate: { plan: null, d0: '2026-12-27', hash: 'x' },
    previewUndo: {},
    previewApproval: { plan: null },
    approvePlan: { plan: null, hash: 'x' },
    undoLast: {},
    previewRepair: { plan: null },
    repair: { plan: null },
    restoreLook: { plan: null },
    optionalSheets: { plan: null },
    addSheet: { plan: null, kind: 'budget' },
    removeSheet: { plan: null, kind: 'budget', keep: true, blankTitle: 'x' },
    previewRemoval: { plan: null },
    removePlan: { plan: null, keep: true, blankTitle: 'x' },
    settleHome: { choice: 'copy' },
    uninstall: { keep: true, confirmedNames: [], blankTitle: 'x' },
    start: {},
    insertBegin: { ...INSERT, d0: '2027-03-01' },
    insertStep: { plan: 'x' },
    insertCancel: { plan: 'x' },
    today: { plan: null },
    setStatus: { plan: null, id: 'C01', row: 3, status: 'done' },
    postpone: { plan: null, id: 'C01', row: 3, due: '2026-12-18' },
    undoRow: { plan: null, id: 'C01', row: 3, column: 'status', from: '', to: '' },
    showRow: { plan: null, id: 'C01', row: 3 },
    chatText: { plan: null, of: null },
    showColumns: { plan: null, all: true },
    previewImport: { plan: null, kind: 'tasks', rows: [['任务'], ['打电话']] },
    importRows: { plan: null, kind: 'tasks', rows: [['任务'], ['打电话']] },
    previewCarry: { plan: null },
    takeIn: { plan: null, hash: 'x' },
    copyImprovements: { plan: null },
    reminders: {},
    setHour: { hour: 9 },
    templateFile: { plan: null, name: '', summary: '', category: '' },
    keepTemplate: { text: readFileSync('examples/templates/team-breakfast.json', 'utf8') },
    savedFile: { id: 'saved-00000000000000' },
    forgetTemplate: { id: 'saved-00000000000000' },
    sendSample: {},
    openPrint: { plan: null },
    printChoices: { plan: null },
    printedPage: { plan: null, document: 'contacts' },
  };

  it('is left untouched by every command, the menu, the clock and the keyboard', () => {
    const host = newHost();
    ask(host, 'insertPlan', INSERT);
    ask(host, 'turnRemindersOn', {});
    const [plan = ''] = plansOf(host);
    const store = host.services().PropertiesService.getDocumentProperties();
    store?.setProperty(`sr.plan.${plan}`, JSON.stringify({ ...JSON.parse(host.properties[`sr.plan.${plan}`] ?? ''), form: 4 }));
    const [content, properties] = [workbookContent(host), host.properties];

    for (const [method, params] of Object.entries(REQUESTS)) {
      expect([method, codes(rpc(host, method as RpcMethod, params as never))]).toEqual([method, ['state.newerWorkbook']]);
      expect([method, writesOf(lastRun(host))]).toEqual([method, []]);
    }
    host.setNow(shanghai('2026-12-11', 9));
    host.runClockTriggers();
    expect([lastRun(host).error, writesOf(lastRun(host)), host.outbox]).toEqual([null, [], []]);
    host.open();
    const entries = host.menu.flatMap((entry) => (entry && 'items' in entry ? entry.items : [entry]));
    const captions = entries.flatMap((entry) => (entry && 'caption' in entry ? [entry.caption] : []));
    for (const caption of captions.filter((each) => !/帮助|插入|边栏/.test(each))) {
      host.answer({ button: 'OK', text: '1' }, { button: 'YES' }, { button: 'OK' });
      host.click(caption);
      expect([caption, writesOf(lastRun(host))]).toEqual([caption, []]);
    }
    expect([workbookContent(host), host.properties]).toEqual([content, properties]);

    // A person goes on typing: no stamp, no id is put beside it.
    host.editCell('任务分解表', 'C4', '已完成');
    host.editCell('任务分解表', 'B60', '新任务');
    const typed = typedCells(host, '任务分解表');
    expect([typed[3]?.[17], typed[3]?.[18], typed[59]?.[0]]).toEqual(['', '', '']);
    expect(lastRun(host)).toMatchObject({ entry: 'onEdit', error: null });
    expect(host.users.some(({ email }) => email === LEAD)).toBe(true);
  });
});
