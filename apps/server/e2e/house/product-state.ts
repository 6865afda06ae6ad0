import type { Migrated } from '@zhiqin/db';

/** When the browser tests happen: the evening after a month has ended, a quarter of an hour before the night shift. */
export const pinnedNow = '2026-11-01T22:45:00+08:00';

/** The month that ended last, told from {@link storyDays} days before the pinned moment on. */
export const lastMonth = '2026-10';
export const storyDays = 9;

/** What the process that serves the product tells the tests. */
export interface ProductState extends Migrated {
  origin: string;
  ownerUrl: string;
  /** The product's clock and every browser's run this much beside the machine's. */
  clockOffsetMs: number;
  dataDir: string;
}

const variable = 'ZHIQIN_E2E_PRODUCT';

export function keepProductState(state: ProductState): void {
  process.env[variable] = JSON.stringify(state);
}

export const isProductKnown = (): boolean => Boolean(process.env[variable]);

export function productState(): ProductState {
  const kept = process.env[variable];
  if (!kept) throw new Error('The product is not running: start browser tests by `playwright test`.');
  return JSON.parse(kept) as ProductState;
}
