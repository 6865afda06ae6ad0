import { command, endPeopleAccess } from '@zhiqin/access';
import { and, eq, isNull } from 'drizzle-orm';
import { guardLeaving } from '../file/schema.ts';
import { endAccessInput } from './leaving-input.ts';

/** Name of the job that ends a leaver's access after his last day. */
export const endAccessTask = 'workforce.end-access';

/** Runs when the last day is over; does nothing where the leaving was taken back meanwhile. */
export const endLeaverAccess = command({
  action: 'leaving.end-access',
  input: endAccessInput,
  async run(ctx, { guardId, leavingId }) {
    const [row] = await ctx.tx
      .select({ siteIds: guardLeaving.siteIds })
      .from(guardLeaving)
      .where(
        and(
          eq(guardLeaving.tenantId, ctx.tenantId),
          eq(guardLeaving.id, leavingId),
          isNull(guardLeaving.takenBackAt),
        ),
      );
    if (!row) return { isEnded: false };
    await endPeopleAccess(ctx, [guardId]);
    ctx.audit({ siteId: row.siteIds[0] ?? null, subjectId: guardId });
    return { isEnded: true };
  },
});
