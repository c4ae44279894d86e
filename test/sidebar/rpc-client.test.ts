import { call, sentenceOf } from '../../src/sidebar/rpc-client';

type Handler = (value: unknown) => void;

/** `google.script.run` that does with a request what `behave` says. */
function stub(behave: (request: string, succeed: Handler, fail: Handler) => void): void {
  const runner = (succeed: Handler, fail: Handler) => ({
    withSuccessHandler: (handler: Handler) => runner(handler, fail),
    withFailureHandler: (handler: Handler) => runner(succeed, handler),
    rpc: (request: string) => behave(request, succeed, fail),
  });
  const nothing = (): void => undefined;
  Object.assign(globalThis, { google: { script: { run: runner(nothing, nothing) } } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'google');
});

const UNREACHABLE = { problem: { code: 'unreachable', sentences: [] } };

describe('a call of the page', () => {
  it('names its method and sends its arguments as text', async () => {
    const sent: string[] = [];
    stub((request, succeed) => {
      sent.push(request);
      succeed('{"ok":true,"value":{"version":"1.2.3"}}');
    });
    expect(await call('ping', {})).toEqual({ value: { version: '1.2.3' } });
    expect(sent).toEqual(['{"method":"ping","params":{}}']);
  });

  it('hands a refusal on with its sentences', async () => {
    stub((_request, succeed) => succeed('{"ok":false,"code":"busy","findings":[],"sentences":["Try again in a minute."]}'));
    expect(await call('ping', {})).toEqual({ problem: { code: 'busy', sentences: ['Try again in a minute.'] } });
  });

  it.each([
    ['a failure', (_: string, __: Handler, fail: Handler) => fail(new Error('PERMISSION_DENIED'))],
    ['no text', (_: string, succeed: Handler) => succeed(undefined)],
    ['no JSON', (_: string, succeed: Handler) => succeed('<html>')],
    ['JSON that is no reply', (_: string, succeed: Handler) => succeed('[]')],
    [
      'an exception',
      () => {
        throw new Error('no such function');
      },
    ],
  ])('is unreachable after %s', async (_kind, behave) => {
    stub(behave);
    expect(await call('ping', {})).toEqual(UNREACHABLE);
  });

  it('is unreachable where Google is not there at all', async () => {
    expect(await call('ping', {})).toEqual(UNREACHABLE);
  });

  it('gives each finding of a value its own sentence, wherever it stands, and a code where there is none', async () => {
    const finding = { code: 'import.badRole', path: '2', facts: {} };
    const value = { operations: 1, changes: [finding], findings: [{ ...finding }, { code: 'x', path: '', facts: {} }] };
    stub((_request, succeed) => succeed(JSON.stringify({ ok: true, value, sentences: ['First.', 'Second.'] })));
    const answer = await call('repair', { plan: null });
    if (!('value' in answer)) throw new Error('refused');
    expect(answer.value.changes.map(sentenceOf)).toEqual(['First.']);
    expect(answer.value.findings.map(sentenceOf)).toEqual(['Second.', 'x']);
  });
});
