import { site } from '@zhiqin/access/schema';
import { addDays, addMonths, type Day, daysOfMonth, instantAt, type Month } from '@zhiqin/kernel';
import { payDivisorOn } from '@zhiqin/regulations';
import { type CalendarRegion, dayKinds, type Reading } from '@zhiqin/sites';
import { type EmploymentTerms, employmentTermsOf } from '@zhiqin/workforce';
import { and, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import { assignment, shift, staffProtection } from '../schema.ts';
import {
  type GuardMonth,
  isComprehensive,
  type MonthCalendar,
  type PlannedWork,
  type ProtectedSpan,
  type WorkTerms,
  workTermsOn,
} from './planned-work.ts';

const daysBefore = 14;
const daysAfter = 8;
const hoursPerPaidDay = 8;

/** Which days of a month are worked under standard hours, and which are statutory holidays, where the site is. */
export function monthCalendar(month: Month, region: CalendarRegion): MonthCalendar {
  const days = daysOfMonth(month);
  const kinds = dayKinds(days[0] as Day, days.at(-1) as Day, region);
  return {
    workdays: kinds.filter((kind) => (kind.isWeekend ? kind.isMakeUpWorkday : !kind.isHoliday)).length,
    statutoryHolidays: new Set(kinds.filter((kind) => kind.isStatutoryHoliday).map((kind) => kind.day)),
  };
}

/**
 * Guards' plans around a month, as the checks want them: over every site the context sees, drafts too; so it is for
 * uses with `scope: 'tenant'`, who answer with verdicts and never with another site's rows.
 */
export async function readGuardMonths(
  ctx: Reading,
  month: Month,
  guardIds: readonly string[],
): Promise<GuardMonth[]> {
  if (guardIds.length === 0) return [];
  const [work, terms, spans] = [
    await readWork(ctx, month, guardIds),
    await employmentTermsOf(ctx, guardIds),
    await readProtections(ctx, guardIds),
  ];
  const months = guardIds.map((guardId) => ({
    guardId,
    month,
    work: work.get(guardId) ?? [],
    terms: (terms.get(guardId) ?? []).map((own) => workTermsFrom(own, month)),
    protectedSpans: spans.get(guardId) ?? [],
    cycleBefore: { months: 0, minutes: 0 },
  }));
  return addCycles(ctx, month, months);
}

/** An hour's pay by the paid days of the month it is worked in, as the statement has it. */
function workTermsFrom(terms: EmploymentTerms, month: Month): WorkTerms {
  const { startsOn, endsOn, hourRegime, cycle, approvalNo, approvalUntil, contractType } = terms;
  const divisor = payDivisorOn(addDays(`${addMonths(month, 1)}-01`, -1));
  const byMonth = divisor ? Math.round(terms.baseMonthlyFen / divisor.days / hoursPerPaidDay) : null;
  return {
    startsOn,
    endsOn,
    hourRegime,
    cycle,
    approvalNo,
    approvalUntil,
    // 劳务: paid as agreed; the Labour Act's overtime is not owed.
    hourFen: contractType === 'service' ? null : (terms.hourlyFen ?? byMonth),
  };
}

async function readWork({ tx, tenantId }: Reading, month: Month, guardIds: readonly string[]) {
  const first = addDays(`${month}-01`, -daysBefore);
  const last = addDays(`${addMonths(month, 1)}-01`, daysAfter);
  const rows = await tx
    .select({
      guardId: assignment.guardId,
      key: assignment.id,
      siteId: shift.siteId,
      day: shift.day,
      startsAt: assignment.startsAt,
      endsAt: assignment.endsAt,
      zone: site.zone,
    })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        inArray(assignment.guardId, [...guardIds]),
        isNull(assignment.withdrawnAt),
        // A day at either end for the clocks of other zones: assignments are indexed by instants.
        gte(assignment.startsAt, instantAt(addDays(first, -1), '00:00', 'UTC')),
        lt(assignment.startsAt, instantAt(addDays(last, 1), '00:00', 'UTC')),
        gte(shift.day, first),
        lt(shift.day, last),
      ),
    );
  return Map.groupBy(rows, (row): string => row.guardId) as Map<
    string,
    (PlannedWork & { guardId: string })[]
  >;
}

/** Spans in which no night and no overtime may be planned, by guard. */
export async function readProtections({ tx, tenantId }: Reading, guardIds: readonly string[]) {
  const rows = await tx
    .select({
      guardId: staffProtection.guardId,
      kind: staffProtection.kind,
      fromDay: staffProtection.fromDay,
      untilDay: staffProtection.untilDay,
    })
    .from(staffProtection)
    .where(
      and(
        eq(staffProtection.tenantId, tenantId),
        inArray(staffProtection.guardId, [...guardIds]),
        isNull(staffProtection.endedAt),
      ),
    );
  return Map.groupBy(rows as (ProtectedSpan & { guardId: string })[], (row) => row.guardId);
}

/** What lies in a quarter's or year's earlier months, for those whose hours are counted over one. */
async function addCycles(ctx: Reading, month: Month, months: GuardMonth[]): Promise<GuardMonth[]> {
  const number = Number(month.slice(5));
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const before = (guard: GuardMonth): number => {
    const terms = workTermsOn(guard.terms, last);
    if (!isComprehensive(terms, last)) return 0;
    return terms?.cycle === 'year' ? number - 1 : terms?.cycle === 'quarter' ? (number - 1) % 3 : 0;
  };
  const inCycle = months.filter((guard) => before(guard) > 0);
  if (inCycle.length === 0) return months;
  const { tx, tenantId } = ctx;
  const rows = await tx
    .select({
      guardId: assignment.guardId,
      month: sql<string>`left(${shift.day}, 7)`,
      minutes: sql<number>`(sum(extract(epoch from ${assignment.endsAt} - ${assignment.startsAt})) / 60)::float8`,
    })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        inArray(
          assignment.guardId,
          inCycle.map((guard) => guard.guardId),
        ),
        isNull(assignment.withdrawnAt),
        gte(assignment.startsAt, instantAt(addDays(`${month.slice(0, 4)}-01-01`, -1), '00:00', 'UTC')),
        gte(shift.day, `${month.slice(0, 4)}-01-01`),
        lt(shift.day, `${month}-01`),
      ),
    )
    .groupBy(assignment.guardId, sql`left(${shift.day}, 7)`);
  return months.map((guard) => {
    const count = before(guard);
    if (count === 0) return guard;
    const own = rows.filter((row) => row.guardId === guard.guardId && row.month >= addMonths(month, -count));
    return {
      ...guard,
      cycleBefore: { months: count, minutes: own.reduce((sum, row) => sum + Number(row.minutes), 0) },
    };
  });
}
