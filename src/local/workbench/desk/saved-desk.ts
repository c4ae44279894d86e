import type { Language } from '../../../domain/language';
import type { AuthMode, FaultSwitches, LogEntry } from '../protocol';

/** What a workbench remembers between two starts. */
export interface SavedDesk {
  /** As `Host.save` gives it. */
  readonly host: string;
  readonly language: Language;
  readonly authMode: AuthMode;
  readonly faults: FaultSwitches;
  readonly log: readonly LogEntry[];
}

const FORMAT = 'showrunner-workbench';
const VERSION = 1;

export const NO_FAULTS: FaultSwitches = {
  quotaGone: false,
  propertiesFull: false,
  noDocument: false,
  lockHeld: false,
  failAtCall: null,
  killAtCall: null,
  millisecondsPerCall: null,
};

/** The text of a state file. */
export function printDesk({ host, ...rest }: SavedDesk): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...rest }).slice(0, -1)},"host":${host}}`;
}

/** Reads a state file. Throws when the text is none of this version. */
export function parseDesk(text: string): SavedDesk {
  const data: unknown = JSON.parse(text);
  if (!isSaved(data)) throw new Error('this is no saved workbench of this version');
  const { language, authMode, faults, log, host } = data;
  return { language, authMode, faults: { ...NO_FAULTS, ...faults }, log, host: JSON.stringify(host) };
}

type File = Omit<SavedDesk, 'host'> & { readonly host: unknown };

function isSaved(data: unknown): data is File {
  if (typeof data !== 'object' || data === null) return false;
  const { format, version, language, authMode, faults, log, host } = data as { readonly [name: string]: unknown };
  return (
    format === FORMAT &&
    version === VERSION &&
    (language === 'zh-CN' || language === 'en') &&
    (authMode === 'NONE' || authMode === 'LIMITED' || authMode === 'FULL') &&
    typeof faults === 'object' &&
    Array.isArray(log) &&
    typeof host === 'object' &&
    host !== null
  );
}
