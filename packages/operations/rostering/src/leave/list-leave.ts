import { query } from '@zhiqin/access';
import { addDays, dayOf, daysBetween } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, asc, desc, eq, gte } from 'drizzle-orm';
import { siteLeaveInput } from '../roster-input.ts';
import { fairOrder } from './leave-kinds.ts';
import { leaveRequest, leaveRound } from './schema.ts';

const daysOfYear = 365;
const daysShown = 60;

/**
 * A site's leave: requests that wait, in the order in which they are fairly taken with the days each has had in a year;
 * those decided lately; declared periods that are not over. Errors: `not-found`.
 */
export const listLeave = query({
  action: 'leave.read',
  input: siteLeaveInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, zone);
    const rows = await tx
      .select({
        id: leaveRequest.id,
        guardId: leaveRequest.guardId,
        name: guard.name,
        staffNo: guard.staffNo,
        kind: leaveRequest.kind,
        fromDay: leaveRequest.fromDay,
        untilDay: leaveRequest.untilDay,
        part: leaveRequest.part,
        reason: leaveRequest.reason,
        askedAt: leaveRequest.askedAt,
        decision: leaveRequest.decision,
        decisionReason: leaveRequest.decisionReason,
        deciderName: leaveRequest.deciderName,
        decidedAt: leaveRequest.decidedAt,
      })
      .from(leaveRequest)
      .innerJoin(guard, and(eq(guard.tenantId, leaveRequest.tenantId), eq(guard.id, leaveRequest.guardId)))
      .where(
        and(
          eq(leaveRequest.tenantId, tenantId),
          arrayOverlaps(guard.siteIds, [siteId]),
          gte(leaveRequest.untilDay, addDays(today, -daysOfYear)),
        ),
      )
      .orderBy(desc(leaveRequest.askedAt));
    const daysHad = new Map<string, number>();
    for (const one of rows)
      if (one.decision === 'approved')
        daysHad.set(
          one.guardId,
          (daysHad.get(one.guardId) ?? 0) + (one.part ? 0.5 : daysBetween(one.fromDay, one.untilDay) + 1),
        );
    const waiting = rows.filter((one) => one.decision === null);
    const rounds = await tx
      .select({
        id: leaveRound.id,
        name: leaveRound.name,
        fromDay: leaveRound.fromDay,
        untilDay: leaveRound.untilDay,
        closesOn: leaveRound.closesOn,
        quotaPerDay: leaveRound.quotaPerDay,
      })
      .from(leaveRound)
      .where(
        and(
          eq(leaveRound.tenantId, tenantId),
          eq(leaveRound.siteId, siteId),
          gte(leaveRound.untilDay, today),
        ),
      )
      .orderBy(asc(leaveRound.fromDay));
    return {
      zone,
      today,
      waiting: fairOrder(waiting, daysHad).map((one) => ({ ...one, daysHad: daysHad.get(one.guardId) ?? 0 })),
      decided: rows.filter((one) => one.decision !== null && one.untilDay >= addDays(today, -daysShown)),
      rounds,
    };
  },
});
