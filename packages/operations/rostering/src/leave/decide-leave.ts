import { command, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addDays, DomainError } from '@zhiqin/kernel';
import { textOrNull } from '@zhiqin/sites/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, count, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import { actorName, recordChanges, tellGuards } from '../change/record-changes.ts';
import { publishedAt } from '../publication.ts';
import { decideLeaveInput } from '../roster-input.ts';
import { assignment, shift } from '../schema.ts';
import { canWait } from './leave-kinds.ts';
import { leaveRequest, leaveRound } from './schema.ts';

/**
 * Grants leave or refuses it, in the decider's name. Granted, his shifts of those days become open ones, at every site;
 * in a published month with a trace. A declared period grants no more days than its quota.
 * Errors: `not-found`, `leave.decided`, `leave.quota-full` ({day}), `input.invalid` (a refusal says why).
 */
export const decideLeave = command({
  action: 'leave.decide',
  // His shifts may lie at sites the decider does not lead.
  scope: 'tenant',
  input: decideLeaveInput,
  async run(ctx, { requestId, decision, reason }): Promise<{ opened: number }> {
    const { tx, tenantId, actor } = ctx;
    const [asked] = await tx
      .select({ request: leaveRequest, siteIds: guard.siteIds })
      .from(leaveRequest)
      .innerJoin(guard, and(eq(guard.tenantId, leaveRequest.tenantId), eq(guard.id, leaveRequest.guardId)))
      .where(and(eq(leaveRequest.tenantId, tenantId), eq(leaveRequest.id, requestId)))
      .for('update');
    const leads =
      actor.kind !== 'member' ||
      actor.sites === 'all' ||
      asked?.siteIds.some((id) => actor.sites.includes(id));
    if (!asked || !leads) throw new DomainError('not-found');
    const { request, siteIds } = asked;
    if (request.decision !== null) throw new DomainError('leave.decided');
    if (decision === 'refused' && !reason)
      throw new DomainError('input.invalid', {}, { reason: 'field.required' });
    if (decision === 'approved' && canWait(request.kind)) await requireQuota(ctx, siteIds, request);
    await tx
      .update(leaveRequest)
      .set({
        decision,
        decisionReason: textOrNull(reason),
        deciderName: actorName(ctx),
        decidedAt: ctx.now,
      })
      .where(and(eq(leaveRequest.tenantId, tenantId), eq(leaveRequest.id, requestId)));
    // Half a day away he still has his shift: the other half is his, and somebody relieves him for the rest.
    const opened = decision === 'approved' && request.part === null ? await openHisShifts(ctx, request) : 0;
    await tellGuards(ctx, [request.guardId], {
      template: decision === 'approved' ? 'leaveApproved' : 'leaveRefused',
      params: { from: request.fromDay, until: request.untilDay, reason: reason ?? '' },
    });
    ctx.audit({ subjectId: request.guardId, decision, opened });
    return { opened };
  },
});

type Request = typeof leaveRequest.$inferSelect;

/** Days a declared period has no place left on. */
async function requireQuota(
  { tx, tenantId }: UseContext,
  siteIds: string[],
  request: Request,
): Promise<void> {
  if (siteIds.length === 0) return;
  // Locked in order, so that two deciders cannot both give away the last place.
  const rounds = await tx
    .select()
    .from(leaveRound)
    .where(
      and(
        eq(leaveRound.tenantId, tenantId),
        inArray(leaveRound.siteId, siteIds),
        lte(leaveRound.fromDay, request.untilDay),
        gte(leaveRound.untilDay, request.fromDay),
      ),
    )
    .orderBy(leaveRound.id);
  for (const round of rounds) {
    await tx
      .select({ id: site.id })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), eq(site.id, round.siteId)))
      .for('update');
    for (let day = request.fromDay; day <= request.untilDay; day = addDays(day, 1)) {
      if (day < round.fromDay || day > round.untilDay) continue;
      const [granted] = await tx
        .select({ people: count() })
        .from(leaveRequest)
        .innerJoin(guard, and(eq(guard.tenantId, leaveRequest.tenantId), eq(guard.id, leaveRequest.guardId)))
        .where(
          and(
            eq(leaveRequest.tenantId, tenantId),
            eq(leaveRequest.decision, 'approved'),
            lte(leaveRequest.fromDay, day),
            gte(leaveRequest.untilDay, day),
            arrayOverlaps(guard.siteIds, [round.siteId]),
          ),
        );
      if ((granted?.people ?? 0) >= round.quotaPerDay) throw new DomainError('leave.quota-full', { day });
    }
  }
}

async function openHisShifts(ctx: UseContext, request: Request): Promise<number> {
  const { tx, tenantId } = ctx;
  const taken = await tx
    .select({
      id: assignment.id,
      shiftId: shift.id,
      siteId: shift.siteId,
      day: shift.day,
      siteName: site.name,
    })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        eq(assignment.guardId, request.guardId),
        isNull(assignment.withdrawnAt),
        gte(assignment.endsAt, ctx.now),
        gte(shift.day, request.fromDay),
        lte(shift.day, request.untilDay),
      ),
    );
  if (taken.length === 0) return 0;
  await tx
    .update(assignment)
    .set({ withdrawnAt: ctx.now })
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        inArray(
          assignment.id,
          taken.map((one) => one.id),
        ),
      ),
    );
  for (const own of Map.groupBy(taken, (one) => `${one.siteId} ${one.day.slice(0, 7)}`).values()) {
    const [{ siteId, siteName, day }] = own as [(typeof own)[number]];
    const month = day.slice(0, 7);
    await ctx.publish({ siteId, topic: 'roster', id: siteId });
    if ((await publishedAt(ctx, siteId, month)) === null) continue;
    const changed = own.map(({ shiftId }) => ({
      guardId: request.guardId,
      shiftId,
      kind: 'withdrawn' as const,
    }));
    // Which kind of leave is the office's business.
    await recordChanges(ctx, { siteId, month, siteName }, changed, '请假');
  }
  return taken.length;
}
