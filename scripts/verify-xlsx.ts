import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../src/domain/language';
import { shippedBundle, shippedFile } from '../src/local/cli/shipped-bundle';
import { compareWorkbook } from '../src/local/export/compare-workbook';
import { readComputedSheets } from '../src/local/export/read-xlsx';
import { type WorkbookJson, workbookJson } from '../src/local/export/workbook-json';
import { writeXlsx } from '../src/local/export/xlsx';
import { readShippedTemplates } from './build/shipped-templates';
import { findLibreOffice, recalculate } from './verify-xlsx/libre-office';
import { type PlanInUse, planInUse, SHEET_CHOICES } from './verify-xlsx/plan-in-use';

/**
 * `npm run verify:xlsx`: plans of every template, in both languages, with the usual sheets, all and the fewest, as a team has filled them in, are written as
 * .xlsx; LibreOffice recalculates each from its formulas alone, and every cell is compared with what our engine said. `--template id`, `--language en`
 * and `--sheets all` leave the others out. With a `plan.xlsx` and its `workbook.json`, as the demo writes them, only those are compared. Status 0: no difference
 * and no error cell, or no LibreOffice here (says so). 1: some. 2: wrong arguments.
 */

const USAGE = `usage: npm run verify:xlsx [-- --template <id> --language zh-CN|en --sheets ${SHEET_CHOICES.join('|')}]
       npm run verify:xlsx -- <plan.xlsx> <workbook.json>`;

/** A workbook to be computed anew: its file and what our engine says. */
interface Case {
  readonly name: string;
  readonly expected: WorkbookJson;
  readonly writeTo: (path: string) => Promise<void>;
}

interface Verdict {
  readonly compared: number;
  readonly lines: readonly string[];
}

/** Files for one start of LibreOffice: it takes a second or two to start and holds no more than these at a time. */
const BATCH = 13;

async function main(argv: readonly string[]): Promise<number> {
  const cases = casesOf(argv);
  if (cases === null) {
    console.error(USAGE);
    return 2;
  }
  const program = findLibreOffice();
  if (program === null) {
    console.log('skipped: LibreOffice is not installed (no soffice on PATH; SOFFICE may name it)');
    return 0;
  }
  const verdicts: Verdict[] = [];
  for (let from = 0; from < cases.length; from += BATCH) verdicts.push(...(await verify(program, cases.slice(from, from + BATCH))));
  const compared = verdicts.reduce((sum, verdict) => sum + verdict.compared, 0);
  const differences = verdicts.reduce((sum, verdict) => sum + verdict.lines.length, 0);
  console.log(`workbooks ${verdicts.length}, cells compared ${compared}, differences ${differences}`);
  return differences > 0 || compared === 0 ? 1 : 0;
}

/** What the arguments ask for, made one by one as it is come to; null when they cannot be followed. */
function casesOf(argv: readonly string[]): (() => Case)[] | null {
  const given = argumentsOf(argv);
  if (given === null) return null;
  const [xlsx, json] = given.files;
  if (xlsx !== undefined && json !== undefined) return [() => fileCase(xlsx, json)];
  const shipped = shippedBundle();
  return given.plans.map((plan) => () => {
    const workbook = planInUse(plan, shipped).render();
    return {
      name: `${plan.template} ${plan.language} ${plan.sheets}`,
      expected: workbookJson(workbook),
      writeTo: async (path) => writeFileSync(path, await writeXlsx(workbook)),
    };
  });
}

function argumentsOf(argv: readonly string[]): { readonly files: readonly string[]; readonly plans: readonly PlanInUse[] } | null {
  const option = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { template: option, language: option, sheets: option },
      allowPositionals: true,
    });
    const isChosen = (name: keyof typeof values, value: string): boolean => values[name] === undefined || values[name] === value;
    const plans = readShippedTemplates(shippedFile('sheets-templates')).flatMap(({ entry }) =>
      LANGUAGES.flatMap((language) =>
        SHEET_CHOICES.map((sheets): PlanInUse => ({ template: entry.id, leadDays: Number(entry.leadDays), language, sheets })),
      ),
    );
    const chosen = plans.filter(
      (plan) => isChosen('template', plan.template) && isChosen('language', plan.language) && isChosen('sheets', plan.sheets),
    );
    const areFiles = positionals.length === 2 && Object.keys(values).length === 0;
    return areFiles || (positionals.length === 0 && chosen.length > 0) ? { files: positionals, plans: chosen } : null;
  } catch {
    return null;
  }
}

function fileCase(xlsx: string, json: string): Case {
  const expected = JSON.parse(readFileSync(json, 'utf8')) as WorkbookJson;
  return { name: xlsx, expected, writeTo: async (path) => copyFileSync(xlsx, path) };
}

/** One start of LibreOffice; prints what differs and a line for every workbook. */
async function verify(program: string, makers: readonly (() => Case)[]): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-verify-'));
  try {
    const cases: { readonly name: string; readonly expected: WorkbookJson; readonly file: string }[] = [];
    for (const [index, make] of makers.entries()) {
      const { name, expected, writeTo } = make();
      await writeTo(join(folder, `${index}.xlsx`));
      cases.push({ name, expected, file: `${index}.xlsx` });
    }
    const out = await recalculate(
      program,
      cases.map(({ file }) => join(folder, file)),
      folder,
    );
    const verdicts: Verdict[] = [];
    for (const { name, expected, file } of cases) {
      const { compared, differences } = compareWorkbook(expected, await readComputedSheets(readFileSync(join(out, file))));
      const lines = [...differences, ...errorCells(expected)];
      for (const line of lines) console.log(`${name}: ${line}`);
      console.log(`${name}: cells compared ${compared}, differences ${lines.length}`);
      verdicts.push({ compared, lines });
    }
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cells in which both programs agree on an error: no formula of ours may show one. */
function errorCells({ sheets }: WorkbookJson): string[] {
  return sheets.flatMap(({ title, errors }) => Object.entries(errors).map(([cell, error]) => `${title}!${cell}: shows ${error}`));
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
