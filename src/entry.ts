/**
 * What Google may call, one line each; `globals.ts` lists the names and the build checks them. Nothing here runs while the bundle loads.
 */
import { googleSurface } from './google/composition';
import { handleEdit } from './google/edit-handler';
import * as approve from './google/menu-approve';
import * as dates from './google/menu-dates';
import * as help from './google/menu-help';
import * as insert from './google/menu-insert';
import * as reminders from './google/menu-reminders';
import * as remove from './google/menu-remove';
import * as sheets from './google/menu-sheets';
import * as sidebar from './google/menu-sidebar';
import type { ClockEvent, EditEvent } from './google/surface';
import { handleHour, handleOpen, handleRpc } from './google/trigger-handlers';

export const onOpen = (): void => handleOpen(googleSurface());
export const onInstall = (): void => handleOpen(googleSurface());
export const onEdit = (event?: EditEvent): void => handleEdit(googleSurface(), event);
export const onHourly = (event?: ClockEvent): void => handleHour(googleSurface(), event);
export const menuOpenSidebar = (): void => sidebar.menuOpenSidebar(googleSurface());
export const menuInsertPlan = (): void => insert.menuInsertPlan(googleSurface());
export const menuMoveDate = (): void => dates.menuMoveDate(googleSurface());
export const menuApprove = (): void => approve.menuApprove(googleSurface());
export const menuUndo = (): void => dates.menuUndo(googleSurface());
export const menuPrint = (): void => sidebar.menuPrint(googleSurface());
export const menuSendDigests = (): void => reminders.menuSendDigests(googleSurface());
export const menuPreviewDigests = (): void => reminders.menuPreviewDigests(googleSurface());
export const menuTurnRemindersOn = (): void => reminders.menuTurnRemindersOn(googleSurface());
export const menuTurnRemindersOff = (): void => reminders.menuTurnRemindersOff(googleSurface());
export const menuRepair = (): void => sheets.menuRepair(googleSurface());
export const menuRestoreLook = (): void => sheets.menuRestoreLook(googleSurface());
export const menuChooseSheets = (): void => sheets.menuChooseSheets(googleSurface());
export const menuRemovePlan = (): void => remove.menuRemovePlan(googleSurface());
export const menuUninstall = (): void => remove.menuUninstall(googleSurface());
export const menuSelfTest = (): void => help.menuSelfTest(googleSurface());
export const menuHelp = (): void => help.menuHelp(googleSurface());
export const rpc = (request: unknown): string => handleRpc(googleSurface(), request);
