import { livePlan } from './live-plan';

// Whole insertions through the bundle: slower than jest's five seconds when both cores are busy.
jest.setTimeout(30_000);

/** Formulas are written with English names and `;`, so that a spreadsheet of any locale reads the same (platform reference §3.1). */
describe.each([
  ['en', 'de_DE', 'Days to go', 0.1],
  ['en', 'ar', 'Days to go', 0.1],
  ['zh-CN', 'tr_TR', '距活动(天)', 0],
] as const)('a plan in %s in a spreadsheet of the locale %s', (language, locale, caption, reserveShare) => {
  it('has no error cell, the same values, and nothing to put back', async () => {
    const plan = await livePlan(language, locale);
    const view = plan.look();
    const errors = plan.host
      .render()
      .sheets.flatMap((sheet) => sheet.cells.filter((cell) => cell.isError).map((cell) => `${sheet.title} ${cell.row},${cell.column}`));

    expect(errors).toEqual([]);
    expect(view.field('overview', 'captions', 1)?.value).toBe(caption);
    expect(view.field('overview', 'figures', 1)?.value).toBe(10);
    // The template knows an amount in euros, none in lira: there the prices wait for a total.
    expect(view.field('overview', 'list3', 12)?.value).toBe(reserveShare);
    expect(plan.again()).toMatchObject({ operations: 0, findings: [] });
  });
});
