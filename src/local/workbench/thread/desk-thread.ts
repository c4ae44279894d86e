/**
 * The thread the workbench's host lives in. Scripts run to their end in one go, as in Google; where one asks the person something, this thread
 * stops in the middle of it until the answer comes, while the server goes on answering.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Language } from '../../../domain/language';
import { say, WrongArguments } from '../../cli/cli-words';
import { Refused as RefusedByBundle } from '../../cli/rpc-client';
import { CannotCalculateError } from '../../engine/calculation-engine';
import { writeXlsx } from '../../export/xlsx';
import type { DialogAnswer } from '../../host/index';
import type { Action } from '../actions';
import { beginDesk } from '../begin';
import { Desk } from '../desk/desk';
import { parseDesk, type SavedDesk } from '../desk/saved-desk';
import type { Question } from '../protocol';
import { StateStore } from '../state-store';
import type { AnswerMessage, Report, Request, ThreadData, Upload } from './messages';

const data = workerData as ThreadData;
const signal = new Int32Array(data.signal);
const store = new StateStore(data.stateFile);
/** True until somebody does something: then the start may still be made anew in the browser's language. */
let untouched = false;

function report(message: Report): void {
  parentPort?.postMessage(message);
}

const begin = (language: Language, empty: boolean): SavedDesk => beginDesk({ argv: data.argv, now: new Date() }, language, empty);

function start(): Desk {
  if (data.reset && store.exists()) store.putAside('before-reset');
  const found = store.read(parseDesk);
  untouched = found.value === null;
  try {
    return makeDesk(found.value ?? begin(data.language, false), found.putAside);
  } catch (error) {
    // A state of another version may hold a formula that this one cannot compute.
    if (found.value === null || !(error instanceof CannotCalculateError)) throw error;
    untouched = true;
    return makeDesk(begin(data.language, false), store.putAside('unreadable'));
  }
}

function makeDesk(saved: SavedDesk, putAside: string | null): Desk {
  const desk: Desk = new Desk({
    project: { bundle: data.bundle, files: data.files },
    saved,
    putAside,
    begin,
    emit: (change) => report({ kind: 'change', json: JSON.stringify(change) }),
    ask: (question) => waitForAnswer(desk, question),
    save: (text) => store.write(text),
  });
  return desk;
}

function waitForAnswer(desk: Desk, question: Question): DialogAnswer {
  report({ kind: 'waiting', whole: JSON.stringify(desk.whole()) });
  try {
    for (;;) {
      Atomics.wait(signal, 0, 0);
      Atomics.store(signal, 0, 0);
      for (let received = receiveMessageOnPort(data.answers); received !== undefined; received = receiveMessageOnPort(data.answers)) {
        const { question: asked, answer } = received.message as AnswerMessage;
        if (asked === question.id) return answer;
      }
    }
  } finally {
    report({ kind: 'waiting', whole: null });
  }
}

async function answer(desk: Desk, { kind, params }: Request): Promise<unknown> {
  switch (kind) {
    case 'act':
      untouched = false;
      return JSON.stringify(desk.perform(params as Action));
    case 'whole':
      return JSON.stringify(desk.whole());
    case 'mail':
      return desk.mail(Number(params));
    case 'page':
      return desk.pages.html(Number(params));
    case 'state':
      return desk.print();
    case 'xlsx':
      return writeXlsx(desk.workbook);
    case 'openXlsx':
      untouched = false;
      return JSON.stringify(await desk.openXlsx(params as Upload));
    case 'greet':
      if (untouched && params !== desk.language) desk.restartIn(params as Language);
      untouched = false;
      return null;
  }
}

try {
  const desk = start();
  parentPort?.on('message', (request: Request) => {
    answer(desk, request).then(
      (value) => report({ kind: 'reply', id: request.id, value }),
      (error: unknown) =>
        report({ kind: 'reply', id: request.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  report({ kind: 'ready' });
} catch (error) {
  if (error instanceof WrongArguments) report({ kind: 'failed', lines: [say(data.language, error.word, error.facts)], unexpected: false });
  else if (error instanceof RefusedByBundle) report({ kind: 'failed', lines: error.sentences, unexpected: false });
  else report({ kind: 'failed', lines: [error instanceof Error ? (error.stack ?? error.message) : String(error)], unexpected: true });
}
