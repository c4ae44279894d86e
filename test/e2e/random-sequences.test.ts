import fc from 'fast-check';
import type { Host } from '../../src/local/host';
import { closeOtherRows } from './close-other-rows';
import { trim } from './crash-workbooks';
import { exampleRows, savedScene } from './digest-scene';
import { savedOf, sheetOf } from './random/book';
import { expectedDigest, settingsOf } from './random/expected-digest';
import { runCommand } from './random/run-command';
import { type Step, step } from './random/steps';
import { doUserStep } from './random/user-steps';
import { ask, loadShipped, restored, rpc } from './showrunner';

const LONG = process.env.SHOWRUNNER_LONG === '1';
const RUNS = LONG ? 300 : 12;
const SEED = Number(process.env.SHOWRUNNER_SEED ?? 20261210);

jest.setTimeout(LONG ? 3_600_000 : 120_000);

let scene = '';
beforeAll(async () => {
  await loadShipped();
  const host = restored(savedScene());
  trim(host);
  closeOtherRows(host);
  scene = host.save();
});

/** Does the steps one by one; throws at the first thing that is not as it must be, with all that was done until then. */
function play(steps: readonly Step[]): void {
  const done: string[] = [];
  try {
    playOut(steps, done);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nafter\n${done.join('\n')}`);
  }
}

function must(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
}

function playOut(steps: readonly Step[], done: string[]): void {
  let host = restored(scene);
  for (const each of steps) {
    if (each.do !== 'command') {
      doUserStep(host, each);
      done.push(JSON.stringify(each));
      continue;
    }
    const outcome = runCommand(host, each.command, each.fault);
    done.push(`${JSON.stringify(each.command)} under ${JSON.stringify(each.fault)}: ${outcome.said}`);
    host = outcome.host;
    must(outcome.wrong);
  }
  host = settle(host, done);
  must(mailedTwice(host));
  must(digestDiffers(host));
  must(mailedTwice(host));
}

/** A repair without faults, and a second that must find nothing. */
function settle(host: Host, done: string[]): Host {
  const first = runCommand(host, { do: 'repair' }, { kind: 'none' });
  done.push(`the last repair: ${first.said}`);
  must(first.wrong);
  const reply = rpc(first.host, 'repair', { plan: null });
  if (!reply.ok) must([`the second repair says ${reply.code}`]);
  else if (reply.value.operations > 0) must([`the second repair did ${JSON.stringify(reply.value)}`]);
  must(first.host.sheetTitles.filter((title) => title.startsWith('~sr')).map((title) => `${title} is left`));
  if (first.host.properties['sr.journal'] !== undefined) must(['a journal is left']);
  return first.host;
}

/** Nobody hears twice on a day in Shanghai. */
function mailedTwice(host: Host): string[] {
  const seen = new Set<string>();
  return host.outbox.flatMap(({ at, to }) => {
    const name = `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)} ${to.toLowerCase()}`;
    if (seen.has(name)) return [`mailed twice: ${name}`];
    seen.add(name);
    return [];
  });
}

/** Compares the mails of the second day before the event, or of the day after next when it is past, with what the typed cells say. */
function digestDiffers(host: Host): string[] {
  const settings = sheetOf(savedOf(host), 'settings');
  if (!settings) return ['there are no settings'];
  const { d0 } = settingsOf(savedOf(host), settings);
  const now = Math.floor((host.now() / 3_600_000 + 8) / 24) + 25_569;
  const today = Math.max(d0 - 2, now + 1);
  host.setNow(((today - 25_569) * 24 + 9 - 8) * 3_600_000);
  ask(host, 'turnRemindersOn', { takeOver: true });
  const expected = expectedDigest(savedOf(host), today);
  const before = host.outbox.length;
  host.runClockTriggers();
  const mails = host.outbox.slice(before);
  const tasks = sheetOf(savedOf(host), 'tasks');
  const differences: string[] = [];
  const heard = mails.map(({ to }) => to.toLowerCase());
  for (const address of expected.keys()) if (!heard.includes(address)) differences.push(`${address} was not mailed`);
  for (const { to, text } of mails) {
    const wanted = expected.get(to.toLowerCase());
    // The expectation knows tasks alone: whoever hears of none hears of a row of another sheet, or leads.
    if (!wanted && !/^\d+\. \[|^全队进展/m.test(text)) differences.push(`${to} was mailed, and not expected`);
    const { late, today: due, soon } = wanted ?? { late: [], today: [], soon: [] };
    for (const [heading, rows] of [
      ['滞后', late],
      ['今日', due],
      ['接下来', soon],
    ] as const) {
      const { tasks: shown, items } = underHeading(text, heading, tasks?.id);
      // Rows of other sheets may take places among the ten.
      const isRight = shown.every((row, index) => rows[index] === row) && (shown.length === rows.length || items === 10);
      if (!isRight) differences.push(`${to} hears under ${heading} of rows ${shown.join()} among ${items}, expected ${rows.join()}`);
    }
  }
  return differences;
}

/** Rows of tasks under a heading of a mail, by their links, and how many items stand there in all. */
function underHeading(text: string, heading: string, tasksId: number | undefined): { tasks: number[]; items: number } {
  const block = text.split('\n\n').find((each) => new RegExp(`^${heading}(?: \\d+ 日)? \\(\\d+ 项\\)`).test(each)) ?? '';
  const tasks = [...block.matchAll(new RegExp(`#gid=${tasksId}&range=A(\\d+)$`, 'gm'))].map(([, row]) => Number(row));
  return { tasks, items: block.match(/^\d+\. /gm)?.length ?? 0 };
}

describe('whatever people, faults and our own commands do to a plan in turn', () => {
  it(`it comes right again and nothing of anybody is lost (${RUNS} sequences, seed ${SEED})`, () => {
    expect(exampleRows('people.zh-CN.csv').length).toBeGreaterThan(5);
    process.stdout.write(`random sequences: ${RUNS}, seed ${SEED}\n`);
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14, size: 'max' }), (steps) => play(steps)),
      { numRuns: RUNS, seed: SEED, path: process.env.SHOWRUNNER_PATH ?? '', endOnFailure: process.env.SHOWRUNNER_SHRINK === '0' },
    );
  });
});
