import type { UseContext } from '@zhiqin/access';
import { dutyEntry, entryProof } from '@zhiqin/duty/schema';
import type { ScanIntegrityFacts } from '@zhiqin/regulations';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { scansOf } from './fire-lane.ts';
import { jsonRows, within } from './json-rows.ts';
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
  const { startsAt, endsAt } = days.span;
  const d = dutyEntry;
  const p = entryProof;
  const [scans, points, doubted, graded] = await Promise.all([
    scansOf(ctx, days, startsAt, endsAt),
    ctx.tx
      .select({ id: checkpoint.id, name: checkpoint.name })
      .from(checkpoint)
      .where(and(eq(checkpoint.tenantId, ctx.tenantId), eq(checkpoint.siteId, days.siteId))),
    // Few entries are doubted: theirs alone are fetched.
    jsonRows<{ id: string; flags: string[] }>(
      ctx,
      sql`select ${d.id} as "id", ${d.flags} as "flags"
          from ${d} where ${d.tenantId} = ${ctx.tenantId} and ${d.siteId} = ${days.siteId} and ${d.flags} <> '{}'
            and ${d.occurredAt} >= ${startsAt.toISOString()} and ${d.occurredAt} <= ${endsAt.toISOString()}`,
    ),
    // What a person found genuine is no D any more.
    jsonRows<{ id: string; reasons: typeof entryProof.$inferSelect.reasons }>(
      ctx,
      sql`select ${p.id} as "id", ${p.reasons} as "reasons"
          from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId} and ${p.grade} = 'D'
            and ${p.at} >= ${startsAt.toISOString()} and ${p.at} <= ${endsAt.toISOString()}`,
    ),
  ]);
  const nameOf = new Map(points.map((point) => [point.id, point.name]));
  const flagsOf = new Map(doubted.map((entry) => [entry.id, entry.flags]));
  const againstOf = new Map(
    graded.map(({ id, reasons }) => [
      id,
      reasons.filter((one) => one.weighs === 'against').map((one) => one.key),
    ]),
  );
  const byPost = groupBy(scans, (scan) => scan.postId);
  const patrols = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  return shiftsOf(days)
    .filter((s) => patrols.has(s.postId))
    .map((s) => {
      const facts: ScanIntegrityFacts = {
        postId: s.postId,
        shiftId: s.id,
        scans: within(byPost.get(s.postId) ?? [], s.startsAt.getTime(), s.endsAt.getTime()).map(
          ({ id, checkpointId, label }) => ({
            entryId: id,
            point: nameOf.get(checkpointId ?? '') ?? label,
            doubts: [
              ...(flagsOf.get(id) ?? []).filter((flag) => againstScan.has(flag)),
              ...(againstOf.get(id) ?? []),
            ],
          }),
        ),
        silence: silence.of(`post-shift:${s.id}`),
      };
      return { ...postShift(s), named: { family: 'scanIntegrity', facts } };
    });
}
