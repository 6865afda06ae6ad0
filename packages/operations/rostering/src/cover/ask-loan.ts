import { command } from '@zhiqin/access';
import { DomainError, timeOf } from '@zhiqin/kernel';
import { actorName } from '../change/record-changes.ts';
import { shiftGuardInput } from '../roster-input.ts';
import { guardLoanConsent } from '../schema.ts';
import { asked, consentsFor, tellHome } from './loan-consent.ts';
import { readStandIns } from './read-stand-ins.ts';
import { requireTonightsShift } from './tonights-shift.ts';

/**
 * Asks another site whether it lends one of its guards for a shift; its captains and the office are told at once. Asked
 * twice it is one question; one that was declined is not asked again.
 * Errors: `not-found` (shift; not among who could stand in; of the site anyway), `roster.loan-declined` ({name}).
 */
export const askLoan = command({
  action: 'roster.cover',
  scope: 'tenant',
  input: shiftGuardInput,
  async run(ctx, { shiftId, guardId }): Promise<{ state: 'asked' | 'agreed' }> {
    const { target, site } = await requireTonightsShift(ctx, shiftId);
    const { standIns } = await readStandIns(ctx, shiftId);
    const person = standIns.find((one) => one.guardId === guardId && !one.isHere);
    if (!person) throw new DomainError('not-found');
    const { homeSiteId, name } = person;
    const known = (await consentsFor(ctx, shiftId)).get(guardId);
    if (known?.answer === 'declined') throw new DomainError('roster.loan-declined', { name });
    if (known) return { state: known.answer === 'agreed' ? 'agreed' : 'asked' };
    const { siteId, day, startsAt } = target;
    await ctx.tx.insert(guardLoanConsent).values(asked(ctx, { siteId, homeSiteId, guardId, shiftId }));
    await tellHome(ctx, homeSiteId, {
      template: 'loanAsked',
      params: { name, site: site.name, start: `${day} ${timeOf(startsAt, site.zone)}`, by: actorName(ctx) },
      // A post stands empty tonight.
      urgency: 'urgent',
    });
    ctx.audit({ siteId, subjectId: guardId, shiftId });
    return { state: 'asked' };
  },
});
