import { answered, asked, forgotten, type Remote, unasked } from '../../src/sidebar/state/remote';

const refusal = { problem: { code: 'busy', sentences: ['Someone else is at work.'] } };

function reached(...steps: ((remote: Remote<string>) => Remote<string>)[]): Remote<string> {
  return steps.reduce((remote, step) => step(remote), unasked<string>());
}

describe('a question to the script', () => {
  it('knows nothing before it is asked', () => {
    expect(unasked()).toEqual({ request: 0, isBusy: false, value: null, problem: null });
  });

  it('takes the answer to the newest request and ignores one to an older, whenever it comes', () => {
    const remote = reached(
      (r) => asked(r, 1),
      (r) => asked(r, 2),
      (r) => answered(r, 2, { value: 'new' }),
      (r) => answered(r, 1, { value: 'old' }),
    );
    expect(remote).toEqual({ request: 2, isBusy: false, value: 'new', problem: null });
    expect(
      reached(
        (r) => asked(r, 1),
        (r) => asked(r, 2),
        (r) => answered(r, 1, { value: 'old' }),
      ),
    ).toMatchObject({ isBusy: true, value: null });
  });

  it('keeps a value in sight while a newer one is awaited, and drops it when that is refused', () => {
    const waiting = reached(
      (r) => asked(r, 1),
      (r) => answered(r, 1, { value: 'known' }),
      (r) => asked(r, 2),
    );
    expect(waiting).toEqual({ request: 2, isBusy: true, value: 'known', problem: null });
    expect(answered(waiting, 2, refusal)).toEqual({ request: 2, isBusy: false, value: null, problem: refusal.problem });
  });

  it('takes a refusal back with the next try', () => {
    const refused = reached(
      (r) => asked(r, 1),
      (r) => answered(r, 1, refusal),
    );
    expect(asked(refused, 2).problem).toBeNull();
  });

  it('ignores what is on its way once it is forgotten', () => {
    const remote = reached(
      (r) => asked(r, 1),
      forgotten,
      (r) => answered(r, 1, { value: 'late' }),
    );
    expect(remote).toMatchObject({ isBusy: false, value: null });
  });
});
