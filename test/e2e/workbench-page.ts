import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import type { Language } from '../../src/domain/language';
import { type RunningWorkbench, startWorkbench } from '../../src/local/workbench/start-workbench';
import { builtDist } from '../support/dist';
import { launchChromium } from './chromium';

/** Colours of a row by its meaning: red = late, green = done (workbook/look). */
export const RED = 'rgb(251, 220, 217)';
export const GREEN = 'rgb(224, 241, 228)';

const AXE = readFileSync(join(PROJECT_ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface SavedState {
  readonly host: {
    readonly book: { readonly sheets: readonly { readonly title: string; readonly rows: readonly ({ readonly v?: string } | null)[][] }[] };
  };
}

/** A workbench of its own and a browser that looks at it: the demo launch of 2026-12-10, looked at from 2026-11-22 on. */
export class WorkbenchPage {
  /** Errors of the page's scripts. */
  readonly faults: string[] = [];

  private constructor(
    private readonly folder: string,
    private readonly workbench: RunningWorkbench,
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  static async open(language: Language): Promise<WorkbenchPage> {
    await builtDist();
    const folder = mkdtempSync(join(tmpdir(), 'showrunner-e2e-'));
    const options = { stateFile: join(folder, 'state.json'), firstPort: 0, reset: false, language: null, guess: language } as const;
    const argv = ['--today', '2026-11-19', '--date', '2026-12-10'];
    const [workbench, browser] = await Promise.all([startWorkbench({ ...options, argv }), launchChromium()]);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: language, reducedMotion: 'reduce' });
    const opened = new WorkbenchPage(folder, workbench, browser, context, await context.newPage());
    opened.page.setDefaultTimeout(45_000);
    await opened.page.goto(workbench.address);
    await opened.cell('B1').waitFor();
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.workbench.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  cell(name: string, on: Page = this.page): Locator {
    return on.locator(`[data-cell=${name}]`);
  }

  async colourOf(name: string, on: Page = this.page): Promise<string> {
    return this.cell(name, on).evaluate(
      (element) =>
        (globalThis as unknown as { getComputedStyle: (e: unknown) => { backgroundColor: string } }).getComputedStyle(element)
          .backgroundColor,
    );
  }

  async until(what: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 45_000;
    while (!(await what())) {
      if (Date.now() > end) throw new Error(`still waiting: ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  async openSheet(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: title, exact: true }).click();
    await this.page.getByRole('grid', { name: title }).waitFor();
  }

  async type(name: string, text: string): Promise<void> {
    // Left of the chip, which would open the choices.
    await this.cell(name).click({ position: { x: 3, y: 8 } });
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** The sidebar's own frame. */
  get sidebar(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes('/frame/sidebar'));
    if (frame === undefined) throw new Error('the sidebar is not open');
    return frame;
  }

  /** The sidebar's frame once the script has answered it. */
  async sidebarShown(): Promise<Frame> {
    await this.page.frameLocator('.script-frame').getByRole('heading').first().waitFor();
    return this.sidebar;
  }

  /** The tasks of 任务分解表 as the state file has them, from the top. */
  async savedTasks(): Promise<readonly string[]> {
    const state = (await (await this.page.request.get(new URL('/api/state.json', this.page.url()).href)).json()) as SavedState;
    const rows = state.host.book.sheets.find((sheet) => sheet.title === '任务分解表')?.rows ?? [];
    return rows.slice(2).flatMap((row) => row[1]?.v || []);
  }

  /** Rules axe finds broken in the page and in `frame`, with what breaks them. */
  async broken(frame: Frame | Page = this.page): Promise<string[]> {
    await frame.evaluate(AXE);
    return frame.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        readonly axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      };
      const { violations } = await axe.run({ iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    });
  }
}
