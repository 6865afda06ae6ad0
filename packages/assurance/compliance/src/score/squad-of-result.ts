import type { UseContext } from '@zhiqin/access';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import { controlResult } from '../schema.ts';

export interface SiteSpan {
  siteId: string;
  fromDay: string;
  toDay: string;
}

/**
 * Whose squad a result is: the squad of the person it is about; else, where it belongs to a shift, the one squad all
 * guards rostered for that shift are of; else no squad's (the site's own duties, posts shared by several squads).
 * Squads are those of today: the guard's file keeps no earlier one.
 */
export function squadOfResult({ tx, tenantId }: UseContext, span: SiteSpan) {
  const r = controlResult;
  const own = tx
    .select({
      id: shift.id,
      squadId: sql<string | null>`(array_agg(${guard.squadId}))[1]`.as('shift_squad_id'),
    })
    .from(shift)
    .innerJoin(
      assignment,
      and(
        eq(assignment.tenantId, shift.tenantId),
        eq(assignment.shiftId, shift.id),
        isNull(assignment.withdrawnAt),
      ),
    )
    .innerJoin(guard, and(eq(guard.tenantId, assignment.tenantId), eq(guard.id, assignment.guardId)))
    .where(
      and(
        eq(shift.tenantId, tenantId),
        eq(shift.siteId, span.siteId),
        gte(shift.day, span.fromDay),
        lte(shift.day, span.toDay),
      ),
    )
    .groupBy(shift.id)
    .having(sql`cardinality(array_agg(distinct ${guard.squadId})) = 1`)
    .as('shift_squad');
  return tx
    .select({
      resultId: sql<string>`${r.id}`.as('result_id'),
      squadId: sql<
        string | null
      >`case when ${r.personId} is null then ${own.squadId} else ${guard.squadId} end`.as('result_squad_id'),
    })
    .from(r)
    .leftJoin(guard, and(eq(guard.tenantId, r.tenantId), eq(guard.id, r.personId)))
    .leftJoin(own, eq(own.id, r.shiftId))
    .where(
      and(
        eq(r.tenantId, tenantId),
        eq(r.siteId, span.siteId),
        gte(r.day, span.fromDay),
        lte(r.day, span.toDay),
      ),
    )
    .as('squad_of');
}

/** Ids of the results of one squad, or of none. */
export function resultsOfSquad(ctx: UseContext, span: SiteSpan, squadId: string) {
  const of = squadOfResult(ctx, span);
  return ctx.tx
    .select({ id: of.resultId })
    .from(of)
    .where(squadId === 'none' ? isNull(of.squadId) : eq(of.squadId, squadId));
}
