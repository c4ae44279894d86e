import { hourAt, savedScene, TODAY } from '../e2e/digest-scene';
import { ask, loadShipped, restored, tableOf, type } from '../e2e/showrunner';

/** Invariant 7 of domain reference §8, over the bundle and its outbox. */

const [TASKS, TEAM] = ['任务分解表', '团队与分工'];
const SCRIPT = '<img src=x onerror=alert(1)>';

let saved = '';

beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
}, 60_000);

/** 郑凯 with these addresses, and two late tasks of his. */
function withAddresses(email: string): ReturnType<typeof restored> {
  const host = restored(saved);
  const him = tableOf(host, TEAM).find(({ name }) => name === '郑凯');
  if (!him) throw new Error('郑凯 is in the examples');
  type(host, TEAM, 'email', him.row, email);
  for (const row of [3, 4]) {
    type(host, TASKS, 'owner', row, '郑凯');
    type(host, TASKS, 'due', row, '2026-12-08');
  }
  return host;
}

describe('invariant 7: one digest a day', () => {
  it('a second run on the day sends nothing', () => {
    const host = restored(saved);
    expect(hourAt(host, TODAY, 8).length).toBeGreaterThan(4);
    expect(hourAt(host, TODAY, 9)).toEqual([]);
    expect(ask(host, 'sendDigests', {})).toMatchObject({ sent: 0 });
  });

  it('an owner with two addresses gets one mail at each, however many tasks there are', () => {
    const host = withAddresses('zheng.kai@example.com; kai@example.org');
    const sent = hourAt(host, TODAY, 8).map(({ to }) => to);
    expect(sent.filter((to) => /kai@example/.test(to)).sort()).toEqual(['kai@example.org', 'zheng.kai@example.com']);
    expect(new Set(sent).size).toBe(sent.length);
  });

  it('two people who share an address get one mail together', () => {
    const host = withAddresses('zheng.kai@example.com');
    const mate = tableOf(host, TEAM).find(
      ({ name, email }) => name !== '郑凯' && name !== '' && email !== '' && email !== 'lead@example.com',
    );
    if (!mate) throw new Error('others are in the examples');
    type(host, TEAM, 'email', mate.row, 'Zheng.Kai@Example.com');
    type(host, TASKS, 'owner', 5, String(mate.name));
    type(host, TASKS, 'due', 5, '2026-12-08');
    const his = hourAt(host, TODAY, 8).filter(({ to }) => to.toLowerCase() === 'zheng.kai@example.com');
    expect(his).toHaveLength(1);
    const mail = host.outbox.find(({ to }) => to.toLowerCase() === 'zheng.kai@example.com');
    const names = tableOf(host, TASKS).filter(({ row }) => [3, 4, 5].includes(row));
    for (const { task } of names) expect(mail?.text).toContain(String(task));
  });

  it('text of a cell is escaped in the mail and in the preview the sidebar shows', () => {
    const host = withAddresses('zheng.kai@example.com');
    type(host, TASKS, 'task', 3, SCRIPT);
    const preview = ask(host, 'previewDigests', {}).mails.find(({ to }) => to === 'zheng.kai@example.com');
    hourAt(host, TODAY, 8);
    const mail = host.outbox.find(({ to }) => to === 'zheng.kai@example.com');
    for (const html of [preview?.html, mail?.html]) {
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(html).not.toContain('<img');
    }
  });
});
