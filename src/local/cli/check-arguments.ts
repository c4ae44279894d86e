import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../domain/language';
import { WrongArguments } from './cli-words';
import { isNodeError } from './node-error';
import { shippedFile } from './shipped-bundle';

/** What `npm run templates:check` was asked for. */
export interface CheckArguments {
  /** Paths of template files, in the order given, those of a folder by name. */
  readonly files: readonly string[];
  readonly language: Language;
}

/** Reads the command line; null when it asks for help. Throws {@link WrongArguments}, also for a path that leads nowhere. */
export function checkArguments(argv: readonly string[], language: Language): CheckArguments | null {
  const { values, positionals } = parsed(argv);
  if (values.help) return null;
  const wanted = values.language ?? language;
  if (wanted !== 'zh-CN' && wanted !== 'en') throw new WrongArguments('badLanguage', { text: wanted });
  const places = positionals.length === 0 ? [shippedFile('sheets-templates')] : positionals;
  return { files: [...new Set(places.flatMap(templateFiles))], language: wanted };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { language: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    if (!isNodeError(error)) throw error;
    const option = /'([^'<]*?)(?: <value>)?'/.exec(error.message)?.[1] ?? '';
    const lacksValue = error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option.includes('--language');
    throw new WrongArguments(lacksValue ? 'noValue' : 'unknownOption', { option });
  }
}

/** A file as it is, the templates of a folder by name; the schema is none. */
function templateFiles(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new WrongArguments('unreadable', { file: path });
  }
  if (!isFolder) return [path];
  const names = readdirSync(path).filter((name) => /\.json$/i.test(name) && name !== 'schema.json');
  if (names.length === 0) throw new WrongArguments('noTemplatesIn', { folder: path });
  return names.sort().map((name) => join(path, name));
}
