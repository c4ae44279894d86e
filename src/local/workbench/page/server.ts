import type { Action } from '../actions';
import type { Change, Mail, Outcome } from '../protocol';

/** The page's line to the server. */
export class Server {
  private working = 0;
  /** Number of the last change taken over, and who waits for a later one. */
  private seen = 0;
  private waiting: { readonly number: number; readonly done: () => void }[] = [];

  /** `onBusy` hears when a request is out for longer than a moment, and when none is any more. */
  constructor(private readonly onBusy: (busy: boolean) => void) {}

  /** Opens the stream of changes; `onLost` hears whether the server is out of reach. */
  listen(onChange: (change: Change) => void, onLost: (lost: boolean) => void): void {
    const events = new EventSource('/api/events');
    events.addEventListener('message', (event: MessageEvent<string>) => {
      onLost(false);
      const change = JSON.parse(event.data) as Change;
      onChange(change);
      this.seen = change.number;
      const due = this.waiting.filter(({ number }) => number <= this.seen);
      this.waiting = this.waiting.filter(({ number }) => number > this.seen);
      for (const { done } of due) done();
    });
    events.addEventListener('error', () => onLost(true));
  }

  /** Sends what a person did; the outcome comes when the page shows what it changed. */
  async act(action: Action): Promise<Outcome> {
    const outcome = (await this.post('/api/act', action)) as Outcome;
    if (outcome.number > this.seen) await new Promise<void>((done) => this.waiting.push({ number: outcome.number, done }));
    return outcome;
  }

  async answer(question: number, button: string, text?: string): Promise<void> {
    await this.post('/api/answer', { question, button, ...(text === undefined ? {} : { text }) });
  }

  async mail(index: number): Promise<Mail> {
    const response = await fetch(`/api/mail/${index}`);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as Mail;
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    const slow = setTimeout(() => this.onBusy(true), 150);
    this.working += 1;
    try {
      const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return await response.json();
    } finally {
      clearTimeout(slow);
      this.working -= 1;
      if (this.working === 0) this.onBusy(false);
    }
  }
}
