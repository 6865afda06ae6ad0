import type { UseContext } from '@zhiqin/access';
import { hazard, visit } from '@zhiqin/duty/schema';
import { dayOf } from '@zhiqin/kernel';
import { and, count, eq, gte, lt } from 'drizzle-orm';
import type { MonthlyReport } from '../monthly-report.ts';
import type { ReportScope } from './report-scope.ts';

/** Visitors by kind and day; passes and what became of them. Counts only: no visitor is named in a report. */
export async function accessSection(ctx: UseContext, scope: ReportScope): Promise<MonthlyReport['access']> {
  const visits = await ctx.tx
    .select()
    .from(visit)
    .where(
      and(
        eq(visit.tenantId, ctx.tenantId),
        eq(visit.siteId, scope.siteId),
        gte(visit.admittedAt, scope.window.startsAt),
        lt(visit.admittedAt, scope.window.endsAt),
      ),
    )
    .orderBy(visit.admittedAt);
  const kinds = Map.groupBy(visits, (row) => row.visitorKind ?? 'visitor');
  const perDay = new Map(scope.days.map((day) => [day, 0]));
  for (const row of visits) {
    const day = dayOf(row.admittedAt ?? scope.window.startsAt, scope.zone);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  const withPass = visits.filter((row) => row.passNo !== null);
  return {
    visitors: [...kinds]
      .map(([kind, rows]) => ({ kind, count: rows.length }))
      .sort((a, b) => b.count - a.count),
    passesIssued: withPass.length,
    passesReturned: withPass.filter((row) => row.isPassReturned).length,
    outstanding: withPass
      .filter((row) => !row.isPassReturned)
      .map((row) => ({
        passNo: row.passNo ?? '',
        issuedAt: (row.admittedAt ?? scope.window.startsAt).toISOString(),
        returnedAt: row.isPassReturned ? (row.leftAt?.toISOString() ?? null) : null,
      })),
    days: [...perDay].map(([day, visitors]) => ({ day, visitors })),
  };
}

export async function hazardSection(ctx: UseContext, scope: ReportScope): Promise<MonthlyReport['hazards']> {
  const rows = await ctx.tx
    .select({ level: hazard.level, count: count() })
    .from(hazard)
    .where(
      and(
        eq(hazard.tenantId, ctx.tenantId),
        eq(hazard.siteId, scope.siteId),
        gte(hazard.at, scope.window.startsAt),
        lt(hazard.at, scope.window.endsAt),
      ),
    )
    .groupBy(hazard.level);
  return ['high', 'medium', 'low'].flatMap((level) => rows.filter((row) => row.level === level));
}
