import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What was found at a start. */
export interface Found<T> {
  readonly value: T | null;
  /** Name of a file that could not be read as a state and was put aside, or null. */
  readonly putAside: string | null;
}

/** The one file a workbench is saved in. It is whole at every moment: a new state takes the old one's place in one step. */
export class StateStore {
  constructor(readonly path: string) {}

  /**
   * Reads the file with `parse`. One that cannot be parsed is kept under another name, so that nothing a person did is lost, and the place is
   * free for a new state.
   */
  read<T>(parse: (text: string) => T): Found<T> {
    if (!this.exists()) return { value: null, putAside: null };
    try {
      return { value: parse(readFileSync(this.path, 'utf8')), putAside: null };
    } catch {
      return { value: null, putAside: this.putAside('unreadable') };
    }
  }

  exists(): boolean {
    return existsSync(this.path);
  }

  /** Gives the file another name beside its own and returns it. */
  putAside(why: 'unreadable' | 'before-reset'): string {
    for (let number = 1; ; number += 1) {
      const name = basename(this.path).replace(/(\.json)?$/, `.${why}-${number}.json`);
      const target = join(dirname(this.path), name);
      if (existsSync(target)) continue;
      renameSync(this.path, target);
      return name;
    }
  }

  /** Writes beside the file, waits until that is on the disk, and renames it into place. */
  write(text: string): void {
    mkdirSync(dirname(this.path), { recursive: true });
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      const file = openSync(temporary, 'w', 0o600);
      try {
        writeSync(file, text);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, this.path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }
}
