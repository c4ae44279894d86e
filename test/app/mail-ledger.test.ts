import { type LedgerEntry, MailLedger, pruneLedger } from '../../src/app/mail-ledger';
import type { PropertyPort } from '../../src/app/ports';
import type { CivilDate } from '../../src/domain/civil-date';

const DAY = '2026-12-10' as CivilDate;
const ENTRY: LedgerEntry = { state: 'claimed', minute: 485, late: 3, today: 1, soon: 12 };

/** A store in memory that counts its writes. */
function store(): PropertyPort & { readonly data: { [key: string]: string }; writes: number } {
  const data: { [key: string]: string } = {};
  return {
    data,
    writes: 0,
    all: () => ({ ...data }),
    set(key, value) {
      this.writes += 1;
      data[key] = value;
    },
    setAll: (values) => {
      Object.assign(data, values);
    },
    delete: (key) => {
      delete data[key];
    },
  };
}

function hash(number: number): string {
  return number.toString(16).padStart(16, '0');
}

describe('the mail ledger', () => {
  it('reads back what it wrote, in a later run too, with one write a change', () => {
    const properties = store();
    const ledger = new MailLedger(properties, DAY, properties.all());
    expect(ledger.entry(hash(1))).toBeNull();
    ledger.write(hash(1), ENTRY);
    ledger.write(hash(1), { ...ENTRY, state: 'sent' });
    expect(properties.writes).toBe(2);
    const later = new MailLedger(properties, DAY, properties.all());
    expect(later.entry(hash(1))).toEqual({ ...ENTRY, state: 'sent' });
    expect(later.entry(hash(2))).toBeNull();
    expect(later.entry('constructor')).toBeNull();
  });

  it('knows nothing of another day', () => {
    const properties = store();
    new MailLedger(properties, DAY, properties.all()).write(hash(1), ENTRY);
    expect(new MailLedger(properties, '2026-12-11' as CivilDate, properties.all()).entry(hash(1))).toBeNull();
  });

  it('keeps 1,500 recipients in properties well below 9 KB, each once', () => {
    const properties = store();
    const ledger = new MailLedger(properties, DAY, properties.all());
    for (let number = 0; number < 1500; number += 1)
      ledger.write(hash(number), { state: 'failed', minute: 1439, late: 9999, today: 9999, soon: 9999 });
    const sizes = Object.values(properties.data).map((text) => Buffer.byteLength(text));
    expect(Math.max(...sizes)).toBeLessThan(8 * 1024);
    expect(new MailLedger(properties, DAY, properties.all()).entries().size).toBe(1500);
  });

  it.each(['{"a', '[]', 'null', '"s"'])('refuses to guess what a damaged entry was: %s', (text) => {
    expect(() => new MailLedger(store(), DAY, { [`sr.mail.${DAY}.0`]: text })).toThrow('digest.ledgerDamaged');
  });

  it('drops the days before the last thirty', () => {
    const properties = store();
    for (const day of ['2026-11-09', '2026-11-10', '2026-12-09']) properties.set(`sr.mail.${day}.0`, '{}');
    properties.set('sr.plan.1', '{}');
    pruneLedger(properties, properties.all(), DAY);
    expect(Object.keys(properties.data)).toEqual(['sr.mail.2026-11-10.0', 'sr.mail.2026-12-09.0', 'sr.plan.1']);
  });
});
