import { basename } from 'node:path';
import type { Language } from '../../domain/language';
import { parseTemplate } from '../../domain/template-parser';
import { say } from './cli-words';
import { readText } from './demo-files';
import { sentence } from './rpc-client';
import type { ShippedBundle } from './shipped-bundle';
import { TRIALS, tryTemplate } from './try-template';

/** What the check of one file says. */
export interface FileReport {
  readonly isFine: boolean;
  /** A headline, then what to mend, each with its place in the file, then notes. */
  readonly lines: readonly string[];
}

/** Checks one template file; findings in `language`. Throws WrongArguments for a file that cannot be read as text. */
export function checkTemplate(file: string, shipped: ShippedBundle, language: Language): FileReport {
  const text = readText(file);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return report(file, [say(language, 'notJson', { file, reason: reasonOf(error) })], [], language);
  }
  const checked = parseTemplate(data);
  if (!checked.ok) {
    const faults = checked.findings.map((finding) => sentence({ ...finding, path: namedPath(data, finding.path) }, language));
    return report(file, faults, [], language);
  }
  const { faults, notes } = tryTemplate(checked.value, text, shipped, language);
  const name = `${checked.value.id}.json`;
  const misnamed = basename(file) === name ? [] : [say(language, 'checkFileName', { name })];
  return report(file, faults, [...notes, ...misnamed], language);
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

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
