import { command } from '@zhiqin/access';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { and, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import { requireSite } from '../require-site.ts';
import { patrolRoute } from '../schema.ts';
import { setPatrolTimesInput } from './input.ts';
import { patrolSetTime } from './schema.ts';

/**
 * Says from today on when points of a route are to be scanned (S9B-5); days before keep what held then. The same twice
 * changes nothing. Errors: `not-found` (route; point not on it).
 */
export const setPatrolTimes = command({
  action: 'site.update',
  input: setPatrolTimesInput,
  async run(ctx, { routeId, times: byPoint }) {
    const { tx, tenantId } = ctx;
    const times = Object.entries(byPoint).flatMap(([checkpointId, ats]) =>
      ats.map((at) => ({ checkpointId, at })),
    );
    const [route] = await tx
      .select({ siteId: patrolRoute.siteId, checkpointIds: patrolRoute.checkpointIds })
      .from(patrolRoute)
      .where(
        and(eq(patrolRoute.tenantId, tenantId), eq(patrolRoute.id, routeId), isNull(patrolRoute.retiredAt)),
      )
      .for('update');
    if (!route || times.some(({ checkpointId }) => !route.checkpointIds.includes(checkpointId)))
      throw new DomainError('not-found');
    const { siteId } = route;
    const { zone } = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, zone);
    const standing = await tx
      .select()
      .from(patrolSetTime)
      .where(
        and(
          eq(patrolSetTime.tenantId, tenantId),
          eq(patrolSetTime.routeId, routeId),
          isNull(patrolSetTime.untilDay),
        ),
      );
    const key = (one: { checkpointId: string; at: string }) => `${one.checkpointId} ${one.at}`;
    const [wanted, held] = [new Set(times.map(key)), new Set(standing.map(key))];
    const gone = standing.filter((one) => !wanted.has(key(one))).map(({ id }) => id);
    const added = times.filter((one) => !held.has(key(one)));
    if (gone.length > 0) {
      const these = and(eq(patrolSetTime.tenantId, tenantId), inArray(patrolSetTime.id, gone));
      await tx.delete(patrolSetTime).where(and(these, gte(patrolSetTime.fromDay, today)));
      await tx
        .update(patrolSetTime)
        .set({ untilDay: addDays(today, -1) })
        .where(and(these, lt(patrolSetTime.fromDay, today)));
    }
    if (added.length > 0)
      await tx
        .insert(patrolSetTime)
        .values(added.map((one) => ({ ...one, tenantId, id: ctx.newId(), siteId, routeId, fromDay: today })));
    ctx.audit({ siteId, subjectId: routeId, added: added.length, ended: gone.length });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { added: added.length, ended: gone.length };
  },
});
