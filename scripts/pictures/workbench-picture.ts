import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkbench } from '../../src/local/workbench/start-workbench';
import type { Assignment } from './photographer';
import { quietPage, still } from './still';

/** A demo launch that is late, as `npm start` makes it of a day. */
const ARGUMENTS = ['--today', '2026-11-20', '--date', '2026-12-10'];
/** So wide that the last column in sight is whole. */
const SIZE = { width: 1340, height: 800 };

/** The workbench as `npm start` opens it, the tour put away. */
export async function workbenchPicture({ browser, language, pathOf, isWanted }: Assignment): Promise<void> {
  if (!isWanted('workbench')) return;
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-workbench-'));
  const stateFile = join(folder, 'state.json');
  const workbench = await startWorkbench({
    stateFile,
    firstPort: 0,
    reset: false,
    language,
    guess: language,
    argv: [...ARGUMENTS, '--locale', language],
  });
  try {
    await workbench.ready;
    const page = await quietPage(browser, language, SIZE);
    await page.goto(workbench.address);
    await page.locator('.tour .icon-button').click();
    await page.frameLocator('.script-frame').locator('.countdown').waitFor();
    await page.mouse.move(0, 0);
    await still(pathOf('workbench'), page);
    await page.close();
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
