import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Holder {
  readonly pid: number;
  readonly address: string;
}

/** A state file belongs to one workbench at a time: two would overwrite each other. A note beside the file names the one that has it. */
export class StateLock {
  private readonly path: string;

  constructor(stateFile: string) {
    this.path = `${stateFile}.open`;
  }

  /** Address of the workbench that has the file open, or null: a note whose process is gone counts for nothing. */
  holder(): string | null {
    try {
      const { pid, address } = JSON.parse(readFileSync(this.path, 'utf8')) as Holder;
      return pid !== process.pid && isAlive(pid) ? address : null;
    } catch {
      return null;
    }
  }

  take(address: string): void {
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify({ pid: process.pid, address } satisfies Holder));
  }

  release(): void {
    rmSync(this.path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
