import type { Host } from '../../host/index';
import type { RenderedWorkbook } from '../../rendered-workbook';
import type { FrontView } from '../protocol';

const CALLS = ['Spreadsheet.setActiveSheet', 'Spreadsheet.setActiveRange'];

/** What scripts bring to the front of a person's screen: told each time, also when it is the same again. */
export class Front {
  private taken = 0;

  /** What the executions since the last call have brought to the front, or null. */
  take(host: Host, { sheets }: RenderedWorkbook): FrontView | null {
    const fresh = host.executions.slice(this.taken);
    this.taken = host.executions.length;
    if (!fresh.some(({ calls }) => CALLS.some((call) => (calls[call] ?? 0) > 0))) return null;
    const { sheet: front, range } = host.selection;
    const sheet = sheets.find(({ title, hidden }) => title === front && !hidden);
    return sheet === undefined ? null : { sheet: sheet.id, range };
  }

  /** Another host took the place: its executions are counted from the start. */
  restart(): void {
    this.taken = 0;
  }
}
