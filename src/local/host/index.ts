import { buildHost } from './host';
import type { Host, HostOptions, ScriptProject } from './host-types';
import { newState } from './new-state';
import { parseState } from './state-file';

export type * from './host-types';

/** Makes an in-memory Google around a new spreadsheet with one empty sheet. Throws for an unknown locale, zone or current user. */
export function createHost(options: HostOptions): Host {
  return buildHost(newState(options), options);
}

/** Restores what {@link Host.save} gave. The bundle and its files are not part of the saved state. Throws when the text is not a saved host. */
export function loadHost(json: string, project: ScriptProject): Host {
  return buildHost(parseState(json), project);
}
