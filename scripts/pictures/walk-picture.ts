import { writeFileSync } from 'node:fs';
import { animatedGif } from './animation';
import type { Assignment } from './photographer';
import { walk } from './walk';

/** The first minute as an animation. */
export async function walkPicture({ browser, language, pathOf, isWanted }: Assignment): Promise<void> {
  if (isWanted('walk')) writeFileSync(pathOf('walk', 'gif'), animatedGif(await walk(browser, language)));
}
