import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWithHucre } from '../../src/local/export/hucre-writer';
import { PLAIN_LOOK } from '../../src/local/export/plain-look';
import { readComputedSheets } from '../../src/local/export/read-xlsx';

/** For one start of LibreOffice, whatever number of files it is given. */
const TIMEOUT_MS = 600_000;
const CANARY = 'canary';

/** "Recalculation on file load: always". Without it LibreOffice shows the cached results of the file, right or wrong. */
const PROFILE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The program that starts LibreOffice here: `SOFFICE`, else what PATH has; null when none answers. */
export function findLibreOffice(): string | null {
  const candidates = [process.env.SOFFICE, 'soffice', 'libreoffice'].filter((name): name is string => name !== undefined && name !== '');
  return candidates.find((name) => spawnSync(name, ['--version'], { timeout: 30_000 }).status === 0) ?? null;
}

/**
 * Has LibreOffice compute .xlsx files from their formulas alone and returns the folder with its own under the same names. A file whose cached result is
 * wrong goes along: throws when LibreOffice has believed it, since nothing it says would prove anything then. `folder` is for this alone.
 */
export async function recalculate(program: string, files: readonly string[], folder: string): Promise<string> {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), PROFILE_SETTINGS);
  const canary = join(folder, `${CANARY}.xlsx`);
  writeFileSync(canary, await wrongCachedValue());
  const out = join(folder, 'recalculated');
  const options = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  const run = spawnSync(program, [...options, '--convert-to', 'xlsx', '--outdir', out, ...files, canary], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  });
  if (run.status !== 0)
    throw new Error(`LibreOffice could not convert the file: ${run.stderr || run.error?.message || `status ${run.status}`}`);
  const proof = await readComputedSheets(readFileSync(join(out, `${CANARY}.xlsx`)));
  if (proof[0]?.cells[0]?.value !== 10)
    throw new Error(
      'LibreOffice did not recalculate: it answered a wrong cached result (5*2 = 999), so nothing it says here proves anything',
    );
  return out;
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
    name: CANARY,
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
  return writeWithHucre({ title: CANARY, savedAt: new Date(0), fontFamily: 'Arial', fontSize: 10, activeSheet: 0, sheets: [sheet] });
}
