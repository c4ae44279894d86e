import type { ExecutionRecord, Faults, Host } from '../../src/local/host';
import { LEAD, lastRun, MATE, typedCells } from './showrunner';

/** What the result sheet says, by the number of the point. */
export interface Results {
  readonly title: string;
  /** The lines above the table. */
  readonly head: readonly string[];
  readonly points: ReadonlyMap<number, { readonly status: string; readonly seen: string }>;
}

/** Words of the result column in both languages. */
export const WORDS = {
  'zh-CN': { pass: '通过', fail: '未通过', noted: '记录', hand: '手动', waiting: '等待中' },
  en: { pass: 'pass', fail: 'fail', noted: 'noted', hand: 'by hand', waiting: 'waiting' },
} as const;

/** Lets a person who reads `language` choose the command and answer yes, under faults that begin with the click; the run. */
export function selfTest(host: Host, language: keyof typeof WORDS = 'zh-CN', faults: Faults = {}): ExecutionRecord {
  host.signIn(language === 'en' ? MATE : LEAD);
  host.open();
  host.answer({ button: 'YES' }, { button: 'OK' });
  host.faults = faults;
  host.click(language === 'en' ? 'Self-test…' : '自检…');
  return lastRun(host);
}

/** The result sheets that stand in the spreadsheet, oldest first. */
export function resultTitles(host: Host): string[] {
  return host.sheetTitles.filter((title) => /^活动管家自检|^Showrunner self-test/.test(title));
}

export function resultsOf(host: Host, title = resultTitles(host)[0] ?? ''): Results {
  const rows = typedCells(host, title);
  const isPoint = (row: readonly unknown[]): boolean => typeof row[0] === 'number';
  const points = rows
    .filter(isPoint)
    .map(([number, , status, seen]) => [Number(number), { status: String(status), seen: String(seen) }] as const);
  const head = rows.slice(0, rows.findIndex(isPoint)).map((row) => row.join('|'));
  return { title, head, points: new Map(points) };
}

/** Numbers of the points that ended with a word. */
export function numbersWith(results: Results, word: string): number[] {
  return [...results.points].flatMap(([number, { status }]) => (status === word ? [number] : []));
}
