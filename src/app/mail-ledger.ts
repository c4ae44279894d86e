import { addDays, type CivilDate } from '../domain/civil-date';
import { failure } from './failure';
import type { PropertyPort } from './ports';
import { LEDGER_PREFIX } from './stored-state';

/**
 * The ledger of mails (design §2.8): every mail is claimed before it is sent and settled after, each with one property write. What is claimed and
 * never settled was cut off in between: nobody knows whether it went out, so it is never sent again and shown as uncertain.
 *
 * One property holds a day's entries for up to {@link SHARD_SIZE} recipients, as `sr.mail.2026-12-10.0`; values stay well below 9 KB and old days
 * go with one deletion each. Recipients stand in it by hash only.
 */
export type MailState = 'claimed' | 'sent' | 'failed';

export interface LedgerEntry {
  readonly state: MailState;
  /** Minute of the day of the last change. */
  readonly minute: number;
  readonly late: number;
  readonly today: number;
  readonly soon: number;
}

/** Entries a property: an entry takes about 50 bytes. */
const SHARD_SIZE = 120;

/** Days of entries kept; the log sheet keeps them for good. */
const KEPT_DAYS = 30;

const STATE_LETTERS: { readonly [S in MailState]: string } = { claimed: 'c', sent: 's', failed: 'f' };

type Shard = { [hash: string]: string };

/** The ledger of one local day. Made under the lock; every change is written through at once. */
export class MailLedger {
  private readonly shards: Shard[] = [];

  constructor(
    private readonly properties: PropertyPort,
    private readonly day: CivilDate,
    raw: { readonly [key: string]: string },
  ) {
    for (let number = 0; ; number += 1) {
      const text = raw[this.key(number)];
      if (text === undefined) break;
      this.shards.push(parseShard(text));
    }
  }

  /** The entry of a recipient, or null when nothing was ever claimed for them today. */
  entry(hash: string): LedgerEntry | null {
    const text = this.shardOf(hash)?.[hash];
    return text === undefined ? null : parseEntry(text);
  }

  /** All entries of the day, by hash. */
  entries(): ReadonlyMap<string, LedgerEntry> {
    return new Map(
      this.shards.flatMap((shard) => Object.keys(shard).map((hash): [string, LedgerEntry] => [hash, parseEntry(shard[hash] ?? '')])),
    );
  }

  /** Writes an entry: one property write. */
  write(hash: string, entry: LedgerEntry): void {
    let shard = this.shardOf(hash);
    if (!shard) {
      shard = this.shards[this.shards.length - 1];
      if (!shard || Object.keys(shard).length >= SHARD_SIZE) {
        shard = {};
        this.shards.push(shard);
      }
    }
    shard[hash] = [STATE_LETTERS[entry.state], entry.minute, entry.late, entry.today, entry.soon].join(',');
    this.properties.set(this.key(this.shards.indexOf(shard)), JSON.stringify(shard));
  }

  private shardOf(hash: string): Shard | undefined {
    return this.shards.find((shard) => Object.prototype.hasOwnProperty.call(shard, hash));
  }

  private key(number: number): string {
    return `${LEDGER_PREFIX}${this.day}.${number}`;
  }
}

/** Deletes the days that are older than {@link KEPT_DAYS}; a day that has come round costs one deletion. */
export function pruneLedger(properties: PropertyPort, raw: { readonly [key: string]: string }, today: CivilDate): void {
  const oldest = LEDGER_PREFIX + addDays(today, -KEPT_DAYS);
  for (const key of Object.keys(raw)) if (key.startsWith(LEDGER_PREFIX) && key < oldest) properties.delete(key);
}

/** A shard that cannot be read may stand for mails that went out: sending stops rather than risk a second one. */
function parseShard(text: string): Shard {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Shard;
  } catch {
    // Falls through to the failure: the reason why it cannot be read changes nothing.
  }
  throw failure('digest.ledgerDamaged');
}

function parseEntry(text: string): LedgerEntry {
  const [letter, minute, late, today, soon] = text.split(',');
  const state: MailState = letter === 's' ? 'sent' : letter === 'f' ? 'failed' : 'claimed';
  return { state, minute: Number(minute), late: Number(late), today: Number(today), soon: Number(soon) };
}
