import type { Frame } from 'playwright-core';
import { WorkbenchPage } from './workbench-page';

jest.setTimeout(180_000);

const SAYS = {
  'zh-CN': {
    skipTour: '跳过引导',
    menu: '扩展程序',
    entry: '打印与分享…',
    dialog: '打印与分享',
    show: '活动流程',
    document: '文档',
    of: '名单',
    person: '技术组',
    checks: '最终核对清单',
    missing: '供应商交接单（暂不可用）',
    why: /“供应商\/联系人”一列还没有填写/,
    print: '打印',
    copy: '复制为文字',
    copied: /^(已复制为文字。|请选中下面的文字)/,
    close: '关闭',
    event: '活动',
    title: '产品发布会 · 活动流程',
  },
  en: {
    skipTour: 'Skip the tour',
    menu: 'Extensions',
    entry: 'Print and share…',
    dialog: 'Print and share',
    show: 'Run of show',
    document: 'Document',
    of: 'Cues of',
    person: 'Tech',
    checks: 'Final check list',
    missing: 'Vendor handout (not available)',
    why: /column “Vendor \/ contact” of “Resources” is still blank/,
    print: 'Print',
    copy: 'Copy as text',
    copied: /^(Copied as text\.|Select the text below)/,
    close: 'Close',
    event: 'Event',
    title: 'Product launch · Run of show',
  },
} as const;

const HOSTILE = '<img src=x onerror="document.title=1"><b>开场</b>';
/** A4 in points, as a PDF counts. */
const A4 = [595, 842];

let workbench: WorkbenchPage;

/** The frame of the dialog. */
async function dialogFrame(): Promise<Frame> {
  await workbench.until(async () => workbench.page.frames().some((frame) => frame.url().includes('/frame/page/')));
  const frame = workbench.page.frames().find((each) => each.url().includes('/frame/page/'));
  if (frame === undefined) throw new Error('no dialog');
  await frame.getByRole('article').waitFor();
  return frame;
}

/** What comes out of the printer: sizes of the sheets in points, and whether anything is wider than they are. */
async function onPaper(frame: Frame): Promise<{ readonly sheets: number[][]; readonly isTooWide: boolean }> {
  const context = await workbench.page.context().browser()?.newContext({ javaScriptEnabled: false });
  if (context === undefined) throw new Error('no browser');
  // 186 mm between the margins, at 96 pixels an inch.
  const page = await context.newPage();
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.setContent(await frame.content());
  await page.emulateMedia({ media: 'print' });
  const box = await page.locator('.paper').evaluate((element) => {
    const { scrollWidth, clientWidth } = element as unknown as { readonly scrollWidth: number; readonly clientWidth: number };
    return { scrollWidth, clientWidth };
  });
  expect(await page.locator('.print > :not(.paper):visible').count()).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await context.close();
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map(Number).map(Math.round),
  );
  return { sheets, isTooWide: box.scrollWidth > box.clientWidth };
}

describe.each(['zh-CN', 'en'] as const)('print and share in %s', (language) => {
  const says = SAYS[language];

  beforeAll(async () => {
    workbench = await WorkbenchPage.open(language);
    await workbench.page.getByRole('button', { name: says.skipTour }).click();
    await workbench.openSheet(says.show);
    await workbench.type('C4', HOSTILE);
    await workbench.page.getByRole('menuitem', { name: says.menu }).click();
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.getByRole('menuitem', { name: says.entry }).click();
    await workbench.page.getByRole('dialog', { name: says.dialog }).waitFor();
  });

  afterAll(() => workbench.close());

  it('shows a document as it will be printed; a cell is text, whatever stands in it', async () => {
    const frame = await dialogFrame();
    const paper = frame.getByRole('article');
    await paper.getByText(HOSTILE).waitFor();
    expect(await paper.locator('img, b').count()).toBe(0);
    expect(await frame.title()).toBe(says.title);
    expect(await workbench.broken(frame)).toEqual([]);
    expect(await onPaper(frame)).toEqual({ sheets: [A4], isTooWide: false });
  });

  it('shows one person’s cues', async () => {
    const frame = await dialogFrame();
    const rows = frame.getByRole('article').locator('tbody tr');
    const all = await rows.count();
    await frame.getByLabel(says.of).selectOption(says.person);
    await workbench.until(async () => (await rows.count()) > 0 && (await rows.count()) < all);
    expect(await rows.filter({ hasNotText: says.person }).count()).toBe(0);
  });

  it('prints that frame, which the sandbox lets it, or copies the text', async () => {
    const frame = await dialogFrame();
    await frame.evaluate("addEventListener('beforeprint', () => document.body.setAttribute('data-printed', ''))");
    await frame.getByRole('button', { name: says.print, exact: true }).click();
    await frame.locator('body[data-printed]').waitFor();
    await frame.getByRole('button', { name: says.copy }).click();
    await frame.getByText(says.copied).waitFor();
    expect(await frame.getByRole('textbox').inputValue()).toContain(HOSTILE);
    expect(await workbench.broken(frame)).toEqual([]);
  });

  it('fits a longer document on sheets of A4, and says why another cannot be made', async () => {
    const frame = await dialogFrame();
    await frame.getByLabel(says.document).selectOption(says.checks);
    await frame.getByRole('article').getByRole('heading', { name: says.checks }).waitFor();
    const { sheets, isTooWide } = await onPaper(frame);
    expect([sheets.length > 1, sheets.every((size) => String(size) === String(A4)), isTooWide]).toEqual([true, true, false]);
    expect(await workbench.broken(frame)).toEqual([]);

    await frame.getByLabel(says.document).selectOption({ label: says.missing });
    await frame.getByText(says.why).waitFor();
    expect(await frame.getByRole('button', { name: says.print, exact: true }).count()).toBe(0);
    expect(await workbench.broken(frame)).toEqual([]);
  });

  it('opens from the sidebar as well', async () => {
    const { page } = workbench;
    await page.getByRole('dialog').getByRole('button', { name: says.close, exact: true }).click();
    await workbench.until(async () => (await page.getByRole('dialog').count()) === 0);
    const side = await workbench.sidebarShown();
    await side.getByRole('tab', { name: says.event, exact: true }).click();
    await side.getByRole('button', { name: new RegExp(`^${says.dialog}`) }).click();
    await page.getByRole('dialog', { name: says.dialog }).waitFor();
    await dialogFrame();
    expect(workbench.faults).toEqual([]);
  });
});
