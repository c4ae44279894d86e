import { createServer, type IncomingMessage } from 'node:http';

/** The only interface the server listens on: nothing else on the network reaches it. */
const LOOPBACK = '127.0.0.1';

/** Ports tried after the wanted one before giving up. */
const MORE_PORTS = 20;

/**
 * Serves one page on loopback and returns its address. A request that names another host is refused: a page on the web could otherwise have a name
 * of its own resolve to this machine and read the answer (DNS rebinding). So is any request with a foreign Origin, and anything but reading.
 */
export async function serveReport(page: Uint8Array, wantedPort: number): Promise<string> {
  const server = createServer((request, response) => {
    const status = judge(request);
    response.writeHead(status, {
      'content-type': status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    response.end(status !== 200 ? `${status}\n` : request.method === 'HEAD' ? undefined : page);
  });
  for (let port = wantedPort; ; port += 1) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' && port < wantedPort + MORE_PORTS ? resolve(false) : reject(error),
      );
      server.listen(port, LOOPBACK, () => resolve(true));
    });
    server.removeAllListeners('error');
    if (isFree) break;
  }
  const address = server.address();
  return `http://${LOOPBACK}:${typeof address === 'object' && address ? address.port : wantedPort}/`;
}

function judge(request: IncomingMessage): number {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== LOOPBACK && host !== 'localhost') return 403;
  const { origin } = request.headers;
  if (origin !== undefined && !/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin)) return 403;
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
  return request.url === '/' || request.url === '/report.html' ? 200 : 404;
}
