import type { UseContext } from '@zhiqin/access';
import { bindingsByDay } from '@zhiqin/adoption';
import { article, regulationVersion } from '@zhiqin/adoption/schema';
import { isWaived, waiverInForce } from '@zhiqin/compliance';
import { controlResult } from '@zhiqin/compliance/schema';
import { controlByCode, isForClient } from '@zhiqin/regulations';
import { and, asc, count, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { MonthlyReport, RuleArticle, VerdictCount } from '../monthly-report.ts';
import type { ReportScope } from './report-scope.ts';

export const noVerdicts = (): VerdictCount => ({
  met: 0,
  breached: 0,
  unproven: 0,
  notApplicable: 0,
  waived: 0,
});

const countKey = {
  met: 'met',
  breached: 'breached',
  unproven: 'unproven',
  'not-applicable': 'notApplicable',
} as const;

/** Every article in force in the month with its controls and verdicts, and the articles no control answers. */
export async function rulesSection(
  ctx: UseContext,
  scope: ReportScope,
): Promise<Pick<MonthlyReport, 'rules' | 'orphans'>> {
  const byDay = await bindingsByDay(ctx, scope.siteId, scope.days);
  const bindings = new Map([...byDay.values()].flat().map((binding) => [binding.bindingId, binding]));
  const versionIds = [...new Set([...bindings.values()].map((binding) => binding.versionId))];
  if (versionIds.length === 0) return { rules: [], orphans: { unboundArticles: 0, unbound: [] } };
  const [articles, counts] = await Promise.all([
    ctx.tx
      .select()
      .from(article)
      .innerJoin(
        regulationVersion,
        and(eq(regulationVersion.tenantId, article.tenantId), eq(regulationVersion.id, article.versionId)),
      )
      .where(and(eq(article.tenantId, ctx.tenantId), inArray(article.versionId, versionIds)))
      .orderBy(asc(article.versionId), asc(article.position)),
    verdictsByBinding(ctx, scope),
  ]);
  const bound = Map.groupBy(bindings.values(), (binding) => binding.articleId);
  const rules: RuleArticle[] = [];
  const unbound: MonthlyReport['orphans']['unbound'] = [];
  const parents = new Set(articles.map((row) => row.article.parentId));
  for (const { article: row } of articles) {
    const own = bound.get(row.id);
    if (own) {
      rules.push({
        label: row.label,
        reference: row.reference,
        heading: row.heading,
        headingEn: row.headingEn,
        body: row.body,
        bodyEn: row.bodyEn,
        controls: own
          .filter((binding) => isForClient(binding.controlCode))
          .map((binding) => ({
            code: binding.controlCode,
            severity: controlByCode(binding.controlCode).severity,
            parameters: binding.parameters,
            counts: counts.get(binding.bindingId) ?? noVerdicts(),
          })),
      });
    } else if (!parents.has(row.id)) {
      unbound.push({ label: row.reference ?? row.label, heading: row.heading, headingEn: row.headingEn });
    }
  }
  return { rules, orphans: { unboundArticles: unbound.length, unbound } };
}

/** Counts of the month's verdicts by binding, waived apart: one aggregate query. */
async function verdictsByBinding(ctx: UseContext, scope: ReportScope): Promise<Map<string, VerdictCount>> {
  const r = controlResult;
  const rows = await ctx.tx
    .select({ bindingId: r.bindingId, verdict: r.verdict, waived: isWaived, count: count() })
    .from(r)
    .leftJoinLateral(waiverInForce(ctx), sql`true`)
    .where(
      and(
        eq(r.tenantId, ctx.tenantId),
        eq(r.siteId, scope.siteId),
        eq(r.isTrial, false),
        gte(r.day, scope.fromDay),
        lte(r.day, scope.toDay),
      ),
    )
    .groupBy(r.bindingId, r.verdict, isWaived);
  const counts = new Map<string, VerdictCount>();
  for (const row of rows) {
    const own = counts.get(row.bindingId) ?? noVerdicts();
    own[row.waived ? 'waived' : countKey[row.verdict as keyof typeof countKey]] += row.count;
    counts.set(row.bindingId, own);
  }
  return counts;
}
