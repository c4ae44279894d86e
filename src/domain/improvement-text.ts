import type { Finding } from './finding';
import { IMPROVEMENT_KINDS, type Improvement, LANDINGS, MOST_CARRIED, shortMeasure } from './improvement';
import { visible, withoutInvisible } from './visible-text';

/** The first word of the text: by it a pasted text is known, whatever a chat has put before it. */
const MARK = 'showrunner-improvements-1';

/** Stands where a field is blank: tabs that a chat has turned into spaces still part the fields. */
const NONE = '-';

/** Id, landing, kind and offset hold no space, so the measure may hold any. */
const LINE = /^(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(.+)$/;

const ID = /^[\w-]{1,40}$/;

/** Offsets further away are no planning of an event. */
const FURTHEST_OFFSET = 730;

/** Improvements as a text to be sent by chat or clipboard and read by any language: a line that says what it is, then one line each. */
export function improvementsText(from: string, items: readonly Improvement[]): string {
  const lines = items.map(({ id, landsIn, kind, offset, measure }) =>
    [id, landsIn, kind ?? NONE, offset === null ? NONE : String(offset), shortMeasure(measure)].join('\t'),
  );
  return [[MARK, shortMeasure(from)].join('\t'), ...lines].join('\n');
}

/**
 * What such a text holds. It may come from anybody: lines that are not of the form are findings and left out, and so is all of it when the first line is
 * not there. An id that comes twice counts once.
 */
export function readImprovementsText(text: string): { readonly items: readonly Improvement[]; readonly findings: readonly Finding[] } {
  const lines = text.split(/\r\n|\r|\n/).map(visible);
  const first = lines.findIndex((line) => withoutInvisible(line).includes(MARK));
  if (first < 0) return { items: [], findings: [{ code: 'carry.noMark', path: '', facts: {} }] };
  const from = shortMeasure((lines[first] ?? '').split(MARK)[1] ?? '');
  const items: Improvement[] = [];
  const findings: Finding[] = [];
  lines.slice(first + 1).forEach((line, index) => {
    if (line === '') return;
    const item = readLine(line, from);
    if (!item) findings.push({ code: 'carry.badLine', path: '', facts: { line: index + 1, text: line.slice(0, 60) } });
    else if (!items.some(({ id }) => id === item.id)) items.push(item);
  });
  if (items.length > MOST_CARRIED)
    findings.push({ code: 'carry.tooMany', path: '', facts: { most: MOST_CARRIED, n: items.length - MOST_CARRIED } });
  return { items: items.slice(0, MOST_CARRIED), findings };
}

function readLine(line: string, from: string): Improvement | null {
  const [, id = '', lands, kindText = '', offsetText = '', measure = ''] = LINE.exec(line) ?? [];
  const landsIn = LANDINGS.find((landing) => landing === lands);
  const kind = IMPROVEMENT_KINDS.find((each) => each === kindText) ?? null;
  const offset = offsetText === NONE ? null : Number(offsetText);
  const isWhole = offset === null || (/^-?\d{1,4}$/.test(offsetText) && Math.abs(offset) <= FURTHEST_OFFSET);
  if (!ID.test(id) || !landsIn || (kind === null && kindText !== NONE) || !isWhole || shortMeasure(measure) === '') return null;
  return { id, landsIn, kind, offset, measure: shortMeasure(measure), from };
}
