import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { presenceSpan } from '@zhiqin/duty/schema';
import { createI18n, textFor } from '@zhiqin/i18n';
import { dayOf } from '@zhiqin/kernel';
import { readableValues } from '@zhiqin/regulations/rules';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { readable, resultsWhere } from '../list-results.ts';
import { controlResult, resultReply } from '../schema.ts';
import { isNotWaived } from '../waivers/waiver-in-force.ts';
import { ownPerson } from './own-person.ts';

/** How far back a guard may still speak to what was found: last month until it is closed, and this one. */
const backMs = 45 * 86_400_000;
const mostShown = 60;

/**
 * What was found wanting where the asking guard stood or was rostered, newest first, in words of the asker's language,
 * with what he has said to it. Trials, waived and met results are not there.
 */
export const listOwnResults = query({
  action: 'result.read-own',
  input: z.object({}),
  async run(ctx) {
    const personId = ownPerson(ctx);
    const from = dayOf(new Date(ctx.now.getTime() - backMs), 'UTC');
    const found = await resultsWhere(
      ctx,
      gte(controlResult.day, from),
      eq(controlResult.isTrial, false),
      inArray(controlResult.verdict, ['breached', 'unproven']),
      isNotWaived,
      concerns(ctx, personId),
    )
      .orderBy(desc(controlResult.windowStartsAt), controlResult.controlCode, controlResult.id)
      .limit(mostShown);
    const [zones, replies, words] = await Promise.all([
      zonesOf(ctx, [...new Set(found.map((row) => row.siteId))]),
      repliesTo(
        ctx,
        personId,
        found.map((row) => row.id),
      ),
      createI18n(ctx.language, ['controls']),
    ]);
    return found.map(readable).map((row) => {
      const zoned = { zone: zones.get(row.siteId) ?? 'UTC', language: ctx.language };
      const sentence = (kind: 'measures' | 'missing', { key, values }: NonNullable<typeof row.measure>) =>
        textFor(words, 'controls', `${kind}.${key}`, readableValues(values as never, zoned));
      return {
        id: row.id,
        verdict: row.judged,
        name: textFor(words, 'controls', `byCode.${row.controlCode}.name`),
        words: sentence('measures', row.measure),
        missing: (row.missing ?? []).map((one) => sentence('missing', one)),
        article: row.articleBody === null ? null : { label: row.articleLabel, body: row.articleBody },
        postName: row.postName,
        postNameEn: row.postNameEn,
        zone: zoned.zone,
        startsAt: row.windowStartsAt,
        endsAt: row.windowEndsAt,
        replies: replies.filter((reply) => reply.resultId === row.id),
      };
    });
  },
});

/** The same people a reply is taken from (`people-concerned.ts`), asked for one of them over many results. */
function concerns({ tx, tenantId }: UseContext, personId: string) {
  const r = controlResult;
  const rostered = tx
    .select({ id: assignment.id })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        eq(assignment.guardId, personId),
        eq(assignment.siteId, r.siteId),
        isNull(assignment.withdrawnAt),
        or(
          eq(assignment.shiftId, r.shiftId),
          and(
            isNull(r.shiftId),
            or(isNull(r.postId), eq(shift.postId, r.postId)),
            lt(assignment.startsAt, r.windowEndsAt),
            gt(assignment.endsAt, r.windowStartsAt),
          ),
        ),
      ),
    );
  const stood = tx
    .select({ id: presenceSpan.id })
    .from(presenceSpan)
    .where(
      and(
        eq(presenceSpan.tenantId, tenantId),
        eq(presenceSpan.personId, personId),
        eq(presenceSpan.siteId, r.siteId),
        or(isNull(r.postId), eq(presenceSpan.postId, r.postId)),
        lt(presenceSpan.fromAt, r.windowEndsAt),
        or(isNull(presenceSpan.toAt), gt(presenceSpan.toAt, r.windowStartsAt)),
      ),
    );
  // What is the whole site's, for a month say, is nobody's shift in particular: nobody is asked about it.
  const isOfPost = or(isNotNull(r.postId), isNotNull(r.shiftId));
  return or(
    eq(r.personId, personId),
    and(isNull(r.personId), isOfPost, sql`(exists ${rostered} or exists ${stood})`),
  );
}

async function zonesOf({ tx, tenantId }: UseContext, siteIds: string[]) {
  const rows = await tx
    .select({ id: site.id, zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), inArray(site.id, siteIds)));
  return new Map(rows.map((row) => [row.id, row.zone]));
}

function repliesTo({ tx, tenantId }: UseContext, personId: string, resultIds: string[]) {
  return tx
    .select({ resultId: resultReply.resultId, words: resultReply.words, repliedAt: resultReply.repliedAt })
    .from(resultReply)
    .where(
      and(
        eq(resultReply.tenantId, tenantId),
        eq(resultReply.personId, personId),
        inArray(resultReply.resultId, resultIds),
      ),
    )
    .orderBy(asc(resultReply.repliedAt), asc(resultReply.id));
}
