import type { UseContext } from '@zhiqin/access';
import { and, asc, eq, gte, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import { keyCustody, latePass, visit } from '../schema.ts';
import { passHours } from '../visit-fields.ts';

/** Somebody or something that is in or out and should come to an end. */
export interface OpenAtGate {
  kind: 'visitor' | 'pass' | 'key';
  siteId: string;
  postId: string | null;
  at: Date;
  /** Pass or key numbers. */
  no: string | null;
  isOverdue: boolean;
  /** Null while only its end has arrived. */
  entryId: string | null;
}

/** As at the gate itself: what is older was forgotten, not left open. */
const backDays = { visits: 7, passes: 7, keys: 60 };

/** Visitors inside, passes that left with their holder, and keys out, oldest first. */
export async function gateOpen(
  { tx, tenantId, now }: UseContext,
  siteId: string | null,
): Promise<OpenAtGate[]> {
  const since = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const cameBack = tx
    .select({ one: sql`1` })
    .from(latePass)
    .where(and(eq(latePass.tenantId, visit.tenantId), eq(latePass.visitId, visit.visitId)));
  const [visits, custodies] = await Promise.all([
    tx
      .select({
        siteId: visit.siteId,
        postId: visit.admitPostId,
        passNo: visit.passNo,
        admittedAt: visit.admittedAt,
        expectedLeaveAt: visit.expectedLeaveAt,
        leftAt: visit.leftAt,
        entryId: visit.admitEntryId,
      })
      .from(visit)
      .where(
        and(
          eq(visit.tenantId, tenantId),
          siteId ? eq(visit.siteId, siteId) : undefined,
          isNotNull(visit.admittedAt),
          or(
            and(isNull(visit.leftAt), gte(visit.admittedAt, since(backDays.visits))),
            and(
              isNotNull(visit.passNo),
              eq(visit.isPassReturned, false),
              gte(visit.leftAt, since(backDays.passes)),
              notExists(cameBack),
            ),
          ),
        ),
      )
      .orderBy(asc(visit.admittedAt), asc(visit.visitId)),
    tx
      .select({
        siteId: keyCustody.siteId,
        postId: keyCustody.lentPostId,
        at: keyCustody.lentAt,
        keyNos: keyCustody.keyNosOut,
        dueBackAt: keyCustody.dueBackAt,
        entryId: keyCustody.lentEntryId,
      })
      .from(keyCustody)
      .where(
        and(
          eq(keyCustody.tenantId, tenantId),
          siteId ? eq(keyCustody.siteId, siteId) : undefined,
          gte(keyCustody.lentAt, since(backDays.keys)),
          sql`cardinality(${keyCustody.keyNosOut}) > 0`,
        ),
      )
      .orderBy(asc(keyCustody.lentAt), asc(keyCustody.id)),
  ]);
  return [
    ...visits.map(({ admittedAt, expectedLeaveAt, leftAt, passNo, ...row }): OpenAtGate => {
      const due = expectedLeaveAt?.getTime() ?? (admittedAt as Date).getTime() + passHours * 3_600_000;
      return leftAt
        ? { ...row, kind: 'pass', at: leftAt, no: passNo, isOverdue: true }
        : { ...row, kind: 'visitor', at: admittedAt as Date, no: passNo, isOverdue: due < now.getTime() };
    }),
    ...custodies.map(
      ({ keyNos, dueBackAt, at, ...row }): OpenAtGate => ({
        ...row,
        kind: 'key',
        at: at as Date,
        no: keyNos.join(' '),
        isOverdue: dueBackAt !== null && dueBackAt < now,
      }),
    ),
  ];
}
