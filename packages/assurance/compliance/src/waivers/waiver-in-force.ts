import type { UseContext } from '@zhiqin/access';
import { and, asc, eq, gte, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import { controlResult, resultWaiver, resultWaiverEnd } from '../schema.ts';

/** Only what falls short or has no record can be waived; a result that is met later is met. */
export const waivableVerdicts = ['breached', 'unproven'];

/**
 * The one meaning of "waived": a row beside a result while a waiver of HQ covers it, to be joined laterally. A waiver
 * of this one result goes before a standing one; one that was ended covers the days before its end.
 */
export function waiverInForce({ tx }: UseContext) {
  const [r, w, end] = [controlResult, resultWaiver, resultWaiverEnd];
  return tx
    .select({
      id: w.id,
      resultId: w.resultId,
      reason: w.reason,
      waiverName: w.waiverName,
      waivedAt: w.waivedAt,
      untilDay: w.untilDay,
    })
    .from(w)
    .where(
      and(
        inArray(r.verdict, waivableVerdicts),
        eq(w.tenantId, r.tenantId),
        or(
          eq(w.resultId, r.id),
          and(
            isNull(w.resultId),
            eq(w.siteId, r.siteId),
            eq(w.controlCode, r.controlCode),
            lte(w.fromDay, r.day),
            gte(w.untilDay, r.day),
            or(isNull(w.postId), eq(w.postId, r.postId)),
          ),
        ),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(end)
            .where(and(eq(end.tenantId, w.tenantId), eq(end.waiverId, w.id), lte(end.fromDay, r.day))),
        ),
      ),
    )
    .orderBy(sql`${w.resultId} nulls last`, asc(w.waivedAt), asc(w.id))
    .limit(1)
    .as('waiver');
}

type Verdict = 'met' | 'breached' | 'unproven' | 'not-applicable' | 'waived';

/** In a statement that joins `waiverInForce`: whether one covers the result. */
export const isWaived = sql<boolean>`("waiver"."id" is not null)`.mapWith(Boolean);
export const isNotWaived = sql`"waiver"."id" is null`;

/** What a stored verdict reads as, beside a waiver or none. */
export function verdictRead(judged: string, isWaived: boolean): Verdict {
  return isWaived ? 'waived' : (judged as Verdict);
}
