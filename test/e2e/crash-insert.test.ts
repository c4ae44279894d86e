import { strayedAfterCrash } from './crash-scene';
import { ask, callsOf, INSERT, lastRun, loadShipped, newHost, restored, rpc, shanghai } from './showrunner';
import { plansOf } from './workbook-content';

jest.setTimeout(30_000);

let blank = '';

beforeAll(async () => {
  await loadShipped();
  blank = newHost().save();
});

describe('an insertion that dies at a service call', () => {
  it('comes out as if nothing had happened, when clicked again', () => {
    expect(strayedAfterCrash({ name: 'insert', before: blank, run: (host) => rpc(host, 'insertPlan', INSERT) })).toEqual([]);
  });

  it('and that is never clicked again leaves the plan unknown, until any command clears up', () => {
    const host = restored(blank);
    ask(host, 'insertPlan', INSERT);
    const total = callsOf(lastRun(host));
    const dead = restored(blank);
    dead.faults = { killAtCall: Math.round(total / 2) };
    expect(() => rpc(dead, 'insertPlan', INSERT)).toThrow('killed');
    dead.faults = {};
    expect(dead.sheetTitles.some((title) => title.startsWith('~sr'))).toBe(true);
    expect(dead.render().sheets.filter((sheet) => sheet.title.startsWith('~sr') && !sheet.hidden)).toEqual([]);
    expect(plansOf(dead)).toEqual([]);
    dead.setNow(shanghai('2026-12-11', 9));
    dead.open();
    dead.answer({ button: 'OK' });
    dead.click('移除活动方案…');
    expect(dead.sheetTitles).toEqual(['工作表1']);
    expect(dead.properties).toEqual({});
  });
});
