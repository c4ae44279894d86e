import { readFileSync } from 'node:fs';
import type { RpcMethods } from '../../src/app/rpc';
import type { Host } from '../../src/local/host';
import { LAUNCH_CHOICE } from './launch-choice';
import { ask, INSERT, lastRun, loadShipped, newHost, openHoles, rpc, TODAY, theBundle, writesOf } from './showrunner';

beforeAll(loadShipped);

function untouched(host: Host, work: () => void): void {
  const before = [host.sheetTitles, host.properties, JSON.parse(host.save()).book];
  work();
  expect([host.sheetTitles, host.properties, JSON.parse(host.save()).book]).toEqual(before);
  expect(writesOf(lastRun(host))).toEqual([]);
}

function codesOf(host: Host, params: RpcMethods['insertPlan']['params']): string[] {
  const reply = rpc(host, 'insertPlan', params);
  if (reply.ok) return [];
  expect(openHoles(reply.findings)).toEqual([]);
  return reply.findings.map((finding) => finding.code);
}

describe('an insertion that is refused changes nothing', () => {
  it.each([
    ['the event is today', { d0: TODAY }, ['schedule.eventNotAhead']],
    ['the event is past', { d0: '2026-12-09' }, ['schedule.eventNotAhead']],
    ['the last day is before the first', { d1: '2026-12-19' }, ['schedule.endsBeforeStart']],
    ['the date is no date', { d0: '2026-02-30' }, ['insert.badDate']],
    ['there is no such template', { template: 'wedding' }, ['insert.noTemplate']],
    ['a template named like a path', { template: '../Code' }, ['insert.noTemplate']],
    [
      'every answer is wrong',
      { d0: 'x', d1: 'y', startTime: '25:00', headcount: 0, currency: 'yuan' },
      ['insert.badDate', 'insert.badDate', 'insert.badTime', 'insert.badHeadcount', 'insert.badCurrency'],
    ],
  ])('%s', (_case, params, codes) => {
    const host = newHost();
    untouched(host, () => expect(codesOf(host, { ...INSERT, ...params })).toEqual(codes));
  });

  it('the template is broken: all its findings at once', () => {
    const host = newHost({ files: { 'template-broken': readFileSync('examples/templates/broken.json', 'utf8') } });
    untouched(host, () => expect(codesOf(host, { ...INSERT, template: 'broken' }).length).toBeGreaterThan(5));
  });

  it('the file of a template that ships was left out when the script was pasted in', () => {
    const { 'template-industry-summit': _, ...files } = theBundle().files;
    const host = newHost({ files });
    const request = { ...INSERT, template: 'industry-summit' };
    untouched(host, () => expect(codesOf(host, request)).toEqual(['insert.notInstalled']));
    untouched(host, () => expect(rpc(host, 'previewEvent', request)).toMatchObject({ ok: false, code: 'insert.notInstalled' }));
    expect(ask(host, 'insertPlan', INSERT).created).toBe(true);
  });

  it('another run holds the lock', () => {
    const host = newHost();
    host.holdLock();
    untouched(host, () => expect(codesOf(host, INSERT)).toEqual(['busy']));
    host.releaseHeldLock();
    expect(ask(host, 'insertPlan', INSERT).created).toBe(true);
  });

  it('there is no document to work in', () => {
    const host = newHost();
    host.faults = { noDocument: true };
    expect(() => rpc(host, 'insertPlan', INSERT)).toThrow('error.noSpreadsheet');
  });

  it('the properties are full: nothing is made that nothing remembers', () => {
    const host = newHost();
    host.faults = { propertiesFull: true };
    expect(() => rpc(host, 'insertPlan', INSERT)).toThrow();
    expect(host.sheetTitles).toEqual(['工作表1']);
    host.faults = {};
    expect(ask(host, 'insertPlan', INSERT).created).toBe(true);
  });

  it('the menu says the sentence, and only the sentence', () => {
    const host = newHost();
    host.open();
    const said = (text: string): string => {
      host.answer({ button: 'OK', text: LAUNCH_CHOICE }, { button: 'OK', text }, { button: 'OK' });
      host.click('插入活动方案…');
      return host.dialogs[host.dialogs.length - 1]?.text ?? '';
    };
    expect(said('明年春天')).toBe('“明年春天”不是日期。请按 年-月-日 填写，例如 2026-12-20。');
    expect(said('2026-12-10')).toBe('活动日 2026-12-10 不在今天（2026-12-10）之后。请填写更晚的日期。');
    expect(said('2026-12-20 2026-12-19')).toBe('结束日 2026-12-19 早于活动日 2026-12-20。请更正其中一个。');
    expect(host.sheetTitles).toEqual(['工作表1']);
    expect(host.properties).toEqual({});
  });
});
