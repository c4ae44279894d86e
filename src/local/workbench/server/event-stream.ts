import type { ServerResponse } from 'node:http';

/** Keeps connections through proxies and tells the server of pages that are gone. */
const HEARTBEAT = 20_000;

/** The pages that are open: each is told every change, as server-sent events. */
export class EventStream {
  private readonly pages = new Set<ServerResponse>();
  private readonly heartbeat = setInterval(() => this.write(':\n\n'), HEARTBEAT);

  constructor() {
    this.heartbeat.unref();
  }

  /** Opens a stream; `whole` is what the page starts from. Changes that come while it is being made are told after it. */
  async add(response: ServerResponse, headers: { readonly [name: string]: string }, whole: () => Promise<string>): Promise<void> {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' });
    response.flushHeaders();
    response.on('close', () => this.pages.delete(response));
    response.write(`data: ${await whole()}\n\n`);
    if (!response.destroyed) this.pages.add(response);
  }

  send(json: string): void {
    this.write(`data: ${json}\n\n`);
  }

  close(): void {
    clearInterval(this.heartbeat);
    for (const page of this.pages) page.end();
  }

  private write(text: string): void {
    for (const page of this.pages) page.write(text);
  }
}
