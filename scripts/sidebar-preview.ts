import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RpcMethods } from '../src/app/rpc';
import { LANGUAGES, type Language, languageOf } from '../src/domain/language';
import { PROJECT_ROOT } from './build/bundle';
import { Browser, findChromium } from './pictures/browser';
import { type DemoScript, demoScript } from './sidebar/demo-script';
import { servePage } from './sidebar/fake-runner';
import { type Scene, STEP_HELPERS, scenes } from './sidebar/scenes';

/**
 * `npm run sidebar -- [--language en] [--pictures folder [--only text]]`: the sidebar in a browser of one's own over a demo spreadsheet; with `--pictures`,
 * every page of it in both languages as a PNG at 300 px, each looked over by axe. Status 1 when axe finds anything.
 */

const WIDTH = 300;
const HEIGHT = 760;
const page = (): string => readFileSync(join(PROJECT_ROOT, 'dist/Sidebar.html'), 'utf8');

async function main(): Promise<void> {
  const folder = option('--pictures');
  if (folder === null) await serve(languageOf(option('--language') ?? 'en'));
  else process.exitCode = (await photograph(resolve(folder), option('--only') ?? '')) === 0 ? 0 : 1;
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

async function serve(language: Language): Promise<void> {
  const script = demoScript(language, true);
  const { address } = await servePage(page, script.answer);
  console.log(`${address} (Ctrl+C ends it)`);
}

async function photograph(folder: string, only: string): Promise<number> {
  const chromium = findChromium();
  if (chromium === null) {
    console.log('skipped: no chromium here (none on PATH; CHROMIUM may name it).');
    return 0;
  }
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'showrunner-sidebar-'));
  const browser = await Browser.start(chromium, profile);
  let findings = 0;
  try {
    for (const language of LANGUAGES) {
      for (const scene of scenes(language).filter(({ name }) => `${name}.${language}`.includes(only))) {
        const found = await scenePicture(browser, scene, language, join(folder, `${scene.name}.${language}.png`));
        for (const line of found) console.log(`${scene.name} ${language}: ${line}`);
        findings += found.length;
      }
    }
  } finally {
    await browser.stop();
    rmSync(profile, { recursive: true, force: true });
  }
  console.log(`axe: ${findings} findings`);
  return findings;
}

/** Plays a scene, takes its picture and says what axe finds. */
async function scenePicture(browser: Browser, scene: Scene, language: Language, path: string): Promise<string[]> {
  const script = demoScript(language, scene.hasPlan);
  const { address, server } = await servePage(page, async (request) => faulty(scene, script, request));
  try {
    await browser.open(address, { width: WIDTH, height: HEIGHT });
    await browser.run(`(async () => { ${STEP_HELPERS} await until('h1'); await settled(); ${scene.steps} })()`);
    const found = await axe(browser);
    const height = Number(await browser.run('document.documentElement.scrollHeight'));
    await browser.resize({ width: WIDTH, height: Math.max(HEIGHT, height) });
    await browser.picture(path, 'html', 0);
    return found;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function faulty(scene: Scene, { answer }: DemoScript, request: string): Promise<string | null> {
  const { method } = JSON.parse(request) as { method: string };
  if (scene.fault === 'unreachable') return null;
  if (method === 'insertStep' && scene.fault === 'slow') await new Promise((done) => setTimeout(done, 400));
  if (scene.fault === 'busy' && method === 'setStatus') return String(BUSY);
  const part = PARTS[scene.fault ?? ''];
  if (method !== 'start' || part === undefined) return answer(request);
  const reply = JSON.parse(answer(request)) as { value: object };
  return JSON.stringify({ ...reply, value: { ...reply.value, ...part } });
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

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the page, a line each: rule, first place. */
async function axe(browser: Browser): Promise<string[]> {
  await browser.run(`${AXE};0`);
  const found = await browser.run(
    `axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, help, nodes }) => id + ': ' + help + ' ' + nodes.map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')))`,
  );
  return found as string[];
}

await main();
