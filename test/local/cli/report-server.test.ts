import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { WrongArguments } from '../../../src/local/cli/cli-words';
import { type ServedReport, serveReport, wantedPort } from '../../../src/local/cli/report-server';

const PAGE = '<!doctype html><p>活动';

let served: ServedReport;
let port: number;

beforeAll(async () => {
  served = await serveReport(Buffer.from(PAGE), 0);
  port = Number(new URL(served.address).port);
});

afterAll(() => served.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: { [name: string]: string } = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });
}

describe('the report server', () => {
  it('answers with the page and forbids to store, frame or guess it', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body]).toEqual([200, PAGE]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'none'",
    });
    expect((await ask('/report.html', { host: `localhost:${port}` })).status).toBe(200);
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example', '[::1]', '192.168.1.2'])(
    'refuses the host %s',
    async (host) => {
      expect(await ask('/', { host })).toMatchObject({ status: 403, body: '403\n' });
    },
  );

  it('refuses a foreign origin, another port of this machine included, and takes its own', async () => {
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, 'http://127.0.0.1:1', `http://localhost:${port}`])
      expect([origin, (await ask('/', { origin })).status]).toEqual([origin, 403]);
    expect((await ask('/', { origin: `http://127.0.0.1:${port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '//etc/passwd',
    '/report.html/../../x',
    '/plan.xlsx',
    '/?x',
    'http://evil.example/',
  ])('knows no %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('listens on loopback only', async () => {
    expect(served.address).toBe(`http://127.0.0.1:${port}/`);
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find((each) => !each.internal && each.family === 'IPv4')?.address;
    // Without a network the second loopback address stands for one: a server on all interfaces would answer there.
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: outside ?? '127.0.0.2', port }, () => resolve(false));
      socket.on('error', () => resolve(true)).on('close', () => resolve(true));
      socket.setTimeout(2000, () => socket.destroy());
    });
    expect(refused).toBe(true);
  });

  it('takes the next port when one is in use, and says so when there is none', async () => {
    const second = await serveReport(Buffer.from(PAGE), port);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await second.close();

    const last = await new Promise<Server | null>((resolve) => {
      const server: Server = createServer().listen(65_535, '127.0.0.1', () => resolve(server));
      server.on('error', () => resolve(null));
    });
    const refusal = await serveReport(Buffer.from(PAGE), 65_535).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongArguments);
    expect(refusal).toMatchObject({ word: 'noPort', facts: { first: 65_535, last: 65_535 } });
    last?.close();
  });

  it('takes its port from the environment', () => {
    expect([undefined, '', '1', '9000', '65535'].map(wantedPort)).toEqual([8460, 8460, 1, 9000, 65_535]);
    for (const text of ['0', '65536', '-1', '80a', 'http']) expect(() => wantedPort(text)).toThrow(WrongArguments);
  });
});
