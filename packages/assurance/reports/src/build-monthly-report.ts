import type { UseContext } from '@zhiqin/access';
import type { Month } from '@zhiqin/kernel';
import type { MonthlyReport } from './monthly-report.ts';
import { accessSection, hazardSection } from './sections/access.ts';
import { correctionSection, gapSection, logIndex } from './sections/annex.ts';
import { coverSection } from './sections/cover.ts';
import { coverageSection } from './sections/coverage.ts';
import { equipmentSection } from './sections/equipment.ts';
import { gateSection } from './sections/gate.ts';
import { incidentSection } from './sections/incidents.ts';
import { patrolSection } from './sections/patrols.ts';
import { peopleSection } from './sections/people.ts';
import { readinessSection } from './sections/readiness.ts';
import { recommend } from './sections/recommendations.ts';
import { loadScope } from './sections/report-scope.ts';
import { proofGrades, ruleLifeSection } from './sections/rule-life.ts';
import { rulesSection } from './sections/rules.ts';
import { serviceLevelSection } from './sections/service-level.ts';
import { linesOfMonth, verdictSection } from './sections/verdict.ts';

/**
 * A site's month as the client is to read it. The same rows give HTML page, PDF and signature; nothing in it is
 * written by hand.
 * @throws DomainError `not-found`
 */
export async function buildMonthlyReport(
  ctx: UseContext,
  siteId: string,
  month: Month,
): Promise<MonthlyReport> {
  const scope = await loadScope(ctx, siteId, month);
  const [cover, coverage, patrols, access, hazards, incidents, rules, corrections, dataGaps, lines, index] =
    await Promise.all([
      coverSection(ctx, scope),
      coverageSection(ctx, scope),
      patrolSection(ctx, scope),
      accessSection(ctx, scope),
      hazardSection(ctx, scope),
      incidentSection(ctx, scope),
      rulesSection(ctx, scope),
      correctionSection(ctx, scope),
      gapSection(ctx, scope),
      linesOfMonth(ctx, scope),
      logIndex(ctx, scope),
    ]);
  const [equipment, gate, people, readiness, serviceLevel, ruleLife, grades] = await Promise.all([
    equipmentSection(ctx, scope),
    gateSection(ctx, scope),
    peopleSection(ctx, scope),
    readinessSection(ctx, scope),
    serviceLevelSection(ctx, scope, coverage),
    ruleLifeSection(ctx, scope),
    proofGrades(ctx, scope),
  ]);
  const standing = lines.filter((row) => !row.waiver).map((row) => row.line);
  const breaches = standing.filter((line) => line.verdict === 'breached');
  const unproven = standing.filter((line) => line.verdict === 'unproven');
  const parts = { coverage, patrols: { ...patrols, grades }, access, orphans: rules.orphans };
  const verdict = await verdictSection(ctx, scope, parts, breaches, unproven);
  return {
    v: 1,
    cover,
    verdict,
    ...parts,
    hazards,
    incidents,
    equipment,
    gate,
    people,
    readiness,
    serviceLevel,
    ruleLife,
    recommendations: recommend({ ...parts, equipment, readiness, people, dataGaps, verdict, incidents }),
    rules: rules.rules,
    corrections,
    dataGaps,
    annex: {
      ...index,
      generatedAt: ctx.now.toISOString(),
      breaches,
      unproven,
      waived: lines.flatMap(({ line, waiver }) => (waiver ? [{ ...line, ...waiver }] : [])),
    },
  };
}
