import { measuredBook } from '../../../scripts/bench/measured-book';
import { countRow, type Row, table, timeRow } from '../../../scripts/bench/row';
import { serviceCallRows } from '../../../scripts/bench/service-calls';
import { builtDist } from '../../support/dist';

describe('the service calls of design §7', () => {
  let rows: Row[];

  beforeAll(async () => {
    await builtDist();
    rows = serviceCallRows(measuredBook(30), measuredBook(600));
  }, 60_000);

  it.each([
    /^insert: calls per sheet/,
    /^insert: reads that force a flush/,
    /^digest: calls with 30 tasks/,
    /^digest: calls with 600 tasks/,
    /^digest: calls more with the many tasks/,
    /^idle hour: calls/,
    /^idle hour: cell reads/,
    /^onOpen: calls/,
  ])('are within the budget: %s', (what) => {
    const row = rows.find((each) => what.test(each.what));
    expect(row).toMatchObject({ counted: true, verdict: 'within' });
  });
});

describe('the table of budgets', () => {
  it('calls a count over its ceiling over, one at the ceiling within', () => {
    expect([countRow('a', 30, 30).verdict, countRow('a', 30.1, 30).verdict]).toEqual(['within', 'over']);
    expect(timeRow('a', 30, 30)).toMatchObject({ verdict: 'over', counted: false });
  });

  it('is aligned plain text', () => {
    expect(table([countRow('bytes', 204_801, 204_800), timeRow('a longer name', 1500, 6000)])).toEqual([
      'what           budget     measured',
      'bytes          ≤ 204,800  204,801   OVER',
      'a longer name  < 6.0 s    1.5 s     within',
    ]);
  });
});
