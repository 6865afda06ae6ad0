import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { workLimitOn } from '@zhiqin/regulations';
import { phoneOfGuard } from '@zhiqin/workforce';
import { and, eq, isNull } from 'drizzle-orm';
import { shiftGuardInput } from '../roster-input.ts';
import { coverCall } from '../schema.ts';
import { rankCandidates } from './rank-candidates.ts';
import { readStandIns } from './read-stand-ins.ts';
import { requireTonightsShift } from './tonights-shift.ts';

/**
 * The phone number of somebody who could take a shift that is being looked for, at whichever site he stands; null where
 * his file has none. Nobody else's, and on the record each time (个人信息保护法 第51条).
 * Errors: `not-found` (shift; nobody is looked for; not among who could stand in).
 */
export const ringStandIn = command({
  action: 'roster.ring',
  scope: 'tenant',
  input: shiftGuardInput,
  async run(ctx, { shiftId, guardId }): Promise<{ phone: string | null }> {
    const { tx, tenantId } = ctx;
    const { target } = await requireTonightsShift(ctx, shiftId);
    const [call] = await tx
      .select({ id: coverCall.id })
      .from(coverCall)
      .where(
        and(eq(coverCall.tenantId, tenantId), eq(coverCall.shiftId, shiftId), isNull(coverCall.closedAt)),
      );
    const { standIns } = await readStandIns(ctx, shiftId);
    const rest = workLimitOn('restHoursBetweenShifts', target.day)?.value ?? 0;
    const isCandidate = rankCandidates(standIns, target, rest).some((one) => one.guardId === guardId);
    if (!call || !isCandidate) throw new DomainError('not-found');
    ctx.audit({ siteId: target.siteId, subjectId: guardId, shiftId, of: 'guard', field: 'phone' });
    return { phone: await phoneOfGuard(ctx, guardId) };
  },
});
