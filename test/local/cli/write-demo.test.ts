import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, WrongArguments } from '../../../src/local/cli/cli-words';
import { demoAccount, failedRuns } from '../../../src/local/cli/demo-account';
import { writeDemo } from '../../../src/local/cli/demo-output';
import type { DemoRun } from '../../../src/local/cli/demo-run';
import { mails, workbook } from '../export/fixture';
import { aHost } from '../host-fixture';

const result = { workbook, mails, account: [], report: '<!doctype html>' };

/** A run in which one hour failed, at 8:00 in Shanghai. */
const run: DemoRun = {
  host: aHost(),
  story: ['made'],
  executions: [
    {
      kind: 'clock',
      entry: 'onHourly',
      task: 'onHourly',
      user: 'lead@example.com',
      authMode: 'FULL',
      startedAt: '2026-12-10T00:00:00.000Z',
      calls: { 'Lock.tryLock': 1 },
      builderCalls: {},
      flushes: 0,
      error: 'boom',
      logs: [],
    },
  ],
};

describe('a demo that cannot be written', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'showrunner-write-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const refusal = async (out: string): Promise<string> => {
    const error: unknown = await writeDemo(run, result, out).catch((caught: unknown) => caught);
    if (!(error instanceof WrongArguments)) throw error;
    return say('en', error.word, error.facts);
  };

  it("leaves somebody's own file of that name alone, and everything else unwritten", async () => {
    writeFileSync(join(folder, 'plan.xlsx'), 'mine');
    expect(await refusal(folder)).toBe('Files that Showrunner did not write are in the way: plan.xlsx. Nothing was written.');
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
    expect(readFileSync(join(folder, 'plan.xlsx'), 'utf8')).toBe('mine');
  });

  it('says when the folder is a file, or cannot be made', async () => {
    const file = join(folder, 'out');
    writeFileSync(file, '');
    expect(await refusal(file)).toBe(`${file} is a file, not a folder. Nothing was written.`);
    expect(await refusal(join(file, 'deeper'))).toMatch(/^\S+out\/deeper cannot be written: E/);
  });
});

describe('an hour that failed', () => {
  it('is told in the account with its local time, since nobody was there to see it', () => {
    expect(failedRuns(run, 'Asia/Shanghai', 'en')).toEqual(['onHourly at 2026-12-10 08:00 ended with an error: boom']);
    expect(demoAccount(run, workbook, 'zh-CN')).toContain('onHourly 在 2026-12-10 08:00 因错误中止：boom');
  });
});
