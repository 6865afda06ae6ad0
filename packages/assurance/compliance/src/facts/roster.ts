import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { addDays, addMonths, type Day, type Month, monthWindow } from '@zhiqin/kernel';
import type { RosterFacts } from '@zhiqin/regulations';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { dayKinds } from '@zhiqin/sites';
import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import { groupBy, isoOf } from './presence.ts';
import type { SiteDays } from './site-days.ts';

const dayMinutes = 8 * 60;

/**
 * The published roster of everybody on a shift of the site in a month, over all sites: rest and hours are a person's,
 * not a site's (R03–R06, R09). Approvals of comprehensive working hours are not on file anywhere yet.
 */
export async function rosterWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const window = monthWindow(month, days.zone);
  const dayMs = 24 * 3_600_000;
  const [from, to] = [
    new Date(window.startsAt.getTime() - 7 * dayMs),
    new Date(window.endsAt.getTime() + dayMs),
  ];
  const guardIds = await guardsOnSite(ctx, days, { first, last, from, to });
  if (guardIds.length === 0) return [];
  // By instants too: that is how assignments are indexed. A site's guards first, or every site's roster is walked.
  const [a, s, p] = [assignment, shift, rosterPublication];
  const rows = await jsonRows<{
    guardId: string;
    assignmentId: string;
    day: Day;
    startsMs: number;
    endsMs: number;
  }>(
    ctx,
    sql`select ${a.guardId} as "guardId", ${a.id} as "assignmentId", ${s.day} as "day",
               ${ms(a.startsAt, 'startsMs')}, ${ms(a.endsAt, 'endsMs')}
        from ${a} join ${s} on ${s.tenantId} = ${a.tenantId} and ${s.id} = ${a.shiftId}
        where ${a.tenantId} = ${ctx.tenantId} and ${a.withdrawnAt} is null and ${isAnyOf(a.guardId, guardIds)}
          and ${a.startsAt} >= ${from.toISOString()} and ${a.startsAt} <= ${to.toISOString()}
          and ${s.day} >= ${addDays(first, -6)} and ${s.day} <= ${last}
          and (${s.siteId}, left(${s.day}, 7)) in (
            select ${p.siteId}, ${p.month} from ${p} where ${p.tenantId} = ${ctx.tenantId})
        order by ${a.startsAt}, ${a.id}`,
  );
  const workdays = dayKinds(first, last).filter((kind) =>
    kind.isWeekend ? kind.isMakeUpWorkday : !kind.isHoliday,
  );
  return [...groupBy(rows, (row) => row.guardId)].map(([guardId, own]) => {
    const facts: RosterFacts = {
      guardId,
      month,
      shifts: own.map(({ assignmentId, day, startsMs, endsMs }) => ({
        assignmentId,
        day,
        startsAt: isoOf(startsMs),
        endsAt: isoOf(endsMs),
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

/** Everybody on a shift of the site in the month: known already where the days are the month's. */
async function guardsOnSite(
  ctx: UseContext,
  days: SiteDays,
  { first, last, from, to }: { first: Day; last: Day; from: Date; to: Date },
): Promise<string[]> {
  if (days.fromDay <= first && last <= days.toDay) {
    const own = days.shifts.filter(({ day }) => first <= day && day <= last);
    return [...new Set(own.flatMap(({ guardIds }) => guardIds))];
  }
  const rows = await ctx.tx
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
  return rows.map(({ guardId }) => guardId);
}
