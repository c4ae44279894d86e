import type { Action } from '../actions';
import type { Change, Mail, OpeningOutcome, Outcome } from '../protocol';
import { FILE_NAME_HEADER, XLSX_PATH, XLSX_TYPE } from '../xlsx-upload';

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
    await this.shown(outcome);
    return outcome;
  }

  /** Sends an .xlsx file to be opened in place of the spreadsheet. */
  async openXlsx(file: File): Promise<OpeningOutcome> {
    const headers = { 'content-type': XLSX_TYPE, [FILE_NAME_HEADER]: encodeURIComponent(file.name) };
    const outcome = (await this.send(XLSX_PATH, headers, file)) as OpeningOutcome;
    await this.shown(outcome);
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

  private async shown({ number }: Outcome): Promise<void> {
    if (number > this.seen) await new Promise<void>((done) => this.waiting.push({ number, done }));
  }

  private post(path: string, body: unknown): Promise<unknown> {
    return this.send(path, { 'content-type': 'application/json' }, JSON.stringify(body));
  }

  private async send(path: string, headers: HeadersInit, body: BodyInit): Promise<unknown> {
    const slow = setTimeout(() => this.onBusy(true), 150);
    this.working += 1;
    try {
      const response = await fetch(path, { method: 'POST', headers, body });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return await response.json();
    } finally {
      clearTimeout(slow);
      this.working -= 1;
      if (this.working === 0) this.onBusy(false);
    }
  }
}
