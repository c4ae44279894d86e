import { rmSync } from 'node:fs';
import { PROJECT_ROOT } from './build/bundle';
import { copyOfProject, testsOf, timesFound, tryMutation, type Verdict } from './mutations/run-mutation';
import { MUTATIONS, type Mutation } from './mutations/safeguards';

/**
 * `npm run mutations [words]`: takes each safeguard away in turn in a copy of the project and says which test notices. With words, only those whose name
 * holds one of them. Status 1 when one survives, its text does not stand exactly once in the sources, or its tests do not pass untouched.
 */
function main(words: readonly string[]): void {
  const chosen = MUTATIONS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const misplaced = chosen.filter((mutation) => timesFound(mutation, PROJECT_ROOT) !== 1);
  for (const mutation of misplaced)
    console.error(`${mutation.name}: its text stands ${timesFound(mutation, PROJECT_ROOT)} times in ${mutation.file}`);
  if (misplaced.length > 0 || chosen.length === 0) {
    process.exitCode = 1;
    return;
  }
  const folder = copyOfProject();
  try {
    const untouched = untouchedProblems(chosen, folder);
    for (const problem of untouched) console.error(problem);
    const survivors = chosen.filter((mutation) => !isKilled(mutation, tryMutation(mutation, folder)));
    console.log(`${chosen.length - survivors.length} of ${chosen.length} killed`);
    if (survivors.length > 0 || untouched.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test that fails anyway would kill everything. */
function untouchedProblems(mutations: readonly Mutation[], folder: string): string[] {
  const known = new Set<string>();
  return mutations.flatMap((mutation) => {
    const key = JSON.stringify([mutation.tests, mutation.only]);
    if (known.has(key)) return [];
    known.add(key);
    const verdict = testsOf(mutation, folder);
    if ('broken' in verdict) return [`${key} cannot be run: ${verdict.broken}`];
    if (verdict.killedBy !== null) return [`${key} fails with every safeguard in place: ${verdict.killedBy}`];
    return verdict.passed === 0 ? [`${key} names no test`] : [];
  });
}

function isKilled({ name }: Mutation, verdict: Verdict): boolean {
  if ('broken' in verdict) console.log(`${name}: BROKEN, ${verdict.broken}`);
  else if (verdict.killedBy === null) console.log(`${name}: SURVIVED`);
  else console.log(`${name}: killed by "${verdict.killedBy}"`);
  return 'killedBy' in verdict && verdict.killedBy !== null;
}

main(process.argv.slice(2));
