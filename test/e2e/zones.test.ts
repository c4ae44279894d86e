import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { ask, HOUR, INSERT, lastRun, loadShipped, MATE, newHost, restored, typedCells } from './showrunner';
import { sheetNamed } from './team-edits';
import { dayAfter, instantOf, type Moment, type Observed, ROWS, wallOf } from './zone-scene';

jest.setTimeout(600_000);

const LONG = process.env.SHOWRUNNER_LONG === '1';

/** Days whose nights are worth a look: end of the year, leap day, both changes of the clock; the clock is read before and after midnight. */
const DAYS: { readonly [zone: string]: readonly string[] } = {
  'Asia/Shanghai': ['2026-12-31', '2028-02-28', '2028-02-29', '2026-12-10'],
  // The clocks change on Sunday 14 March and Sunday 7 November 2027.
  'America/Los_Angeles': ['2027-03-13', '2027-03-14', '2027-11-06', '2027-11-07', '2026-12-31', '2028-02-29'],
  'Pacific/Kiritimati': ['2028-02-29', '2026-12-31', '2028-02-28'],
  // The clocks change on Sunday 28 March and Sunday 31 October 2027.
  'Europe/Berlin': ['2027-10-30', '2027-10-31', '2027-03-27', '2027-03-28', '2026-12-31', '2028-02-29'],
  // The clock goes from midnight straight to one on Sunday 6 September 2026: the day has no 00:00.
  'America/Santiago': ['2026-09-05', '2026-09-06'],
};

const ALL: readonly Moment[] = Object.entries(DAYS).flatMap(([zone, days]) =>
  days.flatMap((day) => [`${day} 23:30`, `${dayAfter(day, 1)} 00:30`].map((wall) => ({ zone, wall }))).filter((moment) => exists(moment)),
);

function exists(moment: Moment): boolean {
  try {
    return instantOf(moment) > 0;
  } catch {
    return false;
  }
}

/** One moment of each of the four zones, each kind of night once. */
const SAMPLE: readonly Moment[] = [
  { zone: 'Asia/Shanghai', wall: '2027-01-01 00:30' },
  { zone: 'America/Los_Angeles', wall: '2027-03-14 23:30' },
  { zone: 'Pacific/Kiritimati', wall: '2028-02-29 00:30' },
  { zone: 'Europe/Berlin', wall: '2027-10-31 23:30' },
];

/** Observes the moments in processes of other zones, since Google's servers have one of their own and so has this machine. */
async function observedIn(processZone: string, moments: readonly Moment[]): Promise<readonly Observed[]> {
  const argv = ['--import', join(PROJECT_ROOT, 'node_modules/tsx/dist/loader.mjs'), join(PROJECT_ROOT, 'test/e2e/zone-run.ts')];
  const env = { PATH: process.env.PATH, TZ: processZone };
  const { stdout } = await promisify(execFile)(process.execPath, [...argv, JSON.stringify(moments)], {
    env,
    cwd: PROJECT_ROOT,
    maxBuffer: 1e8,
  });
  const { zone, observed } = JSON.parse(stdout) as { zone: string; observed: readonly Observed[] };
  expect(zone).toBe(processZone);
  return observed;
}

function expectedOn(today: string): Observed {
  const [late, dueToday, tomorrow] = [
    'Late | 1 days late | late',
    'Not started | Due today | dueSoon',
    'Not started | 1 days left | dueSoon',
  ];
  const seen = { [-1]: late, 0: dueToday, 1: tomorrow };
  return {
    shown: today,
    rows: ROWS.map(({ from }) => seen[from]),
    overview: ['3', '3'],
    ledger: [[today, '3,3,1']],
    log: today,
    stamp: today,
    insertedOn: today,
    scheduled: [today, expect.any(String)],
    moves: ['schedule.eventNotAhead', 'ok'],
  };
}

describe('today', () => {
  it('is the same day for sheet, colours, Overview, digest, ledger, log, stamps, imports, insertion and moves, in any zone of the process', async () => {
    const moments = LONG ? ALL : SAMPLE;
    const half = Math.ceil(moments.length / 2);
    const zones = ['Pacific/Kiritimati', 'America/Los_Angeles'] as const;
    const runs = await Promise.all([observedIn(zones[0], moments.slice(0, half)), observedIn(zones[1], moments.slice(half))]);
    const observed = runs.flat();
    moments.forEach((moment, index) => {
      const today = wallOf(instantOf(moment), moment.zone).slice(0, 10);
      expect(today).toBe(moment.wall.slice(0, 10));
      expect([moment, observed[index]]).toEqual([moment, expectedOn(today)]);
      expect((observed[index]?.scheduled[1] ?? '') >= today).toBe(true);
    });
  });
});

let saved = '';
beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  ask(host, 'importPeople', {
    plan: null,
    rows: [
      ['组别', '姓名', '邮箱'],
      ['执行组', '张三', MATE],
    ],
  });
  ask(host, 'importTasks', {
    plan: null,
    rows: [
      ['任务', '负责人', '完成时限'],
      ['打电话', '张三', '2026-12-09'],
    ],
  });
  // Nothing else is open; the lead hears of it too, but only 张三's mails are counted.
  sheetNamed(host, '任务分解表')
    .sheet.getRange(3, 3, 27, 1)
    .setValues(Array.from({ length: 27 }, () => ['已取消']));
  sheetNamed(host, '团队与分工')
    .cell('I3')
    .setValues([['不接收']]);
  saved = host.save();
}, 60_000);

describe('the digest hour', () => {
  it.each([
    ['Asia/Shanghai', 8, '2026-12-10', ['07:45', '08:00']],
    ['Pacific/Kiritimati', 0, '2026-12-10', ['23:45', '00:00']],
    // 02:00 does not come on the day the clocks go forward, and 01:00 comes twice on the day they go back.
    ['America/Los_Angeles', 2, '2027-03-14', ['01:45', '03:00']],
    ['America/Los_Angeles', 1, '2027-11-07', ['00:45', '01:00']],
    ['Europe/Berlin', 2, '2027-03-28', ['01:45', '03:00']],
    ['Europe/Berlin', 2, '2027-10-31', ['01:45', '02:00']],
  ] as const)('in %s at %i on %s lies between %p, once', (zone, hour, day, [early, due]) => {
    const before = instantOf({ zone, wall: `${early > due ? dayAfter(day, -1) : day} ${early}` });
    const host = restored(saved);
    host.setTimeZone(zone);
    for (const [row, text] of [
      [3, dayAfter(day, 1)],
      [4, dayAfter(day, 1)],
    ] as const) {
      sheetNamed(host, '设置')
        .cell(`C${row}`)
        .setValues([[text]]);
    }
    // Whatever was due before has gone out.
    host.setNow(before - 22 * HOUR);
    ask(host, 'turnRemindersOn', { hour });
    host.runClockTriggers();
    const mails = (): string[] => host.outbox.flatMap(({ to, at }) => (to === MATE ? [wallOf(Date.parse(at), zone)] : []));
    expect(mails()).toHaveLength(1);
    for (const [quarters, sent] of [
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 1],
      [5, 1],
      [7, 1],
      [24, 1],
      [80, 1],
    ] as const) {
      host.setNow(before + (quarters * HOUR) / 4);
      host.runClockTriggers();
      expect([quarters, lastRun(host).error, mails().length]).toEqual([quarters, null, 1 + sent]);
    }
    expect(mails()[1]).toBe(`${day} ${due}`);
  });
});

describe('another zone in the settings of the spreadsheet', () => {
  it('sends nobody two mails for a day, and leaves out no day but one that has been mailed', () => {
    const [shanghai, losAngeles, kiritimati, berlin] = Object.keys(DAYS) as [string, string, string, string];
    const zones = [losAngeles, kiritimati, berlin, shanghai, kiritimati, losAngeles];
    // Two hours after the first mail it is Monday again, then a new zone every twenty-three hours: at every time of the day sooner or later.
    const zoneAt = (hour: number): string => (hour < 4 ? shanghai : (zones[Math.floor(hour / 23) % zones.length] ?? ''));
    const start = instantOf({ zone: shanghai, wall: '2026-12-15 06:10' });
    const host = restored(saved);
    host.setNow(start);
    ask(host, 'turnRemindersOn', {});
    const mails: number[] = [];
    const expected: number[] = [];
    let mailed = '';
    for (let hour = 0; hour < 24 * 6; hour += 1) {
      const zone = zoneAt(hour);
      host.setTimeZone(zone);
      const now = start + hour * HOUR;
      host.setNow(now);
      const before = host.outbox.length;
      host.runClockTriggers();
      expect(lastRun(host).error).toBeNull();
      mails.push(...host.outbox.slice(before).flatMap(({ to }) => (to === MATE ? [hour] : [])));
      const [day = '', time = ''] = wallOf(now, zone).split(' ');
      // Up to Friday 18 are working days, and from Thursday 17 to Sunday 20 mails go out daily; Monday 21 is a working day again.
      if (time >= '08:00' && day > mailed && day <= '2026-12-21') {
        mailed = day;
        expected.push(hour);
      }
    }
    expect(mails).toEqual(expected);
  });
});

describe('a time of day typed with a date', () => {
  it('makes the date the person’s: a move of the event leaves it, time and all', () => {
    const host = restored(saved);
    const tasks = sheetNamed(host, '任务分解表');
    tasks.sheet.getRange(3, 3, 27, 1).setValues(Array.from({ length: 27 }, () => ['未开始']));
    const [due, other] = [tasks.cell('E13'), tasks.cell('E14')];
    const day = due.getDisplayValues()[0]?.[0] ?? '';
    expect(other.getDisplayValues()).toEqual([[day]]);
    due.setValues([[`${day} 09:30`]]);
    const held = (): unknown => typedCells(host, '任务分解表')[12]?.[4];
    const before = held();
    for (const d0 of ['2026-12-27', '2026-12-20']) {
      const preview = ask(host, 'previewMove', { plan: null, d0 });
      expect(preview.kept).toContainEqual(expect.objectContaining({ row: 13, reason: 'handSet' }));
      ask(host, 'moveDate', { plan: null, d0, hash: preview.hash });
      expect(held()).toBe(before);
      expect(other.getDisplayValues()[0]?.[0] === day).toBe(d0 === '2026-12-20');
    }
    ask(host, 'undoLast', {});
    expect(held()).toBe(before);
  });
});
