import { createHash } from 'node:crypto';
import { everybody, exampleRows, hourAt, LEAD, ledgerOf, logOf, recipients, savedScene, TODAY } from './digest-scene';
import { ask, callsOf, INSERT, lastRun, loadShipped, newHost, restored, tableOf, type } from './showrunner';

let saved = '';

beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
});

function hashOf(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16);
}

describe('the daily digest', () => {
  it('goes out once, one mail a person, from the hour that is set', () => {
    const host = restored(saved);
    expect(hourAt(host, TODAY, 7)).toEqual([]);
    const sent = hourAt(host, TODAY, 8).map(({ to }) => to);
    expect(sent).toContain(LEAD);
    expect(sent).toContain('zheng.kai@example.com');
    expect(sent.length).toBeGreaterThan(4);
    expect(new Set(sent).size).toBe(sent.length);
    expect(host.outbox.every((mail) => mail.from === LEAD)).toBe(true);
  });

  it('is silent for the rest of the day: no mail, no cell read, at most 8 calls an hour', () => {
    const host = restored(saved);
    hourAt(host, TODAY, 8);
    for (let hour = 9; hour < 24; hour += 1) {
      expect(hourAt(host, TODAY, hour)).toEqual([]);
      expect(callsOf(lastRun(host))).toBeLessThanOrEqual(8);
      expect(Object.keys(lastRun(host).calls).filter((member) => /^(?:Range|Sheet)\./.test(member))).toEqual([]);
      expect(lastRun(host).error).toBeNull();
    }
    hourAt(host, '2026-12-11', 8);
    expect(recipients(host).filter((to) => to === LEAD)).toHaveLength(2);
  });

  it('is not repeated by the menu, and what is new is sent to those who had nothing', () => {
    const host = restored(saved);
    hourAt(host, TODAY, 8);
    const first = recipients(host);
    expect(ask(host, 'sendDigests', {})).toMatchObject({ sent: 0, already: first.length, waiting: 0, failed: 0, uncertain: 0 });
    const free = tableOf(host, '团队与分工').find((row) => row.email !== '' && !first.includes(String(row.email)) && row.digest === '每日');
    const task = tableOf(host, '任务分解表')[0];
    expect(free).toBeDefined();
    type(host, '任务分解表', 'owner', task?.row ?? 0, String(free?.name));
    type(host, '任务分解表', 'due', task?.row ?? 0, '2026-12-09');
    expect(ask(host, 'sendDigests', {})).toMatchObject({ sent: 1, already: first.length });
    expect(recipients(host).slice(first.length)).toEqual([free?.email]);
  });

  it('is silent on a Saturday, but speaks on every day from T-3 to the event, a Sunday', () => {
    const host = restored(saved);
    expect(hourAt(host, '2026-12-12', 8)).toEqual([]);
    expect(hourAt(host, '2026-12-13', 8)).toEqual([]);
    expect(hourAt(host, '2026-12-19', 8).length).toBeGreaterThan(0);
    expect(hourAt(host, '2026-12-20', 8).length).toBeGreaterThan(0);
    expect(hourAt(host, '2026-12-26', 8)).toEqual([]);
  });

  it('replies go to the lead, and the mail links to the row', () => {
    const host = restored(saved);
    hourAt(host, TODAY, 8);
    expect(new Set(host.outbox.map((mail) => mail.replyTo))).toEqual(new Set([LEAD]));
    const late = tableOf(host, '任务分解表').find((row) => row.task === '确认首发渠道备货数量');
    const tasks = host.render().sheets.find((sheet) => sheet.title === '任务分解表');
    const mail = host.outbox.find(({ to }) => to === 'zheng.kai@example.com');
    expect(mail?.html).toContain(`#gid=${tasks?.id}`);
    expect(mail?.html).toMatch(new RegExp(`#gid=${tasks?.id}&amp;range=[A-Z]+${late?.row}"`));
  });
});

describe('ledger and log', () => {
  it('the log has a line for every entry of the ledger, and says the same', () => {
    const host = restored(saved);
    hourAt(host, TODAY, 8);
    const ledger = ledgerOf(host, TODAY);
    const lines = logOf(host);
    expect(lines.map(({ recipient }) => recipient).sort()).toEqual(everybody(saved).sort());
    for (const { recipient, result, line } of lines) {
      expect(result).toBe('已发送');
      expect(line.key).toBe(`${TODAY}|${hashOf(recipient)}`);
      expect(ledger[hashOf(recipient)]).toBe(['s', 480, line.late, line.today, line.soon].join(','));
    }
    expect(Object.keys(ledger)).toHaveLength(lines.length);
  });

  it('the ledger holds no address', () => {
    const host = restored(saved);
    hourAt(host, TODAY, 8);
    const entries = Object.entries(host.properties).filter(([key]) => key.startsWith('sr.mail.'));
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toMatch(/@|example|zheng|lead/);
  });

  it('with 300 recipients no property comes near 9 KB, and days older than a month are dropped', () => {
    const host = newHost({ mailQuota: 1500 });
    ask(host, 'insertPlan', INSERT);
    const people = Array.from({ length: 300 }, (_, n) => ['执行组', `组员${n}`, '组员', `person.${n}@example.com`, '每日']);
    ask(host, 'importPeople', { plan: null, rows: [['组别', '姓名', '角色', '邮箱', '接收提醒'], ...people] });
    ask(host, 'importTasks', {
      plan: null,
      rows: [['任务', '负责人', '完成时限'], ...people.map(([, name = '']) => [`任务 ${name}`, name, '2026-12-09'])],
    });
    ask(host, 'turnRemindersOn', {});
    hourAt(host, TODAY, 8);
    expect(lastRun(host).error).toBeNull();
    expect(host.outbox).toHaveLength(301);
    expect(new Set(recipients(host)).size).toBe(301);
    const sizes = Object.values(host.properties).map((text) => Buffer.byteLength(text));
    expect(Math.max(...sizes)).toBeLessThan(9 * 1024);
    expect(logOf(host)).toHaveLength(301);
    hourAt(host, '2027-01-11', 8);
    expect(Object.keys(host.properties).some((key) => key.startsWith('sr.mail.2026-12-10'))).toBe(false);
  });
});

describe('hostile text', () => {
  it('is escaped in the mail and breaks no subject', () => {
    const host = restored(saved);
    ask(host, 'importTasks', {
      plan: null,
      rows: [
        ['任务', '负责人', '完成时限'],
        ['<img src=x onerror=alert(1)>\r\nBcc: all@example.com', '郑凯', '2026-12-08'],
      ],
    });
    hourAt(host, TODAY, 8);
    const mail = host.outbox.find(({ to }) => to === 'zheng.kai@example.com');
    expect(mail?.html).not.toContain('<img');
    expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt; Bcc: all@example.com');
    for (const { subject, fromName } of host.outbox) expect(`${subject}${fromName}`).not.toMatch(/[\r\n]/);
    expect(recipients(host)).not.toContain('all@example.com');
  });

  it('people and tasks of the examples are in the plan', () => {
    const host = restored(saved);
    const names = tableOf(host, '团队与分工').map((row) => row.name);
    expect(
      exampleRows('people.zh-CN.csv')
        .slice(1)
        .filter(([, name]) => !names.includes(name ?? '')),
    ).toEqual([]);
  });
});
