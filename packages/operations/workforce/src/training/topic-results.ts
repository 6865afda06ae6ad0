import type { UseContext } from '@zhiqin/access';
import type { Day } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { guard } from '../schema.ts';
import { topicResult } from './schema.ts';

/** What came of a topic; `isPassed` null: the score alone decides. */
interface TopicResult {
  day: Day;
  topic: string;
  isPassed: boolean | null;
  score: number | null;
}

/** Results of these guards up to a day, at whichever site they were examined, oldest first. */
export async function topicResultsOf(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
  until: Day,
): Promise<Map<string, TopicResult[]>> {
  if (guardIds.length === 0) return new Map();
  const rows = await tx
    .select({
      guardId: topicResult.guardId,
      day: topicResult.day,
      topic: topicResult.topic,
      isPassed: topicResult.isPassed,
      score: topicResult.score,
    })
    .from(topicResult)
    .where(
      and(
        eq(topicResult.tenantId, tenantId),
        inArray(topicResult.guardId, [...guardIds]),
        lte(topicResult.day, until),
      ),
    )
    .orderBy(topicResult.day, topicResult.id);
  const byGuard = Map.groupBy(rows, (row) => row.guardId);
  return new Map(
    [...byGuard].map(([guardId, own]) => [
      guardId,
      own.map(({ day, topic, isPassed, score }) => ({
        ...{ day, topic, score },
        isPassed: isPassed === null ? null : isPassed === 1,
      })),
    ]),
  );
}

/** Keeps what came of one sitting or session; whoever is no longer among those examined there loses his. */
export async function keepTopicResults(
  ctx: Pick<UseContext, 'tx' | 'tenantId' | 'newId'>,
  sourceId: string,
  results: readonly (TopicResult & { guardId: string })[],
  unexamined: readonly string[] = [],
): Promise<void> {
  const { tx, tenantId } = ctx;
  if (unexamined.length > 0)
    await tx
      .delete(topicResult)
      .where(
        and(
          eq(topicResult.tenantId, tenantId),
          eq(topicResult.sourceId, sourceId),
          inArray(topicResult.guardId, [...unexamined]),
        ),
      );
  if (results.length === 0) return;
  const people = await tx
    .select({ id: guard.id, siteIds: guard.siteIds })
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, tenantId),
        inArray(
          guard.id,
          results.map((one) => one.guardId),
        ),
      ),
    );
  const sitesOf = new Map(people.map((one) => [one.id, one.siteIds]));
  await tx
    .insert(topicResult)
    .values(
      results.map(({ guardId, day, topic, isPassed, score }) => ({
        ...{ tenantId, id: ctx.newId(), guardId, siteIds: sitesOf.get(guardId) ?? [] },
        ...{ day, topic, score, sourceId, isPassed: isPassed === null ? null : Number(isPassed) },
      })),
    )
    .onConflictDoUpdate({
      target: [topicResult.tenantId, topicResult.guardId, topicResult.sourceId, topicResult.topic],
      set: {
        day: sql`excluded.day`,
        isPassed: sql`excluded.is_passed`,
        score: sql`excluded.score`,
        siteIds: sql`excluded.site_ids`,
      },
    });
}
