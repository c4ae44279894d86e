import { WrongArguments } from './cli-words';
import { type DemoArguments, demoArguments } from './demo-arguments';
import { shippedFile } from './shipped-bundle';

/** What `npm start` was asked for. */
export interface StartArguments {
  /** The demo's own arguments, for a new start. */
  readonly argv: readonly string[];
  readonly demo: DemoArguments;
  /** True when a language was named: the browser's is then not asked. */
  readonly languageGiven: boolean;
  readonly reset: boolean;
  readonly stateFile: string;
}

/** Reads the command line of `npm start`: the demo's arguments, `--reset` and `--state file.json`. Null when it asks for help. Throws {@link WrongArguments}. */
export function startArguments(argv: readonly string[], now: Date, language: 'zh-CN' | 'en'): StartArguments | null {
  const rest: string[] = [];
  let reset = false;
  let stateFile = shippedFile('.showrunner/workbench.json');
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--reset') reset = true;
    else if (word === '--state' || word.startsWith('--state=')) {
      const value = word === '--state' ? argv[index + 1] : word.slice('--state='.length);
      if (value === undefined || value === '' || value.startsWith('--')) throw new WrongArguments('noValue', { option: '--state' });
      stateFile = value;
      if (word === '--state') index += 1;
    } else if (word === '--out' || word.startsWith('--out=')) throw new WrongArguments('unknownOption', { option: '--out' });
    else rest.push(word);
  }
  const demo = demoArguments(rest, { now, locale: language });
  if (demo === null) return null;
  const languageGiven = rest.some((word) => word === '--locale' || word.startsWith('--locale='));
  return { argv: rest, demo, languageGiven, reset, stateFile };
}
