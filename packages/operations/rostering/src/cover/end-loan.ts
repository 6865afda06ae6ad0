import { cancelDeadline, command, setDeadline } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { placeGuardAt } from '@zhiqin/workforce';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gt, isNull, max } from 'drizzle-orm';
import { endLoanInput } from '../roster-input.ts';
import { assignment, guardLoan } from '../schema.ts';
import { endLoanTask, loanAfterMs } from './lend-guard.ts';

/**
 * Sends somebody lent back to his own sites; while a shift here still waits for him he stays, and the answer says until
 * when. Also the job of the deadline; bears a repeat. Errors: `not-found`.
 */
export const endLoan = command({
  action: 'roster.cover',
  scope: 'tenant',
  input: endLoanInput,
  async run(ctx, { loanId }): Promise<{ staysUntil: Date | null }> {
    const { tx, tenantId, now } = ctx;
    const [loan] = await tx
      .select({ siteId: guardLoan.siteId, guardId: guardLoan.guardId, siteIds: guard.siteIds })
      .from(guardLoan)
      .innerJoin(guard, and(eq(guard.tenantId, guardLoan.tenantId), eq(guard.id, guardLoan.guardId)))
      .where(and(eq(guardLoan.tenantId, tenantId), eq(guardLoan.id, loanId), isNull(guardLoan.endedAt)));
    if (!loan) {
      if (ctx.actor.kind === 'system') return { staysUntil: null };
      throw new DomainError('not-found');
    }
    const { siteId, guardId } = loan;
    await requireOwnSite(ctx, siteId);
    const [ahead] = await tx
      .select({ endsAt: max(assignment.endsAt) })
      .from(assignment)
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          eq(assignment.siteId, siteId),
          eq(assignment.guardId, guardId),
          isNull(assignment.withdrawnAt),
          gt(assignment.endsAt, now),
        ),
      );
    const known = and(eq(guardLoan.tenantId, tenantId), eq(guardLoan.id, loanId));
    if (ahead?.endsAt) {
      const untilAt = new Date(ahead.endsAt.getTime() + loanAfterMs);
      await tx.update(guardLoan).set({ untilAt }).where(known);
      await setDeadline(ctx, { task: endLoanTask, key: loanId, payload: { loanId }, dueAt: untilAt });
      ctx.audit({ siteId, subjectId: guardId, staysUntil: untilAt.toISOString() });
      return { staysUntil: untilAt };
    }
    await tx.update(guardLoan).set({ endedAt: now }).where(known);
    await cancelDeadline(ctx, endLoanTask, loanId);
    const left = loan.siteIds.filter((id) => id !== siteId);
    // Whom the office has made a man of this site alone stays where he is.
    if (left.length > 0 && left.length < loan.siteIds.length) await placeGuardAt(ctx, guardId, left);
    ctx.audit({ siteId, subjectId: guardId });
    return { staysUntil: null };
  },
});
