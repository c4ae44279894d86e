import type { Host } from '../../src/local/host';
import { callsTo, deadAt, differenceOf, everythingIn, journalOf, undisturbed } from './crash-scene';
import { damagedPlan, usedPlan } from './crash-workbooks';
import { ask, INSERT, loadShipped, restored, rpc } from './showrunner';

jest.setTimeout(60_000);

const dead = new Map<string, string>();
const NEW_DATE = '2026-12-27';

beforeAll(async () => {
  await loadShipped();
  const used = usedPlan();
  const { hash } = ask(restored(used), 'previewMove', { plan: null, d0: NEW_DATE });
  const move = (host: Host): unknown => rpc(host, 'moveDate', { plan: null, d0: NEW_DATE, hash });
  const moved = undisturbed(used, move).host.save();
  dead.set('move', deadAt(used, move, 0.75).save());
  dead.set('undo', deadAt(moved, (host) => rpc(host, 'undoLast', {}), 0.7).save());
  dead.set('repair', deadAt(damagedPlan(), (host) => rpc(host, 'repair', { plan: null }), 0.7).save());
  dead.set('remove', deadAt(used, (host) => rpc(host, 'removePlan', { plan: null, keep: true, blankTitle: '工作表' }), 0.5).save());
});

function deadRun(command: string): Host {
  return restored(dead.get(command) ?? '');
}

/** Changes the record of the plan, or deletes it. */
function withRecord(host: Host, change: (record: { answers: object }) => object | null): void {
  const store = host.services().PropertiesService.getDocumentProperties();
  for (const [key, text] of Object.entries(host.properties)) {
    if (!key.startsWith('sr.plan.')) continue;
    const changed = change(JSON.parse(text) as { answers: object });
    if (changed) store?.setProperty(key, JSON.stringify(changed));
    else store?.deleteProperty(key);
  }
}

const withoutTemplate = (record: { answers: object }): object => ({
  ...record,
  answers: { ...record.answers, template: 'no-such-template' },
});

describe('a journal that cannot be followed any more', () => {
  it.each([
    ['plan', 'move', () => null],
    ['plan', 'undo', () => null],
    ['plan', 'repair', () => null],
    ['plan', 'remove', () => null],
    ['template', 'move', withoutTemplate],
    ['template', 'undo', withoutTemplate],
    ['template', 'repair', withoutTemplate],
    ['template', 'remove', withoutTemplate],
  ])('locks nobody out: the %s of a dead %s is gone', (_what, command, change) => {
    const host = deadRun(command);
    expect(journalOf(host)).toMatchObject({ command });
    withRecord(host, change);
    const reply = rpc(host, 'previewUndo', {});
    expect(reply.ok ? '' : reply.code).not.toBe('busy');
    expect(journalOf(host)).toBeNull();
  });

  it('gives way to a new plan', () => {
    const host = deadRun('move');
    withRecord(host, () => null);
    expect(ask(host, 'insertPlan', INSERT).created).toBe(true);
  });

  it('is not given up because a template that ships cannot be read just now', () => {
    const recover = (host: Host): unknown => ask(host, 'previewMove', { plan: null, d0: '2027-01-10' });
    const host = deadRun('move');
    const [reading] = callsTo('HtmlService.createTemplateFromFile', host.save(), recover);
    host.faults = { failAtCall: reading ?? 0 };
    expect(() => recover(host)).toThrow('could not be read');
    host.faults = {};
    expect(journalOf(host)).toMatchObject({ command: 'move' });
    recover(host);
    const read = deadRun('move');
    recover(read);
    expect(differenceOf(everythingIn(read), everythingIn(host))).toBe('');
  });
});
