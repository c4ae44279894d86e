import { createHash } from 'node:crypto';
import type { Journal } from '../../src/app/journal';
import type { Faults, Host } from '../../src/local/host';
import { attempt, differenceOf, everythingIn, placesOf, stateAfter, statesBefore } from './crash-scene';
import { damagedPlan, usedPlan } from './crash-workbooks';
import { hourAt } from './digest-scene';
import { ask, callsOf, cellAt, INSERT, lastRun, loadShipped, newHost, restored, rpc, TODAY, tableOf, type } from './showrunner';

jest.setTimeout(60_000);

const TASKS = '任务分解表';
const NEW_DATE = '2026-12-27';

let used = '';
let hash = '';
beforeAll(async () => {
  await loadShipped();
  const host = restored(usedPlan());
  ask(host, 'turnRemindersOn', {});
  used = host.save();
  ({ hash } = ask(host, 'previewMove', { plan: null, d0: NEW_DATE }));
});

const move = (host: Host): unknown => rpc(host, 'moveDate', { plan: null, d0: NEW_DATE, hash });
const repair = (host: Host): unknown => rpc(host, 'repair', { plan: null });

/** How many calls a command takes when nothing disturbs it, and what it leaves. */
function undisturbed(before: string, run: (host: Host) => unknown): { calls: number; host: Host } {
  const host = restored(before);
  run(host);
  return { calls: callsOf(lastRun(host)), host };
}

/** The host after a run that died at about `share` of its calls. */
function deadAt(before: string, run: (host: Host) => unknown, share: number): Host {
  const { calls } = undisturbed(before, run);
  return restored(stateAfter(before, run, { killAtCall: Math.round(calls * share) }));
}

const journalOf = (host: Host): Journal => JSON.parse(host.properties['sr.journal'] ?? 'null') as Journal;

describe('the six-minute limit', () => {
  it.each([
    ['an insertion', (): string => newHost().save(), (host: Host) => rpc(host, 'insertPlan', INSERT)],
    ['a repair', damagedPlan, repair],
  ])('ends %s half-way, and the next run brings it to its end', (_what, make, run) => {
    const before = make();
    const whole = undisturbed(before, run);
    const slow = Math.ceil(360_000 / (whole.calls * 0.6));
    const host = restored(stateAfter(before, run, { millisecondsPerCall: slow }));
    expect(journalOf(host)).not.toBeNull();
    host.setNow(restored(before).now());
    run(host);
    expect(differenceOf(everythingIn(whole.host), everythingIn(host))).toBe('');
  });
});

describe('a move of the date that died', () => {
  it('is finished before the next digest goes out: no mail knows half-moved dates', () => {
    const mails = (host: Host): string => {
      hourAt(host, TODAY, 8);
      return JSON.stringify(host.outbox.map(({ to, subject, html }) => [to, subject, html]));
    };
    const standing = mails(restored(used));
    const moved = mails(undisturbed(used, move).host);
    expect(moved).not.toBe(standing);
    const { calls } = undisturbed(used, move);
    const told = statesBefore(used, move, placesOf(calls)).map((left) => {
      const host = restored(left);
      const begun = journalOf(host) !== null;
      const text = mails(host);
      expect(journalOf(host)).toBeNull();
      return { begun, text };
    });
    expect(told.filter(({ begun }) => begun).map(({ text }) => text === moved)).not.toContain(false);
    expect(told.every(({ text }) => text === moved || text === standing)).toBe(true);
    expect(told.filter(({ begun }) => begun).length).toBeGreaterThan(2);
  });

  it.each(['previewMove', 'previewRepair', 'previewDigests', 'optionalSheets'] as const)(
    'is finished before %s shows anything',
    (method) => {
      const host = deadAt(used, move, 0.7);
      expect(journalOf(host)).toMatchObject({ command: 'move', isWriting: true });
      ask(host, method, { plan: null, d0: '2027-01-10' });
      expect(differenceOf(everythingIn(undisturbed(used, move).host), everythingIn(host))).toBe('');
    },
  );

  it('is taken back, as far as its rows are found, when a column it needs has been deleted meanwhile', () => {
    const host = deadAt(used, move, 0.85);
    const before = tableOf(restored(used), TASKS);
    expect(tableOf(host, TASKS).map(({ due }) => due)).not.toEqual(before.map(({ due }) => due));
    const column = cellAt(host, TASKS, 'start', 1).replace(/\d+/, '');
    host.deleteColumns(TASKS, column.charCodeAt(0) - 64, 1);
    ask(host, 'previewDigests', {});
    expect(tableOf(host, TASKS).map(({ due }) => due)).toEqual(before.map(({ due }) => due));
    expect(host.properties['sr.journal']).toBeUndefined();
  });

  it('keeps what a person has typed in between', () => {
    const host = deadAt(used, move, 0.7);
    type(host, TASKS, 'due', 20, '2027-02-03');
    type(host, TASKS, 'reason', 21, '等样品');
    ask(host, 'previewRepair', { plan: null });
    const rows = tableOf(host, TASKS);
    expect(rows.find(({ row }) => row === 20)?.due).toBe(46421);
    expect(rows.find(({ row }) => row === 21)?.reason).toBe('等样品');
  });
});

describe('a journal that cannot be followed any more', () => {
  const dead: { readonly [command: string]: () => Host } = {
    move: () => deadAt(used, move, 0.7),
    undo: () => deadAt(undisturbed(used, move).host.save(), (host) => rpc(host, 'undoLast', {}), 0.7),
    repair: () => deadAt(damagedPlan(), repair, 0.7),
    remove: () => deadAt(used, (host) => rpc(host, 'removePlan', { plan: null, keep: true, blankTitle: '工作表' }), 0.5),
  };

  /** Changes the record of the plan, or deletes it. */
  function withRecord(host: Host, change: (record: { answers: object }) => object | null): void {
    const store = host.services().PropertiesService.getDocumentProperties();
    for (const [key, text] of Object.entries(host.properties)) {
      if (!key.startsWith('sr.plan.')) continue;
      const changed = change(JSON.parse(text) as { answers: object });
      if (changed) store?.setProperty(key, JSON.stringify(changed));
      else store?.deleteProperty(key);
    }
  }

  it.each(Object.keys(dead))('of %s locks nobody out when its plan is gone', (command) => {
    const host = dead[command]?.() as Host;
    expect(journalOf(host)).toMatchObject({ command });
    withRecord(host, () => null);
    expect(ask(host, 'insertPlan', INSERT).created).toBe(true);
    expect(host.properties['sr.journal']).toBeUndefined();
  });

  it.each(Object.keys(dead))('of %s locks nobody out when its template is gone', (command) => {
    const host = dead[command]?.() as Host;
    withRecord(host, (record) => ({ ...record, answers: { ...record.answers, template: 'no-such-template' } }));
    expect(ask(host, 'insertPlan', { ...INSERT, d0: '2027-03-07' }).created).toBe(true);
    expect(host.properties['sr.journal']).toBeUndefined();
  });

  it('is not given up because a template that ships cannot be read just now', () => {
    const host = deadAt(used, move, 0.7);
    const read = restored(host.save());
    ask(read, 'previewRepair', { plan: null });
    const failing = readingOfTheTemplate(host.save());
    host.faults = { failAtCall: failing };
    expect(() => rpc(host, 'previewRepair', { plan: null })).toThrow();
    host.faults = {};
    expect(journalOf(host)).toMatchObject({ command: 'move' });
    ask(host, 'previewRepair', { plan: null });
    expect(differenceOf(everythingIn(read), everythingIn(host))).toBe('');
  });
});

/** The number of the first service call of a recovery at which failing leaves the template unread. */
function readingOfTheTemplate(left: string): number {
  for (let call = 1; ; call += 1) {
    const host = restored(left);
    host.faults = { failAtCall: call };
    try {
      rpc(host, 'previewRepair', { plan: null });
    } catch (error) {
      if (/The template .* could not be read/.test(String(error))) return call;
    }
    if (call > 400) throw new Error('no call reads the template');
  }
}

/** The number of the last service call by which a command reads cells. */
function lastReadOf(before: string, run: (host: Host) => unknown): number {
  const host = restored(before);
  const reads: number[] = [];
  const watch = (call: number): Faults => ({
    before: {
      call,
      run: () => {
        reads[call] = lastRun(host).calls['Range.getValues'] ?? 0;
        host.faults = watch(call + 1);
      },
    },
  });
  host.faults = watch(1);
  run(host);
  return reads.lastIndexOf((reads[reads.length - 1] ?? 1) - 1);
}

describe('what another user does while a command runs', () => {
  /** Lets somebody work just before each of some calls of a command; `check` looks at what has become of it. */
  function interrupted(before: string, run: (host: Host) => unknown, work: (host: Host) => void, check: (host: Host) => void): void {
    const { calls } = undisturbed(before, run);
    const done = new Map<string, Host>();
    for (const call of placesOf(calls)) {
      const host = restored(before);
      host.faults = { before: { call, run: () => work(host) } };
      attempt(() => run(host));
      host.faults = {};
      done.set(createHash('sha256').update(host.save()).digest('hex'), host);
    }
    for (const host of done.values()) check(host);
  }

  const note = (host: Host): void => {
    const row = tableOf(host, TASKS).find(({ id }) => id === 'C12')?.row ?? 0;
    type(host, TASKS, 'reason', row, '等样品');
    type(host, TASKS, 'owner', row, '李雷');
    host.editCell('工作表1', 'B2', '42');
  };
  const noted = (host: Host): void => {
    const row = tableOf(host, TASKS).find(({ id }) => id === 'C12');
    expect([row?.reason, row?.owner]).toEqual(['等样品', '李雷']);
    expect(JSON.stringify(host.render().sheets.find(({ title }) => title === '工作表1')?.cells)).toContain('42');
  };

  it('is not lost in a move', () => {
    interrupted(used, move, note, noted);
  });

  it('is not lost in a repair', () => {
    const host = restored(used);
    host.editCell('总览', 'B3', '=1+1');
    host.clearCells(TASKS, cellAt(host, TASKS, 'mark', 9));
    interrupted(host.save(), repair, note, noted);
  });

  it('is not lost in an insertion', () => {
    interrupted(
      newHost().save(),
      (host) => rpc(host, 'insertPlan', INSERT),
      (host) => {
        host.editCell('工作表1', 'A1', '我们的采购清单');
        if (!host.sheetTitles.includes('预算')) host.renameSheet('工作表1', '预算');
      },
      (host) => {
        expect(JSON.stringify(host.render().sheets.flatMap(({ cells }) => cells.map(({ value }) => value)))).toContain('我们的采购清单');
        ask(host, 'insertPlan', INSERT);
        expect(host.sheetTitles.filter((title) => title.startsWith('~sr'))).toEqual([]);
        expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0, findings: [] });
      },
    );
  });

  it('makes a move refuse when a row came in between, rather than date the wrong ones', () => {
    const healed = restored(used);
    repair(healed);
    const before = healed.save();
    const request = { plan: null, d0: NEW_DATE, hash: ask(healed, 'previewMove', { plan: null, d0: NEW_DATE }).hash };
    const lastRead = lastReadOf(before, (host) => rpc(host, 'moveDate', request));
    const datesOf = (host: Host): string => JSON.stringify(tableOf(host, TASKS).map(({ id, start, due }) => [id, start, due]));
    const wrong = placesOf(lastRead).filter((call) => {
      const host = restored(before);
      host.faults = { before: { call, run: () => host.insertRows(TASKS, 3, 1) } };
      rpc(host, 'moveDate', request);
      return datesOf(host) !== datesOf(restored(before));
    });
    expect(wrong).toEqual([]);
  });
});
