import { BuildError } from './build/build-error';
import { buildBundle } from './build/bundle';

/** `tsx scripts/build.ts [--quiet]`: writes dist/, or says why not and exits with status 1. */
async function main(): Promise<void> {
  const started = Date.now();
  try {
    const { files } = await buildBundle();
    if (process.argv.includes('--quiet')) return;
    for (const { name, bytes } of files) console.log(`dist/${name}  ${bytes.toLocaleString('en-US')} bytes`);
    console.log(`built in ${Date.now() - started} ms`);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    for (const problem of error.problems) console.error(`build: ${problem}`);
    process.exitCode = 1;
  }
}

await main();
