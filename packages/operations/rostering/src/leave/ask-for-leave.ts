import type { UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { textOrNull } from '@zhiqin/sites/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gte, inArray, isNull, lt, lte, notInArray, or } from 'drizzle-orm';
import { memberIdOf } from '../change/record-changes.ts';
import { canWait } from './leave-kinds.ts';
import { leaveRequest, leaveRound } from './schema.ts';

interface WantedLeave {
  id: string;
  guardId: string;
  kind: string;
  fromDay: string;
  untilDay: string;
  /** Half of a single day. */
  part?: 'first' | 'second' | null | undefined;
  reason?: string | null | undefined;
}

/**
 * Enters a wish for leave. Sent again under its id it is the same wish, and nothing happens.
 * @throws DomainError `not-found`, `input.invalid` (ends before it begins; half of several days), `leave.overlaps`, `leave.round-closed` ({name})
 */
export async function askForLeave(ctx: UseContext, wanted: WantedLeave): Promise<{ id: string }> {
  const { tx, tenantId } = ctx;
  const { id, guardId, kind, fromDay, untilDay, part = null, reason } = wanted;
  const [person] = await tx
    .select({ siteIds: guard.siteIds })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)))
    .for('update');
  if (!person) throw new DomainError('not-found');
  const [same] = await tx
    .select({ guardId: leaveRequest.guardId })
    .from(leaveRequest)
    .where(and(eq(leaveRequest.tenantId, tenantId), eq(leaveRequest.id, id)));
  if (same && same.guardId !== guardId) throw new DomainError('not-found');
  if (same) return { id };
  if (untilDay < fromDay) throw new DomainError('input.invalid', {}, { untilDay: 'field.before-start' });
  if (part && untilDay !== fromDay) throw new DomainError('input.invalid', {}, { part: 'field.invalid' });
  const [other] = await tx
    .select({ id: leaveRequest.id })
    .from(leaveRequest)
    .where(
      and(
        eq(leaveRequest.tenantId, tenantId),
        eq(leaveRequest.guardId, guardId),
        or(isNull(leaveRequest.decision), notInArray(leaveRequest.decision, ['refused', 'withdrawn'])),
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
  await tx.insert(leaveRequest).values({
    tenantId,
    id,
    guardId,
    kind,
    fromDay,
    untilDay,
    part,
    reason: textOrNull(reason),
    askedBy: memberIdOf(ctx),
    askedAt: ctx.now,
  });
  ctx.audit({ subjectId: guardId });
  return { id };
}
