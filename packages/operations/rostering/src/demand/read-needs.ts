import type { Day } from '@zhiqin/kernel';
import { calendarRegionOf, dayKind, type Reading, type SitePlan } from '@zhiqin/sites';
import { personFactsOf } from '@zhiqin/workforce';
import { and, eq } from 'drizzle-orm';
import { lackingSkills } from './lacking-skills.ts';
import { type DayType, dayTypeOf, isAskedOfSome, type Need, needOn } from './needs-of.ts';
import { postDemand } from './schema.ts';

type NeedOf = (postId: string, code: string, day: Day) => Need;

/** What a site's posts need, by post, shift code and day; read once. A post not in the plan needs nobody. */
export async function readNeeds(
  { tx, tenantId }: Reading,
  plan: Pick<SitePlan, 'site' | 'posts'>,
): Promise<{
  needOf: NeedOf;
  /** The same for a kind of day, whatever the day is. */
  needFor: (postId: string, code: string, day: Day, dayType: DayType) => Need;
  asksSkills: boolean;
}> {
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
  const needFor = (postId: string, code: string, day: Day, dayType: DayType) =>
    needOn(demands, { postId, code, heads: headsOf.get(postId) ?? 0 }, day, dayType);
  return {
    needFor,
    needOf: (postId, code, day) => needFor(postId, code, day, typeOf(day)),
    asksSkills: demands.some((one) => one.skills.length > 0),
  };
}

interface Place {
  postId: string;
  code: string;
  day: Day;
}

interface SkillsOfSite {
  needOf: NeedOf;
  /** What of skills asked of everybody a guard does not bring to a place. */
  lacks(guardId: string, place: Place): readonly string[];
  /** Whether he brings all that is asked there, of everybody or of some. */
  brings(guardId: string, place: Place): boolean;
}

/** What of the asked skills guards bring to places; no file is read where no post asks for any. */
export async function readSkills(
  ctx: Reading,
  plan: Pick<SitePlan, 'site' | 'posts'>,
  guardIds: readonly string[],
  until: Day,
): Promise<SkillsOfSite> {
  const { needOf, asksSkills } = await readNeeds(ctx, plan);
  const facts = asksSkills ? await personFactsOf(ctx, guardIds, until) : null;
  const missing = (guardId: string, { postId, code, day }: Place) => {
    const { skills } = needOf(postId, code, day);
    const own = facts?.get(guardId);
    return skills.length === 0 || !own ? [] : lackingSkills(own, skills, day);
  };
  return {
    needOf,
    lacks: (guardId, place) =>
      isAskedOfSome(needOf(place.postId, place.code, place.day)) ? [] : missing(guardId, place),
    brings: (guardId, place) => missing(guardId, place).length === 0,
  };
}
