import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, transform } from 'esbuild';
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';

/** Name of the page in the script project. */
export const SIDEBAR_FILE = 'Sidebar.html';

const STYLES = 'src/sidebar/styles';

/** How esbuild makes the page's program: for browsers, minified throughout, since no stack trace of it reaches anybody. */
export const SIDEBAR_OPTIONS: BuildOptions = {
  entryPoints: ['src/sidebar/main.tsx'],
  outfile: 'Sidebar.js',
  format: 'iife',
  target: 'es2020',
  minify: true,
  metafile: true,
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  inject: ['src/sidebar/elements.ts'],
  // Keys of the texts, the only names with a dot (src/sidebar/texts).
  mangleProps: /\./,
  mangleQuoted: true,
};

/** Where the packed program stands in the page. */
const PACKED = { before: 'const packed="', after: '"' } as const;

/**
 * The sidebar as one HTML file that loads nothing: style and program are inside, packed (docs/decisions/sidebar-page.md). Links open beside the
 * spreadsheet, which the sandbox demands (platform reference §7.3); the frame stays light whatever the browser prefers.
 *
 * @param script the bundled program
 */
export async function sidebarPage(root: string, version: string, script: string): Promise<string> {
  const styles = readdirSync(join(root, STYLES))
    .sort()
    .map((name) => readFileSync(join(root, STYLES, name), 'utf8'));
  const { code: style } = await transform(styles.join('\n'), { loader: 'css', minify: true, charset: 'utf8' });
  const program = `{const style=document.createElement("style");style.textContent=${JSON.stringify(style.trim())};document.head.append(style)}\n${script.trim()}`;
  return [
    '<!DOCTYPE html>',
    `<!-- Showrunner ${version}, Apache-2.0; contains Preact, Copyright (c) 2015-present Jason Miller, MIT: see THIRD_PARTY_NOTICES.md.`,
    '     Built and packed by "npm run build" from src/sidebar: change the sources, not this file. -->',
    '<html lang="en"><head><meta charset="utf-8"><base target="_blank"><meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light"><title>Showrunner</title></head>',
    '<body><div id="page"></div><script>',
    UNPACK.replace('PACKED', () => `${PACKED.before}${pack(program)}${PACKED.after}`),
    '</script></body></html>',
    '',
  ].join('\n');
}

/**
 * Unpacks the program and runs it as a script of the page. A browser that cannot (Safari before 16.4, Firefox before 113, Chrome before 80) is told so
 * in both languages.
 */
const UNPACK = `(async()=>{PACKED;
try{
const bytes=Uint8Array.from(atob(packed),c=>c.charCodeAt(0));
const script=document.createElement("script");
script.textContent=await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
document.body.append(script);
}catch(error){
document.getElementById("page").textContent="这个浏览器太旧，打不开边栏，请先更新浏览器。 This browser is too old for the sidebar. Please update it.";
}})();`;

/** Text in the zlib format and Base64, whose signs mean nothing to HTML, templates or scripts. Same text, same result on every machine. */
function pack(text: string): string {
  return Buffer.from(zlibSync(strToU8(text), { level: 9 })).toString('base64');
}

/** The program of a built page, style included: for tests. Throws when there is none. */
export function unpackedProgram(page: string): string {
  const start = page.indexOf(PACKED.before) + PACKED.before.length;
  return strFromU8(unzlibSync(Buffer.from(page.slice(start, page.indexOf(PACKED.after, start)), 'base64')));
}
