import { query } from '@zhiqin/access';
import { retirementReform, retiresOn } from '@zhiqin/regulations';
import { dayInput, idInput } from '@zhiqin/sites/rules';
import { post } from '@zhiqin/sites/schema';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { requireGuard } from '../file/require-guard.ts';
import { tenantToday } from '../tenant-today.ts';
import { termsOn } from '../terms/employment-terms.ts';
import { personFactsOf } from './eligibility-for.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { passScoresOf } from './pass-scores.ts';

/** `day`: today when left out. */
export const guardEligibilityInput = z.object({ guardId: idInput, day: z.optional(z.nullable(dayInput)) });

/**
 * At which posts of his sites a guard may stand on a day, with every reason, its control and source; and when he reaches
 * retirement age. Says that he is not cleared, never what was found. Errors: `not-found`.
 */
export const guardEligibility = query({
  action: 'guard.read-eligibility',
  input: guardEligibilityInput,
  async run(ctx, { guardId, day: wanted }) {
    const person = await requireGuard(ctx, guardId);
    const day = wanted ?? (await tenantToday(ctx));
    const facts = (await personFactsOf(ctx, [guardId], day)).get(guardId);
    const posts = await ctx.tx
      .select({
        id: post.id,
        siteId: post.siteId,
        code: post.code,
        name: post.name,
        nameEn: post.nameEn,
        kind: post.kind,
      })
      .from(post)
      .where(
        and(eq(post.tenantId, ctx.tenantId), inArray(post.siteId, person.siteIds), isNull(post.retiredAt)),
      )
      .orderBy(asc(post.siteId), asc(post.sortOrder), asc(post.code));
    const passScore = await passScoresOf(ctx, person.siteIds, [day]);
    const reached =
      facts?.birthDate && facts.sex ? retiresOn(facts.birthDate, facts.sex, facts.formerRetirementAge) : null;
    return {
      day,
      posts: posts.map((one) => ({
        ...one,
        reasons: facts ? judgeEligibility(facts, { ...one, passScore: passScore(one.siteId, day) }, day) : [],
      })),
      retirement: reached && {
        reachedOn: reached,
        isReached: reached <= day,
        isService: facts ? termsOn(facts.terms, day)?.contractType === 'service' : false,
        citation: retirementReform.citation,
      },
    };
  },
});
