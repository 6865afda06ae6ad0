import type { UseContext } from '@zhiqin/access';
import { dayOf, type Month } from '@zhiqin/kernel';
import { calendarRegionOf, type SitePlan } from '@zhiqin/sites';
import { isAskedOfSome, skilledMissing } from '../demand/needs-of.ts';
import { readSkills } from '../demand/read-needs.ts';
import { checkGuardMonth } from './check-guard-month.ts';
import { monthCalendar, readGuardMonths } from './read-guard-months.ts';
import type { RosterFinding } from './roster-finding.ts';
import { rosterLeadTime } from './roster-lead-time.ts';

/** What has to be answered for by name; R10 is shown, the rest is refused assignment by assignment. */
const answeredFor = new Set(['R03', 'R04', 'R05', 'R06']);
export const needsApproval = (finding: RosterFinding): boolean => answeredFor.has(finding.control);

interface Reviewed {
  plan: Pick<SitePlan, 'site' | 'posts'>;
  month: Month;
  /** The month's shifts, in any order. */
  shifts: readonly { id: string; day: string; postId: string; code: string }[];
  /** Who is on them, and with which assignment. */
  assignments: readonly { id: string; guardId: string; shiftId: string }[];
}

/** The findings of a month without some of its assignments; asked as often as needed, read once. */
type Review = (without?: ReadonlySet<string>) => RosterFinding[];

/**
 * All findings of a site's month as planned: of each guard over all his sites (the context must see them), of skills a
 * post asks for, and of the month. Those of other sites' assignments alone are left out: they are for that site's
 * publication.
 */
export async function readReview(
  ctx: Pick<UseContext, 'tx' | 'tenantId' | 'now'>,
  { plan, month, shifts, assignments }: Reviewed,
): Promise<Review> {
  const { site } = plan;
  const calendar = monthCalendar(month, calendarRegionOf(site));
  const guardIds = [...new Set(assignments.map((one) => one.guardId))];
  const guards = await readGuardMonths(ctx, month, guardIds);
  const days = shifts.map((one) => one.day).sort();
  const { needOf, lacks, brings } = await readSkills(ctx, plan, guardIds, days.at(-1) ?? `${month}-01`);
  const shiftOf = new Map(shifts.map((one) => [one.id, one]));
  return (without = new Set()) => {
    const left = assignments.filter((one) => !without.has(one.id));
    const own = new Set(left.map((one) => one.id));
    const found = guards
      .map((guard) => ({ ...guard, work: guard.work.filter((one) => !without.has(one.key)) }))
      .flatMap((guard) => checkGuardMonth(guard, calendar))
      .filter((finding) => finding.keys.some((key) => own.has(key)));
    const unskilled = left.flatMap(({ id, guardId, shiftId }): RosterFinding[] => {
      const at = shiftOf.get(shiftId);
      const missing = at ? lacks(guardId, at) : [];
      return at && missing.length > 0 ? [skillMissing(guardId, id, at.day, missing)] : [];
    });
    const teams = [...Map.groupBy(left, (one) => one.shiftId)].flatMap(([shiftId, team]): RosterFinding[] => {
      const at = shiftOf.get(shiftId);
      const need = at && needOf(at.postId, at.code, at.day);
      const [first] = team;
      if (!at || !need || !first || !isAskedOfSome(need)) return [];
      const bring = team.filter(({ guardId }) => brings(guardId, at)).length;
      const short = skilledMissing(need, { bring, taken: team.length });
      return short === 0 ? [] : [skillMissing(first.guardId, first.id, at.day, need.skills)];
    });
    return [...found, ...unskilled, ...teams, ...rosterLeadTime(days[0] ?? null, dayOf(ctx.now, site.zone))];
  };
}

/** A skill is the site's wish: shown at publication, never a refusal and nobody's to answer for by name. */
const skillMissing = (
  guardId: string,
  key: string,
  day: string,
  missing: readonly string[],
): RosterFinding => ({
  control: 'skill',
  guardId,
  days: [day],
  keys: [key],
  measure: missing.length,
  limit: null,
  unit: 'shifts',
  citation: 'house',
  isLaw: false,
  refuses: false,
  payFen: null,
  fineFen: null,
  detail: missing.join('、'),
});
