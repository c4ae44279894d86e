import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Language } from '../../src/domain/language';
import type { Host } from '../../src/local/host';
import { exampleRows } from './digest-scene';
import { ask, cellAt, INSERT, loadShipped, newHost, tableOf, typedCells } from './showrunner';
import { sheetNamed, WORDS } from './team-edits';
import { errorCells, seenSheets, tracesOf } from './visible-sheets';

jest.setTimeout(120_000);

const LONG = process.env.SHOWRUNNER_LONG === '1';

interface Spelling {
  /** 11 December 2026, 1234.5, 12.5 % and a million, as a person of the locale types them. */
  readonly date: string;
  readonly amount: string;
  readonly percent: string;
  readonly million: string;
  /** How 1,234.50 of the plan's currency and a tenth look, and the currency. */
  readonly shown: string;
  readonly tenth: string;
  readonly currency: string;
  /** Starting price of the first budget line; '' where the template knows no amount in the currency. */
  readonly price: number | '';
}

const SPELLINGS: { readonly [locale: string]: Spelling } = {
  en_US: {
    date: '12/11/2026',
    amount: '1,234.50',
    percent: '12.5%',
    million: '1,000,000',
    shown: '$1,235',
    tenth: '10%',
    currency: 'USD',
    price: 17500,
  },
  zh_CN: {
    date: '2026/12/11',
    amount: '1,234.50',
    percent: '12.5%',
    million: '1,000,000',
    shown: '¥1,235',
    tenth: '10%',
    currency: 'CNY',
    price: 125000,
  },
  de_DE: {
    date: '11.12.2026',
    amount: '1.234,50',
    percent: '12,5%',
    million: '1.000.000',
    shown: '€1.235',
    tenth: '10%',
    currency: 'EUR',
    price: 16250,
  },
  tr_TR: {
    date: '11.12.2026',
    amount: '1.234,50',
    percent: '12,5%',
    million: '1.000.000',
    shown: '1.235 TRY',
    tenth: '10%',
    currency: 'TRY',
    price: '',
  },
  // Google's one Arabic locale is Egypt's.
  ar: {
    date: '11/12/2026',
    amount: '1,234.50',
    percent: '12.5%',
    million: '1,000,000',
    shown: '1,235 EGP',
    tenth: '10%',
    currency: 'EGP',
    price: '',
  },
};

/** Every locale with both languages; by default the three that differ most from where the other tests live. */
const CASES: readonly (readonly [locale: string, language: Language])[] = LONG
  ? Object.keys(SPELLINGS).flatMap((locale) => (['zh-CN', 'en'] as const).map((language) => [locale, language] as const))
  : [
      ['de_DE', 'zh-CN'],
      ['tr_TR', 'en'],
      ['ar', 'en'],
    ];

beforeAll(loadShipped);

function put(host: Host, title: string, a1: string, text: string): void {
  sheetNamed(host, title)
    .cell(a1)
    .setValues([[text]]);
}

function shown(host: Host, title: string, a1: string): string {
  return sheetNamed(host, title).cell(a1).getDisplayValues()[0]?.[0] ?? '';
}

function repairs(host: Host): number {
  return ask(host, 'repair', { plan: null }).operations;
}

describe.each(CASES)('a spreadsheet of the locale %s with a plan in %s', (locale, language) => {
  const words = WORDS[language];
  const { budget, tasks, settings, overview } = words;
  const spelling = SPELLINGS[locale] as Spelling;

  it('shows no error, misreads nothing, and goes on after every command', () => {
    const host = newHost({ locale, timeZone: 'Europe/Berlin', now: Date.parse('2026-12-10T07:00:00Z') });
    const request = { ...INSERT, language };
    ask(host, 'insertPlan', request);
    expect(ask(host, 'insertPlan', request)).toMatchObject({ operations: 0, findings: [] });
    const { price, currency } = spelling;
    expect(typedCells(host, settings)[6]?.[2]).toBe(currency);
    expect(shown(host, budget, 'D3') === '').toBe(price === '');
    if (price !== '') expect(typedCells(host, budget)[2]?.[3]).toBe(price);
    expect([typedCells(host, settings)[11]?.[2], typedCells(host, settings)[12]?.[2]]).toEqual([0.1, 0.15]);
    expect([shown(host, settings, 'C12'), shown(host, settings, 'C13')]).toEqual([spelling.tenth, '15%']);

    // Typed as people of the locale write: a date, an amount, a share, a total.
    put(host, tasks, 'E13', spelling.date);
    expect(typedCells(host, tasks)[12]?.[4]).toBe(toSerial('2026-12-11' as CivilDate));
    put(host, budget, 'C13', 'Courier');
    put(host, budget, 'D13', spelling.amount);
    put(host, settings, 'C12', spelling.percent);
    put(host, settings, 'C8', spelling.million);
    expect([typedCells(host, budget)[12]?.[3], typedCells(host, settings)[11]?.[2], typedCells(host, settings)[7]?.[2]]).toEqual([
      1234.5, 0.125, 1e6,
    ]);
    expect(shown(host, budget, 'F13')).toBe(spelling.shown);
    // The first line is a quarter of the total, where the total decides.
    if (price === '') expect(shown(host, budget, 'D3').replace(/\D/g, '')).toBe('250000');

    // A repair after damage, once.
    host.clearCells(tasks, cellAt(host, tasks, 'mark', 9));
    host.editCell(overview, 'B4', '7');
    host.deleteRows(budget, 1, 1);
    expect(repairs(host)).toBeGreaterThan(0);
    expect(repairs(host)).toBe(0);
    host.clearCells(overview, 'B4');
    expect(repairs(host)).toBe(1);

    const rows = exampleRows(`tasks.${language}.csv`);
    ask(host, 'importTasks', { plan: null, rows });
    // Words that are yes, a number or a day somewhere.
    const odd = ['WAHR', 'DOĞRU', '1.5', '1,5', '3 Mart', '11.12.2026', '10%'];
    ask(host, 'importTasks', { plan: null, rows: [['Task'], ...odd.map((word) => [word])] });
    const imported = tableOf(host, tasks).slice(-rows.length + 1 - odd.length);
    expect(imported.map(({ task, due }) => [task, due])).toEqual([
      ...rows.slice(1).map((row) => [row[0], toSerial((row.find((cell) => /^2026-/.test(cell)) ?? '') as CivilDate)]),
      ...odd.map((word) => [word, '']),
    ]);

    // The date typed by hand is due tomorrow: it is in the mail, and a move leaves it.
    const { mails } = ask(host, 'previewDigests', {});
    expect(mails.some(({ html }) => html.includes(String(typedCells(host, tasks)[12]?.[1])))).toBe(true);
    const settled = JSON.stringify(typedCells(host, tasks));
    for (const d0 of ['2026-12-27', '2026-12-20']) {
      const { hash, kept } = ask(host, 'previewMove', { plan: null, d0 });
      expect(kept.map(({ row, reason }) => `${row} ${reason}`)).toContain('13 handSet');
      ask(host, 'moveDate', { plan: null, d0, hash });
    }
    expect(JSON.stringify(typedCells(host, tasks))).toBe(settled);

    // Formulas come back in the separators of the locale: none is taken for another one, here or in any other locale.
    expect(repairs(host)).toBe(0);
    const before = host.render();
    expect(errorCells(before)).toEqual([]);
    for (const other of LONG ? Object.keys(SPELLINGS) : [locale === 'de_DE' ? 'ar' : 'de_DE']) {
      host.setLocale(other);
      expect([other, repairs(host)]).toEqual([other, 0]);
    }
    host.setLocale(locale);

    ask(host, 'removePlan', { plan: null, keep: true, blankTitle: 'Empty' });
    const after = host.render();
    expect(seenSheets(after)).toEqual(seenSheets(before));
    expect([errorCells(after), tracesOf(after)]).toEqual([[], []]);
  });
});
