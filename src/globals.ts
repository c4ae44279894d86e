/**
 * How Google reaches a top-level function: as a simple trigger by its reserved name, through an installed clock trigger, from a
 * menu item, or from a page through `google.script.run`.
 */
export type GlobalKind = 'simpleTrigger' | 'clockTrigger' | 'menu' | 'client';

export interface GlobalFunction {
  readonly name: string;
  readonly kind: GlobalKind;
}

/**
 * Every function Google may call by name. The build writes one top-level forwarding function for each, since Google finds only
 * those (platform reference §8), and refuses to build when `entry.ts`, the menu, the triggers or the sidebar say otherwise.
 */
export const GLOBALS: readonly GlobalFunction[] = [
  { name: 'onOpen', kind: 'simpleTrigger' },
  { name: 'onInstall', kind: 'simpleTrigger' },
  { name: 'onEdit', kind: 'simpleTrigger' },
  { name: 'onHourly', kind: 'clockTrigger' },
  { name: 'menuOpenSidebar', kind: 'menu' },
  { name: 'menuInsertPlan', kind: 'menu' },
  { name: 'menuMoveDate', kind: 'menu' },
  { name: 'menuApprove', kind: 'menu' },
  { name: 'menuUndo', kind: 'menu' },
  { name: 'menuPrint', kind: 'menu' },
  { name: 'menuSendDigests', kind: 'menu' },
  { name: 'menuPreviewDigests', kind: 'menu' },
  { name: 'menuTurnRemindersOn', kind: 'menu' },
  { name: 'menuTurnRemindersOff', kind: 'menu' },
  { name: 'menuRepair', kind: 'menu' },
  { name: 'menuRestoreLook', kind: 'menu' },
  { name: 'menuChooseSheets', kind: 'menu' },
  { name: 'menuRemovePlan', kind: 'menu' },
  { name: 'menuUninstall', kind: 'menu' },
  { name: 'menuSelfTest', kind: 'menu' },
  { name: 'menuHelp', kind: 'menu' },
  { name: 'rpc', kind: 'client' },
];
