import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { retireGearInput } from './input.ts';
import { gear } from './schema.ts';

/** Takes gear out of use; what was recorded of it stays. Errors: `not-found`. */
export const retireGear = command({
  action: 'equipment.keep',
  input: retireGearInput,
  async run(ctx, { gearId }) {
    const [row] = await ctx.tx
      .update(gear)
      .set({ retiredAt: ctx.now })
      .where(and(eq(gear.tenantId, ctx.tenantId), eq(gear.id, gearId), isNull(gear.retiredAt)))
      .returning({ siteId: gear.siteId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: gearId });
    await ctx.publish({ siteId: row.siteId, topic: 'site', id: row.siteId });
  },
});
