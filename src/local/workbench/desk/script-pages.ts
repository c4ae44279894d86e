import type { DialogRecord } from '../../host/index';
import type { DeskView, Notice } from '../protocol';

/** Size of a modal dialog that asks for none, in pixels. */
const MODAL_SIZE = { width: 600, height: 400 };

interface Page {
  readonly id: number;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/** The modal dialog and the sidebar a script has opened; one of each, a new one takes the old one's place. */
export class ScriptPages {
  private modal: Page | null = null;
  private sidebar: Page | null = null;
  private taken = 0;
  private counter = 0;

  /** Takes over what the host has shown since; returns the messages among it. */
  take(dialogs: readonly DialogRecord[]): Notice[] {
    const fresh = dialogs.slice(this.taken);
    this.taken = dialogs.length;
    for (const dialog of fresh) this.open(dialog);
    return fresh.flatMap(({ kind, title, text }) => (kind === 'toast' ? [{ kind, title, text }] : []));
  }

  /** Another host took the place: its dialogs are counted from the start. What is open stays. */
  restart(): void {
    this.taken = 0;
  }

  closeModal(): void {
    this.modal = null;
  }

  closeSidebar(): void {
    this.sidebar = null;
  }

  closeAll(): void {
    this.restart();
    this.closeModal();
    this.closeSidebar();
  }

  /** HTML of the page of a number, while it is open. */
  html(id: number): string | null {
    return [this.modal, this.sidebar].find((page) => page?.id === id)?.html ?? null;
  }

  view(): Pick<DeskView, 'modal' | 'sidebar'> {
    const { modal, sidebar } = this;
    return {
      modal: modal === null ? null : { id: modal.id, title: modal.title, width: modal.width, height: modal.height },
      sidebar: sidebar === null ? null : { id: sidebar.id, title: sidebar.title },
    };
  }

  private open({ kind, title, text, width = MODAL_SIZE.width, height = MODAL_SIZE.height }: DialogRecord): void {
    if (kind !== 'modal' && kind !== 'sidebar') return;
    this.counter += 1;
    this[kind] = { id: this.counter, title, width, height, html: text };
  }
}
