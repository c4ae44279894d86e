import type { SentMail } from '../../rendered-workbook';
import type { Change, DeskView, LogEntry } from '../protocol';
import { mailHeader } from './desk-view';

/** What the pages have been told besides the sheets, so that only news goes out. */
export class Told {
  private readonly parts = new Map<string, string>();
  private mailCount = 0;
  private logCount = 0;
  private lastEntry: LogEntry | undefined;

  /** The parts that differ from what was told, and from now on are. */
  freshParts(view: DeskView): Pick<Change, 'desk'> {
    const fresh: Partial<DeskView> = {};
    for (const [key, value] of Object.entries(view)) {
      const text = JSON.stringify(value);
      if (this.parts.get(key) === text) continue;
      this.parts.set(key, text);
      Object.assign(fresh, { [key]: value });
    }
    return Object.keys(fresh).length === 0 ? {} : { desk: fresh };
  }

  freshMails(outbox: readonly SentMail[], timeZone: string): Pick<Change, 'mails'> {
    const from = this.mailCount;
    this.mailCount = outbox.length;
    return from === outbox.length ? {} : { mails: { from, items: outbox.slice(from).map((mail) => mailHeader(mail, timeZone)) } };
  }

  /** New executions stand at the end; when old ones fell out, the whole list is told. */
  freshLog(entries: readonly LogEntry[]): Pick<Change, 'log'> {
    const before = this.lastEntry;
    const known = before === undefined ? -1 : entries.indexOf(before);
    const from = known >= 0 && known === this.logCount - 1 ? known + 1 : 0;
    this.lastEntry = entries[entries.length - 1];
    this.logCount = entries.length;
    return this.lastEntry === before ? {} : { log: { from, items: entries.slice(from) } };
  }

  /** Everything was told anew. */
  restart(outbox: readonly SentMail[], entries: readonly LogEntry[]): void {
    this.mailCount = outbox.length;
    this.logCount = entries.length;
    this.lastEntry = entries[entries.length - 1];
  }
}
