import { WORKBOOK_FORM } from '../../src/app/stored-state';
import type { Host } from '../../src/local/host';
import { ask, INSERT, lastRun, loadShipped, newHost, restored, rpc, typedCells, writesOf } from './showrunner';

let saved: string;
beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  saved = host.save();
}, 30_000);

const codes = (reply: ReturnType<typeof rpc>): string[] => (reply.ok ? [] : reply.findings.map(({ code }) => code));

/** The host with the form number of its plan raised, as a later version would leave it. */
function fromTheFuture(): Host {
  const host = restored(saved);
  const store = host.services().PropertiesService.getDocumentProperties();
  for (const [key, text] of Object.entries(host.properties)) {
    if (key.startsWith('sr.plan.')) store?.setProperty(key, JSON.stringify({ ...JSON.parse(text), form: WORKBOOK_FORM + 1 }));
  }
  return host;
}

describe('a workbook written by a newer version', () => {
  it.each(['insertPlan', 'importPeople', 'sendDigests', 'turnRemindersOn'] as const)('is left untouched by %s', (method) => {
    const host = fromTheFuture();
    const params = method === 'insertPlan' ? INSERT : { plan: null, rows: [['姓名'], ['张三']] };
    expect(codes(rpc(host, method, params as typeof INSERT))).toEqual(['state.newerWorkbook']);
    expect(writesOf(lastRun(host))).toEqual([]);
  });
});

describe('sending by hand in a copy', () => {
  it('is refused until the user has said what the copy is and switched reminders on there', () => {
    const original = restored(saved);
    ask(original, 'turnRemindersOn', {});
    const copy = original.makeCopy('1CopyOfTheSpreadsheet', { keepProperties: true });
    expect(codes(rpc(copy, 'sendDigests', {}))).toEqual(['digest.copy']);
    expect(copy.outbox).toEqual([]);
    expect(codes(rpc(copy, 'turnRemindersOn', {}))).toEqual(['copy.undecided']);
    ask(copy, 'settleHome', { choice: 'home' });
    expect(JSON.parse(copy.properties['sr.reminders'] ?? '{}')).toMatchObject({ on: false });
    ask(copy, 'turnRemindersOn', {});
    expect(ask(copy, 'sendDigests', {}).sent).toBeGreaterThan(0);
  });
});

describe('a plan with a part deleted by hand', () => {
  it('has it back when it is inserted again, and is told what is lost', () => {
    const host = restored(saved);
    // Row 6 of 活动策划总表 is 活动地点, which the Overview and the review read.
    host.deleteRows('活动策划总表', 6, 1);
    const { findings } = ask(host, 'insertPlan', INSERT);
    expect(findings).toEqual([{ code: 'repair.rowsBack', path: '活动策划总表', facts: { names: ['活动地点'] } }]);
    expect(typedCells(host, '活动策划总表')[5]?.[1]).toBe('活动地点');
    expect(host.render().sheets.flatMap(({ cells }) => cells.filter((cell) => cell.isError))).toEqual([]);
    expect(ask(host, 'insertPlan', INSERT)).toMatchObject({ operations: 0, findings: [] });
  });
});

describe('a currency the template has no amounts in', () => {
  it('is said, the prices are blank, and a total typed in Settings is spread', () => {
    const host = newHost({ locale: 'tr_TR', timeZone: 'Europe/Istanbul' });
    const { findings } = ask(host, 'insertPlan', INSERT);
    expect(findings).toContainEqual({ code: 'insert.noAmounts', path: '', facts: { currency: 'TRY' } });
    const shown = (): (string | undefined)[] => {
      const sheet = host.render().sheets.find(({ title }) => title === '预算');
      const price = sheet?.cells.find(({ row, value }) => row === 1 && String(value).endsWith('|budget|price'))?.column;
      return [3, 4].map((row) => sheet?.cells.find((cell) => cell.row === row && cell.column === price)?.display);
    };
    expect(shown()).toEqual(['', '']);
    const settings = host.render().sheets.find(({ title }) => title === '设置');
    const total = settings?.cells.find(({ column, value }) => column === 1 && String(value).endsWith('|budgetTotal'))?.row;
    // One million: 25 % for the stage, 18 % for the venue.
    host.editCell('设置', `C${total}`, '1000000');
    expect(shown()).toEqual(['250.000 TRY', '180.000 TRY']);
  });
});
