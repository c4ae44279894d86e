import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printDesk } from '../../../src/local/workbench/desk/saved-desk';
import type { Change, Outcome } from '../../../src/local/workbench/protocol';
import { type RunningWorkbench, startWorkbench, type WorkbenchOptions } from '../../../src/local/workbench/start-workbench';
import { savedDesk } from './workbench-fixture';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A workbench of a small script around an empty spreadsheet, and the folder it lives in. */
export class ServerScene {
  readonly folder = mkdtempSync(join(tmpdir(), 'showrunner-workbench-'));
  readonly stateFile = join(this.folder, 'state.json');
  private readonly streams: AbortController[] = [];
  private running: RunningWorkbench | null = null;

  constructor(script: string, pages: { readonly [name: string]: string } = {}) {
    writeFileSync(join(this.folder, 'Code.js'), script);
    for (const [name, html] of Object.entries(pages)) writeFileSync(join(this.folder, `${name}.html`), html);
    writeFileSync(this.stateFile, printDesk(savedDesk()));
  }

  async start(more: Partial<WorkbenchOptions> = {}): Promise<RunningWorkbench> {
    this.running = await startWorkbench({
      stateFile: this.stateFile,
      firstPort: 0,
      reset: false,
      language: 'en',
      guess: 'en',
      argv: [],
      dist: this.folder,
      ...more,
    });
    await this.running.ready;
    return this.running;
  }

  get port(): number {
    return Number(new URL(this.running?.address ?? '').port);
  }

  async stop(): Promise<void> {
    for (const stream of this.streams) stream.abort();
    await this.running?.close();
    this.running = null;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  ask(path: string, headers: { readonly [name: string]: string } = {}, method = 'GET', body?: string | Uint8Array): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: this.port, path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      });
      asked.on('error', reject).end(body);
    });
  }

  post(path: string, data: unknown, headers: { readonly [name: string]: string } = {}): Promise<Answer> {
    const own = { origin: `http://127.0.0.1:${this.port}`, 'content-type': 'application/json' };
    return this.ask(path, { ...own, ...headers }, 'POST', JSON.stringify(data));
  }

  async act(action: unknown): Promise<Outcome> {
    return JSON.parse((await this.post('/api/act', action)).body) as Outcome;
  }

  /** Opens a page's stream: what it has been told, and a wait for the first change that fits. */
  async listen(): Promise<{ readonly seen: Change[]; readonly until: (fits: (change: Change) => boolean) => Promise<Change> }> {
    const abort = new AbortController();
    this.streams.push(abort);
    const response = await fetch(`http://127.0.0.1:${this.port}/api/events`, { signal: abort.signal });
    const seen: Change[] = [];
    let wake = (): void => {};
    const read = async (): Promise<void> => {
      let text = '';
      const decoder = new TextDecoder();
      for await (const part of response.body as AsyncIterable<Uint8Array>) {
        text += decoder.decode(part, { stream: true });
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const event = text.slice(0, end);
          text = text.slice(end + 2);
          if (event.startsWith('data: ')) seen.push(JSON.parse(event.slice('data: '.length)) as Change);
        }
        wake();
      }
    };
    read().catch(() => {});
    const until = async (fits: (change: Change) => boolean): Promise<Change> => {
      for (;;) {
        const found = seen.find(fits);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
    await until((change) => change.whole);
    return { seen, until };
  }
}
