import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { palettePng } from './palette-png';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium: what CHROMIUM names, else the first on PATH; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

interface Waiting {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

type Result = { readonly [name: string]: unknown };

/** A page in a headless Chromium, spoken to over the two pipes of `--remote-debugging-pipe`: messages are JSON that end in a zero byte. */
export class Browser {
  private readonly waiting = new Map<number, Waiting>();
  private readonly loads: (() => void)[] = [];
  private count = 0;
  private rest = '';
  private session = '';

  private constructor(
    private readonly process: ChildProcess,
    private readonly input: Writable,
    output: Readable,
  ) {
    output.setEncoding('utf8');
    output.on('data', (text: string) => this.receive(text));
  }

  /** Starts the program with its profile in `folder` and opens a blank page. */
  static async start(program: string, folder: string): Promise<Browser> {
    const args = [
      '--headless=new',
      '--remote-debugging-pipe',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--user-data-dir=${folder}/profile`,
    ];
    const child = spawn(program, [...args, '--no-first-run', '--disable-background-networking', '--force-color-profile=srgb'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const browser = new Browser(child, child.stdio[3] as Writable, child.stdio[4] as Readable);
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    browser.session = String(sessionId);
    await browser.send('Page.enable', {});
    return browser;
  }

  /** Opens an address in a window of this size and waits until it has loaded. */
  async open(address: string, size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.resize(size);
    const loaded = new Promise<void>((resolve) => this.loads.push(resolve));
    await this.send('Page.navigate', { url: address });
    await loaded;
  }

  /** Gives the window another size, in CSS pixels. */
  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  }

  /** Value of an expression evaluated in the page; promises are awaited. */
  async run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return (result as { readonly value?: unknown }).value;
  }

  /** Writes a PNG of the first element that matches, with some margin of the page around it. */
  async picture(path: string, selector: string, margin: number): Promise<void> {
    const query = `document.querySelector(${JSON.stringify(selector)})`;
    await this.run(`(${query}.scrollIntoView(), document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 500))))`);
    const box = `(() => { const r = ${query}.getBoundingClientRect(); return [r.x + scrollX, r.y + scrollY, r.width, r.height]; })()`;
    const [x = 0, y = 0, width = 0, height = 0] = (await this.run(box)) as number[];
    const clip = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin, scale: 1 };
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    writeFileSync(path, palettePng(Buffer.from(String(data), 'base64')));
  }

  /** Ends the program this object started. */
  async stop(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    this.process.kill();
    await gone;
  }

  private send(method: string, params: Result): Promise<Result> {
    this.count += 1;
    const id = this.count;
    this.input.write(`${JSON.stringify({ id, method, params, ...(this.session === '' ? {} : { sessionId: this.session }) })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  private receive(text: string): void {
    const parts = (this.rest + text).split('\0');
    this.rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as { id?: number; method?: string; result?: Result; error?: { message: string } };
      if (message.method === 'Page.loadEventFired') for (const loaded of this.loads.splice(0)) loaded();
      const waiting = message.id === undefined ? undefined : this.waiting.get(message.id);
      if (waiting === undefined) continue;
      this.waiting.delete(message.id ?? 0);
      if (message.error) waiting.reject(new Error(message.error.message));
      else waiting.resolve(message.result ?? {});
    }
  }
}
