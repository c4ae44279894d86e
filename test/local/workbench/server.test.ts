import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { writeXlsx } from 'hucre/xlsx';
import { WrongArguments } from '../../../src/local/cli/cli-words';
import { wantedPort } from '../../../src/local/workbench/server/loopback';
import { XLSX_PATH, XLSX_TYPE } from '../../../src/local/workbench/xlsx-upload';
import { ServerScene } from './server-fixture';

// Each scene opens the demo in a thread of its own.
jest.setTimeout(60_000);

const SCRIPT = `
function ask() { const ui = SpreadsheetApp.getUi(); return ui.alert('Sure?', 'Really', ui.ButtonSet.YES_NO) === ui.Button.YES; }
function echo(value) { return value; }
function fail() { throw new Error('no such luck'); }
function hidden_() {}
function mail() { MailApp.sendEmail({ to: 'mate@example.com', subject: 'Due', body: 'text', htmlBody: LINKS, name: 'S', replyTo: 'lead@example.com' }); }
var LINKS = '<a href="https://docs.google.com/spreadsheets/d/1LocalHostSpreadsheet000000000000000000000000/edit#gid=0&amp;range=B2">in</a> <a href="https://example.com/x">out</a>';
`;

const SIDEBAR = '<!DOCTYPE html><html><head><title>S</title></head><body><script>google.script.run.echo(1)</script></body></html>';

const scene = new ServerScene(SCRIPT, { Sidebar: SIDEBAR });

beforeAll(() => scene.start(), 60_000);
afterAll(() => scene.end());

describe('who is answered', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example', '[::1]', '192.168.1.2'])(
    'not whoever names the host %s',
    async (host) => {
      for (const path of ['/', '/api/events', '/api/state.json', '/frame/sidebar'])
        expect(await scene.ask(path, { host })).toMatchObject({ status: 403, body: '403\n' });
    },
  );

  it('not a page of another origin, by whichever header its browser says so', async () => {
    const { port } = scene;
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, 'http://127.0.0.1:1', `http://localhost:${port}`])
      expect([origin, (await scene.ask('/api/state.json', { origin })).status]).toEqual([origin, 403]);
    for (const site of ['cross-site', 'same-site'])
      expect([site, (await scene.ask('/api/state.json', { 'sec-fetch-site': site })).status]).toEqual([site, 403]);
    expect((await scene.ask('/', { 'sec-fetch-site': 'none' })).status).toBe(200);
  });

  it('with an action only when it comes from the page, as JSON, whole and of a known kind', async () => {
    const body = JSON.stringify({ do: 'undo' });
    const own = `http://127.0.0.1:${scene.port}`;
    const statusOf = async (headers: { [name: string]: string }, text = body): Promise<number> =>
      (await scene.ask('/api/act', headers, 'POST', text)).status;

    expect(await statusOf({ 'content-type': 'application/json' })).toBe(403);
    expect(await statusOf({ origin: own, 'content-type': 'text/plain' })).toBe(415);
    expect(await statusOf({ origin: own })).toBe(415);
    expect(await statusOf({ origin: 'http://evil.example', 'content-type': 'application/json' })).toBe(403);
    for (const bad of [
      '{"do":',
      '[]',
      '{"do":"format"}',
      '{"do":"undo","more":1}',
      '{"do":"type","sheet":0,"row":0,"column":1,"text":"x"}',
    ])
      expect([bad, await statusOf({ origin: own, 'content-type': 'application/json' }, bad)]).toEqual([bad, 400]);
    expect(await statusOf({ origin: own, 'content-type': 'application/json; charset=utf-8' })).toBe(200);
    expect((await scene.post('/api/elsewhere', {})).status).toBe(404);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('not to %s', async (method) => {
    const { status, headers } = await scene.ask('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '//etc/passwd',
    '/page.js/../../x',
    '/frame/mail/../../x',
    '/api/mail/x',
    '/api/mail/99',
    '/?x',
  ])('for nothing at %s', async (path) => {
    expect((await scene.ask(path)).status).toBe(404);
  });

  it('on loopback only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find((each) => !each.internal && each.family === 'IPv4')?.address;
    // Without a network the second loopback address stands for one: a server on all interfaces would answer there.
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: outside ?? '127.0.0.2', port: scene.port }, () => resolve(false));
      socket.on('error', () => resolve(true)).on('close', () => resolve(true));
      socket.setTimeout(2000, () => socket.destroy());
    });
    expect(refused).toBe(true);
  });

  it('at the port the environment names', () => {
    expect([undefined, '', '1', '9000', '65535'].map(wantedPort)).toEqual([8460, 8460, 1, 9000, 65_535]);
    for (const text of ['0', '65536', '-1', '80a', 'http']) expect(() => wantedPort(text)).toThrow(WrongArguments);
  });
});

describe('the page', () => {
  it('lets only its own script and style in, and nobody frame it', async () => {
    const { status, headers, body } = await scene.ask('/', { 'accept-language': 'zh-TW' });
    expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([200, 'no-store', 'nosniff']);
    const policy = String(headers['content-security-policy']);
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(body).toContain('<html lang="en">');
    expect((await scene.ask('/page.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(await scene.ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('puts google.script into the add-on’s pages, whose origin is opaque', async () => {
    const { headers, body } = await scene.ask('/frame/sidebar');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain('sandbox allow-scripts allow-forms allow-popups allow-downloads allow-modals;');
    expect(policy).not.toContain('allow-same-origin');
    expect(body).toMatch(/^<!DOCTYPE html><html><head><script>.*showrunnerBridge\(\["ask","echo","fail","mail"\]\);<\/script><title>/s);
  });

  it('leads links of a mail to their place in the workbench, and runs nothing in it', async () => {
    await scene.act({ do: 'run', functionName: 'mail', args: [] });
    const { headers, body } = await scene.ask('/frame/mail/0');
    expect(String(headers['content-security-policy'])).not.toContain('allow-scripts');
    expect(body).toContain('<a href="/#gid=0&amp;range=B2" target="_top">in</a>');
    expect(body).toContain('<a href="https://example.com/x" target="_blank" rel="noopener noreferrer">out</a>');
    expect(JSON.parse((await scene.ask('/api/mail/0')).body)).toMatchObject({ to: 'mate@example.com', subject: 'Due', text: 'text' });
  });
});

describe('several pages', () => {
  it('are told the same', async () => {
    const [one, two] = [await scene.listen(), await scene.listen()];
    const outcome = await scene.act({ do: 'type', sheet: 0, row: 4, column: 2, text: 'both' });

    for (const page of [one, two]) {
      const change = await page.until((each) => each.sheets?.some((sheet) => sheet.rows?.[4] !== undefined) === true && !each.whole);
      expect(change.sheets?.[0]?.rows?.[4]?.map(([column, text]) => [column, text])).toEqual([[2, 'both']]);
      expect(outcome.number).toBeGreaterThanOrEqual(change.number);
    }
  });

  it('show a script’s question, also one that opens meanwhile, and the first answer counts', async () => {
    const one = await scene.listen();
    const running = scene.act({ do: 'run', functionName: 'ask', args: [] });
    const asked = await one.until((change) => change.desk?.question != null && !change.whole);
    const two = await scene.listen();

    expect(two.seen[0]?.desk?.question).toEqual(asked.desk?.question);
    expect(asked.desk?.question).toMatchObject({ kind: 'alert', title: 'Sure?', text: 'Really', buttons: ['YES', 'NO'] });
    const id = asked.desk?.question?.id;
    expect((await scene.post('/api/answer', { question: Number(id) - 1, button: 'NO' })).status).toBe(200);
    expect((await scene.post('/api/answer', { question: id, button: 'MAYBE' })).status).toBe(400);
    await scene.post('/api/answer', { question: id, button: 'YES' });
    expect(await running).toMatchObject({ ok: true, value: true });
    await two.until((change) => change.desk?.question === null && !change.whole);
  });
});

describe('a call from a page of the add-on', () => {
  it('crosses as JSON and tells an error of the script', async () => {
    const value = { a: [1, 'x', null, true], b: { c: '活动' } };
    expect(await scene.act({ do: 'run', functionName: 'echo', args: [value] })).toMatchObject({ ok: true, value });
    expect(await scene.act({ do: 'run', functionName: 'fail', args: [] })).toMatchObject({
      ok: false,
      refusal: { facts: { reason: 'no such luck' } },
    });
    for (const functionName of ['hidden_', 'missing'])
      expect(await scene.act({ do: 'run', functionName, args: [] })).toMatchObject({ ok: false });
  });
});

// Last, because the spreadsheet is another one afterwards.
describe('an .xlsx file that is sent', () => {
  const file = async (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: '任务', rows: [['订场地', 12]] }] });
  const send = (body: Uint8Array, headers: { readonly [name: string]: string } = {}) =>
    scene.ask(XLSX_PATH, { origin: `http://127.0.0.1:${scene.port}`, 'content-type': XLSX_TYPE, ...headers }, 'POST', body);

  it('is opened only for our page, by its type, where one is taken, and up to its size', async () => {
    const bytes = await file();
    expect((await send(bytes, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await send(bytes, { host: 'evil.example' })).status).toBe(403);
    expect((await scene.ask(XLSX_PATH, { 'content-type': XLSX_TYPE }, 'POST', bytes)).status).toBe(403);
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
      expect([type, (await send(bytes, { 'content-type': type })).status]).toEqual([type, 415]);
    expect(
      (await scene.ask('/api/act', { origin: `http://127.0.0.1:${scene.port}`, 'content-type': XLSX_TYPE }, 'POST', bytes)).status,
    ).toBe(415);
    expect((await send(bytes, { 'x-file-name': '%E4%' })).status).toBe(400);
    expect((await send(bytes, { 'content-length': '30000001' })).status).toBe(413);
  });

  it('takes the place of the spreadsheet on all pages, and one that is none changes nothing', async () => {
    const page = await scene.listen();
    const refused = await send(Buffer.from('no workbook'));
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([200, { ok: false, refusal: { word: 'refused.notXlsx' } }]);

    const { body } = await send(await file(), { 'x-file-name': encodeURIComponent('../年会/清单.xlsx') });
    expect(JSON.parse(body)).toMatchObject({ ok: true, value: { title: '清单', sheets: 1, leftOut: [], valuesForFormulas: null } });
    const change = await page.until((each) => each.whole && each.desk?.title === '清单');
    expect(change.sheets?.map(({ sheet }) => sheet?.title)).toEqual(['任务']);
    expect(change.sheets?.[0]?.rows?.[1]?.map(([, text]) => text)).toEqual(['订场地', '12']);
    expect(JSON.parse((await scene.ask('/api/state.json')).body)).toMatchObject({ host: { book: { title: '清单' } } });
  });
});
