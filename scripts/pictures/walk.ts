import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/domain/language';
import { beginDesk } from '../../src/local/workbench/begin';
import { printDesk } from '../../src/local/workbench/desk/saved-desk';
import { startWorkbench } from '../../src/local/workbench/start-workbench';
import type { Frame } from './animation';
import { CAPTION_HEIGHT, Stage } from './stage';
import { quietPage } from './still';
import { CAPTIONS, KIND } from './walk-words';

/** Nine on a Monday morning in Shanghai and in New York. */
const NOW: { readonly [L in Language]: string } = { 'zh-CN': '2026-11-23T09:00:00+08:00', en: '2026-11-23T09:00:00-05:00' };
/** So near that the first task is due on the very day. */
const EVENT = '2026-12-10';
const SIZE = { width: 1000, height: 660 + CAPTION_HEIGHT };

/** The first minute in the workbench, from an empty spreadsheet to a task that is late and then done. */
export async function walk(browser: Browser, language: Language): Promise<readonly Frame[]> {
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-walk-'));
  const stateFile = join(folder, 'state.json');
  writeFileSync(stateFile, printDesk(beginDesk({ argv: ['--locale', language], now: new Date(NOW[language]) }, language, true)));
  const workbench = await startWorkbench({ stateFile, firstPort: 0, reset: false, language, guess: language, argv: [] });
  try {
    await workbench.ready;
    const page = await quietPage(browser, language, { ...SIZE, bypassCSP: true });
    await page.goto(workbench.address);
    return await play(page, language);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(page: Page, language: Language): Promise<readonly Frame[]> {
  const sidebar = page.frameLocator('.script-frame');
  const say = (caption: keyof typeof CAPTIONS): Promise<void> => stage.say(CAPTIONS[caption][language]);
  const rail = (name: 'outbox' | 'sidebar'): Locator => page.locator('.rail-button').nth(name === 'sidebar' ? 0 : 1);
  const kind = sidebar.getByRole('radio', { name: KIND[language] });
  await kind.waitFor();
  const stage = await Stage.over(page);
  const steps = await holdInsertion(page);

  await say('kind');
  await stage.hold(900);
  await kind.scrollIntoViewIfNeeded();
  await stage.press(kind);
  const date = sidebar.locator('input[type=date]').first();
  await date.waitFor();
  await say('date');
  await stage.hold(500);
  await stage.press(date, () => date.fill(EVENT));
  const preview = sidebar.locator('.dates-too');
  await preview.waitFor();
  await preview.evaluate(BLUR);
  await stage.hold(500);
  await preview.evaluate(SHOW_CARD);
  await say('preview');
  await stage.hold(1500);

  await say('insert');
  await stage.press(sidebar.locator('.foot button, .actions button.primary').last());
  for (const shown of HELD_STEPS) {
    await steps.reached(shown);
    await stage.hold(400);
    steps.goOn();
  }
  await sidebar.locator('.todo').waitFor();
  await say('ready');
  await stage.hold(1500);

  await say('reminders');
  const turnOn = sidebar.locator('.todo li').nth(2).locator('button');
  await turnOn.scrollIntoViewIfNeeded();
  await stage.press(turnOn);
  await sidebar.locator('.todo li.done').waitFor();
  await stage.hold(500);

  await page
    .getByRole('tab')
    .filter({ hasText: language === 'en' ? 'Tasks' : '任务分解表' })
    .click();
  await say('tasks');
  await stage.hold(1100);

  await say('day');
  await stage.press(page.locator('.clock-day'));
  await page.locator('.toast').waitFor();
  await say('late');
  await stage.hold(1600);

  await page.locator('.toast').waitFor({ state: 'detached' });
  await stage.press(rail('outbox'));
  const mail = page.locator('.mail-item').first();
  await mail.click();
  await page.frameLocator('.mail-frame').locator('h1').first().waitFor();
  await say('mail');
  await stage.hold(1800);

  await say('settle');
  await rail('sidebar').click();
  const done = sidebar.locator('.task .row-actions button').first();
  await done.waitFor();
  await done.scrollIntoViewIfNeeded();
  await stage.hold(600);
  await stage.press(done);
  await sidebar.locator('.settled-line').first().waitFor();
  await sidebar.locator('.health.green').waitFor();
  await say('green');
  await stage.hold(2000);
  return stage.frames;
}

/** What is run in a frame on the element found there. */
type InFrame = (element: unknown) => void;

/** Brings the card around the element under the tabs of the sidebar. */
const SHOW_CARD = new Function('element', "element.closest('.card').scrollIntoView(); scrollBy(0, -56);") as InFrame;
/** Takes the caret out of the field that was typed into. */
const BLUR = new Function('document.activeElement.blur()') as InFrame;

/** Steps of the insertion that are shown; there it waits, so that every run shows the same. */
const HELD_STEPS = [3, 8];

interface HeldSteps {
  readonly reached: (step: number) => Promise<void>;
  readonly goOn: () => void;
}

/** Lets an insertion wait before the steps that are to be shown. */
async function holdInsertion(page: Page): Promise<HeldSteps> {
  let count = 0;
  let goOn = (): void => {};
  const gates = new Map(HELD_STEPS.map((step) => [step, gate()]));
  await page.route('**/api/act', async (route) => {
    if (!(route.request().postData() ?? '').includes('insertStep')) return route.continue();
    count += 1;
    const held = gates.get(count);
    if (held !== undefined) {
      const go = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      held.open();
      await go;
    }
    return route.continue();
  });
  return { reached: (step) => gates.get(step)?.opened ?? Promise.resolve(), goOn: () => goOn() };
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
