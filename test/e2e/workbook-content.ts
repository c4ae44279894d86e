import type { Host } from '../../src/local/host';

interface SavedCell {
  readonly s?: number;
  readonly d?: number;
}

interface SavedSheet {
  readonly id: number;
  readonly title: string;
  readonly rows: readonly (readonly (SavedCell | null)[])[];
}

interface Saved {
  readonly state?: Saved;
  readonly book: { readonly sheets: readonly SavedSheet[]; readonly styles: readonly unknown[]; readonly validations: readonly unknown[] };
}

/** Looks and validations met so far, numbered: two workbooks number theirs differently. */
const met = new Map<string, number>();

function numberOf(text: string): number {
  const known = met.get(text) ?? met.size;
  met.set(text, known);
  return known;
}

/**
 * Everything a person could find in the workbook, tab by tab, as text to compare: cells with their looks and validations, rules, sizes, filters,
 * protections. Sheet ids and plan ids are names given by chance, so they are replaced by what they name. Sheets of `leaveOut` are not looked at.
 */
export function workbookContent(host: Host): { [title: string]: string } {
  const { sheets, styles, validations } = bookOf(host);
  const named = namer(host);
  const looks = styles.map((style) => numberOf(JSON.stringify(style)));
  const checks = validations.map((validation) => numberOf(named(JSON.stringify(validation))));
  return Object.fromEntries(
    sheets.map((sheet) => {
      const rows = sheet.rows.map((row) =>
        row.map((cell) => (cell ? { ...cell, s: looks[cell.s ?? 0], d: cell.d === undefined ? null : checks[cell.d] } : null)),
      );
      return [sheet.title, named(JSON.stringify({ ...sheet, rows }))];
    }),
  );
}

/** Puts in place of every id of a sheet or plan what it names. */
export function namer(host: Host): (text: string) => string {
  // The first sheet of a spreadsheet is always 0, and 0 stands everywhere.
  const titles = new Map(bookOf(host).sheets.flatMap(({ id, title }) => (id === 0 ? [] : [[String(id), title]])));
  const ids = new RegExp(`(?<!\\d)(?:${[...titles.keys()].join('|')})(?!\\d)`, 'g');
  const plans = plansOf(host);
  return (text) => {
    const named = titles.size === 0 ? text : text.replace(ids, (id) => `<${titles.get(id)}>`);
    return plans.reduce((result, plan) => result.split(plan).join('<plan>'), named);
  };
}

function bookOf(host: Host): Saved['book'] {
  const saved = JSON.parse(host.save()) as Saved;
  return (saved.state ?? saved).book;
}

/** Ids of the plans the document properties know. */
export function plansOf(host: Host): string[] {
  return Object.keys(host.properties).flatMap((key) => (key.startsWith('sr.plan.') ? [key.slice('sr.plan.'.length)] : []));
}
