import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { shippedFile } from '../../src/local/cli/shipped-bundle';
import { buildWorkbench } from '../../src/local/workbench/build-page';
import { NO_FAULTS, printDesk } from '../../src/local/workbench/desk/saved-desk';
import { launchChromium } from '../../test/e2e/chromium';
import { MAX_SIDEBAR_BYTES } from '../build/budgets';
import type { MeasuredBook } from './measured-book';
import { countRow, infoRow, type Row, timeRow } from './row';

/** A status among 5,000 tasks, typed and coloured, in milliseconds. */
const MOST_FOR_AN_EDIT = 6000;

/** Turns of the wheel, 600 pixels each. */
const TURNS = 60;

/** Bytes of the sidebar's page and of the workbench's, as the browser is sent them. */
export async function pageRows(): Promise<Row[]> {
  const { page } = await buildWorkbench(shippedFile('.'));
  const bytes = Buffer.byteLength(page.script) + Buffer.byteLength(page.style);
  return [
    countRow('sidebar page: bytes', readFileSync(shippedFile('dist/Sidebar.html')).length, MAX_SIDEBAR_BYTES),
    infoRow('workbench page: bytes', bytes.toLocaleString('en-US')),
  ];
}

/** `npm start` once built, a process of its own: until it answers, until the demo's Overview can be used, and the same spreadsheet with 5,000 tasks. */
export async function workbenchRows({ host, tasks }: MeasuredBook): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-bench-'));
  const browser = await launchChromium();
  try {
    const count = `${tasks.toLocaleString('en-US')} tasks`;
    const first = await opened(browser, join(folder, 'demo.json'));
    await stop(first.process);
    const state = join(folder, 'large.json');
    writeFileSync(state, printDesk({ host: host.save(), language: 'zh-CN', authMode: 'LIMITED', faults: NO_FAULTS, log: [] }));
    const large = await opened(browser, state);
    const edited = await edit(large.page);
    const frames = await scroll(large.page);
    await stop(large.process);
    return [
      timeRow('workbench: answers', first.answered, 1000),
      timeRow('workbench: Overview interactive', first.interactive, 5000),
      timeRow(`${count} in the workbench: interactive`, large.interactive, null),
      timeRow(`${count} in the workbench: an edit shown with its colour`, edited, MOST_FOR_AN_EDIT),
      timeRow(`${count} in the workbench: a frame while scrolling`, frames.median, null),
      timeRow(`${count} in the workbench: the slowest of ${frames.count} frames`, frames.slowest, null),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Opened {
  readonly process: ChildProcess;
  readonly page: Page;
  /** Milliseconds from the start of the process. */
  readonly answered: number;
  readonly interactive: number;
}

async function opened(browser: Browser, stateFile: string): Promise<Opened> {
  const started = performance.now();
  const argv = ['--import', 'tsx', shippedFile('src/local/cli/start.ts'), '--state', stateFile, '--date', '2026-12-20'];
  const child = spawn(process.execPath, argv, { cwd: shippedFile('.') });
  const address = await addressOf(child);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the workbench answered ${answer.status}`);
  const answered = performance.now() - started;
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await page.goto(address);
  await page.locator('[data-cell=B1]').waitFor({ timeout: 120_000 });
  return { process: child, page, answered, interactive: performance.now() - started };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/?/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.once('exit', () => reject(new Error(`the workbench ended: ${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Milliseconds from a status typed until its row has another colour. */
async function edit(page: Page): Promise<number> {
  await page
    .getByRole('button', { name: '跳过引导' })
    .click({ timeout: 5000 })
    .catch(() => {});
  await page.getByRole('tab', { name: '任务分解表' }).click();
  const task = page.locator('[data-cell=B5]');
  await task.waitFor();
  const before = await colourOf(page);
  await page.locator('[data-cell=C5]').click({ position: { x: 3, y: 8 } });
  await page.keyboard.type('已完成');
  const started = performance.now();
  await page.keyboard.press('Enter');
  while ((await colourOf(page)) === before) await page.waitForTimeout(20);
  return performance.now() - started;
}

function colourOf(page: Page): Promise<string> {
  return page.evaluate("getComputedStyle(document.querySelector('[data-cell=B5]')).backgroundColor");
}

async function scroll(page: Page): Promise<{ readonly median: number; readonly slowest: number; readonly count: number }> {
  await page.mouse.move(500, 450);
  await page.evaluate(`{
    globalThis.frames_ = [];
    let last = performance.now();
    const frame = (now) => { globalThis.frames_.push(now - last); last = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  }`);
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, 600);
  await page.waitForTimeout(300);
  const frames = (await page.evaluate('globalThis.frames_.slice(1)')) as number[];
  frames.sort((a, b) => a - b);
  return { median: frames[Math.floor(frames.length / 2)] ?? Number.NaN, slowest: frames.at(-1) ?? Number.NaN, count: frames.length };
}
