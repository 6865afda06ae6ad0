import { expect, type Locator, type Page } from '@playwright/test';

/** A guard's thumb, as the limits of the forms reckon it. */
export const secondsATap = 0.7;
export const secondsAKey = 0.25;
/** A Han character is typed as a syllable of some three letters and a choice. */
const keysAHan = 4;

export interface Effort {
  taps: number;
  keys: number;
  /** How often what is to be touched lay outside the screen. Told, not reckoned. */
  swipes: number;
  seconds: number;
}

/**
 * Touches a page as a thumb does and counts what it costs. Seconds are reckoned from taps and keys alone, so that
 * waiting for anybody or anything (the host who is asked, a slow machine) is not in them.
 */
export class CountingHand {
  readonly page: Page;
  #taps = 0;
  #keys = 0;
  #swipes = 0;
  #heldSeconds = 0;

  constructor(page: Page) {
    this.page = page;
  }

  begin(): void {
    this.#taps = 0;
    this.#keys = 0;
    this.#swipes = 0;
    this.#heldSeconds = 0;
  }

  async tap(target: Locator): Promise<void> {
    await this.#reach(target);
    await target.tap();
    this.#taps += 1;
  }

  /** Into a field: a tap on it unless the cursor is there, then key by key. */
  async write(field: Locator, text: string): Promise<void> {
    if (!(await field.evaluate((box) => box === document.activeElement))) await this.tap(field);
    await field.fill(text);
    for (const sign of text) this.#keys += /\p{Script=Han}/u.test(sign) ? keysAHan : 1;
  }

  /** By the phone's own picker: it opens, and a line is touched. */
  async pick(list: Locator, line: string | { index: number }): Promise<void> {
    await this.#reach(list);
    await list.selectOption(line);
    this.#taps += 2;
  }

  /** Keeps the thumb down until `done`. */
  async hold(target: Locator, seconds: number, done: () => Promise<void>): Promise<void> {
    await this.#reach(target);
    await target.hover();
    this.#taps += 1;
    this.#heldSeconds += seconds;
    await this.page.mouse.down();
    await done();
    await this.page.mouse.up();
  }

  get taps(): number {
    return this.#taps;
  }

  effort(): Effort {
    const seconds = this.#taps * secondsATap + this.#keys * secondsAKey + this.#heldSeconds;
    return { taps: this.#taps, keys: this.#keys, swipes: this.#swipes, seconds: Number(seconds.toFixed(1)) };
  }

  async #reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const box = await target.boundingBox();
    const height = this.page.viewportSize()?.height ?? 0;
    if (box && (box.y < 0 || box.y + box.height > height)) this.#swipes += 1;
  }
}
