import { query, type UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { monthClosed } from '@zhiqin/hours/schema';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { peopleConcerned } from '../replies/people-concerned.ts';
import { requireResult } from '../require-result.ts';
import { resultIdInput } from '../rules.ts';
import {
  type controlResult,
  type JudgedState,
  resultChange,
  resultCorrection,
  resultReply,
  resultReview,
  resultWaiver,
  resultWaiverEnd,
} from '../schema.ts';
import { changeCauses, changedParameters } from './change-causes.ts';

type Stored = typeof controlResult.$inferSelect;

/**
 * Everything that ever happened to a result, in order: `judged` first, then each `changed` verdict or measure with its
 * causes, `reviewed`, `waived` (of this result, or standing with its days), `waiver-ended`, `replied`, `month-closed`,
 * and `corrected`: what late entries would have made of it after that. `concerned`: whose replies can be taken down.
 * @throws DomainError `not-found`
 */
export const resultHistory = query({
  action: 'result.read',
  input: resultIdInput,
  async run(ctx, { resultId }) {
    const result = await requireResult(ctx, resultId);
    const told = [
      ...(await judgements(ctx, result)),
      ...(await reviews(ctx, result)),
      ...(await waivers(ctx, result)),
      ...(await replies(ctx, result)),
      ...(await afterClose(ctx, result)),
    ];
    const concerned = await peopleConcerned(ctx, result);
    // Stable: what happened at one instant stays in the order of a result's life.
    return { events: told.sort((a, b) => a.at.getTime() - b.at.getTime()), concerned };
  },
});

async function judgements({ tx, tenantId }: UseContext, result: Stored) {
  const c = resultChange;
  const changes = await tx
    .select()
    .from(c)
    .where(and(eq(c.tenantId, tenantId), eq(c.resultId, result.id)))
    .orderBy(asc(c.changedAt), asc(c.id));
  const first: JudgedState = changes[0]?.before ?? {
    ...result,
    judgedAt: result.judgedAt.toISOString(),
  };
  return [
    {
      kind: 'judged' as const,
      at: new Date(first.judgedAt),
      verdict: first.verdict,
      measure: first.measure,
      missing: first.missing,
      controlVersion: first.controlVersion,
      isTrial: first.isTrial,
    },
    ...changes.map((change) => ({
      kind: 'changed' as const,
      at: change.changedAt,
      before: change.before,
      after: change.after,
      causes: changeCauses(change),
      parameters: changedParameters(change.before, change.after),
      newEvidence: change.newEvidence,
      lostEvidence: change.lostEvidence,
    })),
  ];
}

async function reviews({ tx, tenantId }: UseContext, result: Stored) {
  const rows = await tx
    .select({ at: resultReview.reviewedAt, note: resultReview.note, by: membership.displayName })
    .from(resultReview)
    .leftJoin(
      membership,
      and(eq(membership.tenantId, resultReview.tenantId), eq(membership.id, resultReview.reviewedBy)),
    )
    .where(and(eq(resultReview.tenantId, tenantId), eq(resultReview.resultId, result.id)));
  return rows.map((row) => ({ kind: 'reviewed' as const, ...row }));
}

/** Its own waivers, and the standing ones whose days it lies in: also those that no longer cover it. */
async function waivers({ tx, tenantId }: UseContext, { id, siteId, controlCode, postId, day }: Stored) {
  const [w, end] = [resultWaiver, resultWaiverEnd];
  const rows = await tx
    .select({ waiver: w, end, postName: post.name, postNameEn: post.nameEn })
    .from(w)
    .leftJoin(end, and(eq(end.tenantId, w.tenantId), eq(end.waiverId, w.id)))
    .leftJoin(post, and(eq(post.tenantId, w.tenantId), eq(post.id, w.postId)))
    .where(
      and(
        eq(w.tenantId, tenantId),
        or(
          eq(w.resultId, id),
          and(
            isNull(w.resultId),
            eq(w.siteId, siteId),
            eq(w.controlCode, controlCode),
            lte(w.fromDay, day),
            gte(w.untilDay, day),
            postId ? or(isNull(w.postId), eq(w.postId, postId)) : isNull(w.postId),
          ),
        ),
      ),
    )
    .orderBy(asc(w.waivedAt), asc(w.id));
  return rows.flatMap(({ waiver, end: ended, postName, postNameEn }) => {
    const standing =
      waiver.resultId === null
        ? {
            fromDay: waiver.fromDay ?? '',
            untilDay: waiver.untilDay ?? '',
            isEveryPost: waiver.postId === null,
            postName,
            postNameEn,
          }
        : null;
    return [
      {
        kind: 'waived' as const,
        at: waiver.waivedAt,
        waiverId: waiver.id,
        by: waiver.waiverName,
        reason: waiver.reason,
        standing,
        isEnded: ended !== null,
      },
      ...(ended
        ? [
            {
              kind: 'waiver-ended' as const,
              at: ended.endedAt,
              waiverId: waiver.id,
              by: ended.enderName,
              reason: ended.reason,
              /** First day that counts again; null where the waiver was of this result alone. */
              fromDay: standing ? ended.fromDay : null,
            },
          ]
        : []),
    ];
  });
}

async function replies({ tx, tenantId }: UseContext, result: Stored) {
  const rows = await tx
    .select({
      at: resultReply.repliedAt,
      words: resultReply.words,
      personId: resultReply.personId,
      personName: guard.name,
      toldTo: resultReply.recorderName,
      entryId: resultReply.entryId,
    })
    .from(resultReply)
    .leftJoin(guard, and(eq(guard.tenantId, resultReply.tenantId), eq(guard.id, resultReply.personId)))
    .where(and(eq(resultReply.tenantId, tenantId), eq(resultReply.resultId, result.id)))
    .orderBy(asc(resultReply.repliedAt), asc(resultReply.id));
  return rows.map((row) => ({ kind: 'replied' as const, ...row }));
}

async function afterClose({ tx, tenantId }: UseContext, { id, siteId, day }: Stored) {
  const month = day.slice(0, 7);
  const closed = await tx
    .select({ at: monthClosed.closedAt })
    .from(monthClosed)
    .where(
      and(eq(monthClosed.tenantId, tenantId), eq(monthClosed.siteId, siteId), eq(monthClosed.month, month)),
    );
  const corrections = await tx
    .select()
    .from(resultCorrection)
    .where(and(eq(resultCorrection.tenantId, tenantId), eq(resultCorrection.resultId, id)))
    .orderBy(asc(resultCorrection.noticedAt), asc(resultCorrection.id));
  return [
    ...closed.map(({ at }) => ({ kind: 'month-closed' as const, at, month })),
    ...corrections.map((row) => ({
      kind: 'corrected' as const,
      at: row.noticedAt,
      fromVerdict: row.fromVerdict,
      toVerdict: row.toVerdict,
      measure: row.measure,
    })),
  ];
}
