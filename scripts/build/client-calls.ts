/** Calls that set up a `google.script.run` chain and are not themselves functions of ours. */
const RUNNER_SETTERS = new Set(['withSuccessHandler', 'withFailureHandler', 'withUserObject']);

/**
 * Names of the server functions a page calls through `google.script.run`, in order of appearance. Follows a chain of handlers to
 * its last call; an aliased runner (`const run = google.script.run`) is reported as the name `google.script.run` so that no call
 * goes unseen.
 */
export function clientCalls(source: string): string[] {
  const calls: string[] = [];
  for (const match of source.matchAll(/\bgoogle\s*\.\s*script\s*\.\s*run\b/g)) {
    calls.push(calledName(source, match.index + match[0].length) ?? 'google.script.run');
  }
  return calls;
}

function calledName(source: string, start: number): string | null {
  let at = start;
  for (;;) {
    const step = /^\s*\.\s*([A-Za-z_$][\w$]*)\s*\(/.exec(source.slice(at));
    if (step === null) return null;
    const name = step[1] ?? '';
    if (!RUNNER_SETTERS.has(name)) return name;
    at = endOfArguments(source, at + step[0].length);
  }
}

/** Index just after the parenthesis that closes the list opened before `start`; brackets inside quotes do not count. */
function endOfArguments(source: string, start: number): number {
  let depth = 1;
  let quote = '';
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (character === "'" || character === '"' || character === '`') quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return source.length;
}
