import { addDays } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { AcknowledgementAsked } from '../pack-types.ts';
import { readPublications } from '../read-publications.ts';
import { acknowledgementQuestion, publishedArticle } from '../schema.ts';
import { versionsInForce } from '../version-in-force.ts';

/**
 * What guards sign for on a day, by version; versions without anything new are left out.
 * @param daysAhead also what comes into force within so many days: a phone may be long without a network
 */
export async function acknowledgementsFor(
  ctx: Reading,
  siteId: string,
  day: string,
  daysAhead = 0,
): Promise<AcknowledgementAsked[]> {
  const publications = await readPublications(ctx, siteId);
  const soon = publications.filter(
    (one) => one.effectiveOn > day && one.effectiveOn <= addDays(day, daysAhead),
  );
  const versions = [...versionsInForce(publications, day), ...soon];
  const versionIds = versions.map((one) => one.versionId);
  if (versionIds.length === 0) return [];
  const articles = await ctx.tx
    .select({
      versionId: publishedArticle.versionId,
      articleId: publishedArticle.articleId,
      postIds: publishedArticle.postIds,
    })
    .from(publishedArticle)
    .where(
      and(
        eq(publishedArticle.tenantId, ctx.tenantId),
        inArray(publishedArticle.versionId, versionIds),
        inArray(publishedArticle.change, ['added', 'changed']),
      ),
    )
    .orderBy(asc(publishedArticle.id));
  const questions = await ctx.tx
    .select()
    .from(acknowledgementQuestion)
    .where(
      and(
        eq(acknowledgementQuestion.tenantId, ctx.tenantId),
        inArray(acknowledgementQuestion.versionId, versionIds),
      ),
    )
    .orderBy(asc(acknowledgementQuestion.position));
  const askedOf = Map.groupBy(questions, (one) => one.articleId);
  const newIn = Map.groupBy(articles, (one) => one.versionId);
  return versions.flatMap(({ versionId, versionNo, title, titleEn, effectiveOn }) => {
    const own = newIn.get(versionId);
    if (!own) return [];
    return {
      versionId,
      versionNo,
      title,
      titleEn,
      effectiveOn,
      articles: own.map(({ articleId, postIds }) => ({
        articleId,
        postIds,
        questions: (askedOf.get(articleId) ?? []).map(({ id, text, textEn, choices, correctChoice }) => ({
          id,
          text,
          textEn,
          choices,
          correctChoice,
        })),
      })),
    };
  });
}
