import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { builtDist } from '../support/dist';

const CLASP = join(PROJECT_ROOT, 'node_modules/@google/clasp/build/src/index.js');

describe('clasp', () => {
  let home: string;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'showrunner-home-'));
    await builtDist();
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('would push exactly what dist holds, without network or sign-in', () => {
    const clasp = spawnSync(process.execPath, [CLASP, 'show-file-status', '--json'], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: home, USERPROFILE: home, NO_UPDATE_NOTIFIER: '1' },
    });

    expect(clasp.status).toBe(0);
    const { filesToPush, untrackedFiles } = JSON.parse(clasp.stdout) as { filesToPush: string[]; untrackedFiles: string[] };
    expect(filesToPush.sort()).toEqual(
      readdirSync(join(PROJECT_ROOT, 'dist'))
        .map((name) => `dist/${name}`)
        .sort(),
    );
    expect(untrackedFiles).toEqual([]);
  }, 15_000);

  it('is committed with a placeholder for the script id and dist as its root', () => {
    expect(JSON.parse(readFileSync(join(PROJECT_ROOT, '.clasp.json'), 'utf8'))).toEqual({
      scriptId: 'PUT-YOUR-SCRIPT-ID-HERE',
      rootDir: 'dist',
    });
  });
});
