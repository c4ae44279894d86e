import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Files of the project that travel with a release, by the name they get there. */
const DOCUMENTS: { readonly [name: string]: string } = {
  'PASTE-IN.md': 'docs/paste-in.md',
  'PASTE-IN.zh-CN.md': 'docs/paste-in.zh-CN.md',
  LICENSE: 'LICENSE',
  NOTICE: 'NOTICE',
  'PRIVACY.md': 'PRIVACY.md',
  'PRIVACY.zh-CN.md': 'PRIVACY.zh-CN.md',
  'THIRD_PARTY_NOTICES.md': 'THIRD_PARTY_NOTICES.md',
  'docs/scopes.md': 'docs/scopes.md',
};

/** Tells every text editor that the file is UTF-8; not part of the text one copies. */
const BYTE_ORDER_MARK = '\ufeff';

/** Same sources, same archive: a zip holds local times, so all entries get the first one it can hold. */
const EPOCH = new Date(1980, 0, 1);

/**
 * The release archive: one folder `showrunner-<version>` with the guides, `dist/` as built (for clasp) and `paste-in/`, the same
 * files as `.txt` for people who copy and paste: a double click on a `.js` file would run it on Windows, and browsers and TextEdit
 * show `.html` files as pages.
 *
 * @param root the project folder @param distDir a folder just built
 */
export function releaseArchive(root: string, distDir: string, version: string): Uint8Array {
  const folder = `showrunner-${version}`;
  const entries: Zippable = {};
  const add = (name: string, bytes: Uint8Array): void => {
    entries[`${folder}/${name}`] = [bytes, { mtime: EPOCH, level: 9 }];
  };
  for (const [name, path] of Object.entries(DOCUMENTS)) add(name, readFileSync(join(root, path)));
  for (const name of readdirSync(distDir).sort()) {
    const bytes = readFileSync(join(distDir, name));
    add(`dist/${name}`, bytes);
    add(`paste-in/${pastedName(name)}.txt`, Buffer.from(BYTE_ORDER_MARK + bytes.toString('utf8')));
  }
  return zipSync(entries);
}

/** The name a file has in the Apps Script editor. */
function pastedName(distName: string): string {
  return distName.replace(/\.js$/, '.gs');
}
