import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { PROJECT_ROOT } from '../../../scripts/build/bundle';
import type { FromFrame, ToFrame } from '../../../src/local/workbench/frame/frame-messages';

const BRIDGE =
  buildSync({
    entryPoints: [join(PROJECT_ROOT, 'src/local/workbench/frame/bridge.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  }).outputFiles[0]?.text ?? '';

/** A frame with the bridge in it: what it posts, a way to answer, and a way to run script in it. */
function frame() {
  const posted: FromFrame[] = [];
  const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
  const parent = { postMessage: (message: FromFrame) => posted.push(message) };
  const window = { parent, addEventListener: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener) };
  const seen: unknown[] = [];
  const context = createContext({ window, seen, console: { error: (text: unknown) => seen.push(['console', text]) } });
  runInContext(`${BRIDGE};showrunnerBridge(['rpc', 'other']); var google = window.google;`, context);
  const run = (code: string): unknown => runInContext(code, context);
  const reply = (data: ToFrame, source: unknown = parent): void => {
    for (const listener of listeners) listener({ source, data });
  };
  return { posted, seen, run, reply };
}

describe('google.script in a frame', () => {
  it('calls a function and hands its value and the user object to the handler of that chain only', () => {
    const { posted, seen, run, reply } = frame();
    run(`const base = google.script.run.withSuccessHandler((value, own) => seen.push(['base', value, own]));
         base.withUserObject('own').rpc('{"a":1}', [1, undefined, { b: undefined, c: null }]);
         base.other();`);
    expect(posted).toEqual([
      { showrunner: 'run', id: 1, functionName: 'rpc', args: ['{"a":1}', [1, null, { c: null }]] },
      { showrunner: 'run', id: 2, functionName: 'other', args: [] },
    ]);
    reply({ showrunner: 'reply', id: 2, ok: true });
    reply({ showrunner: 'reply', id: 1, ok: true, value: { x: 1 } });
    expect(seen).toEqual([
      ['base', null, undefined],
      ['base', { x: 1 }, 'own'],
    ]);
  });

  it('gives an error to the failure handler, else to the console', () => {
    const { seen, run, reply } = frame();
    run(
      'google.script.run.withFailureHandler((error, own) => seen.push([error instanceof Error, error.message, own])).withUserObject(7).rpc(); google.script.run.rpc();',
    );
    reply({ showrunner: 'reply', id: 1, ok: false, error: 'no such luck' });
    reply({ showrunner: 'reply', id: 2, ok: false, error: 'again' });
    expect(seen).toEqual([
      [true, 'no such luck', 7],
      ['console', 'again'],
    ]);
  });

  it('runs ten calls at a time, the others when one has ended', () => {
    const { posted, run, reply } = frame();
    run('for (let i = 0; i < 12; i += 1) google.script.run.rpc(i);');
    expect(posted).toHaveLength(10);
    reply({ showrunner: 'reply', id: 4, ok: true });
    expect(posted.slice(10)).toEqual([{ showrunner: 'run', id: 11, functionName: 'rpc', args: [10] }]);
  });

  it.each(['new Date(0)', '() => 1', '(() => { const a = {}; a.a = a; return a; })()', '[new Map()]'])('refuses to send %s', (value) => {
    const { posted, run } = frame();
    expect(() => run(`google.script.run.rpc('fine', ${value})`)).toThrow('Failed due to illegal value in property: 1');
    expect(posted).toEqual([]);
  });

  it('knows only the script’s own functions, and listens to the workbench only', () => {
    const { posted, seen, run, reply } = frame();
    expect(() => run('google.script.run.missing()')).toThrow(/is not a function/);
    run('google.script.run.withSuccessHandler(() => seen.push(1)).rpc()');
    reply({ showrunner: 'reply', id: 1, ok: true }, {});
    expect(seen).toEqual([]);
    run(
      'google.script.host.close(); google.script.host.editor.focus(); google.script.host.setHeight(300); google.script.host.setWidth(400)',
    );
    expect(posted.slice(1)).toEqual([
      { showrunner: 'close' },
      { showrunner: 'focus' },
      { showrunner: 'size', height: 300 },
      { showrunner: 'size', width: 400 },
    ]);
  });
});
