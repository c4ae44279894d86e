import { Book } from './book';
import type { Execution, ExecutionHost } from './execution';
import type { DialogAnswer, DialogRecord, Faults, ScriptProject } from './host-types';
import { reproducibleUuid } from './reproducible-ids';
import type { HostState } from './state';

/** What all executions of a host share. */
export class HostCore implements ExecutionHost {
  readonly book: Book;
  readonly executions: Execution[] = [];
  readonly dialogs: DialogRecord[] = [];
  readonly answers: DialogAnswer[] = [];
  faults: Faults = {};
  lockHolder: Execution | 'another execution' | null = null;
  private readonly done = new WeakSet<() => void>();

  constructor(
    readonly state: HostState,
    readonly project: ScriptProject,
  ) {
    this.book = new Book(state);
  }

  uuid(): string {
    if (this.project.uuids !== undefined) return this.project.uuids();
    this.state.counter += 1;
    return reproducibleUuid(this.state.book.id, this.state.counter);
  }

  file(name: string): string | undefined {
    const files = this.project.files ?? {};
    return Object.hasOwn(files, name) ? files[name] : undefined;
  }

  runOnce(action: () => void): void {
    if (this.done.has(action)) return;
    this.done.add(action);
    action();
  }

  show(dialog: DialogRecord): DialogAnswer | null {
    this.dialogs.push(dialog);
    if (dialog.buttons === null) return null;
    return this.answers.shift() ?? this.project.ask?.(dialog) ?? null;
  }
}
