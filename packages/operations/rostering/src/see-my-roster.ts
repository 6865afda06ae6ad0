import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull, like } from 'drizzle-orm';
import { isOfPublishedMonth } from './planned-shifts.ts';
import { seeMyRosterInput } from './roster-input.ts';
import { rosterVersions } from './roster-version.ts';
import { assignment, rosterReceipt, shift } from './schema.ts';

/**
 * A guard's phone has shown him his month, or he says that he has seen it, at each site it has him on: kept with the
 * version he saw, so that a change asks him anew; the same again changes nothing. Errors: `not-found` for who is no guard.
 */
export const seeMyRoster = command({
  action: 'roster.read-own',
  input: seeMyRosterInput,
  async run(ctx, { month, kind }): Promise<{ sites: number }> {
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
    const versionOf = await rosterVersions(ctx, month, [guardId]);
    if (sites.length > 0)
      await tx
        .insert(rosterReceipt)
        .values(
          sites.map(({ siteId }) => ({
            ...{ tenantId, id: ctx.newId(), siteId, month, guardId, seenAt: ctx.now },
            ...{ version: versionOf(siteId, guardId), kind: kind ?? 'seen' },
          })),
        )
        .onConflictDoNothing();
    ctx.audit({ subjectId: guardId, month });
    return { sites: sites.length };
  },
});
