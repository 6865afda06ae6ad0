import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from './field-inputs.ts';
import { readSitePlan } from './read-site-plan.ts';
import { patrolRoute } from './schema.ts';
import { addRouteInput } from './site-input.ts';

/** Adds a patrol route 巡更路线 of a post. Errors: `not-found` (site, post or checkpoint), `route.code-taken`. */
export const addRoute = command({
  action: 'site.update',
  input: addRouteInput,
  async run(ctx, input) {
    const plan = await readSitePlan(ctx, input.siteId);
    const points = new Set(plan.checkpoints.map((point) => point.id));
    const isKnown =
      plan.posts.some((post) => post.id === input.postId) &&
      input.checkpointIds.every((id) => points.has(id));
    if (!isKnown) throw new DomainError('not-found');
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(patrolRoute)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        postId: input.postId,
        code: input.code,
        name: input.name,
        nameEn: textOrNull(input.nameEn),
        isOrdered: input.isOrdered ?? false,
        roundsPerShift: input.roundsPerShift,
        checkpointIds: input.checkpointIds,
      })
      .onConflictDoNothing({ target: [patrolRoute.tenantId, patrolRoute.siteId, patrolRoute.code] })
      .returning({ id: patrolRoute.id });
    if (stored.length === 0)
      throw new DomainError('route.code-taken', { code: input.code }, { code: 'route.code-taken' });
    ctx.audit({ siteId: input.siteId, subjectId: id, code: input.code });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
