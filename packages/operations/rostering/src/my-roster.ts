import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { post } from '@zhiqin/sites/schema';
import { and, asc, eq, isNull, like } from 'drizzle-orm';
import { isOfPublishedMonth } from './planned-shifts.ts';
import { myRosterInput } from './roster-input.ts';
import { assignment, shift } from './schema.ts';

/** A guard's own published shifts of a month, at whichever of his sites. Errors: `not-found` for who is no guard. */
export const myRoster = query({
  action: 'roster.read-own',
  input: myRosterInput,
  async run(ctx, { month }) {
    const { tx, tenantId, actor } = ctx;
    const personId = actor.kind === 'member' ? actor.personId : null;
    if (!personId) throw new DomainError('not-found');
    return tx
      .select({
        shiftId: shift.id,
        day: shift.day,
        code: shift.code,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
        postName: post.name,
        postNameEn: post.nameEn,
        siteName: site.name,
        siteNameEn: site.nameEn,
        zone: site.zone,
      })
      .from(assignment)
      .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
      .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
      .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          eq(assignment.guardId, personId),
          isNull(assignment.withdrawnAt),
          like(shift.day, `${month}-%`),
          isOfPublishedMonth(tx),
        ),
      )
      .orderBy(asc(shift.startsAt));
  },
});
