import { atDesk } from './menu-desk';
import type { Surface } from './surface';

/** File of the page in the script project, without `.html`. */
const PAGE = 'Sidebar';

/** Opens the sidebar: the page as it is, never run as a template (platform reference §7.3), so nothing in it can be taken for a scriptlet. */
export function menuOpenSidebar(surface: Surface): void {
  atDesk(surface, (desk) => {
    const html = surface.HtmlService.createTemplateFromFile(PAGE).getRawContent();
    desk.ui.showSidebar(surface.HtmlService.createHtmlOutput(html).setTitle(desk.say('product.name')));
  });
}
