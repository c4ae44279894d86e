import type { Language } from '../../../domain/language';
import { CannotCalculateError } from '../../engine/calculation-engine';
import { type DialogAnswer, type DialogRecord, type Host, loadHost, type ScriptProject } from '../../host/index';
import type { RenderedWorkbook } from '../../rendered-workbook';
import type { Action } from '../actions';
import type { Change, DeskView, FaultSwitches, Mail, Outcome, Question, Refusal } from '../protocol';
import type { Upload } from '../thread/messages';
import { BookView } from '../view/book-view';
import { hostParts, mailHeader, mailView } from './desk-view';
import { ExecutionLog } from './execution-log';
import { Front } from './front';
import { History } from './history';
import { openedFile } from './opened-file';
import { performAction } from './perform-action';
import { refusalOf } from './refusal';
import { parseDesk, printDesk, type SavedDesk } from './saved-desk';
import { ScriptPages } from './script-pages';
import { Told } from './told';
import { UNDOABLE } from './undoable';

export interface DeskOptions {
  /** What `dist/` holds. */
  readonly project: ScriptProject;
  readonly saved: SavedDesk;
  /** Name of a file that was no saved workbench and was put aside, or null. */
  readonly putAside: string | null;
  /** A new start: the demo in a language, or an empty spreadsheet. */
  readonly begin: (language: Language, empty: boolean) => SavedDesk;
  /** Tells all pages what is new. */
  readonly emit: (change: Change) => void;
  /** Puts a question of a script to the person and waits for the answer. */
  readonly ask: (question: Question) => DialogAnswer;
  /** Keeps the state. */
  readonly save: (text: string) => void;
}

type Result = { readonly ok: true; readonly value?: unknown } | { readonly ok: false; readonly refusal: Refusal };

/** The one spreadsheet behind all pages of a workbench: does what a person does, through the host, and tells what came of it. */
export class Desk {
  host: Host;
  readonly history = new History();
  readonly pages = new ScriptPages();
  language: Language;
  authMode: DeskView['authMode'];
  private faults: FaultSwitches;
  private readonly log: ExecutionLog;
  private readonly told = new Told();
  private readonly front = new Front();
  private book = new BookView();
  private rendered: RenderedWorkbook;
  private question: Question | null = null;
  private questions = 0;
  private cannotShow: string | null = null;
  private putAside: string | null;
  /** Of the last change told. */
  private number = 0;
  /** The host as last saved. */
  private standing: string;

  constructor(private readonly options: DeskOptions) {
    const { saved } = options;
    this.putAside = options.putAside;
    this.language = saved.language;
    this.authMode = saved.authMode;
    this.faults = saved.faults;
    this.log = new ExecutionLog(saved.log);
    this.host = this.loaded(saved.host);
    this.rendered = this.host.render();
    this.standing = this.host.save();
    this.reopen();
    this.publish();
    this.keep();
  }

  /** The workbook as last told to the pages. */
  get workbook(): RenderedWorkbook {
    return this.rendered;
  }

  /** Everything, for a page that has just opened. */
  whole(): Change {
    const desk = this.view();
    return {
      number: this.number,
      whole: true,
      desk,
      ...this.book.whole(),
      mails: { from: 0, items: this.host.outbox.map((mail) => mailHeader(mail, desk.timeZone)) },
      log: { from: 0, items: this.log.entries },
    };
  }

  /** Does what a person does. What a refused action changed before it was refused is told and kept all the same. */
  perform(action: Action): Outcome {
    const before = this.standing;
    let result = this.tried(action);
    try {
      const changed = this.publish();
      if (changed && UNDOABLE.has(action.do)) this.history.record(before);
      else if (changed && action.do !== 'undo' && action.do !== 'redo') this.history.forget();
    } catch (error) {
      // The action put something into a cell that has no honest answer here: it is taken back.
      if (!(error instanceof CannotCalculateError)) throw error;
      result = { ok: false, refusal: refusalOf(error) };
      this.replaceHost(before);
      this.publish();
    }
    this.emit(this.told.freshParts(this.view()));
    this.keep();
    return { ...result, number: this.number };
  }

  mail(index: number): Mail | null {
    const mail = this.host.outbox[index];
    return mail === undefined ? null : mailView(mail, this.rendered.timeZone, this.host.url);
  }

  /** The state file's text. */
  print(): string {
    const { language, authMode, faults, log } = this;
    return printDesk({ host: this.host.save(), language, authMode, faults, log: log.entries });
  }

  /** Puts another saved workbench in place. Throws when the text is none. */
  load(text: string): void {
    this.take(parseDesk(text), null);
  }

  /**
   * Opens an .xlsx file in place of the spreadsheet. As with a saved state the page has asked before, and undo does not bring the old one back. The
   * value is an `OpeningReport`. When the file cannot be opened nothing changes.
   */
  async openXlsx(upload: Upload): Promise<Outcome> {
    try {
      const { host, report } = await openedFile(upload, () => this.host);
      const { language, authMode, faults } = this;
      this.take({ host, language, authMode, faults, log: this.log.entries }, null);
      this.keep();
      return { ok: true, value: report, number: this.number };
    } catch (error) {
      return { ok: false, refusal: refusalOf(error), number: this.number };
    }
  }

  reset(language: Language, empty: boolean): void {
    this.take(this.options.begin(language, empty), null);
  }

  /** Makes the new start again in the language the first browser has told; what there was to say about it stays. */
  restartIn(language: Language): void {
    this.take(this.options.begin(language, false), this.putAside);
    this.keep();
  }

  /** Puts a host of this text in place, with the faults that are switched on. */
  replaceHost(text: string): void {
    this.host = this.loaded(text);
    this.log.restart();
    this.pages.restart();
    this.front.restart();
  }

  setFaults(faults: FaultSwitches): void {
    this.faults = faults;
    this.applyFaults(this.host);
  }

  /** The person opens the document anew: the menu is built again. */
  reopen(): void {
    this.host.open({ authMode: this.authMode });
  }

  /** Tells the pages what is new. Returns whether the sheets changed. */
  publish(): boolean {
    const workbook = this.renderedNow();
    this.log.take(this.host.executions, workbook.timeZone);
    const notices = this.pages.take(this.host.dialogs);
    const front = this.front.take(this.host, workbook);
    const { styles, sheets, removed } = this.book.update(workbook);
    this.rendered = workbook;
    this.emit({
      ...this.told.freshParts(this.view()),
      ...(styles === undefined ? {} : { styles }),
      ...(sheets.length === 0 ? {} : { sheets }),
      ...(removed.length === 0 ? {} : { removed }),
      ...this.told.freshMails(this.host.outbox, workbook.timeZone),
      ...this.told.freshLog(this.log.entries),
      ...(notices.length === 0 ? {} : { notices }),
      ...(front === null ? {} : { front }),
    });
    return sheets.length > 0 || removed.length > 0;
  }

  private tried(action: Action): Result {
    try {
      const value = performAction(this, action);
      return value === undefined ? { ok: true } : { ok: true, value };
    } catch (error) {
      return { ok: false, refusal: refusalOf(error) };
    }
  }

  private emit(change: Omit<Change, 'number' | 'whole'>): void {
    if (Object.keys(change).length === 0) return;
    this.number += 1;
    this.options.emit({ number: this.number, whole: false, ...change });
  }

  /**
   * The workbook as it is now. Throws CannotCalculateError the first time a sheet holds something the local host has no honest answer for; from
   * then on the last picture stays, and the page says so.
   */
  private renderedNow(): RenderedWorkbook {
    try {
      const workbook = this.host.render();
      this.cannotShow = null;
      return workbook;
    } catch (error) {
      if (!(error instanceof CannotCalculateError)) throw error;
      const known = this.cannotShow !== null || this.question !== null;
      this.cannotShow = error.formula;
      if (!known) throw error;
      return this.rendered;
    }
  }

  private view(): DeskView {
    const { language, authMode, faults, question, putAside, cannotShow, history } = this;
    return {
      ...hostParts(this.host, this.rendered),
      ...this.pages.view(),
      language,
      authMode,
      faults,
      question,
      putAside,
      cannotShow,
      canUndo: history.canUndo,
      canRedo: history.canRedo,
      hasSidebar: this.options.project.files?.Sidebar !== undefined,
    };
  }

  private keep(): void {
    this.standing = this.host.save();
    this.options.save(this.print());
  }

  private take(saved: SavedDesk, putAside: string | null): void {
    this.host = this.loaded(saved.host);
    this.language = saved.language;
    this.authMode = saved.authMode;
    this.setFaults(saved.faults);
    this.putAside = putAside;
    this.cannotShow = null;
    this.pages.closeAll();
    this.log.entries = saved.log;
    this.log.restart();
    this.front.restart();
    this.history.forget();
    this.book = new BookView();
    this.reopen();
    this.rendered = this.host.render();
    this.book.update(this.rendered);
    this.log.take(this.host.executions, this.rendered.timeZone);
    this.told.restart(this.host.outbox, this.log.entries);
    this.number += 1;
    this.options.emit(this.whole());
  }

  private loaded(text: string): Host {
    const host = loadHost(text, { ...this.options.project, ask: (dialog) => this.ask(dialog) });
    this.applyFaults(host);
    return host;
  }

  private applyFaults(host: Host): void {
    const { quotaGone, propertiesFull, noDocument, failAtCall, killAtCall, millisecondsPerCall, lockHeld } = this.faults;
    host.faults = {
      quotaGone,
      propertiesFull,
      noDocument,
      ...(failAtCall === null ? {} : { failAtCall }),
      ...(killAtCall === null ? {} : { killAtCall }),
      ...(millisecondsPerCall === null ? {} : { millisecondsPerCall }),
    };
    if (lockHeld) host.holdLock();
    else host.releaseHeldLock();
  }

  /** A script asks in the middle of an execution: what it has written so far is shown, then it waits. */
  private ask({ kind, title, text, buttons }: DialogRecord): DialogAnswer {
    this.questions += 1;
    const names = buttons?.split('.').pop()?.split('_') ?? ['OK'];
    this.question = {
      id: this.questions,
      kind: kind === 'prompt' ? 'prompt' : 'alert',
      title,
      text,
      buttons: names.filter((name): name is Question['buttons'][number] => /^(OK|CANCEL|YES|NO)$/.test(name)),
    };
    this.publish();
    try {
      return this.options.ask(this.question);
    } finally {
      this.question = null;
      this.publish();
    }
  }
}
