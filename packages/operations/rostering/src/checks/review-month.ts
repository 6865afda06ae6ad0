import type { UseContext } from '@zhiqin/access';
import { dayOf, type Month } from '@zhiqin/kernel';
import { checkGuardMonth } from './check-guard-month.ts';
import { monthCalendar, readGuardMonths } from './read-guard-months.ts';
import type { RosterFinding } from './roster-finding.ts';
import { rosterLeadTime } from './roster-lead-time.ts';

/** What has to be answered for by name; R10 is shown, the rest is refused assignment by assignment. */
const answeredFor = new Set(['R03', 'R04', 'R05', 'R06']);
export const needsApproval = (finding: RosterFinding): boolean => answeredFor.has(finding.control);

interface Reviewed {
  zone: string;
  month: Month;
  /** Days of the month's shifts, in any order. */
  shiftDays: readonly string[];
  /** Who is on them, and with which assignment. */
  assignments: readonly { id: string; guardId: string }[];
}

/**
 * All findings of a site's month as planned: of each guard over all his sites (the context must see them), and of the
 * month. Those of other sites' assignments alone are left out: they are for that site's publication.
 */
export async function reviewMonth(
  ctx: Pick<UseContext, 'tx' | 'tenantId' | 'now'>,
  { zone, month, shiftDays, assignments }: Reviewed,
): Promise<RosterFinding[]> {
  const calendar = monthCalendar(month);
  const own = new Set(assignments.map((one) => one.id));
  const guards = await readGuardMonths(ctx, month, [...new Set(assignments.map((one) => one.guardId))]);
  const found = guards
    .flatMap((guard) => checkGuardMonth(guard, calendar))
    .filter((finding) => finding.keys.some((key) => own.has(key)));
  const firstDay = shiftDays.reduce<string | null>(
    (least, day) => (least && least < day ? least : day),
    null,
  );
  return [...found, ...rosterLeadTime(firstDay, dayOf(ctx.now, zone))];
}
