import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Host } from '../../src/local/host';
import { type CrashScene, strayedAfterCrash } from './crash-scene';
import { damagedPlan, trim, usedPlan } from './crash-workbooks';
import { loadShipped, restored, rpc, typedCells } from './showrunner';

jest.setTimeout(30_000);

const scenes: CrashScene[] = [];

function formOne(): string {
  const host = restored(gunzipSync(readFileSync('test/fixtures/workbooks/0.1.0.zh-CN.json.gz')).toString('utf8'));
  trim(host);
  return host.save();
}

/** 活动策划总表 without its fifteenth and last row. */
function withoutLastRow(): string {
  const host = restored(usedPlan());
  host.deleteRows('活动策划总表', 15, 1);
  return host.save();
}

/** 团队与分工 and 活动策划总表 without their last columns, with which the grid ends too. */
function withoutLastColumns(): string {
  const host = restored(usedPlan());
  for (const title of ['团队与分工', '活动策划总表']) {
    host.deleteColumns(title, Math.max(...typedCells(host, title).map((row) => row.length)), 1);
  }
  return host.save();
}

beforeAll(async () => {
  await loadShipped();
  const run = (host: Host): unknown => rpc(host, 'repair', { plan: null });
  scenes.push(
    { name: 'repair', before: damagedPlan(), run },
    { name: 'upgrade from form 1', before: formOne(), run },
    { name: 'repair of a last row', before: withoutLastRow(), run },
    { name: 'repair of last columns', before: withoutLastColumns(), run },
  );
});

describe('a run that dies at a service call', () => {
  it.each([
    ['the repair of a badly damaged plan', 0],
    ['the upgrade of a workbook of form 1', 1],
    ['the repair of a form whose last row was deleted where the grid ends with it', 2],
    ['the repair of tables and forms whose last column was deleted where the grid ends with it', 3],
  ])('in %s is brought to its end by the next', (_name, index) => {
    expect(strayedAfterCrash(scenes[index] as CrashScene)).toEqual([]);
  });
});
