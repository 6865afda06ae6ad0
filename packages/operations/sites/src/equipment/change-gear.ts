import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { isPostOfSite } from '../is-post-of-site.ts';
import { changeGearInput } from './input.ts';
import { gear } from './schema.ts';

/** Issues gear to another post or back into store, corrects its count, says what state it is in. Errors: `not-found`. */
export const changeGear = command({
  action: 'equipment.keep',
  input: changeGearInput,
  async run(ctx, { gearId, count, postId, state }) {
    const here = and(eq(gear.tenantId, ctx.tenantId), eq(gear.id, gearId), isNull(gear.retiredAt));
    const [row] = await ctx.tx.select({ siteId: gear.siteId }).from(gear).where(here);
    if (!row) throw new DomainError('not-found');
    if (postId && !(await isPostOfSite(ctx, row.siteId, postId))) throw new DomainError('not-found');
    await ctx.tx.update(gear).set({ count, postId, state }).where(here);
    ctx.audit({ siteId: row.siteId, subjectId: gearId, count, postId, state });
    await ctx.publish({ siteId: row.siteId, topic: 'site', id: row.siteId });
  },
});
