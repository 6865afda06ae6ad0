import { type GearLine, gearItems } from '../parts/gear-count.tsx';
import type { StoredEntry } from '../storage/open-database.ts';

/** What the last handover on this phone counted at this post; before the first one, one of each. */
export function gearAsHandedOver(entries: readonly StoredEntry[], postId: string): GearLine[] {
  const last = entries
    .filter(({ entry }) => entry.content.kind === 'handover' && entry.content.post === postId)
    .sort((a, b) => b.seq - a.seq)[0];
  const counted = (last?.entry.content.body.gear ?? []) as { item: string; count: number }[];
  return gearItems.map((item) => {
    const count = counted.find((line) => line.item === item)?.count ?? 1;
    return { item, count, expected: count, ok: true };
  });
}
