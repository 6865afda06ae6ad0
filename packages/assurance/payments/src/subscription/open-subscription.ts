import { command, setStanding, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { guard } from '@zhiqin/workforce/schema';
import { and, count, eq, gt, isNull, or } from 'drizzle-orm';
import * as z from 'zod/mini';
import { subscription } from '../schema.ts';
import { trialDays } from './plans.ts';

export type OwnSubscription = typeof subscription.$inferSelect;

export async function ownSubscription({
  tx,
  tenantId,
}: Pick<UseContext, 'tx' | 'tenantId'>): Promise<OwnSubscription | undefined> {
  const [row] = await tx
    .select()
    .from(subscription)
    .where(and(eq(subscription.tenantId, tenantId), eq(subscription.id, tenantId)));
  return row;
}

/** Seats: guards who are with the contractor today, by its zone. */
export async function countSeats({ tx, tenantId, now }: Pick<UseContext, 'tx' | 'tenantId' | 'now'>) {
  const [own] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
  const today = dayOf(now, own?.zone ?? 'Asia/Shanghai');
  const [row] = await tx
    .select({ active: count() })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), or(isNull(guard.leftOn), gt(guard.leftOn, today))));
  return row?.active ?? 0;
}

/** The contractor's row: its trial begins when it is first asked for, and with it the day its office would be held up. */
export const openSubscription = command({
  action: 'subscription.follow',
  input: z.object({}),
  async run(ctx): Promise<OwnSubscription & { tenantName: string; activeGuards: number }> {
    const { tx, tenantId, now } = ctx;
    const trialEndsAt = new Date(now.getTime() + trialDays * 86_400_000);
    const made = await tx
      .insert(subscription)
      .values({
        ...{ tenantId, id: tenantId, trialEndsAt, readOnlyFrom: trialEndsAt, createdAt: now },
        ...{ endsAtPeriodEnd: false, version: 1 },
      })
      .onConflictDoNothing()
      .returning({ id: subscription.id });
    if (made.length > 0) await ctx.run(setStanding, { readOnlyFrom: trialEndsAt });
    const row = await ownSubscription(ctx);
    if (!row) throw new Error('a subscription was neither found nor made');
    const [own] = await tx.select({ name: tenant.name }).from(tenant).where(eq(tenant.id, tenantId));
    ctx.audit({ subjectId: tenantId });
    return { ...row, tenantName: own?.name ?? '', activeGuards: await countSeats(ctx) };
  },
});
