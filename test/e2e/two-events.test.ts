import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Host } from '../../src/local/host';
import { carriedIn, inOrder, reviewed, SECOND, second, TITLES, usedIn } from './carry-scene';
import { ask, loadShipped, restored, rpc, tableOf, type as typeIn } from './showrunner';
import { insertInSteps } from './stepped-insert';

jest.setTimeout(120_000);

const first = {} as { [L in Language]: string };
const both = {} as { [L in Language]: string };
beforeAll(async () => {
  await loadShipped();
  for (const language of LANGUAGES) {
    const host = reviewed(language);
    first[language] = host.save();
    const outcome = ask(host, 'insertPlan', { ...SECOND, language });
    expect(outcome.findings.map(({ code, facts }) => [code, facts.n ?? facts.plans])).toEqual(
      expect.arrayContaining([
        ['carry.done', 7],
        ['insert.separateSpreadsheet', 2],
      ]),
    );
    both[language] = host.save();
  }
}, 120_000);

function repairs(host: Host): unknown[] {
  return inOrder(host).map((plan) => {
    const { operations, changes, findings } = ask(host, 'previewRepair', { plan });
    return [operations, changes, findings];
  });
}

describe.each(LANGUAGES)('the second event of a spreadsheet in %s', (language) => {
  const title = TITLES[language];
  const words = {
    'zh-CN': { stop: '停止：打印纸质胸牌', keep: '保持：暖场问答', goal: '现场扫码率', mark: '学术讲座 · 2027-01-28', source: '改进项' },
    en: {
      stop: 'Stop: Paper badges',
      keep: 'Keep: Opening quiz',
      goal: 'Share of scanned codes',
      mark: 'Academic lecture · 2027-01-28',
      source: 'Improvement',
    },
  }[language];

  it('takes over each marked improvement once, as what it was meant to become', () => {
    const host = restored(both[language]);
    const tasks = carriedIn(host, second(title.tasks));
    // The goal comes as a task: the plan has no sheet of goals.
    expect(tasks.map(({ task }) => task)).toEqual([expect.anything(), words.stop, words.goal]);
    for (const row of tasks) expect(row.source).toBe(`${words.source}:${String(row.id).slice(4)}`);
    // 2027-01-28 is 46,415 days after 1899-12-30. T-20 is Friday 2027-01-08, T-14 Thursday 2027-01-14.
    expect(tasks.map(({ due, offsetDue, scheduledDue }) => [due, offsetDue, scheduledDue])).toEqual([
      [46395, -20, 46395],
      [46401, -14, 46401],
      [46401, -14, 46401],
    ]);
    const [risk, line, thing, cue] = [title.risks, title.budget, title.resources, title.runOfShow].map((each) =>
      carriedIn(host, second(each)),
    );
    expect([risk?.length, line?.length, thing?.length, cue?.length]).toEqual([1, 1, 1, 1]);
    expect(cue?.[0]?.segment).toBe(words.keep);
    // T-10 is Monday 2027-01-18.
    expect([thing?.[0]?.due, thing?.[0]?.scheduledDue, thing?.[0]?.offsetDue]).toEqual([46405, 46405, -10]);
  });

  it('makes the source rows say where they went, and no other row', () => {
    expect(usedIn(restored(both[language]), title.improvements)).toEqual([...Array(7).fill(words.mark), '']);
  });

  it('leaves a repair of either plan nothing to say', () => {
    expect(repairs(restored(both[language]))).toEqual([
      [0, [], []],
      [0, [], []],
    ]);
  });

  it('gives nothing to a third event, and all of it again once the second is removed', () => {
    const host = restored(both[language]);
    const third = { template: 'team-building', d0: '2027-03-11', language };
    expect(ask(host, 'previewEvent', third).carry).toEqual([]);
    const [, plan = ''] = inOrder(host);
    const eventName = ask(host, 'previewRemoval', { plan }).eventName;
    typeIn(host, title.improvements, 'usedIn', 4, 'elsewhere');
    ask(host, 'removePlan', { plan, keep: false, confirmedName: eventName, blankTitle: 'x' });
    // What a person has written over is theirs.
    expect(usedIn(host, title.improvements)).toEqual(['', 'elsewhere', '', '', '', '', '', '']);
    expect(ask(host, 'previewEvent', third).carry).toHaveLength(6);
    expect(Object.keys(host.properties).filter((key) => key.startsWith('sr.carry') || key === 'sr.journal')).toEqual([]);
  });
});

describe('what is offered before the insertion', () => {
  it('names each improvement, where it comes from and what it becomes; what is unticked stays behind', () => {
    const host = restored(first.en);
    const request = { ...SECOND, language: 'en' } as const;
    const { carry } = ask(host, 'previewEvent', request);
    expect(carry.map(({ landsIn, becomes, from, kind }) => [landsIn, becomes, from, kind])).toEqual([
      ['task', 'task', 'Product launch', 'improve'],
      ['task', 'task', 'Product launch', 'stop'],
      ['risk', 'risk', 'Product launch', 'start'],
      ['budget', 'budget', 'Product launch', 'start'],
      ['resource', 'resource', 'Product launch', 'improve'],
      ['cue', 'cue', 'Product launch', 'keep'],
      ['goal', 'task', 'Product launch', 'start'],
    ]);
    const without = carry.slice(1).map(({ id }) => id);
    ask(host, 'insertPlan', { ...request, carry: { without } });
    expect(carriedIn(host, 'Tasks 2').map(({ task }) => task)).toEqual(['Builder signs an arrival slip two weeks ahead']);
    expect(usedIn(host, 'Improvements')).toEqual(['Academic lecture · 2027-01-28', '', '', '', '', '', '', '']);
  });

  it('is the same for an insertion step by step', () => {
    const host = restored(first['zh-CN']);
    insertInSteps(host, { ...SECOND, language: 'zh-CN' });
    const whole = restored(both['zh-CN']);
    for (const title of ['任务分解表 2', '预算 2', '改进清单']) expect(tableOf(host, title)).toEqual(tableOf(whole, title));
    expect(host.sheetTitles).toEqual(whole.sheetTitles);
  });

  it('leaves out what is cancelled or meant for another kind of event', () => {
    const host = restored(first['zh-CN']);
    typeIn(host, '改进清单', 'status', 3, '已取消');
    typeIn(host, '改进清单', 'scenario', 4, '年会、团建');
    typeIn(host, '改进清单', 'scenario', 5, '讲座');
    const { carry } = ask(host, 'previewEvent', { ...SECOND, language: 'zh-CN' });
    expect(carry.map(({ measure }) => measure)).toEqual(['无线麦电量不足', '备用电池', '签到平板', '暖场问答', '现场扫码率']);
  });
});

describe('taking improvements into an event that stands', () => {
  it('writes them once, and undo takes rows and marks back', () => {
    const host = restored(first['zh-CN']);
    const { carry } = ask(host, 'previewEvent', { ...SECOND, language: 'zh-CN' });
    ask(host, 'insertPlan', { ...SECOND, language: 'zh-CN', carry: { without: carry.map(({ id }) => id) } });
    const [, plan = ''] = inOrder(host);
    const before = tableOf(host, '任务分解表 2');
    const { offers, hash } = ask(host, 'previewCarry', { plan });
    expect(offers).toHaveLength(7);
    expect(ask(host, 'takeIn', { plan, hash })).toEqual({ taken: 7 });
    expect(carriedIn(host, '任务分解表 2')).toHaveLength(3);
    expect(ask(host, 'previewCarry', { plan }).offers).toEqual([]);
    expect(rpc(host, 'takeIn', { plan, hash })).toMatchObject({ ok: false, code: 'carry.changed' });
    expect(ask(host, 'previewUndo', {}).change).toMatchObject({ command: 'carry', carried: { mark: '学术讲座 · 2027-01-28' } });
    expect(ask(host, 'undoLast', {}).findings).toEqual([]);
    expect(tableOf(host, '任务分解表 2')).toEqual(before);
    expect(usedIn(host, '改进清单')).toEqual(Array(8).fill(''));
    expect(ask(host, 'previewCarry', { plan }).offers).toHaveLength(7);
  });

  it('refuses to take nothing, and never offers an event its own improvements', () => {
    const host = restored(first['zh-CN']);
    const { offers, hash } = ask(host, 'previewCarry', { plan: null });
    expect(offers).toEqual([]);
    expect(rpc(host, 'takeIn', { plan: null, hash })).toMatchObject({ ok: false, code: 'carry.nothing' });
  });
});
