import { Script } from 'node:vm';
import { Execution } from './execution';
import type { HostCore } from './host-core';
import type { AuthModeName, EntryKind } from './host-types';
import { createScriptRealm, type ScriptRealm } from './script-realm';
import { Exposure, type ServiceObject } from './service-object';
import { servicesFor } from './services';

/** What to run, and as whom. */
export interface Entry {
  readonly kind: EntryKind;
  readonly functionName: string;
  readonly user: string;
  readonly authMode: AuthModeName;
  /** True when it is no error that the script has no such function: simple triggers. */
  readonly optional?: boolean;
}

/** What the script's world offers to whoever prepares the arguments of the function. */
export interface EntryWorld {
  readonly realm: ScriptRealm;
  readonly execution: Execution;
  expose<T extends ServiceObject>(service: T): T;
}

/** Loads the project's bundle in a fresh world per execution, as Apps Script does; nothing but the host's state survives it. */
export class ScriptRunner {
  private compiled: Script | null = null;

  constructor(private readonly core: HostCore) {}

  /**
   * Runs one top-level function. `prepare` makes its arguments, `receive` takes its result while the execution still runs. Errors end up in
   * the execution's log; the execution is returned either way.
   */
  run(entry: Entry, prepare: (world: EntryWorld) => readonly unknown[], receive: (result: unknown) => void = () => {}): Execution {
    const { core } = this;
    const realm = createScriptRealm(() => core.state.now);
    const execution = new Execution(core, entry.kind, entry.functionName, entry.user, entry.authMode, realm);
    core.executions.push(execution);
    try {
      const exposure = new Exposure(execution);
      for (const [name, service] of Object.entries(servicesFor(execution, exposure))) realm.define(name, service);
      realm.run(this.script());
      const target = realm.functionNamed(entry.functionName);
      if (target !== null) {
        const result = target(...prepare({ realm, execution, expose: (service) => exposure.expose(service) }));
        if (execution.wasKilled !== null) throw new Error(execution.wasKilled);
        receive(result);
      } else if (entry.optional !== true) throw new Error(`Script function not found: ${entry.functionName}`);
      // Google starts nothing for a simple trigger the script does not have.
      else core.executions.pop();
    } catch (error) {
      execution.error = execution.wasKilled ?? messageOf(error);
    }
    execution.finish();
    return execution;
  }

  private script(): Script {
    const { bundle } = this.core.project;
    if (bundle === undefined) throw new Error('this host was made without a bundle');
    this.compiled ??= new Script(bundle, { filename: 'Code.js' });
    return this.compiled;
  }
}

/** An error of another world is no instance of our Error. */
function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}
