import type { Faults, Host } from '../../src/local/host';
import {
  ask,
  INSERT,
  LEAD,
  lastRun,
  loadShipped,
  MATE,
  newHost,
  openHoles,
  restored,
  rpc,
  tableOf,
  typedCells,
  writesOf,
} from './showrunner';
import { goOn, insertInSteps, stepsUntilFault, uuids } from './stepped-insert';
import { plansOf, workbookContent } from './workbook-content';

const MINUTE = 60_000;
const EVERY = process.env.SHOWRUNNER_LONG === '1';
let blank = '';
let whole: { [title: string]: string };
let steps: { readonly calls: number; readonly done: number }[];

beforeAll(async () => {
  await loadShipped();
  blank = newHost().save();
  const atOnce = restored(blank, { uuids: uuids() });
  ask(atOnce, 'insertPlan', INSERT);
  whole = workbookContent(atOnce);
  steps = insertInSteps(restored(blank, { uuids: uuids() })).map(({ calls, progress }) => ({ calls, done: progress.done }));
});

function codes(reply: ReturnType<typeof rpc>): string[] {
  return reply.ok ? [] : reply.findings.map(({ code }) => code);
}

/** What differs from a plan inserted at once; nothing half may be left. */
function strayed(host: Host): string[] {
  const content = workbookContent(host);
  const titles = [...new Set([...Object.keys(whole), ...Object.keys(content)])].filter((title) => content[title] !== whole[title]);
  return [...titles, ...Object.keys(host.properties).filter((key) => key === 'sr.journal'), ...plansOf(host).slice(1)];
}

describe('an insertion in steps', () => {
  it('comes out as the same event at once, with nothing given but the date', () => {
    const host = restored(blank, { uuids: uuids() });
    const seen = insertInSteps(host);
    expect(strayed(host)).toEqual([]);
    const { progress } = seen[seen.length - 1] ?? {};
    expect(seen.map((each) => each.progress.done)).toEqual(seen.map((_, index) => index + 1));
    expect(new Set(seen.map((each) => each.progress.total))).toEqual(new Set([seen.length]));
    expect(seen.map((each) => each.progress.finished)).toEqual(seen.map((_, index) => index === seen.length - 1));
    expect(progress?.outcome).toMatchObject({ created: true, tasks: 27, from: '2026-12-10' });
    expect(progress?.outcome?.shownTitles).toHaveLength(10);
    expect(host.selection.sheet).toBe('总览');
    process.stdout.write(`insertion in steps: ${seen.map(({ calls }) => calls).join(', ')} calls\n`);
    expect(Math.max(...seen.map(({ calls }) => calls))).toBeLessThanOrEqual(105);
  });

  it('shows no half of it to anybody, and says how far it is', () => {
    const host = restored(blank);
    const { plan, total } = ask(host, 'insertBegin', INSERT);
    ask(host, 'insertStep', { plan });
    expect(
      host
        .render()
        .sheets.filter(({ hidden }) => !hidden)
        .map(({ title }) => title),
    ).toEqual(['工作表1']);
    host.signIn(MATE);
    expect(ask(host, 'start', {})).toMatchObject({ plans: [], home: 'home', unfinished: { plan, done: 2, total, finished: false } });
    expect(writesOf(lastRun(host))).toEqual([]);
  });

  it('takes names and addresses of group leads, a total and a choice of sheets', () => {
    const host = restored(blank);
    const leads = [
      { group: 'EXEC', name: '陈思雨', email: 'chen.siyu@example.com' },
      { group: 'FIN', name: '', email: 'zhou.ba@example.com' },
      { group: 'TECH', name: '', email: '' },
    ];
    const request = { ...INSERT, leads, budgetTotal: 200_000, calendar: 'weekdays', sheets: ['budget', 'review'] };
    const seen = insertInSteps(host, request);
    expect(seen[seen.length - 1]?.progress.outcome?.shownTitles).toEqual(['总览', '任务分解表', '团队与分工', '预算', '复盘报告']);
    const team = tableOf(host, '团队与分工');
    const lead = (id: string) => team.find((row) => row.id === id);
    expect(lead('EXEC')).toMatchObject({ name: '陈思雨', email: 'chen.siyu@example.com', role: '组长' });
    expect(lead('FIN')).toMatchObject({ name: 'zhou.ba', email: 'zhou.ba@example.com' });
    expect(lead('TECH')).toMatchObject({ name: '', email: '' });
    const settings = typedCells(host, '设置').map(([key, , value]) => [String(key).split('|')[3], value]);
    expect(settings).toContainEqual(['budgetTotal', 200_000]);
    expect(settings).toContainEqual(['calendar', '周一至周五']);
    // 25 % of the total is the stage's, one unit once.
    expect(tableOf(host, '预算')[0]).toMatchObject({ price: 50_000 });
    expect(ask(host, 'previewRepair', { plan: null }).changes).toEqual([]);
    expect(ask(host, 'previewRemoval', { plan: null }).sheets.filter(({ isTouched }) => isTouched)).toEqual([]);
  });

  it('refuses what is wrong with every reason, before anything is written', () => {
    const host = restored(blank);
    const leads = [
      { group: 'LEAD', name: 'A', email: '' },
      { group: 'EXEC', name: 'B', email: 'nobody' },
      { group: 'EXEC', name: 'x'.repeat(41), email: 'a@example.com, b@example.com' },
    ];
    const reply = rpc(host, 'insertBegin', { ...INSERT, d0: 'soon', leads, budgetTotal: -1, calendar: 'lunar', sheets: ['tasks'] });
    if (reply.ok) throw new Error('was taken');
    expect(reply.findings.map(({ code, path }) => [code, path])).toEqual([
      ['insert.badDate', 'd0'],
      ['insert.badCalendar', 'calendar'],
      ['insert.badGroup', 'leads[0].group'],
      ['insert.badAddress', 'leads[1].email'],
      ['insert.badGroup', 'leads[2].group'],
      ['insert.longName', 'leads[2].name'],
      ['insert.badAddress', 'leads[2].email'],
      ['insert.badTotal', 'budgetTotal'],
      ['insert.badSheet', 'sheets'],
    ]);
    expect(openHoles(reply.findings)).toEqual([]);
    expect(codes(rpc(host, 'insertBegin', { ...INSERT, d0: '2026-12-10' }))).toEqual(['schedule.eventNotAhead']);
    expect([host.sheetTitles, host.properties]).toEqual([['工作表1'], {}]);
  });

  it('completes an event that stands instead of beginning it', () => {
    const host = restored(blank);
    insertInSteps(host);
    expect(ask(host, 'insertBegin', INSERT)).toMatchObject({ finished: true, outcome: { created: false, operations: 0 } });
    expect(plansOf(host)).toHaveLength(1);
  });

  it('of a second event shares the sheets that exist once', () => {
    const [inSteps, atOnce] = [restored(blank, { uuids: uuids() }), restored(blank, { uuids: uuids() })];
    const second = { ...INSERT, d0: '2027-03-20' };
    for (const host of [inSteps, atOnce]) ask(host, 'insertPlan', INSERT);
    const seen = insertInSteps(inSteps, second);
    const { findings } = ask(atOnce, 'insertPlan', second);
    expect(seen[seen.length - 1]?.progress.outcome?.findings).toEqual(findings);
    expect(workbookContent(inSteps)).toEqual(workbookContent(atOnce));
  });
});

describe('an insertion in steps that dies', () => {
  /** Places (step and call) spread evenly over all calls of all steps; every one of them with SHOWRUNNER_LONG=1. */
  function places(sample: number): { readonly step: number; readonly call: number }[] {
    const all = steps.flatMap(({ calls }, step) => Array.from({ length: calls }, (_, index) => ({ step, call: index + 1 })));
    const stride = EVERY ? 1 : (all.length - 1) / (sample - 1);
    return all.filter((_, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride));
  }

  it.each([
    ['throws', (k: number): Faults => ({ failAtCall: k }), 3],
    ['ends the execution', (k: number): Faults => ({ killAtCall: k }), 7],
  ])('at a call that %s goes on to the same end', (kind, faultsAt, sample) => {
    const bad = places(sample).flatMap(({ step, call }) => {
      const host = restored(blank, { uuids: uuids() });
      stepsUntilFault(host, step, faultsAt(call));
      goOn(host);
      return strayed(host).map((stray) => `step ${step}, call ${call}: ${stray}`);
    });
    process.stdout.write(`insertion in steps, a call ${kind}: ${places(sample).length} places tried\n`);
    expect(bad).toEqual([]);
  });

  it('is taken back by the next command once nobody carries it on, and the page is told', () => {
    const host = restored(blank);
    const { plan } = ask(host, 'insertBegin', INSERT);
    ask(host, 'insertStep', { plan });
    host.advance(3 * MINUTE);
    host.signIn(MATE);
    expect(codes(rpc(host, 'today', { plan: null }))).toEqual(['plan.none']);
    expect(codes(rpc(host, 'repair', { plan: null }))).toEqual(['plan.none']);
    expect([host.sheetTitles, host.properties]).toEqual([['工作表1'], {}]);
    host.signIn(LEAD);
    expect(codes(rpc(host, 'insertStep', { plan }))).toEqual(['insert.gone']);
  });

  it('before its journal knew of steps is followed all the same', () => {
    const host = restored(blank, { uuids: uuids() });
    host.faults = { killAtCall: 150 };
    expect(() => rpc(host, 'insertPlan', INSERT)).toThrow('killed');
    host.faults = {};
    expect(JSON.parse(host.properties['sr.journal'] ?? '{}')).not.toHaveProperty('steps');
    insertInSteps(host);
    expect(strayed(host)).toEqual([]);
  });
});

describe('an insertion in steps beside others', () => {
  it('is begun once by a double click, and carried on by two pages', () => {
    const host = restored(blank, { uuids: uuids() });
    const first = ask(host, 'insertBegin', INSERT);
    expect(ask(host, 'insertBegin', INSERT)).toEqual(first);
    const pages = [first.plan, first.plan];
    for (let step = 1; step < first.total; step += 1) ask(host, 'insertStep', { plan: pages[step % 2] ?? '' });
    const [one, two] = pages.map((plan) => ask(host, 'insertStep', { plan }));
    expect(one).toEqual(two);
    expect(one).toMatchObject({ finished: true, outcome: { created: true, tasks: 27 } });
    expect(strayed(host)).toEqual([]);
  });

  it('keeps commands of others waiting while it is alive, and reminders not at all', () => {
    const host = restored(blank);
    ask(host, 'insertPlan', { ...INSERT, d0: '2026-12-21' });
    const { plan } = ask(host, 'insertBegin', INSERT);
    host.signIn(MATE);
    expect(codes(rpc(host, 'insertBegin', INSERT))).toEqual(['busy']);
    expect(codes(rpc(host, 'insertPlan', INSERT))).toEqual(['busy']);
    expect(codes(rpc(host, 'repair', { plan: null }))).toEqual(['busy']);
    expect(ask(host, 'today', { plan: null }).d0).toBe('2026-12-21');
    expect(ask(host, 'sendDigests', {}).sent).toBeGreaterThan(0);
    host.signIn(LEAD);
    expect(codes(rpc(host, 'insertBegin', { ...INSERT, venue: '上海' }))).toEqual(['busy']);
    host.advance(90_000);
    ask(host, 'insertStep', { plan });
    host.advance(90_000);
    host.signIn(MATE);
    expect(codes(rpc(host, 'insertPlan', INSERT))).toEqual(['busy']);
    host.advance(31_000);
    // Their own insertion stands; of the one left behind nothing does.
    expect(ask(host, 'insertPlan', INSERT)).toMatchObject({ created: true });
    expect(plansOf(host)).toHaveLength(2);
    expect(host.sheetTitles.filter((title) => title.startsWith('~'))).toEqual([]);
  });

  it('waits for a run that holds the lock', () => {
    const host = restored(blank);
    host.holdLock();
    expect(codes(rpc(host, 'insertBegin', INSERT))).toEqual(['busy']);
    host.releaseHeldLock();
    const { plan } = ask(host, 'insertBegin', INSERT);
    host.holdLock();
    expect(codes(rpc(host, 'insertStep', { plan }))).toEqual(['busy']);
  });

  it('leaves no trace when it is cancelled, twice and too late included', () => {
    const host = restored(blank);
    const { plan } = ask(host, 'insertBegin', INSERT);
    ask(host, 'insertStep', { plan });
    ask(host, 'insertCancel', { plan });
    ask(host, 'insertCancel', { plan });
    expect([host.sheetTitles, host.properties]).toEqual([['工作表1'], {}]);
    expect(codes(rpc(host, 'insertStep', { plan }))).toEqual(['insert.gone']);
    const again = insertInSteps(host);
    expect(codes(rpc(host, 'insertCancel', { plan: again[0]?.progress.plan ?? '' }))).toEqual(['insert.finished']);
    expect(plansOf(host)).toHaveLength(1);
  });

  it('is refused when one of its sheets has been deleted, and can be cancelled', () => {
    const host = restored(blank);
    let progress = ask(host, 'insertBegin', INSERT);
    while (progress.done < progress.total - 1) progress = ask(host, 'insertStep', { plan: progress.plan });
    host.deleteSheet(`~sr ${progress.plan} review`);
    host.renameSheet(`~sr ${progress.plan} master`, 'Mine');
    expect(codes(rpc(host, 'insertStep', { plan: progress.plan }))).toEqual(['insert.sheetGone']);
    ask(host, 'insertCancel', { plan: progress.plan });
    expect(host.sheetTitles).toEqual(['工作表1']);
  });
});

describe('the preview of an event', () => {
  it('tells dates, what a late start does, legal dates missed and sheets, and writes nothing', () => {
    const host = restored(blank);
    const preview = ask(host, 'previewEvent', { ...INSERT, sheets: ['budget'] });
    expect(preview).toMatchObject({ tasks: 27, from: '2026-12-10', sheets: ['总览', '任务分解表', '团队与分工', '预算'], overload: [] });
    // Ten days from the 10th to the 20th, of which the last five keep their dates; the template is made for 70.
    expect(preview.lateStart).toMatchObject({ available: 10, keepFrom: 5, lead: 70 });
    expect(preview.legalMissed.every(({ limit }) => limit < '2026-12-10')).toBe(true);
    expect(preview.findings.map(({ code }) => code)).not.toContain('schedule.lateStart');
    expect(writesOf(lastRun(host))).toEqual([]);
    const early = ask(host, 'previewEvent', { ...INSERT, d0: '2027-06-20', currency: 'TRY', language: 'en' });
    expect(early).toMatchObject({
      lateStart: null,
      legalMissed: [],
      sheets: ['Overview', 'Master plan', 'Tasks', 'Team', 'Budget', 'Resources', 'Run of show', 'Risks', 'Review', 'Improvements'],
    });
    expect(early.findings.map(({ code }) => code)).toContain('insert.noAmounts');
    expect(early.until > '2027-06-20').toBe(true);
  });

  it('has the cards of all templates and the defaults of the spreadsheet', () => {
    const host = newHost({ locale: 'de_DE', timeZone: 'Europe/Berlin', currentUser: MATE });
    const start = ask(host, 'start', {});
    expect(start).toMatchObject({
      language: 'en',
      home: 'home',
      plans: [],
      unfinished: null,
      defaults: { currency: 'EUR', calendar: 'weekdays', leadName: 'mate', leadEmail: MATE },
    });
    const launch = start.templates.find(({ id }) => id === 'product-launch');
    expect(launch).toMatchObject({ tasks: 27, days: 1, startTime: '14:00', leadDays: 70 });
    expect(launch?.groups[0]).toEqual({ code: 'LEAD', name: { 'zh-CN': '总负责人', en: 'Lead' } });
    expect(ask(host, 'ping', {})).toEqual({ version: start.version });
  });
});
