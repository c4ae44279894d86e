/** `npm run templates:check`: what to mend in template files, for planners who write one and for CI. */
import { relative } from 'node:path';
import { checkArguments } from './check-arguments';
import { checkTemplate } from './check-template';
import { answerLanguage, ownTerminal } from './cli-language';
import { say, WrongArguments } from './cli-words';
import { outlivePipe } from './closed-pipe';
import { shippedBundle } from './shipped-bundle';

const PAGES = { 'zh-CN': 'docs/templates.zh-CN.md', en: 'docs/templates.md' } as const;

outlivePipe();
const argv = process.argv.slice(2);
const answer = answerLanguage(argv, ownTerminal(), '--language');

try {
  const args = checkArguments(argv, answer);
  if (args === null) console.log(say(answer, 'checkUsage'));
  else {
    const { language, files } = args;
    const shipped = shippedBundle();
    let broken = 0;
    for (const file of files) {
      const { isFine, lines } = checkTemplate(relative('', file), shipped, language);
      if (!isFine) broken += 1;
      for (const line of lines) console.log(line);
    }
    console.log(say(language, 'checkSum', { fine: files.length - broken, broken, page: PAGES[language] }));
    if (broken > 0) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(say(answer, error.word, error.facts));
  process.exitCode = 2;
}
