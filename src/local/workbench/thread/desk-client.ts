import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Action } from '../actions';
import type { Outcome } from '../protocol';
import type { AnswerMessage, Report, Request, RequestKind, Requests, ThreadData } from './messages';

/** A new start that cannot be made: sentences for the person at the terminal. */
export class StartRefused extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'StartRefused';
  }
}

/** The desk was closed before it had stood, or answered. */
export class DeskEnded extends Error {
  override readonly name = 'DeskEnded';
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The desk as the server sees it: requests are answered in order, changes are told as they come. */
export class DeskClient {
  private readonly waiting = new Map<number, Waiting>();
  private readonly signal: Int32Array;
  private readonly answers: MessagePort;
  private readonly worker: Worker;
  private counter = 0;
  /** What a page that opens while a script waits for an answer is shown. */
  private wholeMeanwhile: string | null = null;
  /** Settles when the desk stands, or cannot be made ({@link StartRefused}), or was closed before ({@link DeskEnded}). */
  readonly ready: Promise<void>;

  /** `script` is the path of the built thread; `onChange` gets the JSON of every change. */
  constructor(
    script: string,
    options: Omit<ThreadData, 'signal' | 'answers'>,
    private readonly onChange: (json: string) => void,
  ) {
    const shared = new SharedArrayBuffer(4);
    this.signal = new Int32Array(shared);
    const { port1, port2 } = new MessageChannel();
    this.answers = port1;
    const workerData: ThreadData = { ...options, signal: shared, answers: port2 };
    this.worker = new Worker(script, { workerData, transferList: [port2], execArgv: [] });
    this.ready = new Promise((resolve, reject) => {
      this.worker.on('message', (report: Report) => {
        if (report.kind === 'ready') resolve();
        else if (report.kind === 'failed') reject(report.unexpected ? new Error(report.lines.join('\n')) : new StartRefused(report.lines));
        else this.receive(report);
      });
      this.worker.on('error', (error) => {
        reject(error);
        this.abandon(error);
      });
      this.worker.on('exit', () => {
        reject(new DeskEnded());
        this.abandon(new DeskEnded());
      });
    });
    // Whoever starts a desk waits for it; a rejection nobody waits for yet is no crash.
    this.ready.catch(() => {});
  }

  async act(action: Action): Promise<Outcome> {
    return JSON.parse(await this.request('act', action)) as Outcome;
  }

  /** Everything, as JSON of a `Change`. */
  whole(): Promise<string> {
    return this.wholeMeanwhile === null ? this.request('whole', null) : Promise.resolve(this.wholeMeanwhile);
  }

  async request<K extends RequestKind>(kind: K, params: Requests[K]['params']): Promise<Requests[K]['value']> {
    await this.ready;
    this.counter += 1;
    const request: Request = { id: this.counter, kind, params };
    return new Promise<Requests[K]['value']>((resolve, reject) => {
      this.waiting.set(request.id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker.postMessage(request);
    });
  }

  /** Answers the question that is open. One that is not open any more is passed over. */
  answer(message: AnswerMessage): void {
    this.answers.postMessage(message);
    Atomics.store(this.signal, 0, 1);
    Atomics.notify(this.signal, 0);
  }

  async close(): Promise<void> {
    this.answers.close();
    await this.worker.terminate();
  }

  private receive(report: Report): void {
    if (report.kind === 'change') this.onChange(report.json);
    else if (report.kind === 'waiting') this.wholeMeanwhile = report.whole;
    else if (report.kind === 'reply') {
      const asked = this.waiting.get(report.id);
      this.waiting.delete(report.id);
      if (report.error === undefined) asked?.resolve(report.value);
      else asked?.reject(new Error(report.error));
    }
  }

  private abandon(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
