import type { RpcMethods } from '../../src/app/rpc';
import type { Faults, Host } from '../../src/local/host';
import { ask, callsOf, INSERT, lastRun, rpc } from './showrunner';

export type Progress = RpcMethods['insertStep']['value'];

/** New ids on every host, so that a run after a crash cannot meet the ids of the run that died by chance. */
export function uuids(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `${String(number).padStart(8, '0').replace(/0/g, 'e')}-0000-4000-8000-000000000000`;
  };
}

/** Begins and steps to the end, as the page does; what each call answered and how many service calls it took. */
export function insertInSteps(host: Host, request = INSERT): { readonly progress: Progress; readonly calls: number }[] {
  const seen: { progress: Progress; calls: number }[] = [];
  const note = (progress: Progress): Progress => {
    seen.push({ progress, calls: callsOf(lastRun(host)) });
    return progress;
  };
  let progress = note(ask(host, 'insertBegin', request));
  while (!progress.finished) progress = note(ask(host, 'insertStep', { plan: progress.plan }));
  return seen;
}

/** Carries on to the end, whatever was begun: as a page that asks `start` and goes on. */
export function goOn(host: Host): Progress {
  const { unfinished } = ask(host, 'start', {});
  let progress = unfinished ?? ask(host, 'insertBegin', INSERT);
  while (!progress.finished) progress = ask(host, 'insertStep', { plan: progress.plan });
  return progress;
}

/** Runs step after step; the one numbered `at` (0 is the beginning) meets the faults. */
export function stepsUntilFault(host: Host, at: number, faults: Faults): void {
  let plan = '';
  for (let step = 0; step <= at; step += 1) {
    if (step === at) host.faults = faults;
    try {
      const reply = step === 0 ? rpc(host, 'insertBegin', INSERT) : rpc(host, 'insertStep', { plan });
      if (reply.ok) plan = reply.value.plan;
    } catch {
      // The fault; what it left behind is looked at by the test.
    }
    host.faults = {};
  }
}
