import { clearBody } from '../log/clear-body.ts';
import type { VisitInside } from '../log/fold-log.ts';
import type { StoredEntry } from '../storage/open-database.ts';

/** A box of numbered cards begins with it. */
const firstPassNo = '1';

/**
 * The number after that of the pass given out last at this post: numbered cards are handed out in their order, and the
 * first card is the first one; never one that somebody inside wears. Null where a pass has no number. Only offered: a
 * guard who holds another card writes it.
 */
export function nextPassNo(
  entries: readonly StoredEntry[],
  inside: readonly Pick<VisitInside, 'postId' | 'passNo' | 'admittedAt'>[],
  postId: string,
): string | null {
  const own = entries
    .map(({ entry }) => entry)
    .filter(({ content }) => content.kind === 'visit.admit' && content.post === postId)
    .map((entry) => ({ passNo: clearBody(entry).passNo, at: entry.content.at }));
  const known = inside
    .filter((visit) => visit.postId === postId)
    .map((visit) => ({ passNo: visit.passNo, at: visit.admittedAt }));
  const [last] = [...own, ...known].filter((one) => one.passNo).sort((a, b) => b.at.localeCompare(a.at));
  let next = last ? following(String(last.passNo)) : firstPassNo;
  const worn = new Set(inside.map((visit) => visit.passNo));
  while (next !== null && worn.has(next)) next = following(next);
  return next;
}

/** "T-0099" → "T-0100". */
function following(passNo: string): string | null {
  const digits = /\d{1,15}$/.exec(passNo)?.[0];
  if (!digits) return null;
  return passNo.slice(0, -digits.length) + String(Number(digits) + 1).padStart(digits.length, '0');
}
