import { basename } from 'node:path';
import type { Language } from '../../domain/language';
import { say, WrongArguments } from './cli-words';
import { templateText } from './demo-files';
import { sentence } from './rpc-client';
import type { ShippedBundle } from './shipped-bundle';
import { TRIALS, tryTemplate } from './try-template';

/** What the check of one file says. */
export interface FileReport {
  readonly isFine: boolean;
  /** A headline, then what to mend, each with its place in the file, then notes. */
  readonly lines: readonly string[];
}

/** Days of preparation assumed of a file that does not say them: nothing will be inserted from it. */
const ANY_LEAD = 70;

/**
 * Checks one template file by inserting it as a planner would; findings in `language`. Throws WrongArguments for a file that cannot be read as
 * text.
 */
export function checkTemplate(file: string, shipped: ShippedBundle, language: Language): FileReport {
  let template: ReturnType<typeof templateText>;
  try {
    template = templateText(file, {});
  } catch (error) {
    if (!(error instanceof WrongArguments) || error.word !== 'notJson') throw error;
    return report(file, [say(language, 'notJson', error.facts)], [], language);
  }
  const data: unknown = JSON.parse(template.text);
  const given = { ...template, leadDays: leadDaysOf(data) };
  const faults: string[] = [];
  const notes: string[] = [];
  for (const trial of TRIALS) {
    const outcome = tryTemplate(trial, given, shipped, language);
    if (outcome.broken.length > 0) {
      const told = outcome.broken.map((finding) => sentence({ ...finding, path: namedPath(data, finding.path) }, language));
      return report(file, told, [], language);
    }
    faults.push(...outcome.faults);
    notes.push(...outcome.notes);
  }
  const name = `${template.id}.json`;
  if (basename(file) !== name) notes.push(say(language, 'checkFileName', { name }));
  return report(file, faults, notes, language);
}

function report(file: string, faults: readonly string[], notes: readonly string[], language: Language): FileReport {
  const isFine = faults.length === 0;
  const head = isFine
    ? say(language, 'checkFine', { file, count: TRIALS.length })
    : say(language, 'checkMend', { file, count: faults.length });
  const told = [...faults, ...notes.map((text) => say(language, 'checkNote', { text }))];
  return { isFine, lines: [head, ...told.map((line) => `  ${line}`)] };
}

/** `tasks[3](C12).due`: the row by its own name too, since nobody counts rows of a long file. */
export function namedPath(data: unknown, path: string): string {
  let node: unknown = data;
  return path.replace(/([^.[\]]+)|\[(\d+)\]/g, (step, key: string | undefined, index: string | undefined) => {
    node = typeof node === 'object' && node !== null ? (node as { readonly [key: string]: unknown })[key ?? index ?? ''] : undefined;
    const name = index === undefined ? null : rowName(node);
    return name === null ? step : `${step}(${name})`;
  });
}

function rowName(row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return null;
  const { id, code, key, currency } = row as { readonly [name: string]: unknown };
  const name = [id, code, key, currency].find((each) => typeof each === 'string' && /^[\w-]{1,60}$/.test(each));
  return name === undefined ? null : String(name);
}

function leadDaysOf(data: unknown): number {
  const lead = typeof data === 'object' && data !== null ? (data as { readonly leadDays?: unknown }).leadDays : undefined;
  return typeof lead === 'number' && lead >= 1 && lead <= 400 ? Math.round(lead) : ANY_LEAD;
}
