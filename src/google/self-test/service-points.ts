import { templateIndex } from 'showrunner:template-index';
import { PROBE_KEY } from '../../app/stored-state';
import type { Surface } from '../surface';
import { type Check, compared, noted, type Outcome } from './bench';

/** A value of 9 KB in UTF-8, of characters that take three bytes each: the limit Google documents. */
const NINE_KB = '字'.repeat(3 * 1024);

/** A property takes 9 KB and no more, counted in bytes. */
export const propertyHoldsNineKb: Check = ({ ports: { properties } }) => {
  const takes = (value: string): boolean => {
    try {
      properties.set(PROBE_KEY, value);
      return properties.all()[PROBE_KEY] === value;
    } catch {
      return false;
    }
  };
  const found = [takes(NINE_KB), takes(`${NINE_KB}x`)];
  properties.delete(PROBE_KEY);
  return compared([
    [true, found[0], '9216'],
    [false, found[1], '9217'],
  ]);
};

/** The document lock is given and can be taken again after it is let go. Run while nobody holds it. */
export function lockIsGiven(surface: Surface): Outcome {
  const lock = surface.LockService.getDocumentLock();
  const take = (): boolean | undefined => {
    const isTaken = lock?.tryLock(1000);
    lock?.releaseLock();
    return isTaken;
  };
  return compared([
    [true, take()],
    [true, take()],
  ]);
}

/** The outcome of asking for something that is told. */
function told(seen: unknown): Outcome {
  return { ok: true, seen: String(seen) };
}

/** How many mails may go out today can be asked; nothing is sent. */
export const quotaIsTold: Check = ({ ports }) => told(ports.mail.remaining());

/** The account's triggers can be listed. */
export const triggersAreListed: Check = ({ surface }) => told(surface.ScriptApp.getProjectTriggers().length);

/** The person's language is told. */
export const languageIsTold: Check = ({ surface }) => told(surface.Session.getActiveUserLocale());

/** The account's address is told, which reminders need; it is not shown. */
export const addressIsTold: Check = ({ ports }) => compared([[true, ports.account.email().includes('@')]]);

/** Every template comes out of its HTML file as the data it was. */
export const templatesLoad: Check = ({ ports }) =>
  compared(templateIndex.map(({ id }) => [id, (ports.templates.load(id) as { readonly id?: unknown } | null)?.id]));

/** A table of the size of Tasks. */
const ROWS = 300;
const CELLS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Notes how long such a table takes from the write until it is applied by one flush. */
export const bigWrite: Check = (bench) => {
  const began = bench.ports.clock.elapsed();
  bench.put(Array.from({ length: ROWS }, () => CELLS));
  bench.flush();
  return noted(`${ROWS} × ${CELLS.length}, 1 flush, ${bench.ports.clock.elapsed() - began} ms`);
};
