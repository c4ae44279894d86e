import { atDesk, tell } from './menu-desk';
import type { Surface } from './surface';
import { VERSION } from './version';

/** Says what this is and which version. */
export function menuHelp(surface: Surface): void {
  atDesk(surface, (desk) => {
    tell(desk, desk.say('help.title', { version: VERSION }), [desk.say('help.body')]);
  });
}
