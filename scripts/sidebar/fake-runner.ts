import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request of the page, JSON text in and out, as the script's `rpc` does; null leaves it without an answer. */
export type Answer = (request: string) => Promise<string | null> | string | null;

/** `google.script.run` for a page outside of Google: each call becomes a request to the server that sent the page. */
const RUNNER = `<script>
const runner = (handlers) => ({
  withSuccessHandler: (success) => runner({ ...handlers, success }),
  withFailureHandler: (failure) => runner({ ...handlers, failure }),
  rpc: (request) => fetch('/rpc', { method: 'POST', body: request })
    .then((reply) => (reply.ok ? reply.text() : Promise.reject(new Error('PERMISSION_DENIED'))))
    .then(handlers.success, handlers.failure),
});
window.google = { script: { run: runner({}) } };
</script>`;

/** Serves the page with that runner on a free port of this machine. */
export async function servePage(page: () => string, answer: Answer): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page().replace('<body>', () => `<body>${RUNNER}`));
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const text = await answer(Buffer.concat(parts).toString('utf8'));
      response.statusCode = text === null ? 500 : 200;
      response.end(text ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
