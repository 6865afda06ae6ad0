import { addRows, isAnyOf } from '@zhiqin/db';
import { shift } from '@zhiqin/rostering/schema';
import { and, eq, gte, isNull, lt, max, or, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { presenceEvent, presenceSpan } from '../../schema.ts';
import type { ProjectionContext } from '../projection.ts';
import type { EventRow } from './events.ts';
import { spansOf } from './spans.ts';

/**
 * Stays follow from all comings and goings of a person. What lies before the last stay begun before the batch cannot
 * change, so each person's are worked out anew from there. Somebody not recognised is told apart by his post alone.
 */
export async function rebuildSpans(news: readonly EventRow[], context: ProjectionContext): Promise<void> {
  const { tx, tenantId, siteId } = context;
  const starts = await whereToStart(news, context);
  const since = (personId: AnyPgColumn, postId: AnyPgColumn, at: AnyPgColumn): SQL | undefined =>
    or(
      ...[...starts.values()].map((who) =>
        and(
          who.personId ? eq(personId, who.personId) : and(isNull(personId), eq(postId, who.postId)),
          gte(at, who.from),
        ),
      ),
    );
  const events = await tx
    .select()
    .from(presenceEvent)
    .where(
      and(
        eq(presenceEvent.tenantId, tenantId),
        eq(presenceEvent.siteId, siteId),
        since(presenceEvent.personId, presenceEvent.postId, presenceEvent.at),
      ),
    );
  const shiftIds = [...new Set(events.map((event) => event.shiftId).filter((id) => id !== null))];
  const shifts = await tx
    .select({ id: shift.id, endsAt: shift.endsAt })
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), isAnyOf(shift.id, shiftIds)));
  const shiftEnds = new Map(shifts.map((row) => [row.id, row.endsAt]));
  const spans = [...Map.groupBy(events, whoOf).values()].flatMap((own) => spansOf(own, shiftEnds));
  await tx
    .delete(presenceSpan)
    .where(
      and(
        eq(presenceSpan.tenantId, tenantId),
        eq(presenceSpan.siteId, siteId),
        since(presenceSpan.personId, presenceSpan.postId, presenceSpan.fromAt),
      ),
    );
  await addRows(tx, presenceSpan, spans);
}

interface Start {
  personId: string | null;
  postId: string;
  from: Date;
}

const whoOf = (row: { personId?: string | null; postId: string }) => row.personId ?? `at ${row.postId}`;

async function whereToStart(
  news: readonly EventRow[],
  { tx, tenantId, siteId }: ProjectionContext,
): Promise<Map<string, Start>> {
  const starts = new Map<string, Start>();
  for (const event of news) {
    const known = starts.get(whoOf(event));
    if (known && known.from <= event.at) continue;
    starts.set(whoOf(event), { personId: event.personId ?? null, postId: event.postId, from: event.at });
  }
  const earlier = await tx
    .select({
      personId: presenceSpan.personId,
      postId: presenceSpan.postId,
      fromAt: max(presenceSpan.fromAt),
    })
    .from(presenceSpan)
    .where(
      and(
        eq(presenceSpan.tenantId, tenantId),
        eq(presenceSpan.siteId, siteId),
        or(
          ...[...starts.values()].map((who) =>
            and(
              who.personId
                ? eq(presenceSpan.personId, who.personId)
                : and(isNull(presenceSpan.personId), eq(presenceSpan.postId, who.postId)),
              lt(presenceSpan.fromAt, who.from),
            ),
          ),
        ),
      ),
    )
    .groupBy(presenceSpan.personId, presenceSpan.postId);
  const last = new Map<string, Date>();
  for (const row of earlier) {
    const before = last.get(whoOf(row));
    if (row.fromAt && (!before || row.fromAt > before)) last.set(whoOf(row), row.fromAt);
  }
  for (const [who, from] of last) {
    const start = starts.get(who);
    if (start) starts.set(who, { ...start, from });
  }
  return starts;
}
