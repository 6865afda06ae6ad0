import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { leavingWaiver } from '../file/schema.ts';
import { recordedBy } from '../own-person.ts';
import { tenantZone } from './get-leaving.ts';
import { waiveItemInput } from './leaving-input.ts';
import { requireLeaving, standingOf } from './leaving-of.ts';

/**
 * Lets an open item go, by name and with a reason; nothing is taken off his pay for it (劳动合同法 第9条). What the law
 * asks for is no item and cannot be let go. Errors: `not-found` (leaving; an item that is not open).
 */
export const waiveLeavingItem = command({
  action: 'leaving.run',
  input: waiveItemInput,
  async run(ctx, { leavingId, itemKey, reason }) {
    const row = await requireLeaving(ctx, leavingId);
    const { items } = await standingOf(ctx, row, await tenantZone(ctx));
    if (items.every((item) => item.key !== itemKey || item.waiver)) throw new DomainError('not-found');
    const id = ctx.newId();
    await ctx.tx.insert(leavingWaiver).values({
      tenantId: ctx.tenantId,
      id,
      guardId: row.guardId,
      siteIds: row.siteIds,
      leavingId,
      itemKey,
      reason,
      waivedByName: recordedBy(ctx).name,
      waivedAt: ctx.now,
    });
    ctx.audit({ siteId: row.siteIds[0] ?? null, subjectId: row.guardId, leavingId, itemKey });
    return { id };
  },
});
