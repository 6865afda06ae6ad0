import type { UseContext } from '@zhiqin/access';
import { visit } from '@zhiqin/duty/schema';
import { and, asc, eq, gte, isNotNull, isNull, lt, or } from 'drizzle-orm';

const lookBackDays = 14;

/** Temporary passes not returned: the visitor left without giving it back, or should have left by now. */
export async function passesOut({ tx, tenantId, now }: UseContext) {
  return tx
    .select({
      visitId: visit.visitId,
      siteId: visit.siteId,
      passNo: visit.passNo,
      visitorKind: visit.visitorKind,
      admittedAt: visit.admittedAt,
      expectedLeaveAt: visit.expectedLeaveAt,
      leftAt: visit.leftAt,
      entryId: visit.admitEntryId,
    })
    .from(visit)
    .where(
      and(
        eq(visit.tenantId, tenantId),
        isNotNull(visit.passNo),
        gte(visit.admittedAt, new Date(now.getTime() - lookBackDays * 86_400_000)),
        or(
          and(isNotNull(visit.leftAt), eq(visit.isPassReturned, false)),
          and(isNull(visit.leftAt), lt(visit.expectedLeaveAt, now)),
        ),
      ),
    )
    .orderBy(asc(visit.admittedAt))
    .limit(100);
}
