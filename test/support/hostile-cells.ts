import { readFileSync } from 'node:fs';
import type { DigestChoice, Role, Status } from '../../src/domain/plan-facts';
import type { Priority } from '../../src/domain/template';

/** One value of the corpus, and what must become of it wherever it stands. */
export interface HostileCell {
  readonly category: string;
  readonly text: string;
  /** What an import leaves in the cell. */
  readonly kept: string;
  /** What a mail shows, before it is cut to length; '' for nothing. */
  readonly shown: string;
  /** Addresses an e-mail cell with this text holds. */
  readonly to: readonly string[];
  /** Whether an e-mail cell holds something to mend. */
  readonly isBadAddress: boolean;
  /** Null: no date. The same for what follows. */
  readonly date: string | null;
  readonly status: Status | null;
  readonly role: Role | null;
  readonly digest: DigestChoice | null;
  readonly priority: Priority | null;
}

interface Entry extends Partial<Omit<HostileCell, 'text' | 'isBadAddress'>> {
  readonly category: string;
  readonly value: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly repeat?: number;
  readonly list?: number;
  readonly clean?: boolean;
}

function textOf({ value, prefix = '', suffix = '', repeat = 1, list }: Entry): string {
  if (list !== undefined) return Array.from({ length: list }, (_, n) => value.replace('#', String(n))).join(', ');
  return prefix + value.repeat(repeat) + suffix;
}

/** The corpus; its file says how an entry is read. */
export function hostileCells(): HostileCell[] {
  const { values } = JSON.parse(readFileSync('test/fixtures/hostile-cells.json', 'utf8')) as { values: Entry[] };
  return values.map((entry) => {
    const text = textOf(entry);
    return {
      category: entry.category,
      text,
      kept: entry.kept ?? text,
      shown: entry.shown ?? text,
      to: entry.to ?? [],
      isBadAddress: entry.clean !== true,
      date: entry.date ?? null,
      status: entry.status ?? null,
      role: entry.role ?? null,
      digest: entry.digest ?? null,
      priority: entry.priority ?? null,
    };
  });
}
