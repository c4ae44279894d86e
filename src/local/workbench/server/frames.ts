/**
 * Pages that are not ours: the add-on's sidebar and dialogs, and mails. Each is served by its own address with a policy that makes its origin
 * opaque, so that it reaches neither our page nor the server; scripts speak to our page by messages only.
 */

const SHARED = ["default-src 'none'", 'img-src data: https:', "style-src 'unsafe-inline'", 'font-src data: https:'];

/** Policy of a page of the add-on, which Google also runs in a sandboxed frame. */
export const SCRIPT_PAGE_POLICY = [
  'sandbox allow-scripts allow-forms allow-popups allow-downloads allow-modals',
  ...SHARED,
  "script-src 'unsafe-inline'",
  "frame-ancestors 'self'",
].join('; ');

/** Policy of a mail: nothing runs; a click may lead on. */
export const MAIL_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
  ...SHARED,
  "frame-ancestors 'self'",
].join('; ');

/** A page of the add-on with `google.script` in place before anything of its own runs. */
export function scriptPage(html: string, bridge: string, functionNames: readonly string[]): string {
  const setup = `<script>${bridge.replace(/<\/script/gi, '<\\/script')};showrunnerBridge(${JSON.stringify(functionNames)});</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head !== null) return `${html.slice(0, head.index + head[0].length)}${setup}${html.slice(head.index + head[0].length)}`;
  const start = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return `${start === '' ? '<!doctype html>' : start}<meta charset="utf-8">${setup}${html.slice(start.length)}`;
}

/**
 * A mail as its reader sees it. Links into the spreadsheet lead to its place in the workbench, all others to a new window; Google would open the
 * spreadsheet.
 */
export function mailPage(html: string, spreadsheetUrl: string): string {
  const start = escapeAttribute(spreadsheetUrl);
  const body = html.replace(/(<a\b[^>]*?\bhref=")([^"]*)(")/gi, (_, before: string, target: string, after: string) => {
    const ownPlace = target.startsWith(start) && /^([?#]|$)/.test(target.slice(start.length));
    if (!ownPlace) return `${before}${target}${after} target="_blank" rel="noopener noreferrer"`;
    const place = target.slice(start.length).replace(/^[^#]*/, '');
    return `${before}/${place}${after} target="_top"`;
  });
  return /<html/i.test(body) ? body : `<!doctype html><meta charset="utf-8">${body}`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}

/** Names of the functions a page may call: what the script has at its top level and does not end in an underscore. */
export function clientFunctions(bundle: string): string[] {
  return [...bundle.matchAll(/^function ([A-Za-z$][\w$]*)\(/gm)].map((match) => match[1] ?? '').filter((name) => !name.endsWith('_'));
}
