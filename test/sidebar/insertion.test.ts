import { type Insertion, type InsertionEvent, insertionAfter, NOT_INSERTING, percent } from '../../src/sidebar/state/insertion';

const step = (done: number) => ({ plan: 'p1', done, total: 8, finished: false });
const outcome = {
  plan: 'p1',
  created: true,
  operations: 9,
  tasks: 3,
  from: '2026-11-01',
  until: '2026-12-20',
  shownTitles: [],
  findings: [],
};
const finished: InsertionEvent = { type: 'step', answer: { value: { ...step(8), finished: true, outcome } } };
const lost = { code: 'unreachable', sentences: [] };

function reached(...events: InsertionEvent[]): Insertion {
  return events.reduce(insertionAfter, NOT_INSERTING);
}

describe('an insertion', () => {
  it('goes from its beginning through its steps to what was made', () => {
    expect(reached({ type: 'begin' })).toEqual({ phase: 'running', progress: null, isCancelling: false });
    expect(reached({ type: 'begin' }, { type: 'step', answer: { value: step(3) } })).toMatchObject({ phase: 'running', progress: step(3) });
    expect(reached({ type: 'begin' }, finished)).toEqual({ phase: 'done', plan: 'p1', outcome });
  });

  it('goes back to the form when it is refused before anything was made', () => {
    const problem = { code: 'busy', sentences: ['Busy.'] };
    expect(reached({ type: 'begin' }, { type: 'step', answer: { problem } })).toEqual({ phase: 'idle', problem });
  });

  it('stops when a step is lost, to be continued or taken back', () => {
    const events: InsertionEvent[] = [
      { type: 'begin' },
      { type: 'step', answer: { value: step(3) } },
      { type: 'step', answer: { problem: lost } },
    ];
    expect(reached(...events)).toEqual({ phase: 'stopped', progress: step(3), problem: lost });
    expect(reached(...events, { type: 'resume' })).toEqual({ phase: 'running', progress: step(3), isCancelling: false });
    expect(reached(...events, { type: 'cancel' })).toEqual({ phase: 'running', progress: step(3), isCancelling: true });
  });

  it('offers one that somebody left unfinished, but not over one at work', () => {
    const found: InsertionEvent = { type: 'found', progress: step(2) };
    expect(reached(found)).toEqual({ phase: 'stopped', progress: step(2), problem: null });
    expect(reached({ type: 'begin' }, found)).toEqual(reached({ type: 'begin' }));
  });

  it('is taken back to the form, or stops again where that is refused', () => {
    const running: InsertionEvent[] = [{ type: 'begin' }, { type: 'step', answer: { value: step(1) } }, { type: 'cancel' }];
    expect(reached(...running, { type: 'cancelled', problem: null })).toEqual(NOT_INSERTING);
    expect(reached(...running, { type: 'cancelled', problem: lost })).toEqual({ phase: 'stopped', progress: step(1), problem: lost });
  });

  it('is not disturbed by a second click or a reply that comes too late', () => {
    const running = reached({ type: 'begin' }, { type: 'step', answer: { value: step(4) } });
    expect(insertionAfter(running, { type: 'begin' })).toBe(running);
    expect(insertionAfter(running, { type: 'resume' })).toBe(running);
    expect(insertionAfter(running, { type: 'dismiss' })).toBe(running);
    const done = reached({ type: 'begin' }, finished);
    expect(insertionAfter(done, { type: 'step', answer: { value: step(5) } })).toBe(done);
    expect(insertionAfter(done, { type: 'cancel' })).toBe(done);
    expect(insertionAfter(done, { type: 'dismiss' })).toEqual(NOT_INSERTING);
  });

  it.each([
    [null, 3],
    [step(0), 3],
    [step(2), 25],
    [step(8), 100],
    [{ ...step(0), total: 0 }, 3],
  ])('%j is shown as %i percent', (progress, share) => expect(percent(progress)).toBe(share));
});
