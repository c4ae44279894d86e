import type { Execution } from './execution';
import { ServiceObject } from './service-object';

/** `console`: lines go to the execution log. */
export class ConsoleService extends ServiceObject {
  readonly className = 'console';
  override readonly uncounted = true;

  constructor(private readonly execution: Execution) {
    super();
  }

  log(message: string): void {
    this.execution.logs.push({ level: 'log', message: String(message) });
  }

  warn(message: string): void {
    this.execution.logs.push({ level: 'warn', message: String(message) });
  }

  error(message: string): void {
    this.execution.logs.push({ level: 'error', message: String(message) });
  }
}
