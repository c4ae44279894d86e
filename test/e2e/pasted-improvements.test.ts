import type { Host } from '../../src/local/host';
import { hostileCells } from '../support/hostile-cells';
import { carriedIn, inOrder, reviewed, SECOND, TITLES, usedIn } from './carry-scene';
import { formulasOf, savedSheets } from './sheet-faults';
import { ask, INSERT, loadShipped, newHost, openHoles, restored, rpc, type as typeIn } from './showrunner';

jest.setTimeout(120_000);

let source = '';
let target = '';
let text = '';

beforeAll(async () => {
  await loadShipped();
  const host = reviewed('zh-CN');
  source = host.save();
  ({ text } = ask(host, 'copyImprovements', { plan: null }));
  const other = newHost({ locale: 'en_US' });
  ask(other, 'insertPlan', { ...INSERT, language: 'en', sheets: ['budget', 'risks'] });
  target = other.save();
}, 120_000);

const carriedRows = (host: Host): number => ['Tasks', 'Budget', 'Risks'].reduce((sum, title) => sum + carriedIn(host, title).length, 0);

describe('improvements copied in one spreadsheet', () => {
  it('are the marked ones, and copying changes nothing', () => {
    const host = restored(source);
    expect(text.split('\n')).toHaveLength(1 + 7);
    expect(text.split('\n')[2]).toMatch(/^\S+\ttask\tstop\t-\t打印纸质胸牌$/);
    ask(host, 'copyImprovements', { plan: null });
    expect(usedIn(host, TITLES['zh-CN'].improvements)).toEqual(Array(8).fill(''));
    expect(rpc(restored(target), 'copyImprovements', { plan: null })).toMatchObject({ ok: false, code: 'carry.noneMarked' });
  });

  it('come into the event of another, in its language, exactly once', () => {
    const host = restored(target);
    const { offers, hash, findings } = ask(host, 'previewCarry', { plan: null, pasted: text });
    expect([offers.length, findings]).toEqual([7, []]);
    expect(offers.map(({ from }) => from)).toEqual(Array(7).fill('产品发布会'));
    // There are a Budget and a Risks sheet; resource, cue and goal become tasks.
    expect(offers.map(({ becomes }) => becomes)).toEqual(['task', 'task', 'risk', 'budget', 'task', 'task', 'task']);
    expect(ask(host, 'takeIn', { plan: null, pasted: text, hash })).toEqual({ taken: 7 });
    expect(carriedIn(host, 'Tasks').map(({ task }) => task)).toContain('Stop: 打印纸质胸牌');
    expect(carriedRows(host)).toBe(7);

    const again = ask(host, 'previewCarry', { plan: null, pasted: text });
    expect(again.offers).toEqual([]);
    expect(again.findings).toEqual([{ code: 'carry.already', path: '', facts: { n: 7 } }]);
    expect(openHoles(again.findings)).toEqual([]);
    // A task keeps its source when its id is gone.
    const [first] = carriedIn(host, 'Tasks');
    typeIn(host, 'Tasks', 'id', first?.row ?? 0, 'X');
    expect(ask(host, 'previewCarry', { plan: null, pasted: text }).offers).toEqual([]);
  });

  it('come with a new event as well, and not a second time where they come from', () => {
    const host = restored(target);
    const request = { ...SECOND, language: 'en', carry: { pasted: text } } as const;
    expect(ask(host, 'previewEvent', request).carry).toHaveLength(7);
    ask(host, 'insertPlan', request);
    expect(carriedIn(host, 'Tasks 2')).toHaveLength(3);

    const home = restored(source);
    const twice = ask(home, 'previewEvent', { ...SECOND, language: 'zh-CN', carry: { pasted: text } });
    expect([twice.carry.length, twice.findings[0]]).toEqual([7, { code: 'carry.already', path: '', facts: { n: 7 } }]);
  });

  it('are marked where they come from when the text is pasted at home', () => {
    const home = restored(source);
    ask(home, 'insertPlan', { ...SECOND, language: 'zh-CN', carry: { pasted: text } });
    expect(usedIn(home, TITLES['zh-CN'].improvements)).toEqual([...Array(7).fill('学术讲座 · 2027-01-28'), '']);
    expect(inOrder(home)).toHaveLength(2);
  });
});

describe('a pasted text that is hostile', () => {
  it('leaves every cell as words', () => {
    const host = restored(target);
    const cells = hostileCells();
    const lands = ['task', 'risk', 'budget'];
    const lines = cells.map(({ text: hostile }, n) => `P-${n}\t${lands[n % 3]}\t-\t-\t${hostile.replace(/[\r\n]/g, ' ')}`);
    // Rows put in move and lengthen what formulas read, so only their shape is compared; nothing is carried to the Overview.
    const shapes = (): Set<string> =>
      new Set(
        formulasOf(savedSheets(host))
          .filter((formula) => !formula.startsWith('Overview!'))
          // The spreadsheet spells a sheet's name without quotes where it has moved a formula.
          .map((formula) => formula.replace(/\d+/g, 'n').replace(/'(\w+)'!/g, '$1!')),
      );
    const before = shapes();
    for (let from = 0; from < lines.length; from += 60) {
      const pasted = ['showrunner-improvements-1\t=HYPERLINK("http://x")', ...lines.slice(from, from + 60)].join('\n').slice(0, 60_000);
      const { offers, hash } = ask(host, 'previewCarry', { plan: null, pasted });
      if (offers.length > 0) ask(host, 'takeIn', { plan: null, pasted, hash });
    }
    expect(carriedRows(host)).toBeGreaterThan(60);
    expect([...shapes()].filter((shape) => !before.has(shape))).toEqual([]);
    const words = ['Tasks', 'Risks', 'Budget']
      .flatMap((title) => carriedIn(host, title))
      .map(({ task, risk, item }) => task ?? risk ?? item);
    expect(words.filter((each) => /[\r\n\t]/.test(String(each)))).toEqual([]);
    expect(ask(host, 'previewRepair', { plan: null })).toMatchObject({ operations: 0, changes: [] });
  });

  it.each([
    ['pasted', 1],
    ['pasted', 'x'.repeat(60_001)],
    ['without', 'U-1'],
    ['without', [1]],
    ['without', Array(201).fill('U-1')],
  ])('is refused as an argument: %s', (name, value) => {
    const reply = rpc(restored(target), 'previewCarry', { plan: null, [name]: value } as never);
    expect(reply).toMatchObject({ ok: false, code: 'rpc.badRequest' });
  });
});
