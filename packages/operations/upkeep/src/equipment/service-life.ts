import type { Day } from '@zhiqin/kernel';
import { monthsOn } from './maintain.ts';

/**
 * Day by which a piece of fire gear has to go: what its card says, or its age by agent (GB 50444, F08), whichever is
 * first. Null: neither is known; hydrants, masks and lights have no age of their own.
 */
export function scrapDay(
  asset: { kind: string; madeOn: Day | null; scrapOn: Day | null },
  yearsByKind: Readonly<Record<string, number>>,
): Day | null {
  const years = yearsByKind[asset.kind];
  const byAge = asset.madeOn && years ? monthsOn(asset.madeOn, years * 12) : null;
  const days = [asset.scrapOn, byAge].filter((day) => day !== null).sort();
  return days[0] ?? null;
}
