import type { UseContext } from '@zhiqin/access';
import { readable, resultsWhere } from '@zhiqin/compliance';
import { controlResult } from '@zhiqin/compliance/schema';
import { dutyEntry, hazard, parcelStay, patrolRound, vehicleStay, visit } from '@zhiqin/duty/schema';
import { incident } from '@zhiqin/incidents/schema';
import { addDays, type Day, instantAt, type Month, minutesBetween } from '@zhiqin/kernel';
import { controlByCode, isForClient } from '@zhiqin/regulations';
import { client, patrolRoute } from '@zhiqin/sites/schema';
import { and, asc, count, desc, eq, gte, isNotNull, lt, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { ResultLine } from '../monthly-report.ts';
import { loadScope, postNamed, type ReportScope } from '../sections/report-scope.ts';
import { noVerdicts } from '../sections/rules.ts';
import { shiftsOfMonth, shortStretches, staysOfMonth } from '../sections/stays.ts';
import type { DailyReport } from './daily-report.ts';

/** Entries that are the contractor's own matter, or tell of what HQ has not released. */
const ownMatters = /^(incident|proof|kept|device)\./;

const countKey = {
  met: 'met',
  breached: 'breached',
  unproven: 'unproven',
  'not-applicable': 'notApplicable',
} as const;

/**
 * A site's day: who stood where, rounds walked, who came and went, what happened, what was judged.
 * @throws DomainError `not-found`
 */
export async function buildDailyReport(ctx: UseContext, siteId: string, day: Day): Promise<DailyReport> {
  const scope = await dayScope(ctx, siteId, day);
  const { tx, tenantId } = ctx;
  const { startsAt, endsAt } = scope.window;
  const within = (table: { tenantId: AnyPgColumn; siteId: AnyPgColumn }, at: AnyPgColumn): SQL | undefined =>
    and(eq(table.tenantId, tenantId), eq(table.siteId, siteId), gte(at, startsAt), lt(at, endsAt));
  const [posts, patrols, visits, vehicles, parcels, incidents, hazards, log, results, [ownClient]] =
    await Promise.all([
      postsOfDay(ctx, scope),
      patrolsOfDay(ctx, scope),
      tx
        .select({ passNo: visit.passNo, isPassReturned: visit.isPassReturned })
        .from(visit)
        .where(within(visit, visit.admittedAt)),
      tx.$count(vehicleStay, within(vehicleStay, vehicleStay.inAt)),
      tx.$count(parcelStay, within(parcelStay, parcelStay.inAt)),
      tx
        .select()
        .from(incident)
        .where(and(within(incident, incident.reportedAt), isNotNull(incident.releasedAt)))
        .orderBy(asc(incident.reportedAt), asc(incident.id)),
      tx
        .select({ level: hazard.level, count: count() })
        .from(hazard)
        .where(within(hazard, hazard.at))
        .groupBy(hazard.level),
      tx
        .select({ kind: dutyEntry.kind, count: count() })
        .from(dutyEntry)
        .where(within(dutyEntry, dutyEntry.occurredAt))
        .groupBy(dutyEntry.kind)
        .orderBy(desc(count()), asc(dutyEntry.kind)),
      resultsWhere(
        ctx,
        eq(controlResult.siteId, siteId),
        eq(controlResult.isTrial, false),
        eq(controlResult.day, day),
      ).orderBy(
        asc(controlResult.windowStartsAt),
        asc(controlResult.controlCode),
        asc(controlResult.subjectKey),
      ),
      tx
        .select({ name: client.name, nameEn: client.nameEn })
        .from(client)
        .where(and(eq(client.tenantId, tenantId), eq(client.id, scope.site.clientId ?? siteId))),
    ]);
  const { posts: planned, isOver } = posts;
  const told = results.filter((row) => isForClient(row.controlCode)).map(readable);
  const counts = noVerdicts();
  for (const row of told)
    counts[row.waivedAt ? 'waived' : countKey[row.verdict as keyof typeof countKey]] += 1;
  const withPass = visits.filter((row) => row.passNo !== null);
  return {
    v: 1,
    kind: 'daily',
    contractor: { zh: scope.tenant.name, en: scope.tenant.nameEn },
    client: ownClient ? { zh: ownClient.name, en: ownClient.nameEn } : null,
    site: { zh: scope.site.name, en: scope.site.nameEn, code: scope.site.code, type: scope.site.siteType },
    day,
    zone: scope.zone,
    generatedAt: ctx.now.toISOString(),
    isOver: isOver && ctx.now >= endsAt,
    counts,
    posts: planned,
    patrols,
    access: {
      visitors: visits.length,
      passesIssued: withPass.length,
      passesOutstanding: withPass.filter((row) => !row.isPassReturned).length,
      vehicles,
      parcels,
    },
    incidents: incidents.map((row) => ({
      fileNo: row.fileNo,
      type: row.incidentType,
      severity: row.severity,
      at: (row.occurredAt ?? row.discoveredAt).toISOString(),
      isClosed: row.closedAt !== null,
    })),
    hazards: ['high', 'medium', 'low'].flatMap((level) => hazards.filter((row) => row.level === level)),
    log: log.filter(({ kind }) => !ownMatters.test(kind)),
    findings: told
      .filter((row) => !row.waivedAt && (row.verdict === 'breached' || row.verdict === 'unproven'))
      .map((row) => ({
        controlCode: controlByCode(row.controlCode).code,
        post: postNamed(scope, row.postId),
        windowStartsAt: row.windowStartsAt.toISOString(),
        windowEndsAt: row.windowEndsAt.toISOString(),
        measure: row.measure as ResultLine['measure'],
        verdict: row.verdict,
      })),
  };
}

/** The month's scope narrowed to one day. */
async function dayScope(ctx: UseContext, siteId: string, day: Day): Promise<ReportScope> {
  const scope = await loadScope(ctx, siteId, day.slice(0, 7) as Month);
  const window = {
    startsAt: instantAt(day, '00:00', scope.zone),
    endsAt: instantAt(addDays(day, 1), '00:00', scope.zone),
  };
  return { ...scope, days: [day], fromDay: day, toDay: day, window };
}

async function postsOfDay(ctx: UseContext, scope: ReportScope) {
  const [shifts, stays] = await Promise.all([shiftsOfMonth(ctx, scope), staysOfMonth(ctx, scope)]);
  const byPost = Map.groupBy(
    shifts.filter((shift) => shift.startsAt <= ctx.now),
    (shift) => shift.postId,
  );
  const posts = [...byPost].flatMap(([postId, own]) => {
    const named = scope.posts.get(postId);
    if (!named) return [];
    const sums = own.map((shift) => {
      const until = new Date(Math.min(shift.endsAt.getTime(), ctx.now.getTime()));
      const contracted = minutesBetween(shift.startsAt, until) * shift.heads;
      const missing = shortStretches(
        shift,
        stays.filter((stay) => stay.postId === postId),
        ctx.now,
      ).reduce((sum, one) => sum + ((one.toMs - one.fromMs) / 60_000) * one.missingHeads, 0);
      return { contracted, missing };
    });
    const contracted = Math.round(sums.reduce((sum, one) => sum + one.contracted, 0));
    const missing = Math.min(contracted, Math.ceil(sums.reduce((sum, one) => sum + one.missing, 0)));
    return [
      {
        name: { zh: named.zh, en: named.en },
        code: named.code,
        shifts: own.length,
        contractedMinutes: contracted,
        workedMinutes: contracted - missing,
        unmannedMinutes: missing,
      },
    ];
  });
  return { posts, isOver: shifts.every((shift) => shift.endsAt <= ctx.now) };
}

async function patrolsOfDay(
  { tx, tenantId }: UseContext,
  scope: ReportScope,
): Promise<DailyReport['patrols']> {
  const rounds = await tx
    .select({
      name: patrolRoute.name,
      nameEn: patrolRoute.nameEn,
      code: patrolRoute.code,
      endedAt: patrolRound.endedAt,
      scanned: patrolRound.scannedPoints,
      planned: patrolRound.plannedPoints,
      missed: patrolRound.missedPointIds,
    })
    .from(patrolRound)
    .innerJoin(
      patrolRoute,
      and(eq(patrolRoute.tenantId, patrolRound.tenantId), eq(patrolRoute.id, patrolRound.routeId)),
    )
    .where(
      and(
        eq(patrolRound.tenantId, tenantId),
        eq(patrolRound.siteId, scope.siteId),
        gte(patrolRound.startedAt, scope.window.startsAt),
        lt(patrolRound.startedAt, scope.window.endsAt),
      ),
    )
    .orderBy(asc(patrolRoute.code), asc(patrolRound.startedAt));
  return [...Map.groupBy(rounds, (round) => round.code)].map(([code, own]) => {
    const ended = own.filter((round) => round.endedAt !== null);
    return {
      name: { zh: own[0]?.name ?? code, en: own[0]?.nameEn ?? null },
      code,
      done: ended.length,
      incomplete: ended.filter((round) => round.scanned < round.planned).length,
      missedPoints: ended.reduce((sum, round) => sum + round.missed.length, 0),
    };
  });
}
