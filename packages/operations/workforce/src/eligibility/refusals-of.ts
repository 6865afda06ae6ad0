import type { Reading } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, eq, inArray } from 'drizzle-orm';
import { personFactsOf } from './eligibility-for.ts';
import type { EligibilityReason } from './eligibility-reason.ts';
import { judgeEligibility, refusal } from './judge-eligibility.ts';
import { passScoresOf } from './pass-scores.ts';

export interface PlacedGuard {
  guardId: string;
  postId: string;
  day: string;
}

/**
 * What of severity B (P01–P04, P07, and having left) stands against each placement: the reason in the same order, or
 * undefined where nothing does. Facts are read once however many days are asked for.
 */
export async function refusalsOf(
  ctx: Reading,
  placed: readonly PlacedGuard[],
): Promise<(EligibilityReason | undefined)[]> {
  if (placed.length === 0) return [];
  const until = placed
    .map((one) => one.day)
    .sort()
    .at(-1) as string;
  const facts = await personFactsOf(
    ctx,
    placed.map((one) => one.guardId),
    until,
  );
  const posts = await ctx.tx
    .select({ id: post.id, siteId: post.siteId, kind: post.kind })
    .from(post)
    .where(
      and(eq(post.tenantId, ctx.tenantId), inArray(post.id, [...new Set(placed.map((one) => one.postId))])),
    );
  const needs = new Map(posts.map((one) => [one.id, one]));
  const passScore = await passScoresOf(
    ctx,
    posts.map((one) => one.siteId),
    placed.map((one) => one.day),
  );
  return placed.map(({ guardId, postId, day }) => {
    const own = facts.get(guardId);
    const place = needs.get(postId);
    return own && place
      ? refusal(judgeEligibility(own, { ...place, passScore: passScore(place.siteId, day) }, day))
      : undefined;
  });
}
