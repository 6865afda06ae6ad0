import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { and, count, eq, sql } from 'drizzle-orm';
import { siteMonthInput } from '../rules.ts';
import { guardMonth } from './schema.ts';

/**
 * How far the hours of a site's month are confirmed, contested and locked, beside what blocks its close. None of it
 * blocks: a guard who says nothing does not hold up the pay of the others. Errors: `not-found`.
 */
export const getMonthBoard = query({
  action: 'month.read',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const [hours] = await tx
      .select({
        guards: count(),
        confirmed: sql<number>`count(*) filter (where ${guardMonth.confirmedAt} is null)`.mapWith(Number),
        contested: sql<number>`count(*) filter (where ${guardMonth.state} = 'contested')`.mapWith(Number),
        locked: sql<number>`count(*) filter (where ${guardMonth.state} <> 'locked')`.mapWith(Number),
      })
      .from(guardMonth)
      .where(
        and(eq(guardMonth.tenantId, tenantId), eq(guardMonth.siteId, siteId), eq(guardMonth.month, month)),
      );
    return {
      guards: hours?.guards ?? 0,
      /** How many are still open, in the order they are dealt with. */
      open: {
        contested: hours?.contested ?? 0,
        confirmed: hours?.confirmed ?? 0,
        locked: hours?.locked ?? 0,
      },
    };
  },
});
