import type { Frame } from 'playwright-core';
import { templateIndex } from '../support/template-index';
import { GREEN, RED, WorkbenchPage } from './workbench-page';

jest.setTimeout(180_000);

const SAYS = {
  'zh-CN': {
    skipTour: '跳过引导',
    file: '文件',
    empty: '新建空白表格…',
    search: '搜索模板',
    category: '市场推广',
    date: '活动日期',
    insert: '插入方案',
    ready: '方案已就绪',
    titles: [
      '总览',
      '活动策划总表',
      '任务分解表',
      '团队与分工',
      '预算',
      '资源与物料',
      '活动流程',
      '风险与应急预案',
      '复盘报告',
      '改进清单',
    ],
    event: '产品发布会',
  },
  en: {
    skipTour: 'Skip the tour',
    file: 'File',
    empty: 'New empty spreadsheet…',
    search: 'Search templates',
    category: 'Marketing',
    date: 'Event date',
    insert: 'Insert the plan',
    ready: 'Your plan is ready',
    titles: ['Overview', 'Master plan', 'Tasks', 'Team', 'Budget', 'Resources', 'Run of show', 'Risks', 'Review', 'Improvements'],
    event: 'Product launch',
  },
} as const;

let workbench: WorkbenchPage;
let side: Frame;

function tab(name: string): Promise<void> {
  return side.getByRole('tab', { name, exact: true }).click();
}

async function press(name: string | RegExp): Promise<void> {
  await side
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

async function hears(text: string | RegExp): Promise<void> {
  await side.getByText(text).first().waitFor();
}

/** A person's way back to the list of the tab Event. */
async function eventPage(name: string): Promise<void> {
  await tab('今日');
  await tab('活动');
  await press(new RegExp(`^${name}`));
}

describe.each(['zh-CN', 'en'] as const)('one click on an empty spreadsheet (%s)', (language) => {
  const says = SAYS[language];

  beforeAll(async () => {
    workbench = await WorkbenchPage.open(language);
    await workbench.page.getByRole('button', { name: says.skipTour }).click();
  });

  afterAll(() => workbench.close());

  it('fills it with a plan: a kind of event, found by its category, a date, and a button', async () => {
    const { page } = workbench;
    await page.getByRole('menuitem', { name: says.file }).click();
    await page.getByRole('menuitem', { name: says.empty }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await workbench.until(async () => (await page.getByRole('tab').filter({ hasText: says.titles[0] }).count()) === 0);
    const card = page.frameLocator('.script-frame').getByRole('radio', { name: says.event });
    await card.waitFor();
    side = workbench.sidebar;
    expect(await side.getByRole('radio').count()).toBe(templateIndex.length);
    expect(await workbench.broken(side)).toEqual([]);
    await side.getByRole('searchbox', { name: says.search }).fill(says.category);
    await workbench.until(async () => (await side.getByRole('radio').count()) === 4);
    expect(await side.getByRole('group', { name: says.category, exact: true }).getByRole('radio').count()).toBe(4);
    await card.click();
    const date = side.getByLabel(says.date, { exact: true });
    await date.fill('2027-03-18');
    await side.getByRole('button', { name: says.insert }).click();
    await side.getByRole('heading', { name: says.ready }).waitFor({ timeout: 60_000 });
    expect(await workbench.broken(side)).toEqual([]);

    const tabs = await page.getByRole('tablist').first().getByRole('tab').allTextContents();
    expect(says.titles.filter((title) => !tabs.includes(title))).toEqual([]);
    await workbench.openSheet(says.titles[0]);
    expect(await workbench.cell('B1').textContent()).toBe(says.event);
    expect(workbench.faults).toEqual([]);
  });
});

describe('the sidebar in the workbench', () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open('zh-CN');
    side = await workbench.sidebarShown();
    await workbench.page.getByRole('button', { name: '跳过引导' }).click();
  });

  afterAll(() => workbench.close());

  it('opens on today, and each of its pages passes axe', async () => {
    await side.getByRole('heading', { name: '产品发布会' }).waitFor();
    for (const [name, heading] of [
      ['新建', '想办什么活动？'],
      ['今日', '产品发布会'],
      ['活动', '产品发布会'],
      ['提醒', '每日提醒'],
    ] as const) {
      await tab(name);
      await side.getByRole('heading', { name: heading }).first().waitFor();
      expect([name, await workbench.broken(side)]).toEqual([name, []]);
    }
  });

  it('is worked by the keyboard: arrows change the page, Tab comes to everything, Enter opens', async () => {
    const { page } = workbench;
    await side.getByRole('tab', { name: '今日', exact: true }).click();
    for (const name of ['活动', '提醒', '新建', '今日']) {
      await page.keyboard.press('ArrowRight');
      await workbench.until(async () => (await side.getByRole('tab', { name, exact: true }).getAttribute('aria-selected')) === 'true');
      await side.getByRole('tabpanel', { name }).getByRole('heading').first().waitFor();
      expect([name, await unreached()]).toEqual([name, []]);
      await side.getByRole('tab', { name, exact: true }).focus();
    }
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await side.getByRole('heading', { name: '改期' }).waitFor();
  });

  it('marks a late task done: its row turns green, and the next digest leaves it out', async () => {
    await workbench.openSheet('任务分解表');
    expect(await workbench.colourOf('B3')).toBe(RED);
    const name = (await workbench.cell('B3').textContent()) ?? '';
    await tab('今日');
    const task = side.getByRole('listitem').filter({ has: side.getByRole('button', { name, exact: true }) });
    await task.getByRole('button', { name: '完成', exact: true }).click();
    await workbench.until(async () => (await workbench.colourOf('B3')) === GREEN);

    const { page } = workbench;
    await page.getByRole('button', { name: '发件箱' }).click();
    const mails = page.locator('.mail-item');
    const before = await mails.count();
    await page.getByRole('button', { name: '+1 天' }).click();
    await workbench.until(async () => (await mails.count()) > before);
    const letters: string[] = [];
    for (let at = 0; at < (await mails.count()) - before; at += 1) {
      await mails.nth(at).click();
      letters.push((await page.frameLocator('.mail-frame').locator('body').textContent()) ?? '');
      await page
        .getByRole('button', { name: '返回' })
        .click({ timeout: 500 })
        .catch(() => {});
    }
    expect(letters.filter((letter) => letter.includes('产品发布会')).length).toBe(letters.length);
    expect(letters.filter((letter) => letter.includes(name))).toEqual([]);
    await page.getByRole('button', { name: '活动管家', exact: true }).click();
    side = await workbench.sidebarShown();
  });

  it('moves the event: old and new date of each task first, then the move, then the way back', async () => {
    const due = await workbench.cell('E8').textContent();
    await eventPage('改期');
    await side.getByLabel('改到哪一天').fill('2026-12-17');
    await press('预览');
    await hears(/项任务改变日期/);
    await hears('随活动日移动');
    expect(await workbench.broken(side)).toEqual([]);
    expect(await workbench.cell('E8').textContent()).toBe(due);

    await press('确定改期');
    await hears(/已改期到/);
    expect(await workbench.cell('E8').textContent()).not.toBe(due);
    await press('撤销');
    await hears(/已还原 \d+ 个单元格/);
    expect(await workbench.cell('E8').textContent()).toBe(due);
  });

  it('takes in improvements of another spreadsheet but for those left out, and lets go of them again', async () => {
    await eventPage('带入与复制改进');
    await hears(/没有可以带入的改进/);
    const lines = ['showrunner-improvements-1\t去年年会', 'U-1\ttask\tstop\t-\t打印纸质胸牌', 'U-2\tgoal\t-\t-\t<b>扫码率</b>'];
    await side.getByLabel('粘贴其他表格的改进').fill(lines.join('\n'));
    await side.getByLabel('停止：打印纸质胸牌').waitFor();
    await hears('来自“去年年会”；没有“目标与数据”表，列为任务');
    expect(await workbench.broken(side)).toEqual([]);
    await side.getByLabel('<b>扫码率</b>').uncheck();
    await press('带入 1 条');
    await hears('已带入 1 条改进。');
    await press('撤销');
    await hears(/已还原 \d+ 个单元格/);
  });

  it('approves the plan: what is frozen and who comes first, then the approval, then the way back', async () => {
    await eventPage('定稿');
    await hears(/^V1，/);
    await hears(/^预算：\d+ 行，合计 [\d,]+ CNY$/);
    expect(await workbench.broken(side)).toEqual([]);
    await side.getByLabel('批准人').fill('王芳');
    await press('定稿 V1');
    await hears(/^V1 已由 王芳 定稿。/);
    await eventPage('定稿');
    await hears(/^现行 V1，由 王芳 于/);
    await hears('V1 之后：已改 0 项，新增 0 项');
    await eventPage('撤销上一次改动');
    await hears('方案定稿为 V1。');
    await press('撤销');
    await hears(/已还原 \d+ 个单元格/);
  });

  it('takes 15 people and 50 messy tasks over, and lets go of them again', async () => {
    await eventPage('导入人员或任务');
    const people = Array.from({ length: 15 }, (_, index) => `成员${index + 1}\t宣传组\tmember${index + 1}@example.com`);
    await side.getByLabel('把表格粘贴到这里').fill(['姓名\t所在组\tE-mail', ...people].join('\n'));
    await press('下一步');
    await press('导入 15 人');
    await hears('已导入 15 人。');

    await eventPage('导入人员或任务');
    await side.getByText('任务', { exact: true }).click();
    await side.getByLabel('把表格粘贴到这里').fill(messyTasks());
    await press('下一步');
    await hears('列的含义');
    await side.getByRole('button', { name: '导入 50 项任务', exact: true }).waitFor();
    expect(await workbench.broken(side)).toEqual([]);
    await press('导入 50 项任务');
    await hears('已导入 50 项任务。');
    const tasks = await workbench.savedTasks();
    expect([tasks.at(-50), tasks.at(-1)]).toEqual(['第 1 项：准备', '第 50 项：收尾']);
    await press('撤销');
    await hears(/已还原 \d+ 个单元格/);
    expect(await workbench.savedTasks()).toEqual(tasks.slice(0, -50));
  });

  it('finds what has been deleted and puts it back', async () => {
    const { page } = workbench;
    const header = await workbench.cell('H2').textContent();
    await page.getByRole('columnheader', { name: 'H', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '删除 H 列' }).click();
    await page.getByRole('dialog').getByText('不应随意更改').waitFor();
    await page.keyboard.press('Enter');
    await workbench.until(async () => (await workbench.cell('H2').textContent()) !== header);
    await eventPage('检查并修复');
    await hears('将补回以下内容。您填写、添加和着色的内容都不会改动：');
    expect(await workbench.broken(side)).toEqual([]);
    await press('修复');
    await hears('已修复。');
    await workbench.until(async () => (await workbench.cell('H2').textContent()) === header);
  });

  it('shows the same to a second page, and keeps everything over a reload', async () => {
    const { page, context } = workbench;
    const other = await context.newPage();
    await other.goto(page.url());
    await workbench.cell('B3', other).waitFor();
    await workbench.type('D5', '王小明');
    await workbench.until(async () => (await workbench.cell('D5', other).textContent()) === '王小明');
    await other.close();
    await page.reload();
    await workbench.cell('D5').waitFor();
    expect(await workbench.cell('D5').textContent()).toBe('王小明');
    side = await workbench.sidebarShown();
  });

  it('removes the plan when its name is typed, and nothing before', async () => {
    const { page } = workbench;
    await tab('活动');
    await press(/^移除方案/);
    await side.getByText('删除', { exact: true }).click();
    const button = side.getByRole('button', { name: '删除工作表', exact: true });
    expect(await button.isDisabled()).toBe(true);
    await side.getByLabel('请输入“产品发布会”以确认删除').fill('产品发布会');
    expect(await workbench.broken(side)).toEqual([]);
    await button.click();
    await workbench.until(async () => (await page.getByRole('tab', { name: '任务分解表' }).count()) === 0);
    await tab('今日');
    await hears('还没有活动');
    expect(await workbench.broken(side)).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});

/** What of the page shown Tab does not come to, by its words; of a group of radio buttons one will do. */
async function unreached(): Promise<string[]> {
  const wanted = Number(await side.evaluate(MARK));
  for (let at = 0; at < wanted + 5; at += 1) await workbench.page.keyboard.press('Tab');
  return side.evaluate("[...document.querySelectorAll('[data-wanted]:not([data-reached])')].map((e) => e.textContent || e.outerHTML)");
}

/** Marks what can be used, and from now on what has had the focus. */
const MARK = `(() => {
  document.querySelectorAll('[data-wanted]').forEach((e) => { e.removeAttribute('data-wanted'); e.removeAttribute('data-reached'); });
  const all = [...document.querySelectorAll('[role=tabpanel]:not([hidden]) :is(button, input, select, textarea, summary, a[href])')];
  const wanted = all.filter((e) => !e.disabled && e.type !== 'radio' && e.ariaHidden !== 'true' && e.checkVisibility());
  wanted.forEach((e) => e.setAttribute('data-wanted', ''));
  document.addEventListener('focusin', (event) => event.target.setAttribute('data-reached', ''));
  return wanted.length + 2 * document.querySelectorAll('input[type=date]').length;
})()`;

/** Tasks as people keep them: headings of their own, dates in every manner, names with blanks, a line break in a cell. */
function messyTasks(): string {
  const dates = ['2026/12/1', '2026.12.2', '2026年12月3日', '12月4日', '20261205', '２０２６－１２－０６', '2026-12-7', 'Dec 8, 2026'];
  const rows = Array.from({ length: 50 }, (_, index) =>
    [
      `第 ${index + 1} 项：${index === 49 ? '收尾' : '准备'}`,
      ` 成员${(index % 15) + 1} `,
      dates[index % dates.length],
      index % 3 === 0 ? '"两行\n备注"' : '',
    ].join('\t'),
  );
  return ['待办事项\t谁来做\t截止日期\t备注', ...rows].join('\n');
}
