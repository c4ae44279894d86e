import { playScene } from '../sidebar/play-scene';
import { scenes } from '../sidebar/scenes';
import type { Assignment } from './photographer';
import { quietPage, still } from './still';

/** The pages of docs/sidebar.md by the scene each is taken from. */
const PAGES: { readonly [scene: string]: string } = {
  '00-create': 'new',
  '02-create-date': 'preview',
  '03-create-more': 'options',
  '04-inserting': 'progress',
  '05-what-now': 'what-now',
  '06-today': 'today',
  '07-today-changes': 'today-changes',
  '08-event': 'event',
  '09-move': 'move',
  '12-import-columns': 'import',
  '13-sheets': 'sheets',
  '14-repair': 'repair',
  '16-remove': 'remove',
  '17-reminders': 'reminders',
  '18-mails': 'mails',
};

/** Every page of the sidebar at the width Google gives it. */
export async function sidebarPictures({ browser, language, pathOf, isWanted }: Assignment): Promise<void> {
  const page = await quietPage(browser, language);
  for (const scene of scenes(language)) {
    const name = `sidebar-${PAGES[scene.name]}`;
    if (PAGES[scene.name] === undefined || !isWanted(name)) continue;
    await playScene(page, scene, language, () => still(pathOf(name), page));
  }
  await page.close();
}
