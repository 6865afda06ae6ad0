import { query } from '@zhiqin/access';
import { workLimitOn } from '@zhiqin/regulations';
import { isAtNight } from '../checks/protected-staff.ts';
import { shiftInput } from '../roster-input.ts';
import { rankCandidates } from './rank-candidates.ts';
import { readStandIns } from './read-stand-ins.ts';

const mostListed = 30;

/**
 * Who could take a shift, best first, with reasons and with what speaks against it. Of other sites it names people and
 * their site, so that they can be rung; the ineligible, those on leave and those with a shift then are only counted.
 * Errors: `not-found`.
 */
export const coverCandidates = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: shiftInput,
  async run(ctx, { shiftId }) {
    const { target, site, standIns, people } = await readStandIns(ctx, shiftId);
    const { day, startsAt, endsAt } = target;
    const ranked = rankCandidates(standIns, target, workLimitOn('restHoursBetweenShifts', day)?.value ?? 0);
    return {
      shift: {
        id: target.id,
        postId: target.postId,
        day,
        code: target.code,
        startsAt,
        endsAt,
        zone: site.zone,
      },
      isNight: isAtNight({ day, startsAt, endsAt, zone: site.zone }),
      candidates: ranked.slice(0, mostListed),
      notListed: people - ranked.length,
    };
  },
});
