import type { ModalView, Question } from '../../protocol';
import type { App } from '../app-context';
import { h } from '../dom';
import { scriptFrame } from '../panels/script-frame';
import { t, type Word } from '../words/words';
import { type OpenDialog, paragraphs, showDialog } from './dialog';

const CAPTIONS: { readonly [K in Question['buttons'][number]]: Word } = {
  OK: 'dialog.ok',
  CANCEL: 'dialog.cancel',
  YES: 'dialog.yes',
  NO: 'dialog.no',
};

/** The dialogs of the script: questions it waits for, and pages of its own. All tabs show them; the first answer counts. */
export class Questions {
  private question: { readonly id: number; readonly dialog: OpenDialog<string | null> } | null = null;
  private modal: { readonly id: number; readonly dialog: OpenDialog<boolean> } | null = null;

  constructor(private readonly app: App) {}

  /** Shows what is open and closes what is open no more. */
  draw(): void {
    const { question = null, modal = null } = this.app.model.desk ?? {};
    if (this.question !== null && this.question.id !== question?.id) this.question.dialog.close(null);
    if (this.modal !== null && this.modal.id !== modal?.id) this.modal.dialog.close(false);
    if (modal !== null && this.modal === null) void this.showModal(modal);
    if (question !== null && this.question === null) void this.ask(question);
  }

  private async ask(question: Question): Promise<void> {
    const field = h('input', { class: 'field', 'aria-label': question.title });
    const isPrompt = question.kind === 'prompt';
    // Google shows the accepting button first; here it stands right, as in its newer dialogs.
    const buttons = [...question.buttons].reverse();
    const dialog = showDialog<string | null>({
      title: question.title,
      body: [...paragraphs(question.text), ...(isPrompt ? [field] : [])],
      buttons: buttons.map((button) => ({ caption: t(CAPTIONS[button]), value: button, primary: button === question.buttons[0] })),
      dismissed: 'CLOSE',
      ...(isPrompt ? { focus: field } : {}),
    });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      dialog.close(question.buttons[0] ?? 'OK');
    });
    this.question = { id: question.id, dialog };
    const button = await dialog.answer;
    this.question = null;
    if (button !== null) await this.app.server.answer(question.id, button, isPrompt ? field.value : undefined);
    this.app.focusGrid();
  }

  private async showModal(modal: ModalView): Promise<void> {
    const frame = scriptFrame(this.app, `/frame/page/${modal.id}`, modal.title, {
      close: () => dialog.close(true),
      size: ({ width, height }) => {
        if (width !== undefined && width > 0) dialog.element.style.width = `${width + 2}px`;
        if (height !== undefined && height > 0) frame.element.style.height = `${height}px`;
      },
    });
    frame.element.style.height = `${modal.height}px`;
    const dialog: OpenDialog<boolean> = showDialog({
      title: modal.title,
      body: [frame.element],
      buttons: [],
      dismissed: true,
      size: modal,
    });
    this.modal = { id: modal.id, dialog };
    const closedHere = await dialog.answer;
    frame.stop();
    this.modal = null;
    if (closedHere) await this.app.server.act({ do: 'closeModal' });
    this.app.focusGrid();
  }
}
