import { KnownRecipients } from '../../src/app/known-recipients';
import type { PropertyPort } from '../../src/app/ports';

type Raw = { [key: string]: string };

/** Properties in memory, with the number of writing calls. */
function properties(raw: Raw): PropertyPort & { readonly calls: () => number } {
  let calls = 0;
  return {
    all: () => ({ ...raw }),
    set: () => {
      throw new Error('one value at a time');
    },
    setAll: (values) => {
      calls += 1;
      Object.assign(raw, values);
    },
    delete: () => {
      throw new Error('nothing is deleted');
    },
    calls: () => calls,
  };
}

const hash = (number: number): string => number.toString(16).padStart(16, '0').split('').reverse().join('');

describe('who has been mailed before', () => {
  it('is nobody at first, and everybody remembered later, in one call', () => {
    const raw: Raw = {};
    const port = properties(raw);
    const known = new KnownRecipients(raw);
    expect(known.has(hash(1))).toBe(false);
    known.add(hash(1));
    known.add(hash(2));
    known.save(port);
    expect(port.calls()).toBe(1);
    const later = new KnownRecipients(raw);
    expect([1, 2, 3].map((number) => later.has(hash(number)))).toEqual([true, true, false]);
    later.save(port);
    expect(port.calls()).toBe(1);
  });

  it('is known from the ledger of a run that died before it remembered; mails that failed do not count', () => {
    const raw: Raw = {
      'sr.mail.2026-12-09.0': JSON.stringify({ [hash(1)]: 's,480,1,0,0', [hash(2)]: 'c,480,1,0,0', [hash(3)]: 'f,480,1,0,0' }),
    };
    const known = new KnownRecipients(raw);
    expect([1, 2, 3].map((number) => known.has(hash(number)))).toEqual([true, true, false]);
    known.save(properties(raw));
    // The ledger of that day is gone a month later.
    delete raw['sr.mail.2026-12-09.0'];
    expect([1, 2].map((number) => new KnownRecipients(raw).has(hash(number)))).toEqual([true, true]);
  });

  it('fits into properties of 9 KB however many they are, and writes the last ones only', () => {
    const raw: Raw = {};
    const port = properties(raw);
    const first = new KnownRecipients(raw);
    for (let number = 1; number <= 1700; number += 1) first.add(hash(number));
    first.save(port);
    expect(Object.keys(raw)).toEqual(['sr.mailed.0', 'sr.mailed.1', 'sr.mailed.2']);
    expect(Math.max(...Object.values(raw).map((text) => text.length))).toBeLessThan(9 * 1024);
    const [zero, one] = [raw['sr.mailed.0'], raw['sr.mailed.1']];
    const second = new KnownRecipients(raw);
    second.add(hash(1701));
    second.save({ ...port, setAll: (values) => expect(Object.keys(values)).toEqual(['sr.mailed.2']) });
    expect([raw['sr.mailed.0'], raw['sr.mailed.1']]).toEqual([zero, one]);
    expect([1, 800, 801, 1700].every((number) => new KnownRecipients(raw).has(hash(number)))).toBe(true);
  });
});
