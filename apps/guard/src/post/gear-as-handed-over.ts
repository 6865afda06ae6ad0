import type { SitePack } from '@zhiqin/duty/rules';
import type { GearLine } from '../parts/gear-count.tsx';
import type { StoredEntry } from '../storage/open-database.ts';

/** What a post has where its gear is not in the register yet. */
const usualItems = ['radio', 'keys', 'torch', 'baton', 'extinguisher', 'logBook'];

/**
 * What should be at this post by the gear register (S9D-3), and how many the last handover on this phone counted: what
 * was missing then stays missing until somebody counts it. Without a register, what was counted last, else one of each.
 */
export function gearAsHandedOver(
  entries: readonly StoredEntry[],
  postId: string,
  postLife: SitePack['postLife'],
): GearLine[] {
  const last = entries
    .filter(({ entry }) => entry.content.kind === 'handover' && entry.content.post === postId)
    .sort((a, b) => b.seq - a.seq)[0];
  const counted = (last?.entry.content.body.gear ?? []) as { item: string; count: number }[];
  const countOf = (item: string) => counted.find((line) => line.item === item)?.count;
  const issued = (postLife?.gear ?? []).filter((row) => row.postId === postId);
  if (issued.length > 0) {
    return issued.map(({ kind, name, count: expected }) => {
      const item = name ?? kind;
      const count = Math.min(countOf(item) ?? expected, expected);
      return { item, count, expected, ok: count === expected };
    });
  }
  return usualItems.map((item) => {
    const count = countOf(item) ?? 1;
    return { item, count, expected: count, ok: true };
  });
}
