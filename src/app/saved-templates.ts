import type { Template } from '../domain/template';
import { parseTemplate } from '../domain/template-parser';
import { runCommand } from './command';
import { utf8Bytes } from './digest-mail/user-text';
import { Failure, failure } from './failure';
import { isBuilding } from './journal';
import type { Ports } from './ports';
import {
  headOf,
  isSavedKey,
  type RawProperties,
  savedData,
  savedEntries,
  savedEntry,
  savedId,
  savedIds,
  savedTemplates,
} from './saved-template-store';
import { readState, type StoredState } from './stored-state';

/** Bytes of one template: twice the largest that ships. */
const MOST_BYTES = 64 * 1024;

/** Bytes of all: of the 500 KB of the store the list of the last change takes up to 160 and the ledger of mails needs the rest. */
const MOST_BYTES_TOGETHER = 200 * 1024;

/**
 * Keeps the template of a file's text and answers with it. Throws a Failure with all that is wrong with the file, when it is too large, when another one of its
 * name is offered, or when there is no room.
 */
export function keepTemplate(ports: Ports, text: string): Template {
  const template = templateIn(text);
  const entries = savedEntries(template.id, JSON.stringify(template));
  const bytes = bytesOf(entries);
  if (bytes > MOST_BYTES) throw failure('saved.tooLarge', { size: kilobytes(bytes), most: kilobytes(MOST_BYTES) });
  return runCommand(ports, (state) => {
    const raw = swept(ports, state);
    const others = savedTemplates(raw).filter(({ id }) => id !== template.id);
    const { name } = template;
    const taken = others.find((other) => other.name.en === name.en || other.name['zh-CN'] === name['zh-CN']);
    if (taken) throw failure('saved.nameTaken', { name: taken.name[ports.account.language()] });
    const left = MOST_BYTES_TOGETHER - bytesOf(raw);
    if (headOf(raw, template.id) === null && bytes > left) {
      throw failure('saved.full', { size: kilobytes(bytes), left: Math.max(0, Math.floor(left / 1024)) });
    }
    // One call, so that no reader meets half of it.
    ports.properties.setAll(entries);
    return template;
  });
}

/** Offers a kept template no more. Its text stays as long as a plan of this spreadsheet was made from it. Throws a Failure when it is not there. */
export function forgetTemplate(ports: Ports, id: string): void {
  runCommand(ports, (state) => {
    const head = headOf(state.raw, id);
    if (!head || head.isHidden) throw failure('saved.gone', { template: id });
    const hidden = savedEntry(id, { ...head, isHidden: true });
    ports.properties.setAll(hidden);
    swept(ports, { ...state, raw: { ...state.raw, ...hidden } });
  });
}

/** The file of a kept template, to be taken to another spreadsheet. Throws a Failure when it is not there. */
export function savedFile(ports: Pick<Ports, 'properties'>, id: string): string {
  const data = savedData(readState(ports.properties).raw, id);
  if (data === null) throw failure('saved.gone', { template: id });
  return fileOf(data);
}

/** A template as people read, copy and send it. */
export function fileOf(template: unknown): string {
  return JSON.stringify(template, null, 2);
}

function templateIn(text: string): Template {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw failure('saved.notJson');
  }
  const parsed = parseTemplate(data);
  if (!parsed.ok) throw new Failure(parsed.findings);
  return { ...parsed.value, id: savedId(parsed.value) };
}

/** Deletes what is hidden and needed by no plan any more; the properties that are left. */
function swept(ports: Ports, { raw, plans, journal }: StoredState): RawProperties {
  const records = [...plans, ...(journal && isBuilding(journal) ? [journal.record] : [])];
  const gone = savedIds(raw).filter((id) => headOf(raw, id)?.isHidden && !records.some(({ answers }) => answers.template === id));
  const isGone = (key: string): boolean => gone.some((id) => isSavedKey(key, id));
  // The head, whose name is shortest, goes last: without it the parts would stay for ever.
  const keys = Object.keys(raw).filter(isGone);
  for (const key of keys.sort((a, b) => b.length - a.length)) ports.properties.delete(key);
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !isGone(key)));
}

/** Bytes that kept templates take. */
function bytesOf(raw: RawProperties): number {
  return Object.entries(raw).reduce((sum, [key, value]) => sum + (isSavedKey(key) ? utf8Bytes(key) + utf8Bytes(value) : 0), 0);
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
