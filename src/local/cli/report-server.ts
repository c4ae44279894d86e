import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WrongArguments } from './cli-words';

/** The only interface the server listens on: nothing else on the network reaches it. */
const LOOPBACK = '127.0.0.1';

const DEFAULT_PORT = 8460;

/** Ports tried after the wanted one before giving up. */
const MORE_PORTS = 20;

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  // The page brings its own policy; this part of it holds in a header only.
  'content-security-policy': "frame-ancestors 'none'",
};

/** A page that is being served. */
export interface ServedReport {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The port to try first: `PORT` of the environment, else the usual one. Throws {@link WrongArguments}. */
export function wantedPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new WrongArguments('badPort', { text });
  return port;
}

/**
 * Serves one page on loopback, on the first free port from `firstPort`. A request that names another host is refused: a page on the web could
 * otherwise have a name of its own resolve to this machine and read the answer (DNS rebinding). So is any request of a foreign origin, and
 * anything but reading. Throws {@link WrongArguments} when no port is free.
 */
export async function serveReport(page: Uint8Array, firstPort: number): Promise<ServedReport> {
  const server = createServer((request, response) => {
    const status = judge(request);
    response.writeHead(status, {
      ...HEADERS,
      'content-type': status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : status === 200 ? page : `${status}\n`);
  });
  const lastPort = Math.min(firstPort + MORE_PORTS, 65_535);
  let port = firstPort;
  while (!(await listens(server, port))) {
    if (port >= lastPort) throw new WrongArguments('noPort', { first: firstPort, last: lastPort });
    port += 1;
  }
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** False when the port is taken or not ours to take. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    server.listen(port, LOOPBACK, () => {
      server.removeListener('error', fail);
      resolve(true);
    });
  });
}

/** The status a request deserves. */
function judge({ headers, method, url }: IncomingMessage): number {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return 403;
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 403;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  return url === '/' || url === '/report.html' ? 200 : 404;
}
