import type { ScriptService, TriggerHandle } from '../../google/surface';
import { AUTH_MODES } from './enumeration';
import type { Execution } from './execution';
import type { HostTrigger } from './host-types';
import { ServiceObject } from './service-object';

/** Triggers one user may have in a script (platform reference §4.2). */
const MOST_TRIGGERS = 20;
const HOUR_STEPS: ReadonlySet<number> = new Set([1, 2, 4, 6, 8, 12]);

/** `ScriptApp`. */
export class ScriptApp extends ServiceObject implements ScriptService {
  readonly className = 'ScriptApp';
  override readonly need = 'everything';

  constructor(private readonly execution: Execution) {
    super();
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.execution, String(functionName));
  }

  getProjectTriggers(): TriggerHandle[] {
    const own = this.execution.host.state.triggers.filter((trigger) => trigger.owner === this.execution.user);
    return own.map((trigger) => new Trigger(trigger));
  }

  deleteTrigger(trigger: TriggerHandle): void {
    const { state } = this.execution.host;
    const found = trigger instanceof Trigger ? state.triggers.find((each) => each.id === trigger.state.id) : undefined;
    if (found === undefined || found.owner !== this.execution.user) throw new Error('The trigger could not be found.');
    state.triggers = state.triggers.filter((each) => each !== found);
  }

  get AuthMode(): typeof AUTH_MODES {
    return AUTH_MODES;
  }
}

/** `Trigger`. */
export class Trigger extends ServiceObject implements TriggerHandle {
  readonly className = 'Trigger';

  constructor(readonly state: HostTrigger) {
    super();
  }

  getUniqueId(): string {
    return this.state.id;
  }

  getHandlerFunction(): string {
    return this.state.handler;
  }
}

/** `TriggerBuilder`. */
export class TriggerBuilder extends ServiceObject {
  readonly className = 'TriggerBuilder';
  override readonly builder = true;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }
}

/** `ClockTriggerBuilder`. */
export class ClockTriggerBuilder extends ServiceObject {
  readonly className = 'ClockTriggerBuilder';
  override readonly builders = ['everyHours'];
  private hours: number | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  everyHours(hours: number): ClockTriggerBuilder {
    if (!HOUR_STEPS.has(hours)) throw new Error('The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.');
    this.hours = hours;
    return this;
  }

  create(): TriggerHandle {
    const { host, user, kind } = this.execution;
    if (this.hours === null) throw new Error('The clock trigger has no time.');
    if (host.state.triggers.filter((trigger) => trigger.owner === user).length >= MOST_TRIGGERS) {
      throw new Error('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    }
    host.state.counter += 1;
    const id = String(7_000_000_000 + host.state.counter);
    const trigger: HostTrigger = { id, handler: this.handler, owner: user, everyHours: this.hours, disabled: kind === 'clock' };
    host.state.triggers = [...host.state.triggers, trigger];
    return new Trigger(trigger);
  }
}
