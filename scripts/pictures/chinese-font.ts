import type { Browser } from 'playwright-core';

/** Said where there is none. */
export const NO_CHINESE_FONT = 'No font for Chinese is installed here (Noto Sans CJK is one), so pictures would show empty boxes.';

/** Runs in the page: whether two characters that differ look different. Without a font for them both are the same empty box. */
const DIFFERS = `['中', '文'].map((text) => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  pen.font = '40px sans-serif';
  pen.fillText(text, 5, 45);
  return canvas.toDataURL();
}).reduce((one, other) => one !== other)`;

/** Whether this machine can draw Chinese: the browser of the npm package brings no fonts for it. */
export async function hasChineseFont(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  try {
    return (await page.evaluate(DIFFERS)) === true;
  } finally {
    await page.close();
  }
}
