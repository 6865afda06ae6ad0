import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import { standingWaiverInput } from '../rules.ts';
import { resultWaiver } from '../schema.ts';
import { signedBy } from '../signed-by.ts';
import { refuseClosedMonths } from './open-months.ts';

/**
 * 豁免 for a time: what a control finds short at a site, at one post or at all, from a day until a day, both included.
 * It goes by the control's code, so that a new version of the regulation does not end it unseen.
 * @throws DomainError `not-found` (site or post), `month.closed`, `input.invalid` (longer than `mostWaivedDays`)
 */
export const waiveStanding = command({
  action: 'result.waive',
  input: standingWaiverInput,
  async run(ctx, { siteId, postId, controlCode, fromDay, untilDay, reason }) {
    await requireSite(ctx, siteId);
    if (postId) {
      const [found] = await ctx.tx
        .select({ id: post.id })
        .from(post)
        .where(and(eq(post.tenantId, ctx.tenantId), eq(post.siteId, siteId), eq(post.id, postId)));
      if (!found) throw new DomainError('not-found');
    }
    await refuseClosedMonths(ctx, siteId, fromDay, untilDay);
    const by = signedBy(ctx);
    const id = ctx.newId();
    await ctx.tx.insert(resultWaiver).values({
      tenantId: ctx.tenantId,
      id,
      siteId,
      controlCode,
      postId: postId ?? null,
      fromDay,
      untilDay,
      reason,
      waivedBy: by.id,
      waiverName: by.name,
      waivedAt: ctx.now,
    });
    ctx.audit({ siteId, subjectId: id, controlCode, fromDay, untilDay });
    await ctx.publish({ siteId, topic: 'result', id });
    return { waiverId: id };
  },
});
