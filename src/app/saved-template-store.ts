import { contentHash } from '../domain/content-hash';
import type { Template } from '../domain/template';
import { parseTemplate } from '../domain/template-parser';
import type { PropertyPort, TemplatePort } from './ports';

/**
 * Templates kept in the spreadsheet: `sr.template.<id>` says of how many parts the text of one is made, `sr.template.<id>.<n>` holds a part
 * (docs/decisions/saved-templates.md). The id is made of the text, so what is kept under one never changes and a plan made from it can be counted anew at
 * any time.
 */
const PREFIX = 'sr.template.';

/** Characters a part holds: at four bytes each they stay below the 9 KB of a property (platform reference §6.1). */
const PART_CHARACTERS = 2200;

/** The id of every template that does not ship. */
const ID = /^saved-[0-9a-f]{14}$/;

/** All document properties, as read in one call. */
export type RawProperties = { readonly [key: string]: string };

/** What is said of a kept template beside its text. */
export interface SavedHead {
  readonly parts: number;
  /** Not offered any more, and kept because a plan was made from it. */
  readonly isHidden?: true;
}

/** The id a template has wherever it is kept: the same words, the same id. */
export function savedId({ id: _, ...words }: Omit<Template, 'id'> & { readonly id?: string }): string {
  return `saved-${contentHash(words)}`;
}

/** Whether an id is that of a template which does not ship. */
export function isSavedId(id: string): boolean {
  return ID.test(id);
}

/** Templates that ship and those kept in the spreadsheet behind one port; a file may also ship under the id it was saved with. */
export function withSavedTemplates(shipped: TemplatePort, properties: PropertyPort): TemplatePort {
  return { load: (id) => (isSavedId(id) ? savedData(properties.all(), id) : null) ?? shipped.load(id) };
}

/** The templates offered in this spreadsheet, by name. What cannot be read is left out. */
export function savedTemplates(raw: RawProperties): readonly Template[] {
  const templates = savedIds(raw).flatMap((id) => {
    const parsed = headOf(raw, id)?.isHidden ? null : parseTemplate(savedData(raw, id));
    return parsed?.ok ? [parsed.value] : [];
  });
  return templates.sort((a, b) => (a.name.en < b.name.en ? -1 : 1));
}

/** Unknown JSON of a kept template, or null when there is none of that id or a part of it is damaged. */
export function savedData(raw: RawProperties, id: string): unknown {
  const head = headOf(raw, id);
  return head && parse(Array.from({ length: head.parts }, (_, part) => raw[`${PREFIX}${id}.${part}`] ?? '').join(''));
}

/** Ids of all templates kept, the hidden ones too. */
export function savedIds(raw: RawProperties): string[] {
  const ids = Object.keys(raw).map((key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : ''));
  return ids.filter(isSavedId);
}

/** What is said of a kept template; null when there is none of that id. */
export function headOf(raw: RawProperties, id: string): SavedHead | null {
  return parse<SavedHead>(raw[PREFIX + id]);
}

/** Whether a property belongs to any kept template, or to that of `id`. */
export function isSavedKey(key: string, id?: string): boolean {
  return id === undefined ? key.startsWith(PREFIX) : key === PREFIX + id || key.startsWith(`${PREFIX}${id}.`);
}

/** The property that holds what is said of a template. */
export function savedEntry(id: string, head: SavedHead): { readonly [key: string]: string } {
  return { [PREFIX + id]: JSON.stringify(head) };
}

/** All properties of a template. */
export function savedEntries(id: string, text: string): { readonly [key: string]: string } {
  const characters = Array.from(text);
  const parts = Math.ceil(characters.length / PART_CHARACTERS);
  const held = Array.from({ length: parts }, (_, part): [string, string] => [
    `${PREFIX}${id}.${part}`,
    characters.slice(part * PART_CHARACTERS, (part + 1) * PART_CHARACTERS).join(''),
  ]);
  return { ...Object.fromEntries(held), ...savedEntry(id, { parts }) };
}

function parse<T>(text: string | undefined): T | null {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
