import type { Reading } from '@zhiqin/sites';
import type { PreparednessAtHand } from './preparedness-in-pack.ts';

type Reader = (ctx: Reading, siteId: string, now: Date) => Promise<PreparednessAtHand>;
let reader: Reader | undefined;

/** Plans, drills and contacts are a lower package's: it says what a post has at hand. */
export function contributePreparednessAtHand(read: Reader): void {
  reader = read;
}

/** Undefined in a process where nobody contributed it. */
export async function preparednessAtHand(
  ctx: Reading,
  siteId: string,
  now: Date,
): Promise<PreparednessAtHand | undefined> {
  return reader?.(ctx, siteId, now);
}
