import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/domain/language';
import type { Template } from '../../src/domain/template';
import { checkTemplate } from '../../src/local/cli/check-template';
import type { Host } from '../../src/local/host';
import { readJson } from '../support/template-files';
import { ask, EVENT, lastRun, loadShipped, newHost, openHoles, restored, rpc, tableOf, theBundle, type, writesOf } from './showrunner';

jest.setTimeout(60_000);

const WORDS = {
  'zh-CN': { tasks: '任务分解表', risks: '风险与应急预案', team: '团队与分工', cancelled: '已取消', name: '秋季发布会', group: '技术组' },
  en: { tasks: 'Tasks', risks: 'Risks', team: 'Team', cancelled: 'Cancelled', name: 'Autumn launch', group: 'Tech' },
} as const;

const BREAKFAST = JSON.stringify(readJson('examples/templates/team-breakfast.json'));

let blank = '';
let planned = '';
beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  blank = host.save();
  ask(host, 'insertPlan', { template: 'product-launch', d0: EVENT, language: 'zh-CN' });
  planned = host.save();
}, 60_000);

function codes(reply: ReturnType<typeof rpc>): string[] {
  return reply.ok ? [] : reply.findings.map(({ code }) => code);
}

function fileOf(host: Host, name = '秋季发布会'): string {
  return ask(host, 'templateFile', { plan: null, name, summary: '', category: '' }).text;
}

function savedCards(host: Host) {
  return ask(host, 'start', {}).templates.filter(({ isSaved }) => isSaved);
}

function savedKeys(host: Host): string[] {
  return Object.keys(host.properties).filter((key) => key.startsWith('sr.template.'));
}

describe.each(LANGUAGES)('a plan that was worked with, in %s', (language) => {
  const words = WORDS[language];

  it('becomes a template that is offered and lays out the same event again', () => {
    const host = newHost();
    ask(host, 'insertPlan', { template: 'product-launch', d0: EVENT, language, currency: 'CNY' });
    const rowOf = (id: string): number => tableOf(host, words.tasks).find((row) => row.id === id)?.row ?? 0;
    type(host, words.tasks, 'status', rowOf('C02'), words.cancelled);
    type(host, words.tasks, 'task', 60, 'Drohne =1+1');
    type(host, words.tasks, 'due', 60, '2026-12-17');
    type(host, words.tasks, 'group', 60, words.group);

    const request = { plan: null, name: words.name, summary: '<b>x</b>', category: 'campus' } as const;
    const { text, notes } = ask(host, 'templateFile', request);
    expect(writesOf(lastRun(host))).toEqual([]);
    expect(notes.map(({ code }) => code).sort()).toEqual(['saved.cancelled', 'saved.completed', 'saved.fromTemplate', 'saved.ownWords']);
    expect(openHoles(notes)).toEqual([]);
    const template = JSON.parse(text) as Template;
    expect(template).toMatchObject({ category: 'campus', name: { en: words.name, 'zh-CN': words.name } });

    const card = ask(host, 'keepTemplate', { text });
    expect(card).toMatchObject({ id: template.id, tasks: 27, isSaved: true, category: { en: 'Saved here', 'zh-CN': '本表保存' } });
    expect(savedCards(host)).toEqual([card]);
    for (const key of savedKeys(host)) expect(Buffer.byteLength(host.properties[key] ?? '')).toBeLessThan(9 * 1024);

    const [before, sheets] = [tableOf(host, words.tasks), host.sheetTitles];
    ask(host, 'previewEvent', { template: card.id, d0: '2027-03-18', language });
    ask(host, 'insertPlan', { template: card.id, d0: EVENT, language, currency: 'CNY' });
    const added = host.sheetTitles.filter((title) => !sheets.includes(title));
    const again = added.find((title) => title.startsWith(words.tasks)) ?? '';
    const facts = (rows: typeof before) =>
      rows.map(({ id, task, due, start, group, phase, rule }) => [id, task, due, start, group, phase, rule]);
    const kept = facts(before).filter(([id, task]) => id !== 'C02' && task !== 'Drohne =1+1');
    const made = facts(tableOf(host, again));
    expect(made.filter(([, task]) => task !== 'Drohne =1+1')).toEqual(kept);
    expect(made.find(([, task]) => task === 'Drohne =1+1')?.slice(2, 5)).toEqual([46_373, 46_373, words.group]);
    const risks = (title: string) => tableOf(host, title).map(({ row: _, ...risk }) => risk);
    expect(risks(added.find((title) => title.startsWith(words.risks)) ?? '')).toEqual(risks(words.risks));
  });
});

it('makes a file that the checker of templates accepts', () => {
  const text = fileOf(restored(planned));
  const file = join(mkdtempSync(join(tmpdir(), 'showrunner-')), `${(JSON.parse(text) as Template).id}.json`);
  writeFileSync(file, text);
  expect(checkTemplate(file, theBundle(), 'en')).toMatchObject({ isFine: true });
});

describe('a template kept in the spreadsheet', () => {
  function withSecond(): { readonly host: Host; readonly id: string } {
    const host = restored(planned);
    const { id } = ask(host, 'keepTemplate', { text: fileOf(host) });
    ask(host, 'insertPlan', { template: id, d0: '2027-03-18', language: 'zh-CN', eventName: '春季' });
    return { host, id };
  }

  it('is no longer offered once it is deleted, while the plan made from it is repaired and moved as ever', () => {
    const { host, id } = withSecond();
    ask(host, 'forgetTemplate', { id });
    expect(savedCards(host)).toEqual([]);
    expect(codes(rpc(host, 'forgetTemplate', { id }))).toEqual(['saved.gone']);
    expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0, findings: [] });
    const second = host.sheetTitles.find((title) => title.startsWith('任务分解表') && title !== '任务分解表') ?? '';
    host.deleteSheet(second);
    expect(ask(host, 'repair', { plan: null }).findings).toEqual([]);
    expect(tableOf(host, second)).toHaveLength(27);
    const { hash } = ask(host, 'previewMove', { plan: null, d0: '2027-03-25' });
    ask(host, 'moveDate', { plan: null, d0: '2027-03-25', hash });
    ask(host, 'addSheet', { plan: null, kind: 'raci' });
  });

  it('leaves nothing behind when no plan needs it any more', () => {
    const { host, id } = withSecond();
    ask(host, 'forgetTemplate', { id });
    expect(savedKeys(host).length).toBeGreaterThan(1);
    ask(host, 'removePlan', { plan: null, keep: true, blankTitle: 'x' });
    ask(host, 'keepTemplate', { text: BREAKFAST });
    expect(savedKeys(host).filter((key) => key.includes(id))).toEqual([]);
    const [card] = savedCards(host);
    ask(host, 'forgetTemplate', { id: card?.id ?? '' });
    expect(savedKeys(host)).toEqual([]);
  });

  it('is offered again when its file is pasted again, as the same one', () => {
    const { host, id } = withSecond();
    const text = ask(host, 'savedFile', { id });
    ask(host, 'forgetTemplate', { id });
    expect(ask(host, 'keepTemplate', { text }).id).toBe(id);
    expect(savedCards(host).map((card) => card.id)).toEqual([id]);
    expect(ask(host, 'keepTemplate', { text }).id).toBe(id);
  });

  it('travels to another spreadsheet, where a copy that lost its memory needs it', () => {
    const { host, id } = withSecond();
    const copy = host.makeCopy('1CopyOfTheSpreadsheet', { keepProperties: false });
    ask(copy, 'settleHome', { choice: 'copy' });
    const plan = ask(copy, 'start', {}).plans.find(({ eventName }) => eventName === '春季')?.plan ?? '';
    expect(codes(rpc(copy, 'previewRepair', { plan }))).toEqual(['saved.gone']);
    ask(copy, 'keepTemplate', { text: ask(host, 'savedFile', { id }) });
    expect(ask(copy, 'repair', { plan })).toMatchObject({ findings: [] });
  });

  it('is offered by the menu, too', () => {
    const host = restored(blank);
    ask(host, 'keepTemplate', { text: BREAKFAST });
    host.open();
    host.answer({ button: 'OK', text: '14' }, { button: 'OK', text: '2027-03-18' }, { button: 'OK' });
    host.click('插入活动方案…');
    expect(host.dialogs[0]?.text).toContain('14. 部门早餐会');
    expect(tableOf(host, '任务分解表')).toHaveLength(6);
  });
});

describe('a file that is pasted', () => {
  it('is refused with sentences that say what to mend', () => {
    const host = restored(blank);
    const broken = { ...(JSON.parse(BREAKFAST) as object), tier: 'M', tasks: [] };
    const reply = rpc(host, 'keepTemplate', { text: JSON.stringify(broken) }, 'en');
    expect(codes(reply)).toContain('template.leadNotTier');
    expect(reply.sentences).toContain('leadDays: Tier M has a lead of 49 days, not 28.');
    for (const text of ['', '{', 'null', '[]', '"x"', '{"__proto__":{}}', 'x'.repeat(1000)]) {
      const refused = rpc(host, 'keepTemplate', { text });
      expect([text, refused.ok]).toEqual([text, false]);
    }
    expect(codes(rpc(host, 'keepTemplate', { text: 'not json' }))).toEqual(['saved.notJson']);
    expect(codes(rpc(host, 'keepTemplate', { text: 7 as never }))).toEqual(['rpc.badRequest']);
    expect(codes(rpc(host, 'keepTemplate', { text: ' '.repeat(400_001) }))).toEqual(['rpc.badRequest']);
    expect(savedKeys(host)).toEqual([]);
  });

  it('is refused when it is too large, when its name is taken, or when there is no room', () => {
    const host = restored(blank);
    const template = JSON.parse(BREAKFAST) as { kpis: unknown[]; name: object; summary: object };
    const long = { 'zh-CN': '长'.repeat(500), en: '长'.repeat(500) };
    const named = (name: string, kpis: number): string =>
      JSON.stringify({
        ...template,
        name: { 'zh-CN': name, en: name },
        kpis: Array.from({ length: kpis }, (_, index) => ({ key: `k-${index}`, metric: long })),
      });
    // A figure takes 3,000 bytes of Chinese and some.
    const large = rpc(host, 'keepTemplate', { text: named('large', 22) }, 'en');
    expect(codes(large)).toEqual(['saved.tooLarge']);
    expect(large.sentences?.[0]).toMatch(/at most 64 KB/);
    for (const name of ['a', 'b', 'c']) ask(host, 'keepTemplate', { text: named(name, 19) });
    expect(codes(rpc(host, 'keepTemplate', { text: named('d', 19) }))).toEqual(['saved.full']);
    expect(codes(rpc(host, 'keepTemplate', { text: named('a', 1) }))).toEqual(['saved.nameTaken']);
    ask(host, 'forgetTemplate', { id: savedCards(host)[0]?.id ?? '' });
    ask(host, 'keepTemplate', { text: named('d', 19) });
    expect(savedCards(host).map(({ name }) => name.en)).toEqual(['b', 'c', 'd']);
  });
});

it('is refused for a plan whose sheets cannot be read', () => {
  const host = restored(planned);
  host.deleteSheet('任务分解表');
  expect(codes(rpc(host, 'templateFile', { plan: null, name: 'x', summary: '', category: '' }))).toEqual(['repair.planIncomplete']);
  expect(codes(rpc(restored(blank), 'templateFile', { plan: null, name: 'x', summary: '', category: '' }))).toEqual(['plan.none']);
});

it('goes with everything else when Showrunner is uninstalled', () => {
  const host = restored(planned);
  ask(host, 'keepTemplate', { text: fileOf(host) });
  expect(ask(host, 'uninstall', { keep: true, confirmedNames: [], blankTitle: 'x' })).toMatchObject({ properties: 0 });
});
