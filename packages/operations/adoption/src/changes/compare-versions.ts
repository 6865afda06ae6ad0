import { query } from '@zhiqin/access';
import type { Reading } from '@zhiqin/sites';
import { and, asc, eq } from 'drizzle-orm';
import { compareVersionsInput } from '../life/life-input.ts';
import { readPublications } from '../read-publications.ts';
import { requireVersion } from '../require-draft.ts';
import { acknowledgementQuestion } from '../schema.ts';
import { articlesDiff, asksForSignature, touchedPosts } from './articles-diff.ts';
import { versionClauses } from './version-clauses.ts';

/**
 * What a version changes against another (the one it replaces, or the one it was copied from), clause by clause, with
 * the posts each change touches (null: all) and what guards will be asked about it. Errors: `not-found`.
 */
export const compareVersions = query({
  action: 'regulation.read-record',
  input: compareVersionsInput,
  async run(ctx, { versionId, againstId }) {
    const version = await requireVersion(ctx, versionId);
    const wanted = againstId ?? (await replacedBy(ctx, version));
    const against = wanted ? await requireVersion(ctx, wanted) : null;
    const after = await versionClauses(ctx, versionId);
    const before = against ? await versionClauses(ctx, against.id) : null;
    const questions = Map.groupBy(await questionsOf(ctx, versionId), (one) => one.articleId);
    return {
      versionNo: version.versionNo,
      against: against ? { versionId: against.id, versionNo: against.versionNo } : null,
      differences: articlesDiff(before?.clauses ?? [], after.clauses).map((one) => {
        const bound = one.after
          ? after.bindingsOf.get(one.after.id)
          : before?.bindingsOf.get(one.before?.id ?? '');
        return {
          ...one,
          postIds: touchedPosts(bound ?? []),
          isSignedFor: asksForSignature(one.change),
          questions: one.after ? (questions.get(one.after.id) ?? []) : [],
        };
      }),
    };
  },
});

/** The version that was in force before it; of a draft the one last published, else the one it was copied from. */
async function replacedBy(ctx: Reading, version: Awaited<ReturnType<typeof requireVersion>>) {
  const publications = (await readPublications(ctx, version.siteId)).filter(
    (one) => one.regulationId === version.regulationId,
  );
  const own = publications.findIndex((one) => one.versionId === version.id);
  const before = own < 0 ? publications.at(-1) : publications[own - 1];
  return before?.versionId ?? version.basedOnId;
}

/** The questions of a version in their order, with the right choices. */
export async function questionsOf({ tx, tenantId }: Reading, versionId: string) {
  return tx
    .select({
      id: acknowledgementQuestion.id,
      articleId: acknowledgementQuestion.articleId,
      text: acknowledgementQuestion.text,
      textEn: acknowledgementQuestion.textEn,
      choices: acknowledgementQuestion.choices,
      correctChoice: acknowledgementQuestion.correctChoice,
    })
    .from(acknowledgementQuestion)
    .where(
      and(eq(acknowledgementQuestion.tenantId, tenantId), eq(acknowledgementQuestion.versionId, versionId)),
    )
    .orderBy(asc(acknowledgementQuestion.position));
}
