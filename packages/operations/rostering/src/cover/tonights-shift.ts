import { can, roleOf, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { isOfPublishedMonth } from '../planned-shifts.ts';
import { shift } from '../schema.ts';

/** How far ahead gaps are looked for: tonight and tomorrow morning. */
export const coverAheadMs = 24 * 3_600_000;

/** Running, or to begin within the next 24 hours. */
export const isTonights = (
  { startsAt, endsAt }: Pick<typeof shift.$inferSelect, 'startsAt' | 'endsAt'>,
  now: Date,
): boolean => endsAt > now && startsAt.getTime() < now.getTime() + coverAheadMs;

/**
 * A published shift of a site of the actor's. Who may not plan the roster reaches those of the next 24 hours alone,
 * running ones too: he fills tonight's gaps, the month is not his.
 * @throws DomainError `not-found`
 */
export async function requireTonightsShift(ctx: UseContext, shiftId: string) {
  const { tx, tenantId, actor } = ctx;
  const [target] = await tx
    .select()
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), eq(shift.id, shiftId), isOfPublishedMonth(tx)));
  if (!target) throw new DomainError('not-found');
  const site = await requireOwnSite(ctx, target.siteId);
  if (!isTonights(target, ctx.now) && !can(roleOf(actor), 'roster.plan')) throw new DomainError('not-found');
  return { target, site };
}
