/** `npm start`: the workbench, on this machine only. */
import { wantedPort } from '../workbench/server/loopback';
import { AlreadyOpen, startWorkbench } from '../workbench/start-workbench';
import { DeskEnded, StartRefused } from '../workbench/thread/desk-client';
import { answerLanguage, ownTerminal, terminalLanguage } from './cli-language';
import { say, WrongArguments } from './cli-words';
import { outlivePipe } from './closed-pipe';
import { startArguments } from './start-arguments';

outlivePipe();
const argv = process.argv.slice(2);
const language = answerLanguage(argv, ownTerminal());

async function start(): Promise<void> {
  const args = startArguments(argv, new Date(), language);
  if (args === null) {
    console.log(say(language, 'usage'));
    return;
  }
  const workbench = await startWorkbench({
    stateFile: args.stateFile,
    firstPort: wantedPort(process.env.PORT),
    reset: args.reset,
    language: args.languageGiven ? args.demo.locale : null,
    guess: terminalLanguage(ownTerminal()),
    argv: args.argv,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void workbench.close());
  console.log(say(language, 'open', { address: workbench.address }));
  try {
    await workbench.ready;
  } catch (error) {
    await workbench.close();
    // Ctrl+C before the spreadsheet stood.
    if (!(error instanceof DeskEnded)) throw error;
  }
}

try {
  await start();
} catch (error) {
  if (error instanceof AlreadyOpen) console.log(say(language, 'alreadyOpen', { address: error.address }));
  else {
    const lines =
      error instanceof WrongArguments ? [say(language, error.word, error.facts)] : error instanceof StartRefused ? error.lines : null;
    if (lines === null) throw error;
    for (const line of lines) console.error(line);
    process.exitCode = 2;
  }
}
