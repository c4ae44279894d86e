import type { Book } from './book';
import type { AuthModeName, DialogAnswer, DialogRecord, EntryKind, ExecutionRecord, Faults } from './host-types';
import type { Realm } from './realm';
import type { HostState } from './state';

/** Longest an execution may take, and a simple trigger (platform reference §6.2). */
const SIX_MINUTES = 360_000;
const SIMPLE_TRIGGER_LIMIT = 30_000;

/** What an execution needs of its host. */
export interface ExecutionHost {
  readonly state: HostState;
  readonly book: Book;
  readonly faults: Faults;
  /** Who holds the document lock: an execution, somebody else, or nobody. */
  lockHolder: Execution | 'another execution' | null;
  uuid(): string;
  file(name: string): string | undefined;
  /** Runs a fault's action unless it has run already. */
  runOnce(action: () => void): void;
  /** Shows something to the person at the keyboard and returns the answer to an alert or prompt. */
  show(dialog: DialogRecord): DialogAnswer | null;
}

/** What a member needs of the person and the moment: everything, a document (LIMITED), or nothing (NONE). */
export type Need = 'nothing' | 'document' | 'everything';

/** The execution was ended from outside; every further service call throws again. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}

/** One run of the script: who, since when, what it called, what it has written and not yet applied. */
export class Execution {
  readonly calls: { [member: string]: number } = {};
  readonly builderCalls: { [member: string]: number } = {};
  readonly logs: { level: 'log' | 'warn' | 'error'; message: string }[] = [];
  flushes = 0;
  error: string | null = null;
  private count = 0;
  /** Simulated milliseconds the calls took. */
  private spent = 0;
  private pending = false;
  private refusal: string | null = null;
  private killed: string | null = null;
  private readonly started: number;

  constructor(
    readonly host: ExecutionHost,
    readonly kind: EntryKind,
    readonly entry: string,
    readonly user: string,
    readonly authMode: AuthModeName,
    readonly realm: Realm,
  ) {
    this.started = host.state.now;
  }

  get book(): Book {
    return this.host.book;
  }

  get wasKilled(): string | null {
    return this.killed;
  }

  /** Counts a service call and lets faults, authorisation and time limits speak. Throws what the call must throw. */
  enter(member: string, builder: boolean, need: Need): void {
    if (this.killed !== null) throw new KilledError(this.killed);
    const counts = builder ? this.builderCalls : this.calls;
    counts[member] = (counts[member] ?? 0) + 1;
    if (!builder) this.fault();
    const missing = need === 'everything' ? this.authMode !== 'FULL' : need === 'document' ? this.authMode === 'NONE' : false;
    if (missing) throw new Error(`You do not have permission to call ${member}`);
  }

  private fault(): void {
    const { faults, state } = this.host;
    this.count += 1;
    if (faults.before?.call === this.count) this.host.runOnce(faults.before.run);
    if (faults.killAtCall !== undefined && this.count >= faults.killAtCall) this.kill('The execution was killed');
    state.now += faults.millisecondsPerCall ?? 0;
    this.spent += faults.millisecondsPerCall ?? 0;
    const limit = this.kind === 'open' || this.kind === 'edit' ? SIMPLE_TRIGGER_LIMIT : SIX_MINUTES;
    if (this.spent > limit) this.kill('Exceeded maximum execution time');
    if (faults.failAtCall === this.count) throw new Error("We're sorry, a server error occurred. Please wait a bit and try again.");
  }

  private kill(message: string): void {
    this.killed = message;
    throw new KilledError(message);
  }

  /** A write was buffered; `refusal` is the message of a strict validation it broke, thrown when writes are applied. */
  wrote(refusal: string | null = null): void {
    this.pending = true;
    this.refusal ??= refusal;
  }

  /** A read of the document: applies buffered writes first. */
  reading(): void {
    if (this.pending) this.flush();
  }

  /** Applies buffered writes. Throws what a strict validation has to say. */
  flush(): void {
    this.flushes += 1;
    this.pending = false;
    const refusal = this.refusal;
    this.refusal = null;
    if (refusal !== null) throw new Error(refusal);
  }

  /** The run is over: buffered writes are applied, the lock is let go, and a refused write becomes the error of the run. */
  finish(): void {
    if (this.host.lockHolder === this) this.host.lockHolder = null;
    this.error ??= this.refusal;
    this.pending = false;
    this.refusal = null;
  }

  record(): ExecutionRecord {
    const { kind, entry, user, authMode, calls, builderCalls, flushes, error, logs } = this;
    return { kind, entry, user, authMode, startedAt: new Date(this.started).toISOString(), calls, builderCalls, flushes, error, logs };
  }
}
