import type { UseContext } from '@zhiqin/access';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import { presenceSpan } from '../schema.ts';

/** Somebody was, or is to be, on duty at a post. */
export interface StayAtPost {
  personId: string;
  postId: string;
  /** When the first of those shifts ends; null: he is there without a shift. */
  firstEndsAt: Date | null;
}

/** Who works which posts of a site between two instants, by roster or by sign-on, and when his first shift there ends. */
export async function peopleAtPosts(
  { tx, tenantId }: UseContext,
  siteId: string,
  from: Date,
  until: Date,
): Promise<StayAtPost[]> {
  const end = sql<Date | string | null>`min(${shift.endsAt})`;
  const rostered = await tx
    .select({ personId: assignment.guardId, postId: shift.postId, firstEndsAt: end })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        eq(assignment.siteId, siteId),
        isNull(assignment.withdrawnAt),
        gt(shift.endsAt, from),
        lt(shift.startsAt, until),
      ),
    )
    .groupBy(assignment.guardId, shift.postId);
  const ended = sql<Date | string | null>`min(coalesce(${shift.endsAt}, ${presenceSpan.toAt}))`;
  const present = await tx
    .select({ personId: presenceSpan.personId, postId: presenceSpan.postId, firstEndsAt: ended })
    .from(presenceSpan)
    .leftJoin(shift, and(eq(shift.tenantId, presenceSpan.tenantId), eq(shift.id, presenceSpan.shiftId)))
    .where(
      and(
        eq(presenceSpan.tenantId, tenantId),
        eq(presenceSpan.siteId, siteId),
        gt(presenceSpan.fromAt, from),
        lt(presenceSpan.fromAt, until),
      ),
    )
    .groupBy(presenceSpan.personId, presenceSpan.postId);
  const stays = new Map<string, StayAtPost>();
  for (const row of [...rostered, ...present]) {
    if (!row.personId) continue;
    const firstEndsAt = row.firstEndsAt === null ? null : new Date(row.firstEndsAt);
    const key = `${row.personId} ${row.postId}`;
    const before = stays.get(key)?.firstEndsAt;
    if (before && (!firstEndsAt || before <= firstEndsAt)) continue;
    stays.set(key, { personId: row.personId, postId: row.postId, firstEndsAt });
  }
  return [...stays.values()];
}

/** Names of people, by id; of somebody who is no longer in reach there is none. */
export async function namesOfPeople({ tx, tenantId }: UseContext, ids: readonly string[]) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map<string, { name: string; staffNo: string }>();
  const rows = await tx
    .select({ id: guard.id, name: guard.name, staffNo: guard.staffNo })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, wanted)));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
