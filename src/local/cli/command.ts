import { answerLanguage, ownTerminal } from './cli-language';
import { say, WrongArguments } from './cli-words';
import { outlivePipe } from './closed-pipe';
import { type DemoArguments, demoArguments } from './demo-arguments';
import { Refused } from './rpc-client';

/**
 * Runs a command that takes the demo's arguments. `--help` prints the usage, status 0; what cannot be carried out is said on standard error in
 * the person's language, status 2; anything else is a fault of ours and keeps its stack.
 */
export async function runCommand(
  work: (args: DemoArguments) => Promise<void>,
  unlessGiven: { readonly daysAhead?: number; readonly days?: number } = {},
): Promise<void> {
  outlivePipe();
  const argv = process.argv.slice(2);
  const language = answerLanguage(argv, ownTerminal());
  try {
    const args = demoArguments(argv, { now: new Date(), locale: language, ...unlessGiven });
    if (args === null) console.log(say(language, 'usage'));
    else await work(args);
  } catch (error) {
    const lines =
      error instanceof WrongArguments ? [say(language, error.word, error.facts)] : error instanceof Refused ? error.sentences : null;
    if (lines === null) throw error;
    for (const line of lines) console.error(line);
    process.exitCode = 2;
  }
}
