import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { readSitePlan, requireOwnSite } from '@zhiqin/sites';
import { refusalsOf } from '@zhiqin/workforce';
import { and, eq, inArray } from 'drizzle-orm';
import { tellGuards } from './change/record-changes.ts';
import { approvePublication } from './checks/approve-publication.ts';
import { readReview } from './checks/review-month.ts';
import { openShifts } from './open-shifts.ts';
import { requireUnpublished } from './publication.ts';
import { readMonth } from './read-month.ts';
import { publishRosterInput } from './roster-input.ts';
import { assignment, rosterPublication } from './schema.ts';

/**
 * Makes a site's month known. An assignment of severity B (P01–P04 and P07 not eligible, R07 protected, R09 in two
 * places) is refused alone: it is withdrawn, its place published as an open shift and listed. Findings R03–R06 of what
 * is left need somebody who answers for them, or refuse where the contractor is strict.
 * Errors: `not-found`, `roster.nothing-planned` ({month}), `roster.already-published` ({month}),
 * `roster.approval-needed` ({count}), `roster.strict` ({count}).
 */
export const publishRoster = command({
  action: 'roster.publish',
  // A guard's hours and rest are counted over all his sites.
  scope: 'tenant',
  input: publishRosterInput,
  async run(ctx, { siteId, month, approval }) {
    const { tx, tenantId } = ctx;
    const site = await requireOwnSite(ctx, siteId);
    await requireUnpublished(ctx, siteId, month);
    const { shifts, assignments } = await readMonth(ctx, siteId, month);
    if (shifts.length === 0) throw new DomainError('roster.nothing-planned', { month });
    const shiftOf = new Map(shifts.map((one) => [one.id, one]));
    const refusals = await refusalsOf(
      ctx,
      assignments.map(({ guardId, shiftId }) => {
        const { postId = '', day = '' } = shiftOf.get(shiftId) ?? {};
        return { guardId, postId, day };
      }),
    );
    const plan = await readSitePlan(ctx, siteId);
    const review = await readReview(ctx, { plan, month, shifts, assignments });
    const isProtected = new Set(
      review()
        .filter((finding) => finding.control === 'R07')
        .flatMap((finding) => finding.keys),
    );
    const { refused, open } = openShifts(
      shifts,
      assignments,
      refusals.map(
        (one, at) => one ?? (isProtected.has(assignments[at]?.id ?? '') ? protectedReason : undefined),
      ),
    );
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
    const left = assignments.filter((one) => !refused.includes(one));
    const findings = review(new Set(refused.map((one) => one.id)));
    await approvePublication(ctx, { siteId, month, findings, reason: approval ?? null });
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
    await tellGuards(
      ctx,
      left.map((one) => one.guardId),
      { template: 'rosterPublished', params: { site: site.name, month } },
    );
    // From now on its shifts close and are judged, whether or not anybody ever records anything.
    await ctx.enqueue('compliance.close-windows', { siteId }, `close-windows:${siteId}`);
    return { published: assignments.length - refused.length, openShifts: open };
  },
});

const protectedReason = { control: 'R07', code: 'protected', day: null, detail: null } as const;
