import type { Locator, Page } from 'playwright-core';
import type { Frame } from './animation';
import { steadyShot } from './still';

/** Height of the strip under the page that says what happens, in pixels. */
export const CAPTION_HEIGHT = 44;

const DRESS = `
  .app { height: calc(100vh - ${CAPTION_HEIGHT}px) !important; }
  #caption { position: fixed; inset: auto 0 0 0; height: ${CAPTION_HEIGHT}px; z-index: 99; background: #24415c; color: #fff;
    font: 600 18px/${CAPTION_HEIGHT}px var(--fonts); text-align: center; }
  #pointer { position: fixed; z-index: 99; left: -50px; top: 0; pointer-events: none; }
  #pointer::before { content: ''; position: absolute; left: -13px; top: -13px; width: 30px; height: 30px; border-radius: 50%;
    background: rgb(29 91 143 / 30%); border: 2px solid #1d5b8f; }
  #pointer svg { position: relative; display: block; }
  /* What a mouse that is not there would show. */
  * { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
`;

const POINTER = `<svg width="22" height="28" viewBox="0 0 22 28"><path d="M2 2v20l5-4.6 3.3 7.6 3.6-1.6-3.3-7.4H18z" fill="#111" stroke="#fff" stroke-width="1.6" stroke-linejoin="round"/></svg>`;

/** A page that is filmed: a caption under it, a pointer over it, and the frames taken so far. */
export class Stage {
  readonly frames: Frame[] = [];

  private constructor(readonly page: Page) {}

  /** Dresses the page up. */
  static async over(page: Page): Promise<Stage> {
    await page.addStyleTag({ content: DRESS });
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`<div id="caption"></div><div id="pointer">${POINTER}</div>`)})`,
    );
    return new Stage(page);
  }

  async say(text: string): Promise<void> {
    await this.page.evaluate(`document.getElementById('caption').textContent = ${JSON.stringify(text)}`);
  }

  /** A frame of the page as it stands, for so many milliseconds. */
  async hold(milliseconds: number): Promise<void> {
    this.frames.push({ png: await steadyShot(this.page), milliseconds });
  }

  /** Shows the pointer pressing, then presses. */
  async press(target: Locator, act: () => Promise<unknown> = () => target.click()): Promise<void> {
    const box = await target.boundingBox();
    if (box === null) throw new Error(`nothing to press: ${target}`);
    // Beside the words, not on them.
    await this.point(Math.round(box.x + Math.min(box.width * 0.85, 150)), Math.round(box.y + box.height * 0.6));
    await this.hold(PRESSING);
    await act();
    await this.point(-50, 0);
    // A real mouse left where it pressed would light up what is under it.
    await this.page.mouse.move(0, 0);
  }

  private async point(x: number, y: number): Promise<void> {
    await this.page.evaluate(`document.getElementById('pointer').style.cssText = 'left:${x}px;top:${y}px'`);
  }
}

/** Milliseconds for which the pointer is seen pressing. */
const PRESSING = 450;
