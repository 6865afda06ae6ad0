import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq } from 'drizzle-orm';
import { guard } from '../schema.ts';
import { tenantToday } from '../tenant-today.ts';
import { employmentTerms } from './schema.ts';
import { setEmploymentTermsInput } from './terms-input.ts';

/**
 * New terms from a day on; what was recorded before stays on file. A day that is over may be concerned only with a
 * reason, and a month already locked is not reopened by it (see `hours`).
 * Errors: `not-found`, `input.invalid` (before he joined), `terms.reason-needed`.
 */
export const setEmploymentTerms = command({
  action: 'employment.set-terms',
  input: setEmploymentTermsInput,
  async run(ctx, { guardId, startsOn, ...given }) {
    const { tx, tenantId } = ctx;
    const [holder] = await tx
      .select({ siteIds: guard.siteIds, joinedOn: guard.joinedOn })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    if (!holder) throw new DomainError('not-found');
    if (startsOn < holder.joinedOn)
      throw new DomainError('input.invalid', {}, { startsOn: 'field.before-start' });
    const [earlier] = await tx
      .select({ id: employmentTerms.id })
      .from(employmentTerms)
      .where(and(eq(employmentTerms.tenantId, tenantId), eq(employmentTerms.guardId, guardId)))
      .limit(1);
    const reason = textOrNull(given.reason);
    // The first terms of a guard change nothing that was promised him.
    if (earlier && !reason && startsOn < (await tenantToday(ctx)))
      throw new DomainError('terms.reason-needed', {}, { reason: 'field.required' });
    const id = ctx.newId();
    await tx.insert(employmentTerms).values({
      tenantId,
      id,
      guardId,
      siteIds: holder.siteIds,
      startsOn,
      contractType: given.contractType,
      signedOn: given.signedOn ?? null,
      contractEndsOn: given.contractEndsOn ?? null,
      hourRegime: given.hourRegime,
      cycle: given.hourRegime === 'comprehensive' ? (given.cycle ?? null) : null,
      approvalNo: textOrNull(given.approvalNo),
      approvalUntil: given.approvalUntil ?? null,
      baseMonthlyFen: given.baseMonthlyFen,
      hourlyFen: given.hourlyFen ?? null,
      sickPayPercent: given.sickPayPercent ?? null,
      allowances: given.allowances ?? [],
      reason,
      recordedAt: ctx.now,
      recordedByName: ctx.actor.kind === 'member' ? ctx.actor.displayName : null,
    });
    const fromDay = [startsOn, given.signedOn ?? startsOn].sort()[0] ?? startsOn;
    await askToRejudge(ctx, { register: 'personFile', personId: guardId, fromDay });
    ctx.audit({ siteId: holder.siteIds[0] ?? null, subjectId: guardId, startsOn });
    return { id };
  },
});
