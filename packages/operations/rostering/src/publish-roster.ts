import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { certificatesOf } from '@zhiqin/workforce';
import { and, eq, inArray } from 'drizzle-orm';
import { openShifts } from './open-shifts.ts';
import { requireUnpublished } from './publication.ts';
import { readMonth } from './read-month.ts';
import { siteMonthInput } from './roster-input.ts';
import { assignment, rosterPublication } from './schema.ts';

/**
 * Makes a site's month known. An assignment of severity B (P01 uncertified, R09 in two places) is refused alone: it is
 * withdrawn, its place published as an open shift and listed.
 * Errors: `not-found`, `roster.nothing-planned` ({month}), `roster.already-published` ({month}).
 */
export const publishRoster = command({
  action: 'roster.publish',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    await requireUnpublished(ctx, siteId, month);
    const { shifts, assignments } = await readMonth(ctx, siteId, month);
    if (shifts.length === 0) throw new DomainError('roster.nothing-planned', { month });
    const certificates = await certificatesOf(
      ctx,
      assignments.map((one) => one.guardId),
    );
    const { refused, open } = openShifts(shifts, assignments, certificates);
    if (refused.length > 0) {
      await tx
        .update(assignment)
        .set({ withdrawnAt: ctx.now })
        .where(
          and(
            eq(assignment.tenantId, tenantId),
            inArray(
              assignment.id,
              refused.map((one) => one.id),
            ),
          ),
        );
    }
    const stored = await tx
      .insert(rosterPublication)
      .values({
        tenantId,
        id: ctx.newId(),
        siteId,
        month,
        publishedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        publishedAt: ctx.now,
      })
      .onConflictDoNothing({
        target: [rosterPublication.tenantId, rosterPublication.siteId, rosterPublication.month],
      })
      .returning({ id: rosterPublication.id });
    if (stored.length === 0) throw new DomainError('roster.already-published', { month });
    ctx.audit({ siteId, month, published: assignments.length - refused.length, refused: refused.length });
    await ctx.publish({ siteId, topic: 'roster', id: siteId });
    // From now on its shifts close and are judged, whether or not anybody ever records anything.
    await ctx.enqueue('compliance.close-windows', { siteId }, `close-windows:${siteId}`);
    return { published: assignments.length - refused.length, openShifts: open };
  },
});
