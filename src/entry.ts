/**
 * What Google may call, one line each; `globals.ts` lists the names and the build checks them. Nothing here runs while the bundle loads.
 */
import { googleSurface } from './google/composition';
import * as menu from './google/menu-handlers';
import type { ClockEvent } from './google/surface';
import { handleHour, handleOpen, handleRpc } from './google/trigger-handlers';

export const onOpen = (): void => handleOpen(googleSurface());
export const onInstall = (): void => handleOpen(googleSurface());
export const onHourly = (event?: ClockEvent): void => handleHour(googleSurface(), event);
export const menuInsertPlan = (): void => menu.menuInsertPlan(googleSurface());
export const menuSendDigests = (): void => menu.menuSendDigests(googleSurface());
export const menuPreviewDigests = (): void => menu.menuPreviewDigests(googleSurface());
export const menuTurnRemindersOn = (): void => menu.menuTurnRemindersOn(googleSurface());
export const menuTurnRemindersOff = (): void => menu.menuTurnRemindersOff(googleSurface());
export const menuRemovePlan = (): void => menu.menuRemovePlan(googleSurface());
export const menuSelfTest = (): void => menu.menuSelfTest(googleSurface());
export const menuHelp = (): void => menu.menuHelp(googleSurface());
export const rpc = (request: unknown): string => handleRpc(googleSurface(), request);
