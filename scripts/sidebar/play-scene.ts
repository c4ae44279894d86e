import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RpcMethods } from '../../src/app/rpc';
import type { Language } from '../../src/domain/language';
import { PROJECT_ROOT } from '../build/bundle';
import { demoScript } from './demo-script';
import { servePage } from './fake-runner';
import { type Fault, type Scene, STEP_HELPERS } from './scenes';

/** The width Google gives a sidebar, in pixels. */
const WIDTH = 300;
const HEIGHT = 760;

/** The built page of the sidebar. */
export function sidebarHtml(): string {
  return readFileSync(join(PROJECT_ROOT, 'dist/Sidebar.html'), 'utf8');
}

/** Plays a scene in the page over a demo spreadsheet of its own and hands it over as it then stands, as tall as its content. */
export async function playScene<T>(page: Page, scene: Scene, language: Language, seen: () => Promise<T>): Promise<T> {
  const script = demoScript(language, scene.hasPlan, scene.damage);
  const { address, server } = await servePage(sidebarHtml, faultyAnswer(scene.fault, script.answer));
  try {
    await page.setViewportSize({ width: WIDTH, height: HEIGHT });
    await page.goto(address);
    await page.evaluate(`(async () => { ${STEP_HELPERS} await until('h1'); await settled(); ${scene.steps} })()`);
    // The ring around what was clicked last says nothing.
    await page.evaluate('document.activeElement?.blur()');
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewportSize({ width: WIDTH, height: Math.max(HEIGHT, height) });
    return await seen();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Steps of an insertion after which the script of a halted scene answers no more. */
const STEPS_BEFORE_HALT = 5;

/** The script's answers with something wrong, once for each scene. */
function faultyAnswer(fault: Fault | undefined, answer: (request: string) => string): (request: string) => Promise<string | null> {
  let steps = 0;
  return async (request) => {
    const { method } = JSON.parse(request) as { method: string };
    if (fault === 'unreachable') return null;
    if (fault === 'halted' && method === 'insertStep' && ++steps > STEPS_BEFORE_HALT) return new Promise(() => {});
    if (fault === 'busy' && method === 'setStatus') return BUSY;
    const part = PARTS[fault ?? ''];
    if (method !== 'start' || part === undefined) return answer(request);
    const reply = JSON.parse(answer(request)) as { value: object };
    return JSON.stringify({ ...reply, value: { ...reply.value, ...part } });
  };
}

/** What is different in the first answer, by fault. */
const PARTS: { readonly [fault: string]: Partial<RpcMethods['start']['value']> } = {
  copy: { home: 'copy' },
  unfinished: { unfinished: { plan: 'demo0001', done: 5, total: 12, finished: false } },
};

const BUSY = JSON.stringify({
  ok: false,
  code: 'busy',
  findings: [{ code: 'busy', path: '', facts: {} }],
  sentences: ['有人正在使用活动管家 / Someone else is working with Showrunner here. Please try again in a minute.'],
});
