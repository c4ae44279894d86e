import type { Sheet } from 'hucre/xlsx';
import { parseArea } from '../export/a1';

/** The notes of a sheet's cells, by `row,column`. Of a thread of comments every one is there, with who wrote it. */
export function notesOf(file: Sheet, people: ReadonlyMap<string, string>): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [key, { comment }] of file.cells ?? []) {
    const [top = 0, left = 0] = key.split(',').map(Number);
    if (comment !== undefined && comment.text !== '') notes.set(`${top + 1},${left + 1}`, comment.text.replace(/\r\n?/g, '\n'));
  }
  for (const [place, text] of threads(file, people)) notes.set(place, text);
  return notes;
}

/** What Excel puts into the note of a thread only says that this program cannot show threads. */
function threads({ threadedComments = [] }: Sheet, people: ReadonlyMap<string, string>): Map<string, string> {
  const placeOf = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const { id, parentId, ref, personId, text } of threadedComments) {
    const place = ref === undefined ? placeOf.get(parentId ?? '') : placeOfCell(ref);
    if (place === undefined) continue;
    placeOf.set(id, place);
    const name = people.get(personId);
    const line = name === undefined ? text : `${name}: ${text}`;
    const before = texts.get(place);
    texts.set(place, before === undefined ? line : `${before}\n${line}`);
  }
  return texts;
}

function placeOfCell(ref: string): string {
  const { top, left } = parseArea(ref, 1, 1);
  return `${top},${left}`;
}
