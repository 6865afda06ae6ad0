import type { UseContext } from '@zhiqin/access';
import { dutyEntry, patrolScan } from '@zhiqin/duty/schema';
import type { ScanIntegrityFacts } from '@zhiqin/regulations';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq, gte, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { groupBy, postShift, shiftsOf } from './presence.ts';
import type { Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

/** Doubts noted on receipt that speak against a scan itself; others speak of the phone or the roster. */
const againstScan: ReadonlySet<string> = new Set(['clock-doubt', 'unknown-label', 'label-mismatch']);

/** Scans of each patrol shift with what speaks against them (T09). */
export async function scanIntegrityWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const scans = await ctx.tx
    .select({
      entryId: patrolScan.id,
      postId: patrolScan.postId,
      at: patrolScan.at,
      point: checkpoint.name,
      label: patrolScan.label,
      flags: dutyEntry.flags,
    })
    .from(patrolScan)
    .innerJoin(dutyEntry, and(eq(dutyEntry.tenantId, patrolScan.tenantId), eq(dutyEntry.id, patrolScan.id)))
    .leftJoin(
      checkpoint,
      and(eq(checkpoint.tenantId, patrolScan.tenantId), eq(checkpoint.id, patrolScan.checkpointId)),
    )
    .where(
      and(
        eq(patrolScan.tenantId, ctx.tenantId),
        eq(patrolScan.siteId, days.siteId),
        gte(patrolScan.at, days.span.startsAt),
        lte(patrolScan.at, days.span.endsAt),
      ),
    )
    .orderBy(patrolScan.at);
  const byPost = groupBy(scans, (scan) => scan.postId);
  const patrols = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  return shiftsOf(days)
    .filter((s) => patrols.has(s.postId))
    .map((s) => {
      const facts: ScanIntegrityFacts = {
        postId: s.postId,
        shiftId: s.id,
        scans: (byPost.get(s.postId) ?? [])
          .filter((scan) => scan.at >= s.startsAt && scan.at < s.endsAt)
          .map(({ entryId, point, label, flags }) => ({
            entryId,
            point: point ?? label,
            doubts: flags.filter((flag) => againstScan.has(flag)),
          })),
        silence: silence.of(`post-shift:${s.id}`),
      };
      return { ...postShift(s), named: { family: 'scanIntegrity', facts } };
    });
}
