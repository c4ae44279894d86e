import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { releaseArchive } from '../../scripts/release/archive';

const DIST = {
  'Code.js': 'function onOpen(e){return "活动管家"}',
  'Sidebar.html': '<!DOCTYPE html>',
  'appsscript.json': '{}',
  'template-fair.html': '{"id":"fair"}',
};

describe('the release archive', () => {
  let dist: string;
  let files: { [name: string]: Uint8Array };

  beforeAll(() => {
    dist = mkdtempSync(join(tmpdir(), 'showrunner-release-'));
    for (const [name, text] of Object.entries(DIST)) writeFileSync(join(dist, name), text);
    files = unzipSync(releaseArchive(PROJECT_ROOT, dist, '1.2.3'));
  });

  afterAll(() => rmSync(dist, { recursive: true, force: true }));

  const text = (name: string): string => Buffer.from(files[`showrunner-1.2.3/${name}`] ?? []).toString('utf8');

  it('holds dist, the same as text files to paste, the guides and the legal texts', () => {
    expect(Object.keys(files).sort()).toEqual([
      'showrunner-1.2.3/LICENSE',
      'showrunner-1.2.3/NOTICE',
      'showrunner-1.2.3/PASTE-IN.md',
      'showrunner-1.2.3/PASTE-IN.zh-CN.md',
      'showrunner-1.2.3/PRIVACY.md',
      'showrunner-1.2.3/PRIVACY.zh-CN.md',
      'showrunner-1.2.3/THIRD_PARTY_NOTICES.md',
      'showrunner-1.2.3/dist/Code.js',
      'showrunner-1.2.3/dist/Sidebar.html',
      'showrunner-1.2.3/dist/appsscript.json',
      'showrunner-1.2.3/dist/template-fair.html',
      'showrunner-1.2.3/docs/scopes.md',
      'showrunner-1.2.3/paste-in/Code.gs.txt',
      'showrunner-1.2.3/paste-in/Sidebar.html.txt',
      'showrunner-1.2.3/paste-in/appsscript.json.txt',
      'showrunner-1.2.3/paste-in/template-fair.html.txt',
    ]);
  });

  it('pastes what dist holds, marked as UTF-8', () => {
    expect(text('dist/Code.js')).toBe(DIST['Code.js']);
    expect(text('paste-in/Code.gs.txt')).toBe(`\ufeff${DIST['Code.js']}`);
    expect(text('paste-in/template-fair.html.txt')).toBe(`\ufeff${DIST['template-fair.html']}`);
  });

  it('is the same archive for the same files', () => {
    expect(Buffer.from(releaseArchive(PROJECT_ROOT, dist, '1.2.3')).equals(Buffer.from(releaseArchive(PROJECT_ROOT, dist, '1.2.3')))).toBe(
      true,
    );
  });

  it.each(['docs/paste-in.md', 'docs/paste-in.zh-CN.md'])('is explained by %s with every name a reader meets', (guide) => {
    const words = readFileSync(join(PROJECT_ROOT, guide), 'utf8');

    for (const name of ['Code.gs', 'Sidebar', 'appsscript.json', 'template-product-launch', 'paste-in']) expect(words).toContain(name);
  });
});
