import type { Language } from '../domain/language';
import { type MessageKey, translate } from '../i18n/translate';
import type { MenuHandle, Surface } from './surface';

interface MenuItem {
  readonly key: MessageKey;
  /** Name of the top-level function it calls. */
  readonly handler: string;
  readonly lineBefore?: true;
}

/** A menu inside the menu: what is needed now and then. */
interface SubMenu {
  readonly key: MessageKey;
  readonly items: readonly MenuItem[];
  readonly lineBefore?: true;
}

/** The add-on's menu: what is used daily at the top, upkeep in a menu of its own. */
export const MENU: readonly (MenuItem | SubMenu)[] = [
  { key: 'menu.openSidebar', handler: 'menuOpenSidebar' },
  { key: 'menu.insertPlan', handler: 'menuInsertPlan', lineBefore: true },
  { key: 'menu.moveDate', handler: 'menuMoveDate' },
  { key: 'menu.approve', handler: 'menuApprove' },
  { key: 'menu.undo', handler: 'menuUndo' },
  { key: 'menu.print', handler: 'menuPrint' },
  { key: 'menu.sendDigests', handler: 'menuSendDigests', lineBefore: true },
  { key: 'menu.previewDigests', handler: 'menuPreviewDigests' },
  { key: 'menu.turnRemindersOn', handler: 'menuTurnRemindersOn' },
  { key: 'menu.turnRemindersOff', handler: 'menuTurnRemindersOff' },
  {
    key: 'menu.upkeep',
    lineBefore: true,
    items: [
      { key: 'menu.repair', handler: 'menuRepair' },
      { key: 'menu.restoreLook', handler: 'menuRestoreLook' },
      { key: 'menu.chooseSheets', handler: 'menuChooseSheets' },
      { key: 'menu.removePlan', handler: 'menuRemovePlan', lineBefore: true },
      { key: 'menu.uninstall', handler: 'menuUninstall' },
      { key: 'menu.selfTest', handler: 'menuSelfTest', lineBefore: true },
    ],
  },
  { key: 'menu.help', handler: 'menuHelp' },
];

/** Entries of the menu and of the menus inside it; the build checks their handlers. */
export const MENU_ITEMS: readonly MenuItem[] = MENU.flatMap((entry) => ('items' in entry ? entry.items : [entry]));

/**
 * Builds the menu in the user's language. It must not touch the document, properties or anything else that needs authorisation: `onOpen` of a
 * published add-on runs in AuthMode NONE, where that would leave the user without a menu (platform reference §4.1).
 */
export function buildMenu(surface: Pick<Surface, 'SpreadsheetApp'>, language: Language): void {
  const ui = surface.SpreadsheetApp.getUi();
  const menu = ui.createAddonMenu();
  for (const entry of MENU) {
    if (entry.lineBefore) menu.addSeparator();
    if ('items' in entry) menu.addSubMenu(addItems(ui.createMenu(translate(language, entry.key)), entry.items, language));
    else addItems(menu, [{ key: entry.key, handler: entry.handler }], language);
  }
  menu.addToUi();
}

function addItems(menu: MenuHandle, items: readonly MenuItem[], language: Language): MenuHandle {
  for (const item of items) {
    if (item.lineBefore) menu.addSeparator();
    menu.addItem(translate(language, item.key), item.handler);
  }
  return menu;
}
