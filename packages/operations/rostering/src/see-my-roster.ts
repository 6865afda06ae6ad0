import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull, like } from 'drizzle-orm';
import { isOfPublishedMonth } from './planned-shifts.ts';
import { myRosterInput } from './roster-input.ts';
import { assignment, rosterReceipt, shift } from './schema.ts';

/** A guard has seen his month, at each site it has him on; again changes nothing. Errors: `not-found` for who is no guard. */
export const seeMyRoster = command({
  action: 'roster.read-own',
  input: myRosterInput,
  async run(ctx, { month }): Promise<{ sites: number }> {
    const { tx, tenantId, actor } = ctx;
    const guardId = actor.kind === 'member' ? actor.personId : null;
    if (!guardId) throw new DomainError('not-found');
    const sites = await tx
      .selectDistinct({ siteId: shift.siteId })
      .from(assignment)
      .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          eq(assignment.guardId, guardId),
          isNull(assignment.withdrawnAt),
          like(shift.day, `${month}-%`),
          isOfPublishedMonth(tx),
        ),
      );
    if (sites.length > 0)
      await tx
        .insert(rosterReceipt)
        .values(
          sites.map(({ siteId }) => ({ tenantId, id: ctx.newId(), siteId, month, guardId, seenAt: ctx.now })),
        )
        .onConflictDoNothing();
    ctx.audit({ subjectId: guardId, month });
    return { sites: sites.length };
  },
});
