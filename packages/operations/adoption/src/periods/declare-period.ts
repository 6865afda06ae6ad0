import { command } from '@zhiqin/access';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { signedBy } from '../actor-name.ts';
import { requirePosts } from '../orders/require-posts.ts';
import { declaredPeriod } from '../schema.ts';
import { declarePeriodInput } from './period-input.ts';

/**
 * Declares a time in which the site's usual rules are different. Its days are judged accordingly from then on.
 * Errors: `not-found` (site or post).
 */
export const declarePeriod = command({
  action: 'period.declare',
  input: declarePeriodInput,
  async run(ctx, { siteId, closedPostIds, extraPostIds, note, upliftRounds, ...period }) {
    await requireSite(ctx, siteId);
    await requirePosts(ctx, siteId, [...closedPostIds, ...extraPostIds]);
    const by = signedBy(ctx);
    const id = ctx.newId();
    await ctx.tx.insert(declaredPeriod).values({
      tenantId: ctx.tenantId,
      id,
      siteId,
      ...period,
      uplift: upliftRounds,
      closedPostIds,
      extraPostIds,
      note: textOrNull(note),
      declaredBy: by.id,
      declarerName: by.name,
      declaredAt: ctx.now,
    });
    await askToRejudge(ctx, { register: 'period', siteId, fromDay: period.fromDay });
    ctx.audit({ siteId, subjectId: id, ...period });
    await ctx.publish({ siteId, topic: 'regulation', id });
    return { id };
  },
});
