/** The JavaScript world a script runs in: what services hand over must be made of its own Date, Error and Array, or `instanceof` fails there. */
export interface Realm {
  date(instant: number): Date;
  error(message: string): Error;
  /** A copy of arrays and plain objects made in this world; anything else as it is. */
  adopt(value: unknown): unknown;
}

/** The world this program itself runs in; for services used without a VM. */
export const OWN_REALM: Realm = {
  date: (instant) => new Date(instant),
  error: (message) => new Error(message),
  adopt: (value) => value,
};
