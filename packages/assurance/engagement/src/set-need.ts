import type { UseContext } from '@zhiqin/access';
import { readNeeds, setPostNeed } from '@zhiqin/rostering';
import { type DayType, dayTypes } from '@zhiqin/rostering/rules';
import { postDemand } from '@zhiqin/rostering/schema';
import type { SitePlan } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';

interface PostShift {
  siteId: string;
  postId: string;
  code: string;
}

/** A day before any roster: what begins later needs nobody until then. */
export const beforeAll = '2000-01-01';

/** Kinds of day for which the post's shift has a need of its own: `any`, and those that stand before it. */
async function dayTypesOf({ tx, tenantId }: UseContext, { postId, code }: PostShift): Promise<DayType[]> {
  const rows = await tx
    .selectDistinct({ dayType: postDemand.dayType })
    .from(postDemand)
    .where(and(eq(postDemand.tenantId, tenantId), eq(postDemand.postId, postId), eq(postDemand.code, code)));
  const known = new Set(rows.map((row) => row.dayType));
  return dayTypes.filter((type) => type === 'any' || known.has(type));
}

/** What a post's shift needs from a day on, on every kind of day. */
export async function setNeed(
  ctx: UseContext,
  at: PostShift,
  need: { heads: number; skills: readonly string[] },
  fromDay: string,
): Promise<void> {
  for (const dayType of await dayTypesOf(ctx, at))
    await ctx.run(setPostNeed, { ...at, dayType, heads: need.heads, skills: [...need.skills], fromDay });
}

export type NeedsByDayType = Partial<Record<DayType, { heads: number; skills: string[] }>>;

/** What a post's shift needs on a day's eve, by kind of day: to be put back later. */
export async function needsBefore(
  ctx: UseContext,
  plan: SitePlan,
  at: PostShift,
  day: string,
): Promise<NeedsByDayType> {
  const { needFor } = await readNeeds(ctx, plan);
  const found: NeedsByDayType = {};
  for (const type of await dayTypesOf(ctx, at)) {
    const { heads, skills } = needFor(at.postId, at.code, day, type);
    found[type] = { heads, skills: [...skills] };
  }
  return found;
}

/** Puts back what was before. */
export async function putNeedsBack(
  ctx: UseContext,
  at: PostShift,
  before: NeedsByDayType,
  fromDay: string,
): Promise<void> {
  for (const [dayType, need] of Object.entries(before))
    await ctx.run(setPostNeed, { ...at, dayType, ...need, fromDay });
}
