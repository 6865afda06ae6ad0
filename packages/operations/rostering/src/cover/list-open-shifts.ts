import { query, type UseContext } from '@zhiqin/access';
import { addDays, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm';
import { shiftsBetween } from '../planned-shifts.ts';
import { siteLeaveInput } from '../roster-input.ts';
import { coverCall, guardLoan, onCall } from '../schema.ts';
import { coverAheadMs } from './tonights-shift.ts';

/** A site's published shifts of the next 24 hours that are short of people, running ones too; who is due on all of them; and who is on call. Errors: `not-found`. */
export const listOpenShifts = query({
  action: 'roster.cover',
  input: siteLeaveInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId, now } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const shifts = await shiftsBetween(ctx, siteId, now, new Date(now.getTime() + coverAheadMs));
    const open = shifts.filter((one) => one.guardIds.length < one.heads);
    const posts = await tx
      .select({ id: post.id, code: post.code, name: post.name, nameEn: post.nameEn })
      .from(post)
      .where(and(eq(post.tenantId, tenantId), eq(post.siteId, siteId)));
    const calls =
      open.length === 0
        ? []
        : await tx
            .select()
            .from(coverCall)
            .where(
              and(
                eq(coverCall.tenantId, tenantId),
                inArray(
                  coverCall.shiftId,
                  open.map((one) => one.id),
                ),
              ),
            );
    const today = dayOf(now, zone);
    const callable = await tx
      .select({ id: onCall.id, guardId: onCall.guardId, day: onCall.day, name: guard.name })
      .from(onCall)
      .innerJoin(guard, and(eq(guard.tenantId, onCall.tenantId), eq(guard.id, onCall.guardId)))
      .where(
        and(
          eq(onCall.tenantId, tenantId),
          eq(onCall.siteId, siteId),
          isNull(onCall.endedAt),
          gte(onCall.day, addDays(today, -1)),
        ),
      )
      .orderBy(asc(onCall.day))
      .limit(60);
    const people = await namesOf(ctx, [...new Set(shifts.flatMap((one) => one.guardIds))]);
    const postOf = (postId: string) => {
      const at = posts.find((one) => one.id === postId);
      return { code: at?.code ?? '', name: at?.name ?? '', nameEn: at?.nameEn ?? null };
    };
    return {
      zone,
      today,
      open: open.map(({ id, postId, day, code, startsAt, endsAt, heads, guardIds }) => {
        const call = calls.find((one) => one.shiftId === id && one.closedAt === null);
        return {
          shiftId: id,
          post: postOf(postId),
          day,
          code,
          startsAt,
          endsAt,
          missing: heads - guardIds.length,
          wakeAt: call?.wakeAt ?? null,
          wokenAt: call?.wokenAt ?? null,
        };
      }),
      /** Who is due: to be called off where he cannot come. */
      due: shifts.flatMap(({ id, postId, code, startsAt, endsAt, guardIds }) =>
        guardIds.map((guardId) => ({
          ...{ shiftId: id, post: postOf(postId), code, startsAt, endsAt, guardId },
          name: people.get(guardId) ?? '',
        })),
      ),
      onCall: callable,
      /** Who is of the site for a while only. */
      lent: await readLent(ctx, siteId),
    };
  },
});

async function readLent({ tx, tenantId }: UseContext, siteId: string) {
  return tx
    .select({
      loanId: guardLoan.id,
      guardId: guardLoan.guardId,
      name: guard.name,
      staffNo: guard.staffNo,
      untilAt: guardLoan.untilAt,
    })
    .from(guardLoan)
    .innerJoin(guard, and(eq(guard.tenantId, guardLoan.tenantId), eq(guard.id, guardLoan.guardId)))
    .where(and(eq(guardLoan.tenantId, tenantId), eq(guardLoan.siteId, siteId), isNull(guardLoan.endedAt)))
    .orderBy(asc(guardLoan.untilAt));
}

async function namesOf({ tx, tenantId }: UseContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: guard.id, name: guard.name })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, [...ids])));
  return new Map(rows.map((row) => [row.id, row.name]));
}
