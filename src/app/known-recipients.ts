import type { PropertyPort } from './ports';
import { LEDGER_PREFIX, MAILED_PREFIX } from './stored-state';

/** Hex digits kept of a recipient's hash: two of a thousand recipients share them once in a billion spreadsheets. */
const KEPT_DIGITS = 10;

/** Recipients a property: it holds 9 KB. */
const SHARD_SIZE = 800;

/**
 * Who has ever been mailed from this spreadsheet, so that a first mail can say what it is. Kept beside the ledger, which forgets after a month, and completed
 * from it: a run that dies before it remembers loses nothing. Recipients stand in it by a part of their hash only.
 */
export class KnownRecipients {
  private readonly stored: string[];
  private readonly known: Set<string>;

  constructor(raw: { readonly [key: string]: string }) {
    this.stored = [];
    for (let number = 0; ; number += 1) {
      const shard = raw[MAILED_PREFIX + number];
      if (shard === undefined) break;
      this.stored.push(...(shard.match(new RegExp(`.{${KEPT_DIGITS}}`, 'g')) ?? []));
    }
    this.known = new Set(this.stored);
    for (const key of Object.keys(raw)) if (key.startsWith(LEDGER_PREFIX)) this.addMailed(raw[key] ?? '');
  }

  has(hash: string): boolean {
    return this.known.has(hash.slice(0, KEPT_DIGITS));
  }

  add(hash: string): void {
    this.known.add(hash.slice(0, KEPT_DIGITS));
  }

  /** Writes down whom it did not hold yet: one call, and none when there is nobody new. */
  save(properties: PropertyPort): void {
    const all = [...this.known];
    if (all.length === this.stored.length) return;
    const changed: { [key: string]: string } = {};
    for (let number = Math.floor(this.stored.length / SHARD_SIZE); number * SHARD_SIZE < all.length; number += 1) {
      changed[MAILED_PREFIX + number] = all.slice(number * SHARD_SIZE, (number + 1) * SHARD_SIZE).join('');
    }
    properties.setAll(changed);
  }

  /** Whoever a property of the ledger says was mailed, or may have been. */
  private addMailed(shard: string): void {
    for (const entry of shard.match(/"[0-9a-f]+":"[sc],/g) ?? []) this.add(entry.slice(1));
  }
}
