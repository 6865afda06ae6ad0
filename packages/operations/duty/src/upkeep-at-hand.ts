import type { UseContext } from '@zhiqin/access';
import type { UpkeepAtHand } from './upkeep-in-pack.ts';

type Reader = (ctx: UseContext, siteId: string) => Promise<UpkeepAtHand>;
let reader: Reader | undefined;

/** Hazards and hot work are a lower package's: it says which are open. */
export function contributeUpkeepAtHand(read: Reader): void {
  reader = read;
}

export async function upkeepAtHand(ctx: UseContext, siteId: string): Promise<UpkeepAtHand | undefined> {
  return reader?.(ctx, siteId);
}
