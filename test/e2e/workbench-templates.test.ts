import type { Frame } from 'playwright-core';
import { readJson } from '../support/template-files';
import { WorkbenchPage } from './workbench-page';

jest.setTimeout(180_000);

const SAYS = {
  'zh-CN': {
    skipTour: '跳过引导',
    event: '活动',
    create: '新建',
    save: /^存为模板/,
    name: '模板名称',
    make: '生成模板',
    keep: '保存在本表中',
    kept: '“<b>我的模板</b>”已保存，在“新建”页的“本表保存”下可以选用。',
    file: '模板文件',
    shelf: '本表保存',
    more: '模板文件与删除',
    delete: '删除',
    paste: '使用模板文件',
    here: '把文件内容粘贴到这里',
    take: '检查并保存',
    wrong: '这不是模板文件',
    breakfast: '部门早餐会',
    insert: '插入方案',
  },
  en: {
    skipTour: 'Skip the tour',
    event: 'Event',
    create: 'New event',
    save: /^Save as template/,
    name: 'Name of the template',
    make: 'Make the template',
    keep: 'Keep it in this spreadsheet',
    kept: '“<b>我的模板</b>” is saved. The page New event offers it under “Saved here”.',
    file: 'Template file',
    shelf: 'Saved here',
    more: 'File and deletion',
    delete: 'Delete',
    paste: 'Use a template file',
    here: 'Paste the file here',
    take: 'Check and keep',
    wrong: 'This is no template file',
    breakfast: 'Team breakfast',
    insert: 'Insert the plan',
  },
} as const;

const NAME = '<b>我的模板</b>';

describe.each(['zh-CN', 'en'] as const)('templates of the spreadsheet’s own in the sidebar (%s)', (language) => {
  const says = SAYS[language];
  let workbench: WorkbenchPage;
  let side: Frame;
  const press = (name: string | RegExp) =>
    side
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  const tab = (name: string) => side.getByRole('tab', { name, exact: true }).click();
  const shelf = () => side.getByRole('group', { name: says.shelf, exact: true });

  beforeAll(async () => {
    workbench = await WorkbenchPage.open(language);
    side = await workbench.sidebarShown();
    await workbench.page.getByRole('button', { name: says.skipTour }).click();
  });

  afterAll(() => workbench.close());

  it('are made of the plan, with the file in sight, and kept', async () => {
    await tab(says.event);
    await press(says.save);
    await side.getByLabel(says.name).fill(NAME);
    await press(says.make);
    const file = JSON.parse(await side.getByLabel(says.file).inputValue());
    expect(file).toMatchObject({ name: { 'zh-CN': NAME, en: NAME }, category: 'marketing' });
    expect(await workbench.broken(side)).toEqual([]);
    await press(says.keep);
    await side.getByText(says.kept).waitFor();
    await tab(says.create);
    await shelf().waitFor();
    expect(await shelf().getByRole('radio').count()).toBe(1);
    expect(await shelf().locator('b').textContent()).toBe(NAME);
  });

  it('come from a pasted file, which is chosen, or refused with a sentence', async () => {
    await side.getByText(says.paste).click();
    await side.getByLabel(says.here).fill('{"name":');
    await press(says.take);
    await side.getByText(says.wrong).waitFor();
    await side.getByLabel(says.here).fill(JSON.stringify(readJson('examples/templates/team-breakfast.json')));
    await press(says.take);
    await side.getByRole('button', { name: says.insert }).waitFor();
    await side.getByText(says.breakfast).first().waitFor();
    expect(await workbench.broken(side)).toEqual([]);
  });

  it('show their file again, and go when they are deleted', async () => {
    await side.getByText(says.more).click();
    await press(says.delete);
    await press(says.delete);
    await shelf().waitFor();
    await workbench.until(async () => (await shelf().getByRole('radio').count()) === 1);
    expect(await shelf().locator('b').textContent()).toBe(NAME);
    expect(workbench.faults).toEqual([]);
  });
});
