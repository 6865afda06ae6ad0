import { command } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { textOrNull } from '@zhiqin/sites/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gte, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { memberIdOf } from '../change/record-changes.ts';
import { requestLeaveInput } from '../roster-input.ts';
import { canWait } from './leave-kinds.ts';
import { leaveRequest, leaveRound } from './schema.ts';

/**
 * Asks for leave: a guard for himself, whoever leads him for him. Leave that can wait is asked for before a declared
 * period closes.
 * Errors: `not-found`, `input.invalid` (ends before it begins), `leave.overlaps`, `leave.round-closed` ({name}).
 */
export const requestLeave = command({
  action: 'leave.request',
  input: requestLeaveInput,
  async run(ctx, { guardId, kind, fromDay, untilDay, reason }): Promise<{ id: string }> {
    const { tx, tenantId, actor } = ctx;
    if (actor.kind === 'member' && actor.role === 'guard' && actor.personId !== guardId)
      throw new DomainError('not-found');
    const [person] = await tx
      .select({ siteIds: guard.siteIds })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    if (!person) throw new DomainError('not-found');
    if (untilDay < fromDay) throw new DomainError('input.invalid', {}, { untilDay: 'field.before-start' });
    const [other] = await tx
      .select({ id: leaveRequest.id })
      .from(leaveRequest)
      .where(
        and(
          eq(leaveRequest.tenantId, tenantId),
          eq(leaveRequest.guardId, guardId),
          or(isNull(leaveRequest.decision), ne(leaveRequest.decision, 'refused')),
          lte(leaveRequest.fromDay, untilDay),
          gte(leaveRequest.untilDay, fromDay),
        ),
      )
      .limit(1);
    if (other) throw new DomainError('leave.overlaps');
    if (canWait(kind) && person.siteIds.length > 0) {
      const [own] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
      const [closed] = await tx
        .select({ name: leaveRound.name })
        .from(leaveRound)
        .where(
          and(
            eq(leaveRound.tenantId, tenantId),
            inArray(leaveRound.siteId, person.siteIds),
            lte(leaveRound.fromDay, untilDay),
            gte(leaveRound.untilDay, fromDay),
            lt(leaveRound.closesOn, dayOf(ctx.now, own?.zone ?? 'Asia/Shanghai')),
          ),
        )
        .limit(1);
      if (closed) throw new DomainError('leave.round-closed', { name: closed.name });
    }
    const id = ctx.newId();
    await tx.insert(leaveRequest).values({
      tenantId,
      id,
      guardId,
      kind,
      fromDay,
      untilDay,
      reason: textOrNull(reason),
      askedBy: memberIdOf(ctx),
      askedAt: ctx.now,
    });
    ctx.audit({ subjectId: guardId });
    return { id };
  },
});
