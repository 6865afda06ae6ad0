import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { addDays, addMonths, type Month, monthWindow } from '@zhiqin/kernel';
import type { RosterFacts } from '@zhiqin/regulations';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { dayKinds } from '@zhiqin/sites';
import { and, eq, exists, gte, isNull, lte, sql } from 'drizzle-orm';
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
  const window = monthWindow(month, days.zone);
  const dayMs = 24 * 3_600_000;
  const [from, to] = [
    new Date(window.startsAt.getTime() - 7 * dayMs),
    new Date(window.endsAt.getTime() + dayMs),
  ];
  // By instants too: that is how assignments are indexed. A site's guards first, or every site's roster is walked.
  const onSite = await ctx.tx
    .selectDistinct({ guardId: assignment.guardId })
    .from(shift)
    .innerJoin(assignment, and(eq(assignment.tenantId, shift.tenantId), eq(assignment.shiftId, shift.id)))
    .where(
      and(
        eq(shift.tenantId, ctx.tenantId),
        eq(shift.siteId, days.siteId),
        isNull(assignment.withdrawnAt),
        gte(shift.day, first),
        lte(shift.day, last),
        gte(shift.startsAt, from),
        lte(shift.startsAt, to),
      ),
    );
  if (onSite.length === 0) return [];
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
        isAnyOf(
          assignment.guardId,
          onSite.map((one) => one.guardId),
        ),
        gte(assignment.startsAt, from),
        lte(assignment.startsAt, to),
        gte(shift.day, addDays(first, -6)),
        lte(shift.day, last),
        published,
      ),
    )
    .orderBy(assignment.startsAt, assignment.id);
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
      endsAt: window.endsAt,
      named: { family: 'roster', facts },
    };
  });
}
