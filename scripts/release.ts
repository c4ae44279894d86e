import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from './build/build-error';
import { buildBundle, PROJECT_ROOT } from './build/bundle';
import { releaseArchive } from './release/archive';

/** `tsx scripts/release.ts`: builds and writes release/showrunner-<version>.zip. */
async function main(): Promise<void> {
  try {
    const { outDir } = await buildBundle();
    const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string };
    const archive = releaseArchive(PROJECT_ROOT, outDir, version);
    const name = `release/showrunner-${version}.zip`;
    mkdirSync(join(PROJECT_ROOT, 'release'), { recursive: true });
    writeFileSync(join(PROJECT_ROOT, name), archive);
    console.log(`${name}  ${archive.length.toLocaleString('en-US')} bytes`);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    for (const problem of error.problems) console.error(`release: ${problem}`);
    process.exitCode = 1;
  }
}

await main();
