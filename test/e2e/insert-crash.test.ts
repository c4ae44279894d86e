import type { Faults, Host } from '../../src/local/host';
import { ask, callsOf, INSERT, lastRun, loadShipped, newHost, restored, rpc, shanghai } from './showrunner';
import { plansOf, workbookContent } from './workbook-content';

/** With SHOWRUNNER_LONG=1 every call is tried, otherwise this many, spread over all. */
const SAMPLE = 10;
const EVERY = process.env.SHOWRUNNER_LONG === '1';

function placesOf(total: number, sample: number): number[] {
  if (EVERY) return Array.from({ length: total }, (_, index) => index + 1);
  return [...new Set(Array.from({ length: sample }, (_, index) => 1 + Math.round((index * (total - 1)) / (sample - 1))))];
}

/** New ids on every host, so that a run after a crash cannot meet the ids of the run that died by chance. */
function uuids(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `${String(number).padStart(8, '0').replace(/0/g, 'e')}-0000-4000-8000-000000000000`;
  };
}

/** The call that fails or is killed, then the same click again without a fault. */
function triedAgain(host: Host, faults: Faults): void {
  host.faults = faults;
  try {
    rpc(host, 'insertPlan', INSERT);
  } catch {
    // The fault; what it left behind is looked at below.
  }
  host.faults = {};
  ask(host, 'insertPlan', INSERT);
}

describe('an insertion that dies at a service call', () => {
  let content: { [title: string]: string };
  let titles: readonly string[];
  let blank = '';
  let total = 0;

  beforeAll(async () => {
    await loadShipped();
    const host = newHost();
    blank = host.save();
    const undisturbed = restored(blank, { uuids: uuids() });
    ask(undisturbed, 'insertPlan', INSERT);
    total = callsOf(lastRun(undisturbed));
    content = workbookContent(undisturbed);
    titles = undisturbed.sheetTitles;
  });

  it.each([
    ['throws', (k: number): Faults => ({ failAtCall: k })],
    ['ends the execution', (k: number): Faults => ({ killAtCall: k })],
  ])('that %s comes out as if nothing had happened, when clicked again', (kind, faultsAt) => {
    const places = placesOf(total, SAMPLE);
    const strayed: number[] = [];
    for (const k of places) {
      const host = restored(blank, { uuids: uuids() });
      triedAgain(host, faultsAt(k));
      const same =
        host.sheetTitles.join() === titles.join() &&
        !host.sheetTitles.some((title) => title.startsWith('~sr')) &&
        host.properties['sr.journal'] === undefined &&
        plansOf(host).length === 1 &&
        Object.entries(workbookContent(host)).every(([title, text]) => text === content[title]);
      if (!same) strayed.push(k);
    }
    process.stdout.write(
      `insert, a call ${kind}: ${places.length} of ${total} places tried, ${places.length - strayed.length} converged\n`,
    );
    expect(strayed).toEqual([]);
  });

  it('and that is never clicked again leaves the plan unknown, until any command clears up', () => {
    const host = restored(blank, { uuids: uuids() });
    host.faults = { killAtCall: Math.round(total / 2) };
    expect(() => rpc(host, 'insertPlan', INSERT)).toThrow('killed');
    host.faults = {};
    expect(host.sheetTitles.some((title) => title.startsWith('~sr'))).toBe(true);
    expect(host.render().sheets.filter((sheet) => sheet.title.startsWith('~sr') && !sheet.hidden)).toEqual([]);
    expect(plansOf(host)).toEqual([]);
    host.setNow(shanghai('2026-12-11', 9));
    host.open();
    host.answer({ button: 'OK' });
    host.click('移除活动方案…');
    expect(host.sheetTitles).toEqual(['工作表1']);
    expect(host.properties).toEqual({});
  });
});
