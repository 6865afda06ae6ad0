import { query } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { DomainError, minutesBetween } from '@zhiqin/kernel';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, gt, isNull, lte, max } from 'drizzle-orm';
import { siteInput } from '../duty-input.ts';
import { deviceReport, presenceSpan } from '../schema.ts';
import { shortSince } from './short-since.ts';

/** No shift runs longer, so nothing that ended before bears on the one that is running. */
const longestShiftMs = 48 * 3_600_000;

export interface PostNow {
  postId: string;
  code: string;
  name: string;
  nameEn: string | null;
  there: { personId: string | null; name: string | null; since: Date; identity: string; entryId: string }[];
  /** The planned shift that covers this moment. */
  expected: {
    shiftId: string;
    code: string;
    startsAt: Date;
    endsAt: Date;
    heads: number;
    guards: { id: string; name: string }[];
  } | null;
  /** How many of the heads the running shift needs are not there; 0 where none is planned. */
  missingHeads: number;
  /** Whole minutes the running shift has been short of heads without a break; 0 while it is not, or none is planned. */
  unmannedMinutes: number;
  /** When a phone lying at the post was last heard; null: none lies there, or it never spoke. */
  lastHeardAt: Date | null;
}

/**
 * Who stands at each post just now, as far as the phones have told.
 * @throws DomainError `not-found` for a site without posts that the actor may see.
 */
export const presenceNow = query({
  action: 'duty.read',
  input: siteInput,
  async run(ctx, { siteId }): Promise<PostNow[]> {
    const { tx, tenantId, now } = ctx;
    const [posts, open, ended, planned, heard] = await Promise.all([
      tx
        .select({ id: post.id, code: post.code, name: post.name, nameEn: post.nameEn })
        .from(post)
        .where(and(eq(post.tenantId, tenantId), eq(post.siteId, siteId), isNull(post.retiredAt)))
        .orderBy(asc(post.sortOrder), asc(post.code)),
      tx
        .select({ span: presenceSpan, name: guard.name })
        .from(presenceSpan)
        .leftJoin(guard, and(eq(guard.tenantId, presenceSpan.tenantId), eq(guard.id, presenceSpan.personId)))
        .where(
          and(
            eq(presenceSpan.tenantId, tenantId),
            eq(presenceSpan.siteId, siteId),
            isNull(presenceSpan.toAt),
          ),
        )
        .orderBy(asc(presenceSpan.fromAt)),
      tx
        .select({ postId: presenceSpan.postId, fromAt: presenceSpan.fromAt, toAt: presenceSpan.toAt })
        .from(presenceSpan)
        .where(
          and(
            eq(presenceSpan.tenantId, tenantId),
            eq(presenceSpan.siteId, siteId),
            gt(presenceSpan.toAt, new Date(now.getTime() - longestShiftMs)),
          ),
        ),
      tx
        .select({ shift, guardId: guard.id, guardName: guard.name })
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
            eq(shift.siteId, siteId),
            lte(shift.startsAt, now),
            gt(shift.endsAt, now),
          ),
        )
        .orderBy(desc(shift.startsAt), asc(guard.staffNo)),
      tx
        .select({ postId: device.postId, at: max(deviceReport.heardAt) })
        .from(device)
        .innerJoin(
          deviceReport,
          and(eq(deviceReport.tenantId, device.tenantId), eq(deviceReport.deviceId, device.id)),
        )
        .where(and(eq(device.tenantId, tenantId), eq(device.siteId, siteId)))
        .groupBy(device.postId),
    ]);
    if (posts.length === 0) throw new DomainError('not-found');
    return posts.map(({ id: postId, ...names }) => {
      const there = open.filter(({ span }) => span.postId === postId);
      const rows = planned.filter((row) => row.shift.postId === postId);
      const running = rows[0]?.shift;
      const stays = [...there.map(({ span }) => span), ...ended.filter((row) => row.postId === postId)];
      const since = running && shortSince(stays, running.heads, running.startsAt, now);
      return {
        postId,
        ...names,
        there: there.map(({ span, name }) => ({
          personId: span.personId,
          name,
          since: span.fromAt,
          identity: span.identity,
          entryId: span.openingEntryId,
        })),
        expected: running
          ? {
              shiftId: running.id,
              code: running.code,
              startsAt: running.startsAt,
              endsAt: running.endsAt,
              heads: running.heads,
              guards: rows
                .filter((row) => row.shift.id === running.id)
                .flatMap((row) =>
                  row.guardId && row.guardName ? [{ id: row.guardId, name: row.guardName }] : [],
                ),
            }
          : null,
        missingHeads: running ? Math.max(0, running.heads - there.length) : 0,
        unmannedMinutes: since ? Math.floor(minutesBetween(since, now)) : 0,
        lastHeardAt: heard.find((row) => row.postId === postId)?.at ?? null,
      };
    });
  },
});
