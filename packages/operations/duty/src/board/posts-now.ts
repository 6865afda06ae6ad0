import type { UseContext } from '@zhiqin/access';
import { minutesBetween } from '@zhiqin/kernel';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { shortSince } from '../now/short-since.ts';
import { dutyEntry, presenceSpan } from '../schema.ts';

/** How somebody came to a post: the kind of the entry that opened his stay. */
export interface Stand {
  personId: string | null;
  /** Null: not recognised. */
  name: string | null;
  from: Date;
  /** Null: there now. */
  to: Date | null;
  how: string;
  identity: string;
  entryId: string;
}

export interface BoardPost {
  siteId: string;
  postId: string;
  code: string;
  name: string;
  nameEn: string | null;
  /** The planned shift that covers this moment. */
  shift: {
    id: string;
    code: string;
    startsAt: Date;
    endsAt: Date;
    heads: number;
    rostered: string[];
  } | null;
  /** Everybody of this shift, one after the other: sign-on, handover, relief and rotation; who is there now is last. */
  chain: Stand[];
  there: number;
  missingHeads: number;
  /** Since when it has been short of heads; null while it is not. */
  shortSince: Date | null;
  shortMinutes: number;
}

/** Stays of people who are still signed on from an earlier shift are shown; what ended longer ago is not. */
const lookBackMs = 48 * 3_600_000;

/** Every post in reach, with who stands there and who stood there since the running shift began. */
export async function postsNow(ctx: UseContext, siteId: string | null): Promise<BoardPost[]> {
  const { tx, tenantId, now } = ctx;
  const [posts, spans, planned] = await Promise.all([
    tx
      .select({
        siteId: post.siteId,
        postId: post.id,
        code: post.code,
        name: post.name,
        nameEn: post.nameEn,
      })
      .from(post)
      .where(
        and(
          eq(post.tenantId, tenantId),
          siteId ? eq(post.siteId, siteId) : undefined,
          isNull(post.retiredAt),
        ),
      )
      .orderBy(asc(post.sortOrder), asc(post.code)),
    tx
      .select({ span: presenceSpan, name: guard.name, how: dutyEntry.kind })
      .from(presenceSpan)
      .leftJoin(guard, and(eq(guard.tenantId, presenceSpan.tenantId), eq(guard.id, presenceSpan.personId)))
      .leftJoin(
        dutyEntry,
        and(eq(dutyEntry.tenantId, presenceSpan.tenantId), eq(dutyEntry.id, presenceSpan.openingEntryId)),
      )
      .where(
        and(
          eq(presenceSpan.tenantId, tenantId),
          siteId ? eq(presenceSpan.siteId, siteId) : undefined,
          lte(presenceSpan.fromAt, now),
          or(isNull(presenceSpan.toAt), gt(presenceSpan.toAt, new Date(now.getTime() - lookBackMs))),
        ),
      )
      .orderBy(asc(presenceSpan.fromAt), asc(presenceSpan.id)),
    tx
      .select({ shift, guardName: guard.name })
      .from(shift)
      .leftJoin(
        assignment,
        and(
          eq(assignment.tenantId, shift.tenantId),
          eq(assignment.shiftId, shift.id),
          isNull(assignment.withdrawnAt),
        ),
      )
      .leftJoin(guard, and(eq(guard.tenantId, shift.tenantId), eq(guard.id, assignment.guardId)))
      .where(
        and(
          eq(shift.tenantId, tenantId),
          siteId ? eq(shift.siteId, siteId) : undefined,
          lte(shift.startsAt, now),
          gt(shift.endsAt, now),
        ),
      )
      .orderBy(desc(shift.startsAt), asc(guard.staffNo)),
  ]);
  const spansOf = Map.groupBy(spans, ({ span }) => span.postId);
  const plannedOf = Map.groupBy(planned, (row) => row.shift.postId);
  return posts.map((one) => {
    const stays = spansOf.get(one.postId) ?? [];
    const rows = plannedOf.get(one.postId) ?? [];
    const running = rows[0]?.shift;
    const isThere = ({ toAt }: { toAt: Date | null }) => toAt === null || toAt > now;
    const there = stays.filter(({ span }) => isThere(span)).length;
    const since = running
      ? (shortSince(
          stays.map(({ span }) => span),
          running.heads,
          running.startsAt,
          now,
        ) ?? null)
      : null;
    return {
      ...one,
      shift: running
        ? {
            id: running.id,
            code: running.code,
            startsAt: running.startsAt,
            endsAt: running.endsAt,
            heads: running.heads,
            rostered: rows
              .filter((row) => row.shift.id === running.id)
              .flatMap((row) => (row.guardName ? [row.guardName] : [])),
          }
        : null,
      chain: stays
        .filter(({ span }) => isThere(span) || (running && (span.toAt as Date) > running.startsAt))
        .map(({ span, name, how }) => ({
          personId: span.personId,
          name,
          from: span.fromAt,
          to: isThere(span) ? null : span.toAt,
          how: how ?? 'presence.sign-on',
          identity: span.identity,
          entryId: span.openingEntryId,
        })),
      there,
      missingHeads: running ? Math.max(0, running.heads - there) : 0,
      shortSince: since,
      shortMinutes: since ? Math.floor(minutesBetween(since, now)) : 0,
    };
  });
}
