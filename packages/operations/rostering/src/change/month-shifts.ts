import type { UseContext } from '@zhiqin/access';
import { addRows } from '@zhiqin/db';
import { daysOfMonth, type Month, windowAt } from '@zhiqin/kernel';
import type { SitePlan } from '@zhiqin/sites';
import { and, eq, like } from 'drizzle-orm';
import type { Need } from '../demand/needs-of.ts';
import { readNeeds } from '../demand/read-needs.ts';
import { shift } from '../schema.ts';

/** The shifts a site's posts have in a month, each with the heads it needs that day; what needs nobody is left out. */
export function shiftsOfPosts(
  plan: SitePlan,
  month: Month,
  needOf: (postId: string, code: string, day: string) => Need,
) {
  // Temporal takes its time, and many posts keep the same hours.
  const windows = new Map<string, { startsAt: Date; endsAt: Date }>();
  return daysOfMonth(month).flatMap((day) =>
    plan.posts.flatMap((post) =>
      post.shiftPattern.flatMap(({ code, startTime, endTime }) => {
        const { heads } = needOf(post.id, code, day);
        if (heads === 0) return [];
        const key = `${day} ${startTime} ${endTime}`;
        const window = windows.get(key) ?? windowAt(day, startTime, endTime, plan.site.zone);
        windows.set(key, window);
        return [{ postId: post.id, day, code, heads, ...window }];
      }),
    ),
  );
}

/** A month's shifts as stored; what is not drafted yet is laid out from the posts, each place open. */
export async function requireMonthShifts(ctx: UseContext, plan: SitePlan, month: Month) {
  const { tx, tenantId } = ctx;
  const siteId = plan.site.id;
  const read = () =>
    tx
      .select()
      .from(shift)
      .where(and(eq(shift.tenantId, tenantId), eq(shift.siteId, siteId), like(shift.day, `${month}-%`)))
      // Locked, so that two hands cannot both take the last place.
      .for('update');
  const stored = await read();
  if (stored.length > 0) return stored;
  const { needOf } = await readNeeds(ctx, plan);
  await addRows(
    tx,
    shift,
    shiftsOfPosts(plan, month, needOf).map((row) => ({ tenantId, id: ctx.newId(), siteId, ...row })),
  );
  return read();
}
