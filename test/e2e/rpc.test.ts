import type { RpcReply } from '../../src/app/rpc';
import { INSERT, LEAD, lastRun, loadShipped, MATE, newHost, rpc, writesOf } from './showrunner';

beforeAll(loadShipped);

function reply(request: unknown): RpcReply<unknown> {
  const host = newHost();
  const answer = JSON.parse(String(host.call('rpc', request))) as RpcReply<unknown>;
  expect(writesOf(lastRun(host))).toEqual([]);
  return answer;
}

describe('the one door for pages', () => {
  it.each([
    ['no text', 7, 'request'],
    ['nothing', null, 'request'],
    ['no JSON', '{"method":', 'request'],
    ['JSON that is no request', '[1]', 'method'],
    ['no method', '{"params":{}}', 'method'],
    ['an unknown method', '{"method":"dropEverything","params":{}}', 'method'],
    ['a removal without a title for the blank sheet', '{"method":"removePlan","params":{}}', 'blankTitle'],
    ['a sheet that is none of the optional ones', '{"method":"addSheet","params":{"plan":null,"kind":"tasks"}}', 'kind'],
    ['a choice that is none', '{"method":"settleHome","params":{"choice":"mine"}}', 'choice'],
    ['a method every object has', '{"method":"constructor","params":{}}', 'method'],
    ['the prototype', '{"method":"__proto__","params":{}}', 'method'],
    ['no params', '{"method":"sendDigests"}', 'params'],
    ['params that are a list', '{"method":"sendDigests","params":[]}', 'params'],
    ['no template', JSON.stringify({ method: 'insertPlan', params: { d0: '2026-12-20' } }), 'template'],
    ['no date', JSON.stringify({ method: 'insertPlan', params: { template: 'product-launch' } }), 'd0'],
    ['a date that is a number', JSON.stringify({ method: 'insertPlan', params: { ...INSERT, d0: 46376 } }), 'd0'],
    ['a headcount that is text', JSON.stringify({ method: 'insertPlan', params: { ...INSERT, headcount: '200' } }), 'headcount'],
    ['a name too long for one', JSON.stringify({ method: 'insertPlan', params: { ...INSERT, eventName: 'x'.repeat(301) } }), 'eventName'],
    ['rows that are none', JSON.stringify({ method: 'importPeople', params: { plan: null, rows: 'a,b' } }), 'rows'],
    ['rows with a number', JSON.stringify({ method: 'importTasks', params: { plan: null, rows: [['Task'], [1]] } }), 'rows'],
    ['a plan that is no text', JSON.stringify({ method: 'importTasks', params: { plan: {}, rows: [] } }), 'plan'],
  ])('refuses %s', (_case, request, path) => {
    expect(reply(request)).toEqual({
      ok: false,
      code: 'rpc.badRequest',
      findings: [{ code: 'rpc.badRequest', path, facts: {} }],
      sentences: ['页面发来的请求无法识别。请重新加载表格。'],
    });
  });

  it('previews an insertion without a write', () => {
    expect(reply(JSON.stringify({ method: 'previewInsert', params: INSERT }))).toMatchObject({
      ok: true,
      value: { from: '2026-12-10', tasks: 27 },
    });
  });

  it.each([
    [LEAD, '活动日 2026-12-01 ', '启动较晚'],
    [MATE, 'The event date 2026-12-01 ', 'Late start: '],
  ])('says to %s what it found in their language', (person, refused, noted) => {
    const host = newHost();
    host.signIn(person);
    expect(rpc(host, 'previewInsert', { ...INSERT, d0: '2026-12-01' })).toMatchObject({
      ok: false,
      sentences: [expect.stringContaining(refused)],
    });
    const preview = rpc(host, 'previewInsert', INSERT);
    if (!preview.ok) throw new Error(preview.code);
    expect(preview.sentences).toHaveLength(preview.value.findings.length);
    expect(preview.sentences?.some((sentence) => sentence.startsWith(noted))).toBe(true);
    expect(rpc(host, 'turnRemindersOff', {})).toEqual({ ok: true, value: null });
  });

  it('answers what needs a plan with a refusal, not an error', () => {
    for (const method of ['importPeople', 'importTasks'])
      expect(
        reply(
          JSON.stringify({
            method,
            params: {
              plan: null,
              rows: [
                ['Name', 'Task'],
                ['A', 'B'],
              ],
            },
          }),
        ),
      ).toMatchObject({ ok: false, code: 'import.noPlan' });
  });
});
