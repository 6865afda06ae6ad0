import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { phonesHeard } from '@zhiqin/duty';
import { presenceSpan } from '@zhiqin/duty/schema';
import { minutesBetween } from '@zhiqin/kernel';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm';

/** A planned post where fewer people are signed on than the shift asks for, as far as has been heard. */
export interface UnmannedPost {
  shiftId: string;
  siteId: string;
  postId: string;
  postName: string;
  postNameEn: string | null;
  heads: number;
  present: number;
  /** When the post was last filled as asked for; the shift's start where it never was. */
  since: Date;
  minutes: number;
  rostered: string[];
  /** When a phone of this post was last heard; null: never. A phone without signal may know better than we do. */
  heardAt: Date | null;
}

/** Posts with somebody missing at this minute, the longest first. */
export async function unmannedPosts(ctx: UseContext): Promise<UnmannedPost[]> {
  const { tx, tenantId, now } = ctx;
  const planned = await tx
    .select({ shift, postName: post.name, postNameEn: post.nameEn })
    .from(shift)
    .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(and(eq(shift.tenantId, tenantId), lte(shift.startsAt, now), gt(shift.endsAt, now)));
  if (planned.length === 0) return [];
  const earliest = new Date(Math.min(...planned.map((row) => row.shift.startsAt.getTime())));
  const postIds = [...new Set(planned.map((row) => row.shift.postId))];
  const spans = await tx
    .select()
    .from(presenceSpan)
    .where(
      and(
        eq(presenceSpan.tenantId, tenantId),
        inArray(presenceSpan.postId, postIds),
        lte(presenceSpan.fromAt, now),
        or(isNull(presenceSpan.toAt), gte(presenceSpan.toAt, earliest)),
      ),
    );
  const rostered = await tx
    .select({ shiftId: assignment.shiftId, name: guard.name })
    .from(assignment)
    .innerJoin(guard, and(eq(guard.tenantId, assignment.tenantId), eq(guard.id, assignment.guardId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        isNull(assignment.withdrawnAt),
        inArray(
          assignment.shiftId,
          planned.map((row) => row.shift.id),
        ),
      ),
    );
  const heard = await phonesHeard(ctx, null);
  const spansByPost = Map.groupBy(spans, (span) => span.postId);
  const namesByShift = Map.groupBy(rostered, (row) => row.shiftId);
  return planned
    .flatMap(({ shift: due, postName, postNameEn }) => {
      const own = spansByPost.get(due.postId) ?? [];
      const present = new Set(
        own.filter((span) => span.toAt === null || span.toAt > now).map((span) => span.personId ?? span.id),
      ).size;
      if (present >= due.heads) return [];
      const left = own.flatMap((span) => (span.toAt && span.toAt <= now ? [span.toAt.getTime()] : []));
      const since = new Date(Math.max(due.startsAt.getTime(), ...left));
      return [
        {
          shiftId: due.id,
          siteId: due.siteId,
          postId: due.postId,
          postName,
          postNameEn,
          heads: due.heads,
          present,
          since,
          minutes: Math.floor(minutesBetween(since, now)),
          rostered: (namesByShift.get(due.id) ?? []).map((row) => row.name),
          heardAt: heard.find((phone) => phone.postId === due.postId)?.heardAt ?? null,
        },
      ];
    })
    .sort((a, b) => a.since.getTime() - b.since.getTime());
}
