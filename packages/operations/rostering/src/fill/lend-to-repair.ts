import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { readSitePlan } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, eq } from 'drizzle-orm';
import { unfitOn } from '../checks/unfit-on.ts';
import { kmBetween, readSitePlaces } from '../cover/site-distance.ts';
import { isAskedOfSome } from '../demand/needs-of.ts';
import { readSkills } from '../demand/read-needs.ts';
import type { FillGuard } from '../solver/fill/fill-problem.ts';
import type { SiteFill } from './read-fill-problem.ts';
import { skilledMark } from './split-by-skill.ts';

/** More neighbours make the problem larger than a second looks through. */
const mostNeighbours = 4;

/** The nearest sites of whoever asks, those nobody has located last. */
export async function nearestSites(ctx: UseContext, siteId: string): Promise<string[]> {
  const { tx, tenantId, actor } = ctx;
  const within = actor.kind === 'member' && actor.sites !== 'all' ? new Set(actor.sites) : null;
  const rows = await tx
    .select({ id: site.id, code: site.code })
    .from(site)
    .where(eq(site.tenantId, tenantId));
  const located = await readSitePlaces(ctx);
  const kmOf = (id: string) => kmBetween(located.get(siteId), located.get(id)) ?? Number.POSITIVE_INFINITY;
  return rows
    .filter(({ id }) => id !== siteId && (within === null || within.has(id)))
    .sort((a, b) => Math.sign(kmOf(a.id) - kmOf(b.id)) || (a.code < b.code ? -1 : 1))
    .slice(0, mostNeighbours)
    .map(({ id }) => id);
}

/**
 * Lets the guards of other sites take the shifts somebody lost, and no other of that site's: where their file, their
 * skills and what protects them allow it. At their own sites they may be moved as ever.
 */
export async function lendToRepair(
  ctx: UseContext,
  fill: SiteFill,
  siteId: string,
  lost: readonly number[],
): Promise<SiteFill['problem']> {
  const { tx, tenantId } = ctx;
  const { problem, places, days } = fill;
  const until = days.at(-1) as string;
  const own = await tx
    .select({ id: guard.id })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), arrayOverlaps(guard.siteIds, [siteId])));
  const isOwn = new Set(own.map(({ id }) => id));
  const others = problem.guards.map(({ id }) => id).filter((id) => !isOwn.has(id));
  const plan = await readSitePlan(ctx, siteId);
  const here = plan.posts.map(({ id }) => id);
  const unfit = await unfitOn(ctx, plan, others, until);
  const { needOf, lacks, brings } = await readSkills(ctx, plan, others, until);
  const isLost = new Set(lost);
  const placesHere = places.flatMap(({ postId }, index) => (here.includes(postId) ? [index] : []));
  const guards = problem.guards.map((one): FillGuard => {
    if (isOwn.has(one.id)) return one;
    const mayTake = (index: number) => {
      const place = places[index] as (typeof places)[number];
      const isSkilled = problem.shifts[index]?.id.endsWith(skilledMark) ?? false;
      return (
        isLost.has(index) &&
        unfit(one.id, place.postId, place.day) === null &&
        lacks(one.id, place).length === 0 &&
        (!isSkilled || !isAskedOfSome(needOf(place.postId, place.code, place.day)) || brings(one.id, place))
      );
    };
    const barred = new Set([...one.barred, ...placesHere.filter((index) => !mayTake(index))]);
    return { ...one, postIds: [...one.postIds, ...here], barred: [...barred] };
  });
  return { ...problem, guards };
}
