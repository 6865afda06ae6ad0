import type { UseContext } from '@zhiqin/access';
import { readable, resultsWhere, verdictCounts } from '@zhiqin/compliance';
import { controlResult } from '@zhiqin/compliance/schema';
import { addDays, addMonths } from '@zhiqin/kernel';
import { controlByCode, isForClient, scoreOf, severityWeights } from '@zhiqin/regulations';
import { asc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { FigureAgainstTarget, MonthlyReport, ResultLine, VerdictCount } from '../monthly-report.ts';
import { accessSection } from './access.ts';
import { coverageSection } from './coverage.ts';
import { patrolSection } from './patrols.ts';
import { loadScope, postNamed, type ReportScope } from './report-scope.ts';
import { noVerdicts } from './rules.ts';

type Counted = Awaited<ReturnType<typeof verdictCounts>>;

/** The result lines of the month that are not simply met. */
export async function linesOfMonth(ctx: UseContext, scope: ReportScope) {
  const rows = await resultsWhere(
    ctx,
    eq(controlResult.siteId, scope.siteId),
    eq(controlResult.isTrial, false),
    gte(controlResult.day, scope.fromDay),
    lte(controlResult.day, scope.toDay),
    inArray(controlResult.verdict, ['breached', 'unproven']),
    // To the last line: judged anew, the same month makes the same report.
  ).orderBy(
    asc(controlResult.windowStartsAt),
    asc(controlResult.controlCode),
    asc(controlResult.postId),
    asc(controlResult.subjectKey),
  );
  return rows
    .filter((row) => isForClient(row.controlCode))
    .map(readable)
    .map((row) => ({
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
    countsForClient(ctx, scope.siteId, scope.fromDay, scope.toDay),
    countsForClient(ctx, scope.siteId, `${before}-01`, addDays(scope.fromDay, -1)),
  ]);
  const scoreNow = scoreOf(now);
  const scoreLast = scoreOf(last);
  const byWeight = (line: ResultLine) => severityWeights[line.severity];
  return {
    score: scoreNow,
    lastMonthScore: scoreLast.score,
    counts: totals(now),
    figures: figures(measured(parts, now), await lastMonthMeasured(ctx, scope, last)),
    risks: [...breaches]
      .sort((a, b) => byWeight(b) - byWeight(a) || a.windowStartsAt.localeCompare(b.windowStartsAt))
      .slice(0, 3),
    requests: requests(parts, unproven),
  };
}

const countsForClient: typeof verdictCounts = async (...asked) =>
  (await verdictCounts(...asked)).filter(({ code }) => isForClient(code));

function totals(counts: Counted): VerdictCount {
  const sum = noVerdicts();
  for (const { verdict, count } of counts)
    sum[verdict === 'not-applicable' ? 'notApplicable' : verdict] += count;
  return sum;
}

/** Share of decided windows that were met, for one control; null when none was decided. */
function shareMet(counts: Counted, code: string): number | null {
  const of = (verdict: string) =>
    counts
      .filter((row) => row.code === code && row.verdict === verdict)
      .reduce((total, row) => total + row.count, 0);
  const decided = of('met') + of('breached');
  return decided === 0 ? null : of('met') / decided;
}

type Measured = Pick<MonthlyReport, 'coverage' | 'patrols' | 'access'>;

/** The five numbers of a month, each measured one way only, so that two months can be compared. */
function measured(
  { coverage, patrols, access }: Measured,
  counts: Counted,
): Record<FigureAgainstTarget['key'], number | null> {
  const planned = patrols.routes.reduce((sum, route) => sum + route.planned, 0);
  const done = patrols.routes.reduce((sum, route) => sum + Math.min(route.done, route.planned), 0);
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    coverage: ratio(coverage.workedMinutes, coverage.contractedMinutes),
    punctualRelief: shareMet(counts, 'H01'),
    patrolRounds: ratio(done, planned),
    registerComplete: shareMet(counts, 'V01'),
    passesReturned: ratio(access.passesReturned, access.passesIssued),
  };
}

async function lastMonthMeasured(ctx: UseContext, scope: ReportScope, counts: Counted) {
  const before = await loadScope(ctx, scope.siteId, addMonths(scope.month, -1));
  const [coverage, patrols, access] = await Promise.all([
    coverageSection(ctx, before),
    patrolSection(ctx, before),
    accessSection(ctx, before),
  ]);
  return measured({ coverage, patrols, access }, counts);
}

function figures(now: ReturnType<typeof measured>, last: ReturnType<typeof measured>): FigureAgainstTarget[] {
  const keys: FigureAgainstTarget['key'][] = [
    'coverage',
    'punctualRelief',
    'patrolRounds',
    'registerComplete',
    'passesReturned',
  ];
  return keys.map((key) => ({ key, value: now[key], target: 1, lastMonth: last[key] }));
}

/** What the client could do about it: only where the month gives the reason. */
function requests(
  { patrols, access, orphans }: Pick<MonthlyReport, 'patrols' | 'access' | 'orphans'>,
  unproven: readonly ResultLine[],
): MonthlyReport['verdict']['requests'] {
  const damaged = patrols.missedPoints.filter(
    (point) => point.reason === 'label-damaged' || point.reason === 'no-access',
  ).length;
  const found: MonthlyReport['verdict']['requests'] = [];
  if (damaged > 0) found.push({ key: 'openPoints', values: { count: damaged } });
  if (access.outstanding.length > 0)
    found.push({ key: 'remindHosts', values: { count: access.outstanding.length } });
  if (unproven.length > 0) found.push({ key: 'acceptUnproven', values: { count: unproven.length } });
  if (orphans.unboundArticles > 0)
    found.push({ key: 'reviewArticles', values: { count: orphans.unboundArticles } });
  return found.slice(0, 3);
}
