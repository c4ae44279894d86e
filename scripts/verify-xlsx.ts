import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareWorkbook } from '../src/local/export/compare-workbook';
import { writeWithHucre } from '../src/local/export/hucre-writer';
import { PLAIN_LOOK } from '../src/local/export/plain-look';
import { readComputedSheets } from '../src/local/export/read-xlsx';
import type { WorkbookJson } from '../src/local/export/workbook-json';

/**
 * `npm run verify:xlsx -- out/plan.xlsx out/workbook.json`: LibreOffice recalculates the file from its formulas alone, and every cell is
 * compared with what our engine said. Status 0: no difference, or no LibreOffice here (says so). 1: differences. 2: wrong arguments.
 */

const TIMEOUT_MS = 180_000;

/** "Recalculation on file load: always". Without it LibreOffice shows the cached results of the file, right or wrong. */
const PROFILE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

async function main(args: readonly string[]): Promise<number> {
  const [xlsx, json] = args;
  if (xlsx === undefined || json === undefined || args.length > 2) {
    console.error('usage: npm run verify:xlsx -- <plan.xlsx> <workbook.json>');
    return 2;
  }
  const program = findLibreOffice();
  if (program === null) {
    console.log('skipped: LibreOffice is not installed (no soffice on PATH; SOFFICE may name it)');
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-verify-'));
  try {
    const expected = JSON.parse(readFileSync(json, 'utf8')) as WorkbookJson;
    return await verify(program, resolve(xlsx), expected, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findLibreOffice(): string | null {
  const candidates = [process.env.SOFFICE, 'soffice', 'libreoffice'].filter((name): name is string => name !== undefined && name !== '');
  return candidates.find((name) => spawnSync(name, ['--version'], { timeout: 30_000 }).status === 0) ?? null;
}

async function verify(program: string, xlsx: string, expected: WorkbookJson, folder: string): Promise<number> {
  const source = join(folder, 'plan.xlsx');
  const canary = join(folder, 'canary.xlsx');
  copyFileSync(xlsx, source);
  writeFileSync(canary, await wrongCachedValue());
  const out = join(folder, 'recalculated');
  recalculate(program, [source, canary], folder, out);

  const proof = await readComputedSheets(readFileSync(join(out, 'canary.xlsx')));
  if (proof[0]?.cells[0]?.value !== 10) {
    console.error(
      'LibreOffice did not recalculate: it answered a wrong cached result (5*2 = 999), so nothing it says here proves anything',
    );
    return 1;
  }
  const { compared, differences } = compareWorkbook(expected, await readComputedSheets(readFileSync(join(out, 'plan.xlsx'))));
  for (const difference of differences) console.log(difference);
  console.log(`cells compared ${compared}, differences ${differences.length}`);
  return differences.length > 0 || compared === 0 ? 1 : 0;
}

function recalculate(program: string, files: readonly string[], folder: string, out: string): void {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), PROFILE_SETTINGS);
  const args = [
    '--headless',
    '--norestore',
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
    ...files,
  ];
  const run = spawnSync(program, args, { encoding: 'utf8', timeout: TIMEOUT_MS });
  if (run.status !== 0)
    throw new Error(`LibreOffice could not convert the file: ${run.stderr || run.error?.message || `status ${run.status}`}`);
}

/** A file whose one formula, 5*2, claims to have given 999. */
function wrongCachedValue(): Promise<Uint8Array> {
  const cell = {
    row: 1,
    column: 1,
    value: 999,
    isError: false,
    formula: '5*2',
    numberFormat: null,
    look: PLAIN_LOOK,
    checkbox: false,
    note: null,
    link: null,
  };
  const sheet = {
    name: 'canary',
    hidden: false,
    gridlines: true,
    tabColor: null,
    columns: [],
    rows: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    filter: null,
    cells: [cell],
    rules: [],
    validations: [],
    charts: [],
  };
  return writeWithHucre({ title: 'canary', savedAt: new Date(0), fontFamily: 'Arial', fontSize: 10, activeSheet: 0, sheets: [sheet] });
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
