import type { Page } from 'playwright-core';
import { WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;
let page: Page;

beforeAll(async () => {
  workbench = await WorkbenchPage.open('zh-CN');
  page = workbench.page;
  await page.getByRole('button', { name: '跳过引导' }).click();
}, 180_000);

afterAll(() => workbench.close());

const progress = () => page.getByRole('img', { name: '各组进度' });

/** Width of the bar of a group in pixels. */
async function barOf(group: string): Promise<number> {
  return Number(await progress().locator(`[data-bar=${group}]`).getAttribute('width'));
}

describe('charts in the workbench', () => {
  it('stand over the grid with a name and their figures in words, and move with it', async () => {
    const named = await page
      .getByRole('img', { name: /./ })
      .evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label')));
    expect(named).toEqual(['各组进度', '未完成任务：计划与实际', '预算与实际支出']);
    expect(await progress().locator('desc').textContent()).toMatch(/^总负责人: 0%; 策划组: 0%; /);
    const before = await progress().boundingBox();
    await page.locator('.scroller').evaluate((scroller) => scroller.scrollBy(0, 300));
    await workbench.until(async () => ((await progress().boundingBox())?.y ?? 0) === (before?.y ?? 0) - 300);
    // On the cell it hangs on: the one below the heading 图表.
    const heading = await page.getByRole('gridcell', { name: '图表', exact: true }).boundingBox();
    const chart = await progress().boundingBox();
    expect([chart?.x, chart?.y]).toEqual([heading?.x, (heading?.y ?? 0) + (heading?.height ?? 0)]);
    expect(await workbench.broken()).toEqual([]);
  }, 60_000);

  it('are drawn anew when a status is typed, and when that is undone', async () => {
    const group = await groupOf(3);
    expect(await barOf(group)).toBe(0);
    await workbench.openSheet('任务分解表');
    expect(await page.getByRole('img', { name: '各组进度' }).count()).toBe(0);
    await workbench.type('C3', '已完成');
    await workbench.openSheet('总览');
    await workbench.until(async () => (await barOf(group)) > 0);
    const words = (await progress().locator('desc').textContent()) ?? '';
    expect(words).toMatch(new RegExp(`${group}: [1-9]\\d*%`));
    await page.keyboard.press('Control+z');
    await workbench.until(async () => (await barOf(group)) === 0);
    expect(workbench.faults).toEqual([]);
  }, 90_000);
});

/** The group of a row of 任务分解表. */
async function groupOf(row: number): Promise<string> {
  await workbench.openSheet('任务分解表');
  const group = await workbench.cell(`H${row}`).textContent();
  await workbench.openSheet('总览');
  return group ?? '';
}
