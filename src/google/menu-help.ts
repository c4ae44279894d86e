import { agrees, atDesk, tell } from './menu-desk';
import { runSelfTest } from './self-test/run-self-test';
import type { Surface } from './surface';
import { VERSION } from './version';

/** Runs the live checklist in a sheet of its own after a yes, and says how it went. */
export function menuSelfTest(surface: Surface): void {
  atDesk(surface, (desk) => {
    const title = desk.say('selfTest.title');
    if (!agrees(desk, title, [desk.say('selfTest.ask')])) return;
    const { pass, fail, noted, hand, waiting } = runSelfTest(surface, desk.ports, desk.language);
    tell(desk, title, [desk.say('selfTest.done', { pass, fail, noted, hand }), waiting > 0 ? desk.say('selfTest.clock') : '']);
  });
}

/** Says what this is and which version. */
export function menuHelp(surface: Surface): void {
  atDesk(surface, (desk) => {
    tell(desk, desk.say('help.title', { version: VERSION }), [desk.say('help.body')]);
  });
}
