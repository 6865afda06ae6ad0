import { query } from '@zhiqin/access';
import { workLimitOn } from '@zhiqin/regulations';
import { post } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import { isAtNight } from '../checks/protected-staff.ts';
import { shiftInput } from '../roster-input.ts';
import { consentsFor, voiceOf } from './loan-consent.ts';
import { rankCandidates } from './rank-candidates.ts';
import { readStandIns } from './read-stand-ins.ts';
import { requireTonightsShift } from './tonights-shift.ts';

const mostListed = 30;

/**
 * Who could take a shift, best first, with reasons and with what speaks against it. Of other sites it names people and
 * their site and what that says to lending them, so that they can be rung; the ineligible, those on leave and those with a shift then are only counted.
 * Errors: `not-found`.
 */
export const coverCandidates = query({
  action: 'roster.cover',
  scope: 'tenant',
  input: shiftInput,
  async run(ctx, { shiftId }) {
    await requireTonightsShift(ctx, shiftId);
    const { target, site, standIns, people } = await readStandIns(ctx, shiftId);
    const [at] = await ctx.tx
      .select({ code: post.code, name: post.name, nameEn: post.nameEn })
      .from(post)
      .where(and(eq(post.tenantId, ctx.tenantId), eq(post.id, target.postId)));
    const { day, startsAt, endsAt } = target;
    const ranked = rankCandidates(standIns, target, workLimitOn('restHoursBetweenShifts', day)?.value ?? 0);
    const consents = await consentsFor(ctx, shiftId);
    const speaksFor = await voiceOf(ctx);
    return {
      shift: {
        id: target.id,
        postId: target.postId,
        post: at ?? { code: '', name: '', nameEn: null },
        day,
        code: target.code,
        startsAt,
        endsAt,
        zone: site.zone,
      },
      isNight: isAtNight({ day, startsAt, endsAt, zone: site.zone }),
      candidates: ranked.slice(0, mostListed).map(({ homeSiteId, ...one }) => {
        const known = consents.get(one.guardId);
        return {
          ...one,
          /** Of another site: whether it lends him. `own`: whoever asks answers for it himself. */
          consent: one.isHere
            ? null
            : {
                state:
                  (known?.answer as 'agreed' | 'declined' | null | undefined) ??
                  (speaksFor(homeSiteId, target)
                    ? ('own' as const)
                    : known
                      ? ('asked' as const)
                      : ('unasked' as const)),
                byName: known?.answererName ?? null,
                reason: known?.answerReason ?? null,
              },
        };
      }),
      notListed: people - ranked.length,
    };
  },
});
