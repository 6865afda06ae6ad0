import { can, query, roleOf } from '@zhiqin/access';
import { windowAt } from '@zhiqin/kernel';
import { calendarRegionOf, requireOwnSite } from '@zhiqin/sites';
import { checkGuardMonth, exposureOf } from '../checks/check-guard-month.ts';
import { monthCalendar, readGuardMonths } from '../checks/read-guard-months.ts';
import { needsApproval } from '../checks/review-month.ts';
import { layPattern } from './lay-pattern.ts';
import { draftPatternInput } from './pattern-input.ts';

/**
 * What a shift pattern would make of a month before anything is stored: the cells it changes, hours by guard, places
 * left open, and what law and house say of it. Hand-made cells stay unless asked otherwise.
 * Errors: `not-found` (site, squad, post), `roster.crews-needed` ({crews}).
 */
export const draftPattern = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: draftPatternInput,
  async run(ctx, input) {
    const { month } = input;
    const site = await requireOwnSite(ctx, input.siteId);
    const { plan, stored, shifts, planned, members, changes } = await layPattern(ctx, input);
    const windows = new Map(shifts.map((one) => [`${one.day}/${one.postId}/${one.code}`, one]));
    const windowOf = (day: string, place: { postId: string; code: string }) => {
      const known = windows.get(`${day}/${place.postId}/${place.code}`);
      if (known) return { startsAt: known.startsAt, endsAt: known.endsAt };
      const times = plan.posts
        .find((post) => post.id === place.postId)
        ?.shiftPattern.find((one) => one.code === place.code);
      return windowAt(day, times?.startTime ?? '00:00', times?.endTime ?? '00:00', site.zone);
    };
    const changed = Map.groupBy(changes, (one) => one.guardId);
    const guards = await readGuardMonths(ctx, month, [...members]);
    const dayOfShift = new Map(stored.shifts.map((one) => [one.id, one.day]));
    const dayOfKey = new Map(stored.assignments.map((one) => [one.id, dayOfShift.get(one.shiftId)]));
    const calendar = monthCalendar(month, calendarRegionOf(site));
    const asPlanned = guards.map((guard) => {
      const own = changed.get(guard.guardId) ?? [];
      const days = new Set(own.map((one) => one.day));
      const kept = guard.work.filter((one) => !days.has(dayOfKey.get(one.key) ?? ''));
      const laid = own.flatMap(({ day, to }) =>
        to.map((place) => ({
          key: `${day}/${place.postId}/${place.code}`,
          siteId: site.id,
          day,
          zone: site.zone,
          ...windowOf(day, place),
        })),
      );
      return { ...guard, work: [...kept, ...laid] };
    });
    const findings = asPlanned.flatMap((guard) => checkGuardMonth(guard, calendar));
    const seesPay = can(roleOf(ctx.actor), 'roster.publish');
    return {
      changes,
      minutes: asPlanned.map(({ guardId, work }) => ({
        guardId,
        shifts: work.filter((one) => one.day.startsWith(`${month}-`)).length,
        minutes: work
          .filter((one) => one.day.startsWith(`${month}-`))
          .reduce((sum, one) => sum + (one.endsAt.getTime() - one.startsAt.getTime()) / 60_000, 0),
      })),
      openPlaces: planned.reduce((sum, one) => sum + one.heads - one.guardIds.length, 0),
      findings: seesPay ? findings : findings.map((one) => ({ ...one, payFen: null })),
      toApprove: findings.filter(needsApproval).length,
      exposure: seesPay ? exposureOf(findings) : null,
    };
  },
});
