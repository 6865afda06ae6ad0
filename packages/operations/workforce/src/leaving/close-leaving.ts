import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { guardLeaving } from '../file/schema.ts';
import { recordedBy } from '../own-person.ts';
import { tenantZone } from './get-leaving.ts';
import { leavingIdInput } from './leaving-input.ts';
import { requireLeaving, standingOf } from './leaving-of.ts';

/** Everything is done, given back or let go by name. Errors: `not-found`, `leaving.open` ({count}). */
export const closeLeaving = command({
  action: 'leaving.run',
  input: leavingIdInput,
  async run(ctx, { leavingId }) {
    const row = await requireLeaving(ctx, leavingId);
    const { items, stepsOpen, isReady } = await standingOf(ctx, row, await tenantZone(ctx));
    if (!isReady) {
      const count = stepsOpen.length + items.filter((item) => !item.waiver).length;
      throw new DomainError('leaving.open', { count });
    }
    await ctx.tx
      .update(guardLeaving)
      .set({ closedAt: ctx.now, closedByName: recordedBy(ctx).name })
      .where(and(eq(guardLeaving.tenantId, ctx.tenantId), eq(guardLeaving.id, leavingId)));
    ctx.audit({ siteId: row.siteIds[0] ?? null, subjectId: row.guardId, leavingId });
    return { id: leavingId };
  },
});
