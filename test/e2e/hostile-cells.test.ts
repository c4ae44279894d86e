import PostalMime from 'postal-mime';
import { writeEml } from '../../src/local/export/eml';
import type { Host } from '../../src/local/host';
import type { SentMail } from '../../src/local/rendered-workbook';
import { type HostileCell, hostileCells } from '../support/hostile-cells';
import { eventsOf, peopleOf } from './hostile-events';
import { mailFaults, readMail } from './mail-faults';
import { formulasOf, logFaults, savedSheets, valueRows } from './sheet-faults';
import { ask, cellAt, INSERT, loadShipped, newHost } from './showrunner';

jest.setTimeout(60_000);

const CELLS = hostileCells();
/** Event name, task, owner, group of a task, deliverable, reason, status, due date; name, role, group, address, digest choice of a person. */
const ROLES = 13;

let host: Host;
let findings: readonly { readonly code: string; readonly path: string }[];
let formulasBefore: readonly string[];
/** Column letters of the tasks and the team. */
let letters: { readonly [column: string]: string };
let effects = 0;

beforeAll(async () => {
  await loadShipped();
  const first = newHost();
  ask(first, 'insertPlan', INSERT);
  ask(first, 'turnRemindersOn', {});
  const letter = (title: string, key: string): string => cellAt(first, title, key, 1).replace(/\d/g, '');
  const tasks = ['status', 'due', 'owner'].map((key) => [key, letter('任务分解表', key)]);
  const team = ['role', 'digest', 'email'].map((key) => [key, letter('团队与分工', key)]);
  letters = Object.fromEntries([...tasks, ...team]);
  host = eventsOf(first.save(), CELLS);
  formulasBefore = formulasOf(savedSheets(host));
  findings = ask(host, 'sendDigests', {}).findings;
});

afterAll(() => {
  process.stdout.write(`hostile cells: ${CELLS.length} values, ${ROLES} roles, effects ${effects}\n`);
});

function nothing(faults: readonly string[]): void {
  effects += faults.length;
  expect(faults.slice(0, 20)).toEqual([]);
}

function isBlank({ shown }: HostileCell): boolean {
  return shown === '';
}

/** The beginning of what a mail must show of a cell. */
function beginning({ shown }: HostileCell): string {
  return Array.from(shown).slice(0, 20).join('').trim();
}

function mailTo(address: string): SentMail {
  const mails = host.outbox.filter(({ to }) => to === address);
  if (mails.length !== 1 || !mails[0]) throw new Error(`${mails.length} mails to ${address}`);
  return mails[0];
}

it('the corpus is large, and every value is there once', () => {
  expect(CELLS.length).toBeGreaterThanOrEqual(220);
  expect(new Set(CELLS.map(({ text }) => text)).size).toBe(CELLS.length);
});

describe('a digest over hostile cells', () => {
  it('stops for none of them', () => {
    expect(host.executions.filter(({ error }) => error !== null)).toEqual([]);
    expect(Object.keys(host.properties)).toContain('sr.digest.day');
  });

  it('mails the people of every event, the addresses a cell holds, and nobody else, once each', () => {
    const wanted = CELLS.flatMap((cell, number) => {
      const { lead, ann, namesake } = peopleOf(number);
      // 2026-12-10 is a Thursday: no day for those who chose weekly.
      const isSilent = isBlank(cell) || cell.digest === 'none' || cell.digest === 'weekly';
      return [lead, ann, ...(isSilent ? [] : [namesake]), ...cell.to];
    });
    expect(host.outbox.map(({ to }) => to).sort()).toEqual([...new Set(wanted)].sort());
  });

  it('keeps every mail to what its template writes: elements, links, headers, one mailbox', () => {
    const team = new Set(CELLS.map((_, number) => peopleOf(number).lead));
    nothing(host.outbox.flatMap((mail) => mailFaults(mail, host.url, team)));
  });

  it('shows every text as the text it is, in both parts, subject and sender', () => {
    const faults = CELLS.flatMap((cell, number) => {
      if (isBlank(cell)) return [];
      const { lead, ann } = peopleOf(number);
      const text = beginning(cell);
      const [toLead, toAnn] = [mailTo(lead), mailTo(ann)];
      const said = [
        toLead.text,
        toLead.subject,
        toLead.fromName,
        toAnn.text,
        ...[toLead, toAnn].map(({ html }) => readMail(html, [])?.text ?? ''),
      ];
      const missing = said.filter((each) => !each.includes(text)).length;
      const details = [`交付成果：${text}`, `. ${text}`].filter((part) => !toAnn.text.includes(part));
      if (!toLead.text.includes(`滞后原因/需要支持：${text}`)) details.push('reason');
      return missing + details.length === 0 ? [] : [`${JSON.stringify(text)}: ${missing} missing, ${details}`];
    });
    nothing(faults);
  });

  it('is a file with one recipient, one sender and no header of a cell, for another reader of mails', async () => {
    // What could begin a header, end one or need quoting in one.
    const mails = CELLS.flatMap(({ text }, number) => (/[\p{Cc}\p{Zl}\p{Zp}"<>@=?:]/u.test(text) ? [mailTo(peopleOf(number).lead)] : []));
    expect(mails.length).toBeGreaterThan(100);
    const read = await Promise.all(mails.map(async (mail) => ({ mail, eml: await PostalMime.parse(await writeEml(mail)) })));
    const headers = ['content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to'];
    const faults = read.flatMap(({ mail, eml }) => {
      const names = eml.headers.map(({ key }) => key).sort();
      const same = [eml.to?.map(({ address }) => address), eml.from?.address, eml.attachments.length, names];
      return JSON.stringify(same) === JSON.stringify([[mail.to], mail.from, 0, headers]) ? [] : [JSON.stringify(same)];
    });
    nothing(faults);
  });

  it('reports every bad cell once, by sheet and cell, and nothing else', () => {
    const wanted = CELLS.flatMap((cell, number) => {
      const task = (key: string, row: number): string => `任务分解表 ${number}!${letters[key]}${row}`;
      const person = (key: string, row: number): string => `团队与分工 ${number}!${letters[key]}${row}`;
      if (isBlank(cell)) return [];
      return [
        ...(cell.status === null ? [`task.badStatus ${task('status', 7)}`] : []),
        ...(cell.date === null ? [`digest.badDate ${task('due', 6)}`] : []),
        ...(cell.role === null ? [`team.badRole ${person('role', 5)}`] : []),
        ...(cell.digest === null ? [`team.badDigest ${person('digest', 5)}`] : []),
        ...(cell.isBadAddress ? [`digest.badAddress ${person('email', 6)}`] : []),
      ];
    });
    const found = findings.filter(({ code }) => code !== 'digest.noAddress').map(({ code, path }) => `${code} ${path}`);
    expect(found.sort()).toEqual(wanted.sort());
    // Who is named and cannot be reached: in the owner cell of the last task, or a blank address of somebody in the team.
    const places = findings.filter(({ code }) => code === 'digest.noAddress').map(({ path }) => path.replace(/ \d+!/, '!'));
    expect(new Set(places)).toEqual(new Set([`任务分解表!${letters.owner}8`, `团队与分工!${letters.email}6`]));
    expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
  });

  it('puts no address and no text of a cell into the log of executions', () => {
    nothing(logFaults(host));
    expect(host.executions.flatMap(({ logs }) => logs).length).toBeGreaterThan(0);
  });

  it('writes the digest log as text, and no formula anywhere', () => {
    const sheets = savedSheets(host);
    expect(formulasOf(sheets)).toEqual(formulasBefore);
    const lines = valueRows(sheets, '提醒日志').filter((line) => line.key !== '');
    expect(lines.map(({ recipient }) => recipient).sort()).toEqual(host.outbox.map(({ to }) => to).sort());
    const texts = lines.flatMap(({ key, time, recipient, result, message }) => [key, time, recipient, result, message]);
    nothing(texts.filter((text) => typeof text !== 'string').map(String));
  });
});
