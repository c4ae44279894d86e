import { openPrint } from '../app/rpc-print';
import { atDesk } from './menu-desk';
import { ourPage } from './our-page';
import type { Surface } from './surface';

/** Opens the sidebar. */
export function menuOpenSidebar(surface: Surface): void {
  atDesk(surface, (desk) => {
    desk.ui.showSidebar(ourPage(surface).setTitle(desk.say('product.name')));
  });
}

/** Opens *Print and share* for the newest plan. */
export function menuPrint(surface: Surface): void {
  atDesk(surface, (desk) => openPrint(desk.ports, null));
}
