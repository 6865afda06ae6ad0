import type { UseContext } from '@zhiqin/access';
import { resultsWhere, verdictCounts, readable } from '@zhiqin/compliance';
import { controlResult } from '@zhiqin/compliance/schema';
import { addDays, addMonths } from '@zhiqin/kernel';
import { controlByCode, severityWeights, scoreOf } from '@zhiqin/regulations';
import { asc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { FigureAgainstTarget, MonthlyReport, ResultLine, VerdictCount } from '../monthly-report.ts';
import { type ReportScope, postNamed } from './report-scope.ts';
import { noVerdicts } from './rules.ts';

type Counted = Awaited<ReturnType<typeof verdictCounts>>;

/** The result lines of the month that are not simply met. */
export async function linesOfMonth(ctx: UseContext, scope: ReportScope) {
  const rows = await resultsWhere(
    ctx,
    eq(controlResult.siteId, scope.siteId),
    gte(controlResult.day, scope.fromDay),
    lte(controlResult.day, scope.toDay),
    inArray(controlResult.verdict, ['breached', 'unproven']),
  ).orderBy(asc(controlResult.windowStartsAt), asc(controlResult.controlCode));
  return rows.map(readable).map((row) => ({
    line: {
      controlCode: row.controlCode,
      severity: controlByCode(row.controlCode).severity,
      verdict: row.verdict,
      post: postNamed(scope, row.postId),
      day: row.day,
      windowStartsAt: row.windowStartsAt.toISOString(),
      windowEndsAt: row.windowEndsAt.toISOString(),
      measure: row.measure as ResultLine['measure'],
      missing: row.missing as ResultLine['missing'],
      entries: row.evidence.length,
    } satisfies ResultLine,
    waiver: row.waivedAt ? { reason: row.waiverReason ?? '', by: row.waiverName ?? '' } : null,
  }));
}

/** The first page: score, five numbers, three risks, three requests. */
export async function verdictSection(
  ctx: UseContext,
  scope: ReportScope,
  parts: Pick<MonthlyReport, 'coverage' | 'patrols' | 'access' | 'orphans'>,
  breaches: readonly ResultLine[],
  unproven: readonly ResultLine[],
): Promise<MonthlyReport['verdict']> {
  const before = addMonths(scope.month, -1);
  const [now, last] = await Promise.all([
    verdictCounts(ctx, scope.siteId, scope.fromDay, scope.toDay),
    verdictCounts(ctx, scope.siteId, `${before}-01`, addDays(scope.fromDay, -1)),
  ]);
  const scoreNow = scored(now);
  const scoreLast = scored(last);
  const byWeight = (line: ResultLine) => severityWeights[line.severity];
  return {
    score: scoreNow,
    lastMonthScore: scoreLast.score,
    counts: totals(now),
    figures: figures(parts, now, last),
    risks: [...breaches].sort((a, b) => byWeight(b) - byWeight(a) || a.windowStartsAt.localeCompare(b.windowStartsAt)).slice(0, 3),
    requests: requests(parts, unproven),
  };
}

function scored(counts: Counted) {
  return scoreOf(counts.flatMap(({ code, verdict, count }) => Array.from({ length: count }, () => ({ code, verdict }))));
}

function totals(counts: Counted): VerdictCount {
  const sum = noVerdicts();
  for (const { verdict, count } of counts) sum[verdict === 'not-applicable' ? 'notApplicable' : verdict] += count;
  return sum;
}

/** Share of decided windows that were met, for one control; null when none was decided. */
function shareMet(counts: Counted, code: string): number | null {
  const of = (verdict: string) =>
    counts.filter((row) => row.code === code && row.verdict === verdict).reduce((total, row) => total + row.count, 0);
  const decided = of('met') + of('breached');
  return decided === 0 ? null : of('met') / decided;
}

function figures(
  { coverage, patrols, access }: Pick<MonthlyReport, 'coverage' | 'patrols' | 'access'>,
  now: Counted,
  last: Counted,
): FigureAgainstTarget[] {
  const planned = patrols.routes.reduce((sum, route) => sum + route.planned, 0);
  const done = patrols.routes.reduce((sum, route) => sum + Math.min(route.done, route.planned), 0);
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return [
    { key: 'coverage', value: ratio(coverage.workedMinutes, coverage.contractedMinutes), target: 1, lastMonth: shareMet(last, 'R01') },
    { key: 'punctualRelief', value: shareMet(now, 'H01'), target: 1, lastMonth: shareMet(last, 'H01') },
    { key: 'patrolRounds', value: ratio(done, planned), target: 1, lastMonth: shareMet(last, 'T01') },
    { key: 'registerComplete', value: shareMet(now, 'V01'), target: 1, lastMonth: shareMet(last, 'V01') },
    { key: 'passesReturned', value: ratio(access.passesReturned, access.passesIssued), target: 1, lastMonth: shareMet(last, 'V04') },
  ];
}

/** What the client could do about it: only where the month gives the reason. */
function requests(
  { patrols, access, orphans }: Pick<MonthlyReport, 'patrols' | 'access' | 'orphans'>,
  unproven: readonly ResultLine[],
): MonthlyReport['verdict']['requests'] {
  const damaged = patrols.missedPoints.filter((point) => point.reason === 'label-damaged' || point.reason === 'no-access').length;
  const found: MonthlyReport['verdict']['requests'] = [];
  if (damaged > 0) found.push({ key: 'openPoints', values: { count: damaged } });
  if (access.outstanding.length > 0) found.push({ key: 'remindHosts', values: { count: access.outstanding.length } });
  if (unproven.length > 0) found.push({ key: 'acceptUnproven', values: { count: unproven.length } });
  if (orphans.unboundArticles > 0) found.push({ key: 'reviewArticles', values: { count: orphans.unboundArticles } });
  return found.slice(0, 3);
}
