import type { Facts, Finding } from '../../domain/finding';
import { inBoth, type Language, type Localized } from '../../domain/language';
import { type NamedPerson, withoutPeople } from '../../domain/personal-words';
import { visible } from '../../domain/visible-text';

/** Longest text and longest label of a template, in characters. */
export const SENTENCE = 500;
export const LABEL = 100;

/** Stands where a template must say something and the plan says nothing. */
export const TO_COMPLETE: Localized = inBoth('待补充', 'To be completed');

/** Stands where an address or a number stood. */
export const REMOVED: Localized = inBoth('（略）', '[removed]');

/** Most places one finding lists. */
const MOST_PLACES = 5;

/** What can be said about the cells a template was made of; each names the cells or rows it is about. */
type NoteCode =
  | 'saved.ownWords'
  | 'saved.peopleRemoved'
  | 'saved.shortened'
  | 'saved.completed'
  | 'saved.cancelled'
  | 'saved.noDate'
  | 'saved.byHand'
  | 'saved.earliest'
  | 'saved.legalAssumed'
  | 'saved.waitsLonger'
  | 'saved.cueMoved';

/**
 * The texts of a plan as texts of a template. One that is still the template's keeps its other language; any other stands as typed in both, without people,
 * in one line. What was done on the way is remembered for the findings.
 */
export class TemplateTexts {
  /** Whose names are taken out; known once the team has been read. */
  people: readonly NamedPerson[] = [];
  private readonly notes = new Map<NoteCode, string[]>();

  constructor(private readonly language: Language) {}

  /** The text typed at `place` where the template the plan was made from says `known`; '' becomes words to be completed. */
  say(typed: string, known: Localized | null | undefined, place: string, longest = SENTENCE): Localized {
    if (known && typed === visible(known[this.language])) return known;
    const words = this.clean(typed, place, longest);
    if (words === '') {
      this.note('saved.completed', place);
      return TO_COMPLETE;
    }
    this.note('saved.ownWords', place);
    return { 'zh-CN': words, en: words };
  }

  /** The same where a template may say nothing. */
  sayOrNot(typed: string, known: Localized | null | undefined, place: string): Localized | null {
    return visible(typed) === '' ? null : this.say(typed, known, place);
  }

  /** Remembers something to be said about a place. */
  note(code: NoteCode, place: string): void {
    const places = this.notes.get(code) ?? [];
    this.notes.set(code, places);
    if (!places.includes(place)) places.push(place);
  }

  /** What is to be said, a finding a kind. */
  findings(): Finding[] {
    return [...this.notes].map(([code, places]) => ({ code, path: '', facts: placesFact(places) }));
  }

  private clean(typed: string, place: string, longest: number): string {
    const breaks = this.language === 'zh-CN' ? '；' : '; ';
    const line = visible(typed)
      .replace(/\s*[\r\n\u2028\u2029]+\s*/g, breaks)
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/\p{Cs}/gu, '');
    const anonymous = withoutPeople(line, this.people, REMOVED[this.language]);
    if (anonymous !== line) this.note('saved.peopleRemoved', place);
    const characters = Array.from(anonymous);
    if (characters.length <= longest) return visible(anonymous);
    this.note('saved.shortened', place);
    return `${visible(characters.slice(0, longest - 1).join(''))}…`;
  }
}

function placesFact(places: readonly string[]): Facts {
  const shown = places.slice(0, MOST_PLACES);
  return { count: places.length, places: places.length > MOST_PLACES ? [...shown, '…'] : shown };
}
