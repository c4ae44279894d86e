import type { PanelName } from './app-context';
import type { Selection } from './grid/selection';

/** What a tab of the browser remembers of itself until it is closed. */
export interface Session {
  zoom: number;
  panel: PanelName | null;
  readonly selections: { [sheet: number]: Selection };
}

const KEY = 'showrunner-workbench';

export function loadSession(): Session {
  const fresh: Session = { zoom: 1, panel: null, selections: {} };
  try {
    return { ...fresh, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Session>) };
  } catch {
    return fresh;
  }
}

export function saveSession(session: Session): void {
  sessionStorage.setItem(KEY, JSON.stringify(session));
}
