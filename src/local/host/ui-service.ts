import type { HtmlOutputHandle, MenuHandle, PromptResponse, UiHandle } from '../../google/surface';
import { BUTTON_SETS, BUTTONS, type EnumValue } from './enumeration';
import type { Execution, Need } from './execution';
import type { DialogAnswer, HostMenuEntry } from './host-types';
import { HtmlOutput } from './html-service';
import { ServiceObject } from './service-object';

/** `Ui` of the spreadsheet editor. */
export class UiService extends ServiceObject implements UiHandle {
  readonly className = 'Ui';
  override readonly need: Need = 'everything';
  override readonly needs: { readonly [member: string]: Need } = { createAddonMenu: 'nothing', createMenu: 'nothing' };
  override readonly builders = ['createAddonMenu', 'createMenu'];

  constructor(private readonly execution: Execution) {
    super();
  }

  createAddonMenu(): MenuHandle {
    return new Menu(this.execution, null);
  }

  createMenu(caption: string): MenuHandle {
    return new Menu(this.execution, String(caption));
  }

  alert(title: string, prompt: string, buttons: unknown): EnumValue {
    return BUTTONS[this.ask('alert', title, prompt, buttons).button];
  }

  prompt(title: string, prompt: string, buttons: unknown): PromptResponse {
    return new PromptAnswer(this.ask('prompt', title, prompt, buttons));
  }

  showModalDialog(content: HtmlOutputHandle, title: string): void {
    if (!(content instanceof HtmlOutput)) throw new Error('showModalDialog takes an HtmlOutput.');
    this.execution.host.show({ kind: 'modal', title: String(title), text: content.html, buttons: null });
  }

  showSidebar(content: HtmlOutputHandle): void {
    if (!(content instanceof HtmlOutput)) throw new Error('showSidebar takes an HtmlOutput.');
    this.execution.host.show({ kind: 'sidebar', title: content.heading, text: content.html, buttons: null });
  }

  get Button(): typeof BUTTONS {
    return BUTTONS;
  }

  get ButtonSet(): typeof BUTTON_SETS {
    return BUTTON_SETS;
  }

  /** Suspends the script: writes are applied and the lock is lost (platform reference §6.1). */
  private readonly ask = (kind: 'alert' | 'prompt', title: string, text: string, buttons: unknown): DialogAnswer => {
    const name = Object.values(BUTTON_SETS_BY_NAME).find((set) => set === buttons);
    if (name === undefined) throw new Error(`Ui.${kind} takes a Ui.ButtonSet value.`);
    this.execution.reading();
    if (this.execution.host.lockHolder === this.execution) this.execution.host.lockHolder = null;
    const answer = this.execution.host.show({ kind, title: String(title), text: String(text), buttons: name.toString() });
    if (answer === null) throw new Error(`the local host has no answer queued for the ${kind} "${title}"`);
    return answer;
  };
}

const BUTTON_SETS_BY_NAME = {
  OK: BUTTON_SETS.OK,
  OK_CANCEL: BUTTON_SETS.OK_CANCEL,
  YES_NO: BUTTON_SETS.YES_NO,
  YES_NO_CANCEL: BUTTON_SETS.YES_NO_CANCEL,
};

/** `PromptResponse`. */
export class PromptAnswer extends ServiceObject implements PromptResponse {
  readonly className = 'PromptResponse';
  override readonly builder = true;

  constructor(private readonly answer: DialogAnswer) {
    super();
  }

  getSelectedButton(): EnumValue {
    return BUTTONS[this.answer.button];
  }

  getResponseText(): string {
    return this.answer.text ?? '';
  }
}

/** `Menu` under construction. */
export class Menu extends ServiceObject implements MenuHandle {
  readonly className = 'Menu';
  override readonly builder = true;
  override readonly need: Need = 'nothing';
  private readonly entries: HostMenuEntry[] = [];

  /** `caption` is null for the add-on's own menu, which Google names. */
  constructor(
    private readonly execution: Execution,
    private readonly caption: string | null,
  ) {
    super();
  }

  addItem(caption: string, functionName: string): MenuHandle {
    this.entries.push({ caption: String(caption), functionName: String(functionName) });
    return this;
  }

  addSeparator(): MenuHandle {
    this.entries.push(null);
    return this;
  }

  addSubMenu(menu: MenuHandle): MenuHandle {
    if (!(menu instanceof Menu) || menu.caption === null) throw new Error('addSubMenu takes a menu made with createMenu.');
    this.entries.push({ caption: menu.caption, items: [...menu.entries] });
    return this;
  }

  addToUi(): void {
    const { state } = this.execution.host;
    const { caption } = this;
    const items = [...this.entries];
    if (caption === null) state.menu = items;
    else state.menus = [...(state.menus ?? []).filter((menu) => menu.caption !== caption), { caption, items }];
  }
}
