import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { type RunningWorkbench, startWorkbench } from '../../src/local/workbench/start-workbench';
import { builtDist } from '../support/dist';
import { launchChromium } from './chromium';

/** Colours of a row by its meaning: red = late, green = done (workbook/look). */
const RED = 'rgb(251, 220, 217)';
const GREEN = 'rgb(224, 241, 228)';

const AXE = readFileSync(join(PROJECT_ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

let folder: string;
let workbench: RunningWorkbench;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  await builtDist();
  folder = mkdtempSync(join(tmpdir(), 'showrunner-e2e-'));
  const options = { stateFile: join(folder, 'state.json'), firstPort: 0, reset: false, language: null, guess: 'zh-CN' } as const;
  const argv = ['--today', '2026-11-19', '--date', '2026-12-10'];
  [workbench, browser] = await Promise.all([startWorkbench({ ...options, argv }), launchChromium()]);
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(workbench.address);
  await cell('B1').waitFor();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

function cell(name: string, on: Page = page): Locator {
  return on.locator(`[data-cell=${name}]`);
}

function colourOf(name: string, on: Page = page): Promise<string> {
  return cell(name, on).evaluate(
    (element) =>
      (globalThis as unknown as { getComputedStyle: (e: unknown) => { backgroundColor: string } }).getComputedStyle(element)
        .backgroundColor,
  );
}

async function until(what: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`still waiting: ${what}`);
    await page.waitForTimeout(50);
  }
}

/** Rules axe finds broken, with what breaks them. */
async function broken(): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      readonly axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
}

async function openSheet(title: string): Promise<void> {
  await page.getByRole('tab', { name: title }).click();
  await page.getByRole('grid', { name: title }).waitFor();
}

async function type(name: string, text: string): Promise<void> {
  // Left of the chip, which would open the choices.
  await cell(name).click({ position: { x: 3, y: 8 } });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe('the workbench in a browser', () => {
  it('opens on the Overview of the demo launch, in the browser’s language, with the tour', async () => {
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('总览');
    expect(await cell('B1').textContent()).toBe('产品发布会');
    expect(await cell('G2').textContent()).toContain('项任务滞后');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.getByRole('region', { name: '引导' }).textContent()).toContain('一场准备得太晚的发布会');
    expect(await broken()).toEqual([]);
  }, 40_000);

  it('turns a late row green when its status is typed, for every open page, and red again by undo', async () => {
    await page.getByRole('button', { name: '跳过引导' }).click();
    await openSheet('任务分解表');
    expect(await colourOf('B3')).toBe(RED);
    const other = await context.newPage();
    await other.goto(page.url());
    await cell('B3', other).waitFor();

    await type('C3', '已完成');
    await until(async () => (await colourOf('B3')) === GREEN);
    await until(async () => (await colourOf('B3', other)) === GREEN);
    await page.keyboard.press('Control+z');
    await until(async () => (await colourOf('B3', other)) === RED);
    await other.close();
  }, 40_000);

  it('goes to the row that the sidebar shows, again and again', async () => {
    const task = page.frameLocator('.script-frame').locator('.task .name').first();
    for (let time = 1; time <= 2; time += 1) {
      await openSheet('总览');
      await task.click();
      await page.getByRole('tab', { selected: true, name: '任务分解表' }).waitFor();
      expect(await page.getByRole('textbox', { name: '单元格', exact: true }).inputValue()).toBe('B3');
    }
  }, 40_000);

  it('refuses what a strict validation refuses, and warns before a protected range is edited', async () => {
    await type('C4', '差不多了');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('未开始、进行中、已完成');
    expect(await broken()).toEqual([]);
    await page.keyboard.press('Enter');
    await until(async () => (await cell('C4').textContent()) === '未开始');

    await openSheet('总览');
    await cell('B3').click();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('不应随意更改');
    await page.keyboard.press('Escape');
    await until(async () => (await cell('B3').textContent()) === '距活动(天)');
  }, 40_000);

  it('lets a day pass: mails go out and are read as their readers see them', async () => {
    await page.getByRole('button', { name: '发件箱' }).click();
    const mails = page.locator('.mail-item');
    const before = await mails.count();
    expect(before).toBeGreaterThan(0);
    await page.getByRole('button', { name: '+1 天' }).click();
    await until(async () => (await mails.count()) > before);
    expect(await page.locator('.clock-text').textContent()).toBe('11月23日周一 09:00');

    await mails.first().click();
    const letter = page.frameLocator('.mail-frame');
    expect(await letter.locator('body').textContent()).toContain('产品发布会');
    expect(await broken()).toEqual([]);
    await letter.locator('a').first().click();
    await page.getByRole('tab', { selected: true, name: '任务分解表' }).waitFor();
  }, 40_000);

  it('asks what the add-on asks, in its own menu’s order, and shows its pages', async () => {
    await page.getByRole('menuitem', { name: '扩展程序' }).click();
    expect(await broken()).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menuitem', { name: '帮助与版本' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('活动管家');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }, 40_000);

  it('keeps everything over a reload', async () => {
    await type('C5', '进行中');
    await until(async () => (await page.locator('.is-pending').count()) === 0);
    const before = [await cell('C5').textContent(), await page.locator('.clock-text').textContent()];
    await page.reload();
    await cell('C5').waitFor();

    expect([await cell('C5').textContent(), await page.locator('.clock-text').textContent()]).toEqual(before);
    expect(before[0]).toBe('进行中');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('任务分解表');
    expect(await page.getByRole('region', { name: '引导' }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
  }, 40_000);
});
