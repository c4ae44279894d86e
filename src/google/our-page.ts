import { escapeHtml } from '../app/escape-html';
import type { DialogPort } from '../app/ports';
import type { HtmlOutputHandle, Surface } from './surface';

/** File of the page in the script project, without `.html`. */
const PAGE = 'Sidebar';

/** Pixels. A preview of a sheet of A4 can be read, and a laptop's screen holds it. */
const DIALOG = { width: 900, height: 640 };

/** Where the page finds which of its views it is to be; `src/sidebar/main.tsx` reads it. */
const PLACE = '<div id="page"';

/**
 * Our page as it is, never run as a template (platform reference §7.3), so nothing in it can be taken for a scriptlet.
 */
export function ourPage(surface: Surface, view?: { readonly view: string; readonly plan: string }): HtmlOutputHandle {
  const html = surface.HtmlService.createTemplateFromFile(PAGE).getRawContent();
  const marks = view === undefined ? '' : ` data-view="${escapeHtml(view.view)}" data-plan="${escapeHtml(view.plan)}"`;
  return surface.HtmlService.createHtmlOutput(html.replace(PLACE, () => `${PLACE}${marks}`));
}

/** The same page in a dialog: wider than the sidebar can be, and it prints by itself. */
export function dialogAdapter(surface: Surface): DialogPort {
  return {
    show: (view, plan, title) => {
      const page = ourPage(surface, { view, plan }).setWidth(DIALOG.width).setHeight(DIALOG.height);
      surface.SpreadsheetApp.getUi().showModalDialog(page, title);
    },
  };
}
