import { type Language, languageOf } from '../../domain/language';

/** Facts about the person at the terminal. */
export interface Terminal {
  /** Environment variables. */
  readonly env: { readonly [name: string]: string | undefined };
  /** As `Intl` tells it, e.g. `zh-CN`: where the environment says nothing (Windows, macOS outside a terminal). */
  readonly systemLocale: string;
}

/** The terminal this process runs in. */
export function ownTerminal(): Terminal {
  return { env: process.env, systemLocale: Intl.DateTimeFormat().resolvedOptions().locale };
}

/** The language a person's terminal is set to, in the order of POSIX: LC_ALL, LC_MESSAGES, LANG; `C` and `POSIX` name none. */
export function terminalLanguage({ env, systemLocale }: Terminal): Language {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return languageOf(named === undefined || /^(C|POSIX)\b/.test(named) ? systemLocale : named);
}

/** The language a command answers in, even one whose arguments are wrong: that of its `option` where it can be read, else the terminal's. */
export function answerLanguage(argv: readonly string[], terminal: Terminal, option = '--locale'): Language {
  const place = argv.lastIndexOf(option);
  const given = place >= 0 ? argv[place + 1] : argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
  return given === 'zh-CN' || given === 'en' ? given : terminalLanguage(terminal);
}
