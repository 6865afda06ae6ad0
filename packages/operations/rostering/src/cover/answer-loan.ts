import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq } from 'drizzle-orm';
import { actorName } from '../change/record-changes.ts';
import { answerLoanInput } from '../roster-input.ts';
import { guardLoanConsent, shift } from '../schema.ts';
import { answered, voiceOf } from './loan-consent.ts';

/**
 * A site's word on lending one of its guards, by its captain or the office, also afterwards, of one who went without; of
 * tonight's shifts also by PIN on the phone, by whoever leads the site there.
 * It is given once. Whoever asked is told.
 * Errors: `not-found` (none such; not his site), `roster.loan-answered`, `input.invalid` (declined without a reason).
 */
export const answerLoan = command({
  action: 'roster.answer-loan',
  scope: 'tenant',
  input: answerLoanInput,
  async run(ctx, { consentId, answer, reason }): Promise<{ answer: 'agreed' | 'declined' }> {
    const { tx, tenantId } = ctx;
    const known = and(eq(guardLoanConsent.tenantId, tenantId), eq(guardLoanConsent.id, consentId));
    const [row] = await tx.select().from(guardLoanConsent).where(known).for('update');
    if (!row) throw new DomainError('not-found');
    const [wanted] = await tx
      .select({ startsAt: shift.startsAt, endsAt: shift.endsAt })
      .from(shift)
      .where(and(eq(shift.tenantId, tenantId), eq(shift.id, row.shiftId)));
    if (!wanted || !(await voiceOf(ctx))(row.homeSiteId, wanted)) throw new DomainError('not-found');
    if (row.answer !== null) throw new DomainError('roster.loan-answered');
    if (answer === 'declined' && !reason)
      throw new DomainError('input.invalid', {}, { reason: 'field.required' });
    await tx
      .update(guardLoanConsent)
      .set(answered(ctx, answer, reason || null))
      .where(known);
    const [person] = await tx
      .select({ name: guard.name })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, row.guardId)));
    const [to] = await tx
      .select({ code: site.code })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), eq(site.id, row.siteId)));
    await notify(ctx, row.askedBy ? [row.askedBy] : [], {
      template: answer === 'agreed' ? 'loanAgreed' : 'loanDeclined',
      params: { name: person?.name ?? '', by: actorName(ctx), reason: reason || '—' },
      path: `/admin/sites/${to?.code ?? ''}/roster/cover?shift=${row.shiftId}`,
      urgency: row.wentAt ? 'routine' : 'urgent',
    });
    ctx.audit({ siteId: row.homeSiteId, subjectId: row.guardId, shiftId: row.shiftId, answer });
    return { answer };
  },
});
