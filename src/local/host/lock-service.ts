import type { DocumentLock } from '../../google/surface';
import type { Execution } from './execution';
import { ServiceObject } from './service-object';

/** `LockService`. */
export class LockService extends ServiceObject {
  readonly className = 'LockService';
  private readonly lock: LockHandle;

  constructor(private readonly execution: Execution) {
    super();
    this.lock = new LockHandle(execution);
  }

  getDocumentLock(): DocumentLock | null {
    return this.execution.host.faults.noDocument === true ? null : this.lock;
  }
}

/** `Lock` of the document. It is let go at the end of the execution, and by `Ui.alert` and `Ui.prompt`. */
export class LockHandle extends ServiceObject implements DocumentLock {
  readonly className = 'Lock';

  constructor(private readonly execution: Execution) {
    super();
  }

  tryLock(_milliseconds: number): boolean {
    const { host } = this.execution;
    host.lockHolder ??= this.execution;
    return host.lockHolder === this.execution;
  }

  releaseLock(): void {
    if (this.execution.host.lockHolder === this.execution) this.execution.host.lockHolder = null;
  }
}
