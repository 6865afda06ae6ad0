import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, instantAt, type Month, monthWindow } from '@zhiqin/kernel';
import type { RosterFacts } from '@zhiqin/regulations';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { dayKinds } from '@zhiqin/sites';
import { and, eq, exists, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { groupBy } from './presence.ts';
import type { SiteDays } from './site-days.ts';

const dayMinutes = 8 * 60;

/**
 * The published roster of everybody on a shift of the site in a month, over all sites: rest and hours are a person's,
 * not a site's (R03–R06, R09). Approvals of comprehensive working hours are not on file anywhere yet.
 */
export async function rosterWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const published = exists(
    ctx.tx
      .select({ one: sql`1` })
      .from(rosterPublication)
      .where(
        and(
          eq(rosterPublication.tenantId, shift.tenantId),
          eq(rosterPublication.siteId, shift.siteId),
          eq(rosterPublication.month, sql`left(${shift.day}, 7)`),
        ),
      ),
  );
  const onSite = ctx.tx
    .select({ guardId: assignment.guardId })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, ctx.tenantId),
        eq(assignment.siteId, days.siteId),
        isNull(assignment.withdrawnAt),
        gte(shift.day, first),
        lte(shift.day, last),
      ),
    );
  const rows = await ctx.tx
    .select({
      guardId: assignment.guardId,
      assignmentId: assignment.id,
      day: shift.day,
      startsAt: assignment.startsAt,
      endsAt: assignment.endsAt,
    })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, ctx.tenantId),
        isNull(assignment.withdrawnAt),
        inArray(assignment.guardId, onSite),
        gte(shift.day, addDays(first, -6)),
        lte(shift.day, last),
        published,
      ),
    )
    .orderBy(assignment.startsAt);
  const window = monthWindow(month, days.zone);
  const workdays = dayKinds(first, last).filter((kind) =>
    kind.isWeekend ? kind.isMakeUpWorkday : !kind.isHoliday,
  );
  return [...groupBy(rows, (row) => row.guardId)].map(([guardId, own]) => {
    const facts: RosterFacts = {
      guardId,
      month,
      shifts: own.map(({ assignmentId, day, startsAt, endsAt }) => ({
        assignmentId,
        day,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      standardMinutes: workdays.length * dayMinutes,
      comprehensiveApprovalId: null,
    };
    return {
      subjectKey: `guard-month:${guardId}:${month}`,
      postId: null,
      shiftId: null,
      personId: guardId,
      day: last,
      startsAt: window.startsAt,
      endsAt: instantAt(addDays(last, 1), '00:00', days.zone),
      named: { family: 'roster', facts },
    };
  });
}
