import type { Surface } from '../../google/surface';
import type { RenderedWorkbook, SentMail } from '../rendered-workbook';
import { crossToClient } from './client-values';
import { AUTH_MODES } from './enumeration';
import { Execution } from './execution';
import { HostCore } from './host-core';
import { HostKeyboard } from './host-keyboard';
import type { AuthModeName, DialogAnswer, DialogRecord, ExecutionRecord, Faults, Host, ScriptProject } from './host-types';
import { menuFunction } from './menu-entries';
import { OWN_REALM } from './realm';
import { renderWorkbook } from './render';
import { servicesFor } from './services';
import { spreadsheetUrl } from './spreadsheet-service';
import type { HostState } from './state';
import { parseState, printState } from './state-file';

/** Makes a host of its state and a script project. */
export function buildHost(state: HostState, project: ScriptProject): Host {
  return new LocalHost(new HostCore(state, project));
}

class LocalHost extends HostKeyboard implements Host {
  get spreadsheetId(): string {
    return this.core.state.book.id;
  }

  get url(): string {
    return spreadsheetUrl(this.core.state.book.id);
  }

  get executions(): ExecutionRecord[] {
    return this.core.executions.map((execution) => execution.record());
  }

  get outbox(): readonly SentMail[] {
    return this.core.state.outbox;
  }

  get dialogs(): readonly DialogRecord[] {
    return this.core.dialogs;
  }

  get menu(): HostState['menu'] {
    return [...this.core.state.menu, ...(this.core.state.menus ?? [])];
  }

  get triggers(): HostState['triggers'] {
    return this.core.state.triggers;
  }

  get properties(): { readonly [key: string]: string } {
    return { ...this.core.state.properties };
  }

  get users(): HostState['users'] {
    return this.core.state.users;
  }

  get currentUser(): string {
    return this.core.state.currentUser;
  }

  get title(): string {
    return this.core.state.book.title;
  }

  get sheetTitles(): string[] {
    return this.core.book.sheets.map((sheet) => sheet.title);
  }

  get selection(): Host['selection'] {
    const { activeSheet, activeRange } = this.core.state.book;
    return { sheet: this.core.book.sheetById(activeSheet)?.title ?? '', range: activeRange ?? null };
  }

  get faults(): Faults {
    return this.core.faults;
  }

  set faults(faults: Faults) {
    this.core.faults = faults;
  }

  now(): number {
    return this.core.state.now;
  }

  setNow(instant: Date | number): void {
    this.core.state.now = Number(instant);
  }

  advance(milliseconds: number): void {
    this.core.state.now += milliseconds;
  }

  signIn(email: string): void {
    if (!this.core.state.users.some((user) => user.email === email)) throw new Error('there is no such user');
    this.core.state.currentUser = email;
  }

  open({ authMode = 'LIMITED' }: { readonly authMode?: AuthModeName } = {}): ExecutionRecord {
    Object.assign(this.core.state, { menu: [], menus: [] });
    const entry = { kind: 'open', functionName: 'onOpen', user: this.currentUser, authMode, optional: true } as const;
    return this.runner.run(entry, ({ realm }) => [realm.adopt({ authMode: AUTH_MODES[authMode] })]).record();
  }

  call(functionName: string, ...args: unknown[]): unknown {
    if (functionName.endsWith('_')) throw new Error(`Script function not found: ${functionName}`);
    const sent = args.map((arg, index) => crossToClient(arg, `argument ${index + 1}`));
    let received: unknown;
    const entry = { kind: 'client', functionName, user: this.currentUser, authMode: 'FULL' } as const;
    const execution = this.runner.run(
      entry,
      ({ realm }) => sent.map((arg) => realm.adopt(arg)),
      (result) => {
        received = crossToClient(result, 'result');
      },
    );
    if (execution.error !== null) throw new Error(execution.error);
    return received;
  }

  click(caption: string): ExecutionRecord {
    const functionName = menuFunction(this.menu, caption);
    if (functionName === undefined) throw new Error(`the menu has no entry "${caption}"`);
    const entry = { kind: 'menu', functionName, user: this.currentUser, authMode: 'FULL' } as const;
    const execution = this.runner.run(entry, () => []);
    if (execution.error !== null) throw new Error(execution.error);
    return execution.record();
  }

  runClockTriggers(): ExecutionRecord[] {
    const due = this.core.state.triggers.filter((trigger) => !trigger.disabled);
    return due.map(({ handler, owner, id }) => {
      const entry = { kind: 'clock', functionName: handler, user: owner, authMode: 'FULL' } as const;
      return this.runner.run(entry, ({ realm }) => [realm.adopt({ authMode: AUTH_MODES.FULL, triggerUid: id })]).record();
    });
  }

  answer(...answers: DialogAnswer[]): void {
    this.core.answers.push(...answers);
  }

  holdLock(): void {
    this.core.lockHolder = 'another execution';
  }

  releaseHeldLock(): void {
    if (this.core.lockHolder === 'another execution') this.core.lockHolder = null;
  }

  makeCopy(newId: string, { keepProperties }: { readonly keepProperties: boolean }): Host {
    const state = parseState(this.save());
    state.book.id = newId;
    state.book.title = `Copy of ${state.book.title}`;
    const empty = { triggers: [], outbox: [], menu: [], menus: [], properties: keepProperties ? state.properties : {} };
    return buildHost({ ...state, ...empty }, this.core.project);
  }

  services(email: string = this.currentUser, { authMode = 'FULL' }: { readonly authMode?: AuthModeName } = {}): Surface {
    const execution = new Execution(this.core, 'adapter', 'services', email, authMode, OWN_REALM);
    this.core.executions.push(execution);
    return servicesFor(execution);
  }

  render(): RenderedWorkbook {
    return renderWorkbook(this.core.book, this.core.state.now);
  }

  save(): string {
    return printState(this.core.state);
  }
}
