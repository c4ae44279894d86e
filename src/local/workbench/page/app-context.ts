import type { Action } from '../actions';
import type { Outcome } from '../protocol';
import type { Model } from './model';
import type { Server } from './server';

/** What the parts of the page share. */
export interface App {
  readonly model: Model;
  readonly server: Server;
  /** Sends what a person did and says whatever is refused; asks before a protected range is edited. */
  readonly act: (action: Action) => Promise<Outcome>;
  /** Goes to a place in the spreadsheet: `#gid=12&range=A3`, or another link. */
  readonly follow: (link: string) => void;
  readonly notice: (title: string, text: string) => void;
  readonly openPanel: (panel: PanelName | null) => void;
  /** Gives the focus back to the cells. */
  readonly focusGrid: () => void;
}

export type PanelName = 'sidebar' | 'outbox' | 'clock' | 'log' | 'triggers' | 'properties' | 'settings';
