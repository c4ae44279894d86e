import { createHash } from 'node:crypto';
import type { Journal } from '../../src/app/journal';
import type { Faults, Host } from '../../src/local/host';
import { callsOf, lastRun, restored } from './showrunner';
import { namer, workbookContent } from './workbook-content';

/** With SHOWRUNNER_LONG=1 every call is tried, otherwise {@link SAMPLE} of them, spread over all. */
export const EVERY = process.env.SHOWRUNNER_LONG === '1';
const SAMPLE = 8;

/** A command on a workbook; `again` is the run that follows a run that died, by default the same command. */
export interface CrashScene {
  readonly name: string;
  readonly before: string;
  readonly run: (host: Host) => unknown;
  readonly again?: (host: Host) => unknown;
}

/** Places from 1 to `total`: all of them, or some spread evenly. */
export function placesOf(total: number): number[] {
  if (EVERY) return Array.from({ length: total }, (_, index) => index + 1);
  return [...new Set(Array.from({ length: SAMPLE }, (_, index) => 1 + Math.round((index * (total - 1)) / (SAMPLE - 1))))];
}

/**
 * Lets a command die at each place in turn, once by an error it may catch and once by the end of the execution, runs it again without a fault, and compares
 * with the undisturbed run. Returns the places from which the workbook did not come to where the undisturbed run brings it, each with what differs.
 *
 * A killed execution leaves what stood before the call, so those states are taken from one run; equal states are followed only once.
 */
export function strayedAfterCrash({ name, before, run, again = run }: CrashScene): string[] {
  const { calls: total, host } = undisturbed(before, run);
  const expected = everythingIn(host);
  const followed = new Map<string, string>();
  const places = placesOf(total);
  const count = (kind: string, differences: readonly string[]): string[] => {
    const strayed = differences.flatMap((difference, index) => (difference === '' ? [] : [`${kind} ${places[index]}: ${difference}`]));
    process.stdout.write(`${name}, ${kind}: ${places.length} of ${total} places tried, ${places.length - strayed.length} converged\n`);
    return strayed;
  };
  const differenceAfter = (left: string): string => {
    const key = createHash('sha256').update(left).digest('hex');
    const difference = followed.get(key) ?? differenceOf(expected, everythingAfter(left, again));
    followed.set(key, difference);
    return difference;
  };
  const killed = statesBefore(before, run, places).map(differenceAfter);
  const thrown = places.map((call) => differenceAfter(stateAfter(before, run, { failAtCall: call })));
  return [...count('a call throws', thrown), ...count('a call ends the execution', killed)];
}

/** The same where quite another command comes next, from places at which the first is well under way: it is finished before the other one begins. */
export function strayedBeforeAnother({ name, before, run }: CrashScene, another: CrashScene['run']): string[] {
  const { calls: total, host } = undisturbed(before, run);
  const expected = everythingAfter(host.save(), another);
  return [0.5, 0.7, 0.9].flatMap((part) => {
    const call = Math.round(total * part);
    const difference = differenceOf(expected, everythingAfter(stateAfter(before, run, { killAtCall: call }), another));
    return difference === '' ? [] : [`${name}, ${call} of ${total}: ${difference}`];
  });
}

/** The host after a command under faults, as a saved host. */
export function stateAfter(before: string, run: CrashScene['run'], faults: Faults): string {
  const host = restored(before);
  host.faults = faults;
  attempt(() => run(host));
  return host.save();
}

/** The host just before each of the service calls of a command. */
export function statesBefore(before: string, run: CrashScene['run'], calls: readonly number[]): string[] {
  const host = restored(before);
  const states: string[] = [];
  const watch = (index: number): Faults => {
    const call = calls[index];
    if (call === undefined) return {};
    return {
      before: {
        call,
        run: () => {
          const [state, last] = [host.save(), states[states.length - 1]];
          states.push(state === last ? last : state);
          host.faults = watch(index + 1);
        },
      },
    };
  };
  host.faults = watch(0);
  run(host);
  return states;
}

function everythingAfter(left: string, again: CrashScene['run']): Parts {
  const host = restored(left);
  attempt(() => again(host));
  return everythingIn(host);
}

/** What can be compared, by name. */
export interface Parts {
  readonly [part: string]: string;
}

/** The fault of the first run, and the refusal of a second one whose work is done. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What the run left behind is looked at afterwards.
  }
}

/** The workbook, the order of its tabs, the document properties, triggers and mails; names given by chance replaced by what they name. */
export function everythingIn(host: Host): Parts {
  const content = workbookContent(host);
  return {
    ...Object.fromEntries(Object.entries(content).map(([title, text]) => [title, text.replace(CHANCE_ID, 'U-<id>')])),
    'order of tabs': host.sheetTitles.join(),
    properties: propertiesOf(host),
    triggers: host.triggers.map(({ handler, owner }) => `${handler} ${owner}`).join(),
    mails: host.outbox.map(({ to }) => to).join(),
  };
}

/** Ids of rows without one of a template. */
const CHANCE_ID = /U-[0-9a-z]+-\d+/g;

function propertiesOf(host: Host): string {
  const named = namer(host);
  // Sorted by what stands there once names given by chance are gone: those of two plans come in any order.
  const entries = Object.entries(joined(host.properties)).map((entry) => named(JSON.stringify(entry)).replace(CHANCE_ID, 'U-<id>'));
  return entries.sort().join();
}

/** The list of the last change in one piece: where it is cut depends on the length of names given by chance. */
function joined(properties: Host['properties']): { readonly [key: string]: string } {
  const isPart = (key: string): boolean => /^sr\.undo\.\d+$/.test(key);
  const parts = Object.keys(properties).filter(isPart);
  const inOrder = parts.sort((a, b) => Number(a.slice(8)) - Number(b.slice(8)));
  const others = Object.entries(properties).filter(([key]) => !isPart(key));
  return { ...Object.fromEntries(others), 'sr.undo.*': inOrder.map((key) => properties[key]).join('') };
}

export function differenceOf(expected: Parts, found: Parts): string {
  const parts = [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter((part) => expected[part] !== found[part]);
  return parts.map((part) => `${part}${firstDifference(expected[part] ?? '', found[part] ?? '')}`).join('; ');
}

function firstDifference(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  return ` (wanted …${expected.slice(Math.max(0, at - 60), at + 60)}…, found …${found.slice(Math.max(0, at - 60), at + 60)}…)`;
}

/** How many calls a command takes when nothing disturbs it, and what it leaves. */
export function undisturbed(before: string, run: CrashScene['run']): { readonly calls: number; readonly host: Host } {
  const host = restored(before);
  run(host);
  return { calls: callsOf(lastRun(host)), host };
}

/** The host after a run that was killed at about `share` of its calls. */
export function deadAt(before: string, run: CrashScene['run'], share: number): Host {
  return restored(stateAfter(before, run, { killAtCall: Math.round(undisturbed(before, run).calls * share) }));
}

/** What a dead run has left to be done; null when nothing. */
export function journalOf(host: Host): Journal | null {
  return JSON.parse(host.properties['sr.journal'] ?? 'null') as Journal | null;
}

/** The numbers of the service calls of a command that go to one member, as `Range.getValues`. */
export function callsTo(member: string, before: string, run: CrashScene['run']): number[] {
  const host = restored(before);
  const counts: number[] = [];
  const watch = (call: number): Faults => ({
    before: {
      call,
      run: () => {
        counts[call] = lastRun(host).calls[member] ?? 0;
        host.faults = watch(call + 1);
      },
    },
  });
  host.faults = watch(1);
  run(host);
  host.faults = {};
  // A call is counted before it is watched.
  return counts.flatMap((count, call) => (count > (counts[call - 1] ?? 0) ? [call] : []));
}
