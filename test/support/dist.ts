import { type BundleResult, buildBundle } from '../../scripts/build/bundle';

let built: Promise<BundleResult> | undefined;

/** Builds `dist/` once per test file, so that a test never reads an old bundle. Same sources, same bytes. */
export function builtDist(): Promise<BundleResult> {
  built ??= buildBundle();
  return built;
}
