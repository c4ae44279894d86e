import { everybody, hourAt, ledgerOf, logOf, recipients, savedScene, sendCalls, TODAY } from './digest-scene';
import { loadShipped, restored } from './showrunner';

let saved = '';
let people: string[] = [];
let sends: number[] = [];

beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
  people = everybody(saved);
  sends = sendCalls(saved);
});

describe('a digest run that is killed', () => {
  it('has as many sends as people', () => {
    expect(people.length).toBeGreaterThan(4);
    expect(sends).toHaveLength(people.length);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])('%s any send: nobody gets two mails, one is uncertain, the others get theirs an hour later', (when, offset) => {
    const total = { twice: 0, uncertain: 0, skipped: 0 };
    for (const [index, call] of sends.entries()) {
      const host = restored(saved);
      expect(hourAt(host, TODAY, 8, { killAtCall: call + offset })).toHaveLength(index + offset);
      hourAt(host, TODAY, 9);
      hourAt(host, TODAY, 10);
      const victim = people[index] ?? '';
      const got = (to: string): number => recipients(host).filter((each) => each === to).length;
      total.twice += people.filter((to) => got(to) > 1).length;
      total.skipped += people.filter((to) => to !== victim && got(to) === 0).length;
      const expected = offset === 1 ? people : people.filter((to) => to !== victim);
      expect(recipients(host).sort()).toEqual([...expected].sort());
      const uncertain = logOf(host).filter(({ result }) => result === '不确定');
      total.uncertain = Math.max(total.uncertain, uncertain.length);
      expect(uncertain.map(({ recipient }) => recipient)).toEqual([victim]);
      expect(Object.values(ledgerOf(host, TODAY)).filter((entry) => entry.startsWith('c'))).toHaveLength(1);
    }
    const { twice, uncertain, skipped } = total;
    process.stdout.write(
      `digest, killed ${when} each of ${sends.length} sends: mails twice ${twice}, uncertain at most ${uncertain}, others skipped ${skipped}\n`,
    );
    expect(total).toEqual({ twice: 0, uncertain: 1, skipped: 0 });
  });

  it('before its first claim loses nothing', () => {
    const host = restored(saved);
    const first = (sends[0] ?? 0) - 1;
    expect(hourAt(host, TODAY, 8, { killAtCall: first })).toEqual([]);
    expect(ledgerOf(host, TODAY)).toEqual({});
    hourAt(host, TODAY, 9);
    expect(recipients(host).sort()).toEqual([...people].sort());
  });

  it('between its last settlement and its end sends nothing again', () => {
    const host = restored(saved);
    hourAt(host, TODAY, 8, { killAtCall: (sends[sends.length - 1] ?? 0) + 2 });
    expect(host.properties['sr.digest.day']).toBeUndefined();
    expect(hourAt(host, TODAY, 9)).toEqual([]);
    expect(host.properties['sr.digest.day']).toBe(TODAY);
    expect(logOf(host).map(({ result }) => result)).toEqual(people.map(() => '已发送'));
  });
});

describe('a mail that Google refuses', () => {
  it('is settled as failed, is not tried again that day, and holds up nobody', () => {
    const host = restored(saved);
    const refused = people[1] ?? '';
    hourAt(host, TODAY, 8, { failAtCall: sends[1] ?? 0 });
    hourAt(host, TODAY, 9);
    expect(recipients(host).sort()).toEqual(people.filter((to) => to !== refused).sort());
    expect(
      logOf(host)
        .filter(({ result }) => result === '未发出')
        .map(({ recipient }) => recipient),
    ).toEqual([refused]);
    expect(hourAt(host, '2026-12-11', 8).map(({ to }) => to)).toContain(refused);
  });
});

describe('a damaged ledger', () => {
  it('stops sending for the day, without an error mail, and not the next day', () => {
    const host = restored(
      JSON.stringify({ ...JSON.parse(saved), properties: { ...JSON.parse(saved).properties, [`sr.mail.${TODAY}.0`]: '{"a' } }),
    );
    expect(hourAt(host, TODAY, 8)).toEqual([]);
    expect(hourAt(host, '2026-12-11', 8).length).toBeGreaterThan(0);
  });
});
