import type { UseContext } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { and, count, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { ReportScope } from './report-scope.ts';

export interface ShiftOfMonth {
  id: string;
  postId: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
  heads: number;
  assigned: number;
}

/** The month's planned shifts, with how many were rostered on each. */
export async function shiftsOfMonth(ctx: UseContext, scope: ReportScope): Promise<ShiftOfMonth[]> {
  return ctx.tx
    .select({
      id: shift.id,
      postId: shift.postId,
      day: shift.day,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      heads: shift.heads,
      assigned: count(assignment.id),
    })
    .from(shift)
    .leftJoin(
      assignment,
      and(
        eq(assignment.tenantId, shift.tenantId),
        eq(assignment.shiftId, shift.id),
        isNull(assignment.withdrawnAt),
      ),
    )
    .where(
      and(
        eq(shift.tenantId, ctx.tenantId),
        eq(shift.siteId, scope.siteId),
        gte(shift.day, scope.fromDay),
        lte(shift.day, scope.toDay),
      ),
    )
    .groupBy(shift.tenantId, shift.id)
    .orderBy(shift.startsAt);
}

/** Stays at posts that touch the month's shifts (the last night shift ends in the next month). */
export async function staysOfMonth(ctx: UseContext, scope: ReportScope) {
  const until = new Date(scope.window.endsAt.getTime() + 24 * 3_600_000);
  return ctx.tx
    .select({
      postId: presenceSpan.postId,
      personId: presenceSpan.personId,
      id: presenceSpan.id,
      fromAt: presenceSpan.fromAt,
      toAt: presenceSpan.toAt,
    })
    .from(presenceSpan)
    .where(
      and(
        eq(presenceSpan.tenantId, ctx.tenantId),
        eq(presenceSpan.siteId, scope.siteId),
        lte(presenceSpan.fromAt, until),
        or(isNull(presenceSpan.toAt), gte(presenceSpan.toAt, scope.window.startsAt)),
      ),
    )
    .orderBy(presenceSpan.fromAt);
}

export interface Stay {
  postId: string;
  fromAt: Date;
  toAt: Date | null;
}

/** Hours count whole minutes, the one an instant lies in: so does what the report shows beside the statement. */
const wholeMinute = (at: Date): number => Math.floor(at.getTime() / 60_000) * 60_000;

/**
 * Stretches of a window with fewer than `heads` people, in ms since epoch. Stays with no end are believed up to
 * `knownUntil` and no further.
 */
export function shortStretches(
  window: { startsAt: Date; endsAt: Date; heads: number },
  stays: readonly Stay[],
  knownUntil: Date,
): { fromMs: number; toMs: number; missingHeads: number }[] {
  const start = window.startsAt.getTime();
  const end = Math.min(window.endsAt.getTime(), knownUntil.getTime());
  const clipped = stays
    .map(
      (stay) =>
        [
          Math.max(wholeMinute(stay.fromAt), start),
          Math.min(stay.toAt ? wholeMinute(stay.toAt) : knownUntil.getTime(), end),
        ] as const,
    )
    .filter(([from, to]) => to > from);
  const edges = [...new Set([start, end, ...clipped.flat()])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b);
  const short: { fromMs: number; toMs: number; missingHeads: number }[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const fromMs = edges[i] ?? 0;
    const toMs = edges[i + 1] ?? 0;
    const present = clipped.filter(([from, to]) => from <= fromMs && to >= toMs).length;
    if (present < window.heads) short.push({ fromMs, toMs, missingHeads: window.heads - present });
  }
  return short;
}
