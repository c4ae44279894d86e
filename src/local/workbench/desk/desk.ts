import type { Language } from '../../../domain/language';
import { CannotCalculateError } from '../../engine/calculation-engine';
import { type DialogAnswer, type DialogRecord, type Host, loadHost, type ScriptProject } from '../../host/index';
import type { RenderedWorkbook } from '../../rendered-workbook';
import type {
  Action,
  Change,
  DeskView,
  FaultSwitches,
  LogEntry,
  Mail,
  ModalView,
  Notice,
  Outcome,
  Question,
  Refusal,
  Tail,
} from '../protocol';
import { BookView } from '../view/book-view';
import { hostParts, mailHeader, mailView } from './desk-view';
import { ExecutionLog } from './execution-log';
import { History } from './history';
import { performAction } from './perform-action';
import { refusalOf } from './refusal';
import { parseDesk, printDesk, type SavedDesk } from './saved-desk';

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

const MODAL_SIZE = { width: 600, height: 400 };

/** The one spreadsheet behind all pages of a workbench: does what a person does, through the host, and tells what came of it. */
export class Desk {
  host: Host;
  readonly history = new History();
  language: Language;
  authMode: DeskView['authMode'];
  faults: FaultSwitches;
  private readonly log: ExecutionLog;
  private book = new BookView();
  private rendered: RenderedWorkbook;
  /** Each part of the page as last told, as JSON. */
  private readonly told = new Map<string, string>();
  private mailsTold = 0;
  private logTold = 0;
  private lastEntry: LogEntry | undefined;
  private dialogsTaken = 0;
  private question: Question | null = null;
  private modal: (ModalView & { readonly html: string }) | null = null;
  private sidebar: { readonly id: number; readonly title: string; readonly html: string } | null = null;
  private cannotShow: string | null = null;
  private putAside: string | null;
  private counter = 0;
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
    const desk = this.parts();
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
    let outcome: Result;
    try {
      const value = performAction(this, action);
      outcome = value === undefined ? { ok: true } : { ok: true, value };
    } catch (error) {
      outcome = { ok: false, refusal: refusalOf(error) };
    }
    try {
      const bookChanged = this.publish();
      if (bookChanged && UNDOABLE.has(action.do)) this.history.record(before);
      else if (bookChanged && action.do !== 'undo' && action.do !== 'redo') this.history.forget();
    } catch (error) {
      if (!(error instanceof CannotCalculateError)) throw error;
      outcome = { ok: false, refusal: refusalOf(error) };
      this.replaceHost(before);
      this.publish();
    }
    this.tellUndo();
    this.keep();
    return { ...outcome, number: this.number };
  }

  mail(index: number): Mail | null {
    const mail = this.host.outbox[index];
    return mail === undefined ? null : mailView(mail, this.rendered.timeZone, this.host.url);
  }

  /** HTML of the dialog or sidebar of a number, while it is open. */
  pageHtml(id: number): string | null {
    return [this.modal, this.sidebar].find((page) => page?.id === id)?.html ?? null;
  }

  closeModal(): void {
    this.modal = null;
  }

  closeSidebar(): void {
    this.sidebar = null;
  }

  /** The state file's text. */
  print(): string {
    const { language, authMode, faults, log } = this;
    return printDesk({ host: this.host.save(), language, authMode, faults, log: log.entries });
  }

  /** Puts another saved workbench in place. Throws when the text is none. */
  load(text: string): void {
    this.take(parseDesk(text));
  }

  reset(language: Language, empty: boolean): void {
    this.take(this.options.begin(language, empty));
  }

  /** Puts a host of this text in place, with the faults that are switched on. */
  replaceHost(text: string): void {
    this.host = this.loaded(text);
    this.log.restart();
    this.dialogsTaken = 0;
    this.mailsTold = Math.min(this.mailsTold, this.host.outbox.length);
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
    const notices = this.newNotices();
    const changed = this.book.update(workbook);
    this.rendered = workbook;
    const fresh = this.freshParts();
    const mails = this.host.outbox.slice(this.mailsTold);
    const entries = this.log.entries;
    const logGrew = entries.length !== this.logTold || entries[entries.length - 1] !== this.lastEntry;
    const change: Omit<Change, 'number'> = {
      whole: false,
      ...(Object.keys(fresh).length === 0 ? {} : { desk: fresh }),
      ...(changed.styles === undefined ? {} : { styles: changed.styles }),
      ...(changed.sheets.length === 0 ? {} : { sheets: changed.sheets }),
      ...(changed.removed.length === 0 ? {} : { removed: changed.removed }),
      ...(mails.length === 0 ? {} : { mails: { from: this.mailsTold, items: mails.map((mail) => mailHeader(mail, workbook.timeZone)) } }),
      ...(logGrew ? { log: this.logTail() } : {}),
      ...(notices.length === 0 ? {} : { notices }),
    };
    this.mailsTold = this.host.outbox.length;
    this.logTold = entries.length;
    this.lastEntry = entries[entries.length - 1];
    if (Object.keys(change).length > 1) this.emit(change);
    return changed.sheets.length > 0 || changed.removed.length > 0;
  }

  /** New executions stand at the end; when old ones fell out, the whole list is told. */
  private logTail(): Tail<LogEntry> {
    const { entries } = this.log;
    const known = this.lastEntry === undefined ? -1 : entries.indexOf(this.lastEntry);
    const from = known >= 0 && known === this.logTold - 1 ? known + 1 : 0;
    return { from, items: entries.slice(from) };
  }

  /** Where a sheet holds something the local host has no honest answer for, the last picture stays, and the page says so. */
  private renderedNow(): RenderedWorkbook {
    try {
      const workbook = this.host.render();
      this.cannotShow = null;
      return workbook;
    } catch (error) {
      if (!(error instanceof CannotCalculateError)) throw error;
      if (this.cannotShow === null && this.question === null) {
        this.cannotShow = error.formula;
        throw error;
      }
      return this.rendered;
    }
  }

  private newNotices(): Notice[] {
    const dialogs = this.host.dialogs.slice(this.dialogsTaken);
    this.dialogsTaken = this.host.dialogs.length;
    for (const dialog of dialogs) this.openPage(dialog);
    return dialogs.flatMap(({ kind, title, text }) => (kind === 'toast' ? [{ kind, title, text }] : []));
  }

  private openPage({ kind, title, text, width = MODAL_SIZE.width, height = MODAL_SIZE.height }: DialogRecord): void {
    if (kind !== 'modal' && kind !== 'sidebar') return;
    this.counter += 1;
    if (kind === 'sidebar') this.sidebar = { id: this.counter, title, html: text };
    else this.modal = { id: this.counter, title, width, height, html: text };
  }

  private parts(): DeskView {
    const { language, authMode, faults, question, putAside, cannotShow, modal, sidebar } = this;
    return {
      ...hostParts(this.host, this.rendered),
      language,
      authMode,
      faults,
      question,
      modal: modal === null ? null : { id: modal.id, title: modal.title, width: modal.width, height: modal.height },
      sidebar: sidebar === null ? null : { id: sidebar.id, title: sidebar.title },
      putAside,
      cannotShow,
      canUndo: this.history.canUndo,
      canRedo: this.history.canRedo,
      hasSidebar: this.options.project.files?.Sidebar !== undefined,
    };
  }

  private freshParts(): Partial<DeskView> {
    const fresh: Partial<DeskView> = {};
    for (const [key, value] of Object.entries(this.parts())) {
      const text = JSON.stringify(value);
      if (this.told.get(key) === text) continue;
      this.told.set(key, text);
      Object.assign(fresh, { [key]: value });
    }
    return fresh;
  }

  private tellUndo(): void {
    const fresh = this.freshParts();
    if (Object.keys(fresh).length > 0) this.emit({ whole: false, desk: fresh });
  }

  private emit(change: Omit<Change, 'number'>): void {
    this.number += 1;
    this.options.emit({ number: this.number, ...change });
  }

  private keep(): void {
    this.standing = this.host.save();
    this.options.save(this.print());
  }

  private take(saved: SavedDesk): void {
    const host = this.loaded(saved.host);
    this.language = saved.language;
    this.authMode = saved.authMode;
    this.faults = saved.faults;
    this.putAside = null;
    this.modal = null;
    this.sidebar = null;
    this.log.entries = saved.log;
    this.log.restart();
    this.host = host;
    this.dialogsTaken = 0;
    this.history.forget();
    this.book = new BookView();
    this.reopen();
    this.book.update(this.host.render());
    this.rendered = this.host.render();
    this.log.take(this.host.executions, this.rendered.timeZone);
    this.mailsTold = this.host.outbox.length;
    this.logTold = this.log.entries.length;
    this.lastEntry = this.log.entries[this.logTold - 1];
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
    this.counter += 1;
    const names = buttons?.split('.').pop()?.split('_') ?? ['OK'];
    this.question = {
      id: this.counter,
      kind: kind === 'prompt' ? 'prompt' : 'alert',
      title,
      text,
      buttons: names.filter((name): name is Question['buttons'][number] => /^(OK|CANCEL|YES|NO)$/.test(name)),
    };
    this.publish();
    const answer = this.options.ask(this.question);
    this.question = null;
    this.publish();
    return answer;
  }
}

/** What undo takes back. A day that passes writes by itself; taking that back would take back what has been done since by others. */
const UNDOABLE: ReadonlySet<Action['do']> = new Set<Action['do']>([
  'type',
  'paste',
  'clear',
  'insertRows',
  'deleteRows',
  'insertColumns',
  'deleteColumns',
  'hideRows',
  'showRows',
  'hideColumns',
  'showColumns',
  'freezeRows',
  'freezeColumns',
  'moveRows',
  'moveColumns',
  'copyRows',
  'resizeColumns',
  'resizeRows',
  'sort',
  'filter',
  'clearFilter',
  'renameSheet',
  'duplicateSheet',
  'deleteSheet',
  'hideSheet',
  'showSheet',
  'addSheet',
  'menu',
  'run',
]);
