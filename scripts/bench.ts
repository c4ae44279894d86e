import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedFile } from '../src/local/cli/shipped-bundle';
import { digestTimeRows, scriptRows } from './bench/domain-times';
import { type MeasuredBook, measuredBook } from './bench/measured-book';
import { medianTime, type Row, table, timeRow } from './bench/row';
import { serviceCallRows } from './bench/service-calls';
import { pageRows, workbenchRows } from './bench/workbench-times';

/** `npm run bench`: the budgets of design §7 with what was measured. Status 1 when a counted one (calls, bytes) is exceeded; times are only printed. */
async function main(): Promise<void> {
  const [small, large] = [measuredBook(30), measuredBook(5000)];
  const rows = [
    ...serviceCallRows(small, large),
    ...digestTimeRows(),
    ...scriptRows(shippedFile('dist/Code.js')),
    ...(await pageRows()),
    ...recalculationRows(large),
    ...(await workbenchRows(large)),
    demoRow(),
  ];
  for (const line of table(rows)) console.log(line);
  const over = rows.filter((row) => row.counted && row.verdict === 'over');
  if (over.length === 0) return;
  console.error(`\nover budget: ${over.map((row) => row.what).join('; ')}`);
  process.exitCode = 1;
}

/** Every cell computed and every colour found: the first time, and after one status was typed. */
function recalculationRows({ host, tasks }: MeasuredBook): Row[] {
  const count = `${tasks.toLocaleString('en-US')} tasks`;
  const first = medianTime(1, () => host.render());
  const edited = medianTime(1, () => {
    host.editCell('任务分解表', 'C4', '已完成');
    host.render();
  });
  return [timeRow(`${count}: computed and coloured`, first, null), timeRow(`${count}: the same again after an edit`, edited, 6000)];
}

/** The demo as `npm run demo` runs it once built: a process of its own, files written. */
function demoRow(): Row {
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-bench-'));
  try {
    const demo = shippedFile('src/local/cli/demo.ts');
    const argv = ['--import', 'tsx', demo, '--date', '2026-12-20', '--today', '2026-12-10', '--days', '3', '--out', join(folder, 'out')];
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: shippedFile('.'), encoding: 'utf8' });
    if (status !== 0) throw new Error(`the demo failed: ${stderr}`);
    return timeRow('demo of three days, files written', performance.now() - started, null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
