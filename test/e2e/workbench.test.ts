import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { GREEN, RED, WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;
let page: Page;

beforeAll(async () => {
  workbench = await WorkbenchPage.open('zh-CN');
  page = workbench.page;
}, 180_000);

afterAll(() => workbench.close());

describe('the workbench in a browser', () => {
  it('opens on the Overview of the demo launch, in the browser’s language, with the tour', async () => {
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('总览');
    expect(await workbench.cell('B1').textContent()).toBe('产品发布会');
    expect(await workbench.cell('G2').textContent()).toContain('项任务滞后');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.getByRole('region', { name: '引导' }).textContent()).toContain('一场准备得太晚的发布会');
    expect(await workbench.broken()).toEqual([]);
  }, 180_000);

  it('turns a late row green when its status is typed, for every open page, and red again by undo', async () => {
    await page.getByRole('button', { name: '跳过引导' }).click();
    await workbench.openSheet('任务分解表');
    expect(await workbench.colourOf('B3')).toBe(RED);
    const other = await workbench.context.newPage();
    await other.goto(page.url());
    await workbench.cell('B3', other).waitFor();

    await workbench.type('C3', '已完成');
    await workbench.until(async () => (await workbench.colourOf('B3')) === GREEN);
    await workbench.until(async () => (await workbench.colourOf('B3', other)) === GREEN);
    await page.keyboard.press('Control+z');
    await workbench.until(async () => (await workbench.colourOf('B3', other)) === RED);
    await other.close();
  }, 180_000);

  it('goes to the row that the sidebar shows, again and again', async () => {
    const task = page.frameLocator('.script-frame').locator('.task .name').first();
    for (let time = 1; time <= 2; time += 1) {
      await workbench.openSheet('总览');
      await task.click();
      await page.getByRole('tab', { selected: true, name: '任务分解表' }).waitFor();
      expect(await page.getByRole('textbox', { name: '单元格', exact: true }).inputValue()).toBe('B3');
    }
  }, 180_000);

  it('refuses what a strict validation refuses, and warns before a protected range is edited', async () => {
    await workbench.type('C4', '差不多了');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('未开始、进行中、已完成');
    expect(await workbench.broken()).toEqual([]);
    await page.keyboard.press('Enter');
    await workbench.until(async () => (await workbench.cell('C4').textContent()) === '未开始');

    await workbench.openSheet('总览');
    await workbench.cell('B3').click();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('不应随意更改');
    await page.keyboard.press('Escape');
    await workbench.until(async () => (await workbench.cell('B3').textContent()) === '距活动(天)');
  }, 180_000);

  it('lets a day pass: mails go out and are read as their readers see them', async () => {
    await page.getByRole('button', { name: '发件箱' }).click();
    const mails = page.locator('.mail-item');
    const before = await mails.count();
    expect(before).toBeGreaterThan(0);
    await page.getByRole('button', { name: '+1 天' }).click();
    await workbench.until(async () => (await mails.count()) > before);
    expect(await page.locator('.clock-text').textContent()).toBe('11月23日周一 09:00');

    await mails.first().click();
    const letter = page.frameLocator('.mail-frame');
    expect(await letter.locator('body').textContent()).toContain('产品发布会');
    expect(await workbench.broken()).toEqual([]);
    await letter.locator('a').first().click();
    await page.getByRole('tab', { selected: true, name: '任务分解表' }).waitFor();
  }, 180_000);

  it('asks what the add-on asks, in its own menu’s order, and shows its pages', async () => {
    await page.getByRole('menuitem', { name: '扩展程序' }).click();
    expect(await workbench.broken()).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menuitem', { name: '帮助与版本' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('活动管家');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }, 180_000);

  it('keeps everything over a reload', async () => {
    await workbench.type('C5', '进行中');
    await workbench.until(async () => (await page.locator('.is-pending').count()) === 0);
    const before = [await workbench.cell('C5').textContent(), await page.locator('.clock-text').textContent()];
    await page.reload();
    await workbench.cell('C5').waitFor();

    expect([await workbench.cell('C5').textContent(), await page.locator('.clock-text').textContent()]).toEqual(before);
    expect(before[0]).toBe('进行中');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('任务分解表');
    expect(await page.getByRole('region', { name: '引导' }).isVisible()).toBe(false);
    expect(workbench.faults).toEqual([]);
  }, 180_000);

  it('opens an Excel file by keyboard after asking, and says what was left out', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '年会',
          rows: [
            ['任务', '负责人'],
            ['订场地', '王芳'],
          ],
          merges: [{ startRow: 3, startCol: 0, endRow: 3, endCol: 1 }],
        },
      ],
    });
    await page.getByRole('button', { name: '活动管家', exact: true }).click();
    const sidebar = page.locator('.script-frame');
    await sidebar.evaluate((frame) => frame.setAttribute('data-before', ''));
    await page.getByRole('menuitem', { name: '文件' }).focus();
    await page.keyboard.press('ArrowDown');
    const item = page.getByRole('menuitem', { name: '打开 Excel (.xlsx)…' });
    await item.waitFor();
    const choosing = page.waitForEvent('filechooser');
    await item.press('Enter');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await (await choosing).setFiles({ name: '年会清单.xlsx', mimeType: type, buffer: Buffer.from(bytes) });
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('“年会清单.xlsx”将取代当前的表格');
    expect(await workbench.broken()).toEqual([]);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: '已打开“年会清单”' }).waitFor();
    expect(await dialog.textContent()).toContain('以下内容工作台不支持，未带入：合并单元格（1）。');
    expect(await workbench.broken()).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect([await workbench.cell('A2').textContent(), await page.getByRole('tab', { selected: true }).textContent()]).toEqual([
      '订场地',
      '年会',
    ]);
    expect(
      await page.evaluate(
        () => (globalThis as unknown as { document: { activeElement: { className: string } } }).document.activeElement.className,
      ),
    ).toBe('editor');
    // The add-on's page reads the new spreadsheet.
    expect(await sidebar.getAttribute('data-before')).toBeNull();
    expect(workbench.faults).toEqual([]);
  }, 180_000);
});
