import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlreadyOpen } from '../../../src/local/workbench/start-workbench';
import { StateStore } from '../../../src/local/workbench/state-store';
import { builtDist } from '../../support/dist';
import { ServerScene } from './server-fixture';

describe('a state file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'showrunner-state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is replaced whole: what cannot be written leaves the old one', () => {
    const store = new StateStore(join(folder, 'state.json'));
    store.write('first');
    store.write('second');
    expect(readdirSync(folder)).toEqual(['state.json']);

    const blocked = new StateStore(join(folder, 'state.json', 'below'));
    expect(() => blocked.write('third')).toThrow();
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  it('that is none is kept under another name, each time a new one', () => {
    const store = new StateStore(join(folder, 'state.json'));
    const names = ['broken', 'broken again'].map((text) => {
      store.write(text);
      return store.read(JSON.parse).putAside;
    });
    expect(names).toEqual(['state.unreadable-1.json', 'state.unreadable-2.json']);
    expect(readFileSync(join(folder, 'state.unreadable-2.json'), 'utf8')).toBe('broken again');
    expect([store.exists(), store.read(JSON.parse)]).toEqual([false, { value: null, putAside: null }]);
  });
});

describe('a workbench started again', () => {
  const scene = new ServerScene('function onOpen() {}');
  afterAll(() => scene.end());

  it('shows what was done before, and lets no second one open the same file', async () => {
    const first = await scene.start();
    await scene.act({ do: 'type', sheet: 0, row: 3, column: 1, text: 'kept' });
    // The lock is for other processes; this one stands in for another that is alive.
    writeFileSync(`${scene.stateFile}.open`, JSON.stringify({ pid: process.ppid, address: first.address }));
    const refused = await scene.start().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AlreadyOpen);
    expect(refused).toMatchObject({ address: first.address });
    rmSync(`${scene.stateFile}.open`);
    await first.close();

    await scene.start();
    const page = await scene.listen();
    expect(page.seen[0]?.sheets?.[0]?.rows?.[3]?.map(([, text]) => text)).toEqual(['kept']);
    await scene.stop();
    expect(existsSync(`${scene.stateFile}.open`)).toBe(false);
  }, 60_000);
});

describe('a workbench whose state is corrupt', () => {
  const scene = new ServerScene('function onOpen() {}');
  beforeAll(() => builtDist());
  afterAll(() => scene.end());

  it('keeps the file, says so, and begins the demo in the browser’s language', async () => {
    writeFileSync(scene.stateFile, '{"format":"showrunner-workbench","version":1,"host":');
    await scene.start({ language: null, guess: 'en', argv: ['--tasks', 'none'] });
    const response = await fetch(`http://127.0.0.1:${scene.port}/api/events`, {
      headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' },
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    while (!text.includes('\n\n')) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();

    expect(text).toContain('"putAside":"state.unreadable-1.json"');
    expect(text).toContain('"language":"zh-CN"');
    expect(text).toContain('"title":"总览"');
    expect(readFileSync(join(scene.folder, 'state.unreadable-1.json'), 'utf8')).toContain('"host":');
  }, 60_000);
});
