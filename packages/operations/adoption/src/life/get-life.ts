import { query } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { readPublications } from '../read-publications.ts';
import { versionInput } from '../regulation-input.ts';
import { requireVersion } from '../require-draft.ts';
import {
  article,
  citedLabelInSql,
  regulationComment,
  regulationCommentAnswer,
  regulationPublication,
} from '../schema.ts';
import { lifeState, stepsMissing } from './life-state.ts';
import { readLife } from './read-life.ts';

/**
 * A version's whole life: where it stands, each step with who and when, the comments with their answers, the client's
 * words, and what was left out at publication and why. `missing`: what is left out as yet.
 */
export const getLife = query({
  action: 'regulation.read-record',
  input: versionInput,
  async run(ctx, { versionId }) {
    const { tx, tenantId } = ctx;
    const version = await requireVersion(ctx, versionId);
    const site = await requireSite(ctx, version.siteId);
    const { steps, answers } = await readLife(ctx, versionId);
    const comments = await tx
      .select({
        id: regulationComment.id,
        articleId: regulationComment.articleId,
        articleLabel: citedLabelInSql,
        speaker: regulationComment.speaker,
        saidOn: regulationComment.saidOn,
        text: regulationComment.text,
        recordedAt: regulationComment.recordedAt,
      })
      .from(regulationComment)
      .leftJoin(
        article,
        and(eq(article.tenantId, regulationComment.tenantId), eq(article.id, regulationComment.articleId)),
      )
      .where(and(eq(regulationComment.tenantId, tenantId), eq(regulationComment.versionId, versionId)))
      .orderBy(asc(regulationComment.recordedAt));
    const replies = comments.length
      ? await tx
          .select()
          .from(regulationCommentAnswer)
          .where(
            and(
              eq(regulationCommentAnswer.tenantId, tenantId),
              inArray(
                regulationCommentAnswer.commentId,
                comments.map((one) => one.id),
              ),
            ),
          )
          .orderBy(asc(regulationCommentAnswer.answeredAt))
      : [];
    const [publication] = await tx
      .select({
        effectiveOn: regulationPublication.effectiveOn,
        publishedAt: regulationPublication.publishedAt,
        skipped: regulationPublication.skipped,
        skipReason: regulationPublication.skipReason,
        publisherName: membership.displayName,
      })
      .from(regulationPublication)
      .leftJoin(
        membership,
        and(
          eq(membership.tenantId, regulationPublication.tenantId),
          eq(membership.id, regulationPublication.publishedBy),
        ),
      )
      .where(
        and(eq(regulationPublication.tenantId, tenantId), eq(regulationPublication.versionId, versionId)),
      );
    const others = (await readPublications(ctx, version.siteId)).filter(
      (one) => one.regulationId === version.regulationId && one.versionId !== versionId,
    );
    const replacedOn =
      others
        .map((one) => one.effectiveOn)
        .filter((day) => publication !== undefined && day > publication.effectiveOn)
        .sort()[0] ?? null;
    const answer = answers[0]?.answer ?? null;
    const repliesOf = Map.groupBy(replies, (one) => one.commentId);
    return {
      versionId,
      versionNo: version.versionNo,
      state: lifeState({
        steps,
        answer,
        effectiveOn: publication?.effectiveOn ?? null,
        replacedOn,
        today: dayOf(ctx.now, site.zone),
      }),
      hasClient: site.clientId !== null,
      missing: publication ? [] : stepsMissing(steps, answer, site.clientId !== null),
      publication: publication ?? null,
      replacedOn,
      steps: steps.map(({ id, step, fromDay, untilDay, audience, note, takerName, takenAt }) => ({
        id,
        step,
        fromDay,
        untilDay,
        audience,
        note,
        takerName,
        takenAt,
      })),
      answers: answers.map(({ id, answer: word, remark, answererName, answeredAt }) => ({
        id,
        answer: word,
        remark,
        answererName,
        answeredAt,
      })),
      comments: comments.map((comment) => ({
        ...comment,
        answers: (repliesOf.get(comment.id) ?? []).map(({ id, outcome, text, answererName, answeredAt }) => ({
          id,
          outcome,
          text,
          answererName,
          answeredAt,
        })),
      })),
    };
  },
});
