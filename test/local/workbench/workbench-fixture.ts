import { Desk, type DeskOptions } from '../../../src/local/workbench/desk/desk';
import { NO_FAULTS, type SavedDesk } from '../../../src/local/workbench/desk/saved-desk';
import type { Change, Question } from '../../../src/local/workbench/protocol';
import { aHost } from '../host-fixture';

/** A saved desk around the spreadsheet of `aHost`: one empty sheet, id 0, in Shanghai. */
export function savedDesk(): SavedDesk {
  return { host: aHost().save(), language: 'en', authMode: 'FULL', faults: NO_FAULTS, log: [] };
}

export interface DeskScene {
  readonly desk: Desk;
  readonly changes: Change[];
  readonly questions: Question[];
  /** Texts kept, last one last. */
  readonly kept: string[];
}

/** A desk whose script project is the given text; whatever it asks is answered by `answer`. */
export function deskWith(bundle: string, more: Partial<DeskOptions> = {}): DeskScene {
  const changes: Change[] = [];
  const questions: Question[] = [];
  const kept: string[] = [];
  const desk = new Desk({
    project: { bundle },
    saved: savedDesk(),
    putAside: null,
    begin: () => savedDesk(),
    emit: (change) => changes.push(change),
    ask: (question) => {
      questions.push(question);
      return { button: 'OK', text: 'typed' };
    },
    save: (text) => kept.push(text),
    ...more,
  });
  return { desk, changes, questions, kept };
}

/** What the page shows in a cell of the first sheet. */
export function shown(desk: Desk, row: number, column: number): string | undefined {
  return desk.whole().sheets?.[0]?.rows?.[row]?.find((cell) => cell[0] === column)?.[1];
}
