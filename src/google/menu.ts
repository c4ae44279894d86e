import type { Language } from '../domain/language';
import { type MessageKey, translate } from '../i18n/translate';
import type { Surface } from './surface';

/** Entries of the add-on's menu and the top-level function each calls. */
export const MENU_ITEMS: readonly { readonly key: MessageKey; readonly handler: string; readonly lineBefore?: true }[] = [
  { key: 'menu.insertPlan', handler: 'menuInsertPlan' },
  { key: 'menu.sendDigests', handler: 'menuSendDigests', lineBefore: true },
  { key: 'menu.previewDigests', handler: 'menuPreviewDigests' },
  { key: 'menu.turnRemindersOn', handler: 'menuTurnRemindersOn' },
  { key: 'menu.turnRemindersOff', handler: 'menuTurnRemindersOff' },
  { key: 'menu.removePlan', handler: 'menuRemovePlan', lineBefore: true },
  { key: 'menu.selfTest', handler: 'menuSelfTest' },
  { key: 'menu.help', handler: 'menuHelp' },
];

/**
 * Builds the menu in the user's language. It must not touch the document, properties or anything else that needs authorisation: `onOpen` of a
 * published add-on runs in AuthMode NONE, where that would leave the user without a menu (platform reference §4.1).
 */
export function buildMenu(surface: Pick<Surface, 'SpreadsheetApp'>, language: Language): void {
  const menu = surface.SpreadsheetApp.getUi().createAddonMenu();
  for (const item of MENU_ITEMS) {
    if (item.lineBefore) menu.addSeparator();
    menu.addItem(translate(language, item.key), item.handler);
  }
  menu.addToUi();
}
