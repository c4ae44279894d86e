import type { Host } from '../../src/local/host';
import type { RenderedWorkbook } from '../../src/local/rendered-workbook';
import { ask, cellAt, lastRun, newHost, rpc, type } from './showrunner';
import { sheetNamed, WORDS } from './team-edits';

/** A moment on the clock of a zone. */
export interface Moment {
  readonly zone: string;
  /** `yyyy-MM-dd HH:mm` as the zone's clock shows it; the first of the two when it comes twice. */
  readonly wall: string;
}

/** What every part of Showrunner takes for today, and what it makes of tasks due yesterday, today and tomorrow. */
export interface Observed {
  /** What TODAY() shows on Lists. */
  readonly shown: string;
  /** 进度, 剩余天数 and colour of the rows of {@link ROWS}. */
  readonly rows: readonly string[];
  /** Late tasks and tasks due today on the Overview. */
  readonly overview: readonly [string, string];
  /** Days of the ledger, and late, due today and coming up in its one mail. */
  readonly ledger: readonly (readonly [day: string, counts: string])[];
  readonly log: string;
  /** 实际完成日 stamped by `onEdit`, as shown. */
  readonly stamp: string;
  readonly insertedOn: string;
  /** 排期起算日 and the earliest due date of a plan inserted at the moment. */
  readonly scheduled: readonly [from: string, first: string];
  /** Answers to moving the event to today and to tomorrow. */
  readonly moves: readonly [string, string];
}

/** Days from today of the due dates typed and imported, and the time of day typed with them. */
export const ROWS = [
  { from: -1, time: '', how: 'typed' },
  { from: 0, time: '', how: 'typed' },
  { from: 1, time: '', how: 'typed' },
  { from: 0, time: ' 23:45', how: 'typed' },
  { from: -1, time: ' 23:45', how: 'typed' },
  { from: -1, time: '', how: 'imported' },
  { from: 0, time: '', how: 'imported' },
] as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `yyyy-MM-dd HH:mm` of an instant on the clock of a zone, by `Intl` alone. */
export function wallOf(instant: number, zone: string): string {
  const formatter =
    formatters.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  formatters.set(zone, formatter);
  return formatter.format(instant);
}

/** The first instant at which a zone's clock shows a wall time. Throws for one that is skipped. */
export function instantOf({ zone, wall }: Moment): number {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}:00Z`);
  for (let minutes = -14 * 60; minutes <= 12 * 60; minutes += 15) {
    const instant = asUtc + minutes * 60_000;
    if (wallOf(instant, zone) === wall) return instant;
  }
  throw new Error(`${zone} never shows ${wall}`);
}

/** The day `days` after a day, both `yyyy-MM-dd`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const { tasks, settings, lists, log, overview, done } = WORDS.en;

/** Inserts a plan at the moment, cancels its own tasks, types and imports tasks around today, and looks everywhere. */
export function observe(moment: Moment): Observed {
  const now = instantOf(moment);
  const today = moment.wall.slice(0, 10);
  const host = newHost({ locale: 'en_US', timeZone: moment.zone, now });
  const { plan } = ask(host, 'insertPlan', { template: 'product-launch', d0: dayAfter(today, 30), language: 'en' });
  const { insertedOn } = JSON.parse(host.properties[`sr.plan.${plan}`] ?? '{}') as { insertedOn: string };
  const put = (title: string, a1: string, text: string): void => {
    sheetNamed(host, title)
      .cell(a1)
      .setValues([[text]]);
  };
  const scheduled = [shownAt(host, settings, 'C16'), firstDue(host)] as const;
  const moves = [today, dayAfter(today, 1)].map((d0) => outcome(rpc(host, 'previewMove', { plan: null, d0 }))) as [string, string];
  // From T-3 on mails go out every day, weekends too.
  put(settings, 'C3', dayAfter(today, 2));
  put(settings, 'C4', dayAfter(today, 2));
  const status = sheetNamed(host, tasks).sheet.getRange(3, 3, 27, 1);
  status.setValues(Array.from({ length: 27 }, () => ['Cancelled']));
  ROWS.forEach(({ from, time, how }, index) => {
    if (how !== 'typed') return;
    put(tasks, `B${40 + index}`, `Task ${index}`);
    put(tasks, `E${40 + index}`, `${dayAfter(today, from)}${time}`);
  });
  const imported = ROWS.filter(({ how }) => how === 'imported').map(({ from }, index) => [`Imported ${index}`, dayAfter(today, from)]);
  ask(host, 'importTasks', { plan: null, rows: [['Task', 'Due'], ...imported] });
  ask(host, 'turnRemindersOn', { hour: 0 });
  host.runClockTriggers();
  if (lastRun(host).error !== null) throw new Error(String(lastRun(host).error));
  const book = host.render();
  type(host, tasks, 'status', 41, done);
  return {
    shown: displayAt(book, lists, 'C2'),
    rows: ROWS.map((_, index) => seenRow(book, host, 40 + index)),
    overview: [displayAt(book, overview, 'G4'), displayAt(book, overview, 'H4')],
    ledger: Object.entries(host.properties).flatMap(([key, text]) =>
      key.startsWith('sr.mail.')
        ? [
            [
              key.slice(8, 18),
              Object.values(JSON.parse(text) as object)
                .map((entry: string) => entry.split(',').slice(2).join())
                .join(' '),
            ] as const,
          ]
        : [],
    ),
    log: displayAt(book, log, 'B3'),
    stamp: shownAt(host, tasks, cellAt(host, tasks, 'doneOn', 41)),
    insertedOn,
    scheduled,
    moves,
  };
}

function outcome(reply: ReturnType<typeof rpc>): string {
  return reply.ok ? 'ok' : reply.code;
}

function shownAt(host: Host, title: string, a1: string): string {
  return sheetNamed(host, title).cell(a1).getDisplayValues()[0]?.[0] ?? '';
}

function displayAt({ sheets }: RenderedWorkbook, title: string, a1: string): string {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const column = letters.charCodeAt(0) - 64;
  const sheet = sheets.find((each) => each.title === title);
  return sheet?.cells.find((cell) => cell.row === Number(row) && cell.column === column)?.display ?? '';
}

/** Earliest due date of the plan's own tasks, as shown. */
function firstDue(host: Host): string {
  const shown = sheetNamed(host, tasks).sheet.getRange(3, 5, 27, 1).getDisplayValues().flat();
  return shown.filter((text) => text !== '').sort()[0] ?? '';
}

function seenRow(book: RenderedWorkbook, host: Host, row: number): string {
  const sheet = book.sheets.find(({ title }) => title === tasks);
  const rule = sheet?.cells.find((cell) => cell.row === row && cell.column === 2)?.rule ?? null;
  const name = rule === null ? '' : (/N\("sr1 (\w+)"\)/.exec(sheet?.rules[rule]?.formula ?? '')?.[1] ?? '');
  return [displayAt(book, tasks, cellAt(host, tasks, 'mark', row)), displayAt(book, tasks, cellAt(host, tasks, 'days', row)), name].join(
    ' | ',
  );
}
