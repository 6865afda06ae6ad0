import { query } from '@zhiqin/access';
import { declaredPeriodsFor } from '@zhiqin/adoption';
import { addDays, type Day, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { siteInput } from '@zhiqin/sites/rules';
import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import { assignment, shift } from './schema.ts';

/** Days of a declared period on which a post it asks for beside the usual ones has nobody planned. */
interface ExtraPostGap {
  periodId: string;
  postId: string;
  days: Day[];
}

/** How far ahead extra posts are looked for: nobody plans a festival earlier. */
const daysAhead = 92;

/**
 * Of periods that run or are to come, the extra posts nobody is planned for yet: declared is not staffed. Drafts count,
 * for it is the planner who asks.
 */
export const extraPostGaps = query({
  action: 'roster.plan',
  input: siteInput,
  async run(ctx, { siteId }): Promise<ExtraPostGap[]> {
    const { zone } = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, zone);
    const days = Array.from({ length: daysAhead }, (_, i) => addDays(today, i));
    const declared = await declaredPeriodsFor(ctx, siteId, days);
    const asked = [...declared].flatMap(([day, periods]) =>
      periods.flatMap(({ id, extraPostIds }) =>
        extraPostIds.map((postId) => ({ periodId: id, postId, day })),
      ),
    );
    if (asked.length === 0) return [];
    const planned = await ctx.tx
      .selectDistinct({ postId: shift.postId, day: shift.day })
      .from(shift)
      .innerJoin(
        assignment,
        and(
          eq(assignment.tenantId, shift.tenantId),
          eq(assignment.shiftId, shift.id),
          isNull(assignment.withdrawnAt),
        ),
      )
      .where(
        and(
          eq(shift.tenantId, ctx.tenantId),
          eq(shift.siteId, siteId),
          inArray(shift.postId, [...new Set(asked.map((one) => one.postId))]),
          gte(shift.day, today),
          lte(shift.day, days.at(-1) as Day),
        ),
      );
    const isPlanned = new Set(planned.map(({ postId, day }) => `${postId} ${day}`));
    const open = asked.filter(({ postId, day }) => !isPlanned.has(`${postId} ${day}`));
    return [...Map.groupBy(open, ({ periodId, postId }) => `${periodId} ${postId}`).values()].map((gaps) => ({
      periodId: gaps[0]?.periodId as string,
      postId: gaps[0]?.postId as string,
      days: gaps.map(({ day }) => day),
    }));
  },
});
