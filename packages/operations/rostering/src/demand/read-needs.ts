import type { Day } from '@zhiqin/kernel';
import { calendarRegionOf, dayKind, type Reading, type SitePlan } from '@zhiqin/sites';
import { personFactsOf } from '@zhiqin/workforce';
import { and, eq } from 'drizzle-orm';
import { lackingSkills } from './lacking-skills.ts';
import { type DayType, dayTypeOf, type Need, needOn } from './needs-of.ts';
import { postDemand } from './schema.ts';

type NeedOf = (postId: string, code: string, day: Day) => Need;

/** What a site's posts need, by post, shift code and day; read once. A post not in the plan needs nobody. */
export async function readNeeds(
  { tx, tenantId }: Reading,
  plan: Pick<SitePlan, 'site' | 'posts'>,
): Promise<{ needOf: NeedOf; asksSkills: boolean }> {
  const demands = await tx
    .select()
    .from(postDemand)
    .where(and(eq(postDemand.tenantId, tenantId), eq(postDemand.siteId, plan.site.id)));
  const region = calendarRegionOf(plan.site);
  const types = new Map<Day, DayType>();
  const typeOf = (day: Day) => {
    const known = types.get(day) ?? dayTypeOf(dayKind(day, region));
    types.set(day, known);
    return known;
  };
  const headsOf = new Map(plan.posts.map((post) => [post.id, post.heads]));
  return {
    needOf: (postId, code, day) =>
      needOn(demands, { postId, code, heads: headsOf.get(postId) ?? 0 }, day, typeOf(day)),
    asksSkills: demands.some((one) => one.skills.length > 0),
  };
}

type LacksOf = (guardId: string, place: { postId: string; code: string; day: Day }) => readonly string[];

/** What of the asked skills a guard does not bring to a place; no file is read where no post asks for any. */
export async function readLacks(
  ctx: Reading,
  plan: Pick<SitePlan, 'site' | 'posts'>,
  guardIds: readonly string[],
  until: Day,
): Promise<LacksOf> {
  const { needOf, asksSkills } = await readNeeds(ctx, plan);
  if (!asksSkills) return () => [];
  const facts = await personFactsOf(ctx, guardIds, until);
  return (guardId, { postId, code, day }) => {
    const { skills } = needOf(postId, code, day);
    const own = facts.get(guardId);
    return skills.length === 0 || !own ? [] : lackingSkills(own, skills, day);
  };
}
