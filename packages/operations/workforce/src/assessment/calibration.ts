import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { calibrationInput } from './assessment-input.ts';
import { type Grade, grades, itemKeys, totalsOf } from './assessment-items.ts';
import { assessment, assessmentStep } from './schema.ts';

/**
 * A month over all the actor's sites, by captain: how he spreads his grades, his mean, and how far he went from what the
 * facts suggest, in points up and down. Who stands far from the others is to be talked to, not corrected by formula.
 */
export const calibration = query({
  action: 'assessment.calibrate',
  input: calibrationInput,
  async run({ tx, tenantId }, { month }) {
    const rows = await tx
      .select({ sheet: assessment, siteName: site.name, siteNameEn: site.nameEn })
      .from(assessment)
      .innerJoin(site, and(eq(site.tenantId, assessment.tenantId), eq(site.id, assessment.siteId)))
      .where(and(eq(assessment.tenantId, tenantId), eq(assessment.month, month)));
    if (rows.length === 0) return { month, scorers: [] };
    const steps = await tx
      .select()
      .from(assessmentStep)
      .where(
        and(
          eq(assessmentStep.tenantId, tenantId),
          eq(assessmentStep.kind, 'captain'),
          inArray(
            assessmentStep.assessmentId,
            rows.map((row) => row.sheet.id),
          ),
        ),
      )
      .orderBy(asc(assessmentStep.takenAt), asc(assessmentStep.id));
    const lastStep = new Map(steps.map((step) => [step.assessmentId, step]));
    const scored = rows.flatMap(({ sheet, siteName, siteNameEn }) => {
      const step = lastStep.get(sheet.id);
      if (!step) return [];
      const moves = itemKeys.flatMap((key) => {
        const fact = sheet.facts[key]?.score;
        const given = step.scores[key];
        return fact === undefined || given === undefined ? [] : [given - fact];
      });
      const own = totalsOf({
        ...Object.fromEntries(
          itemKeys.flatMap((key) => (sheet.facts[key] ? [[key, sheet.facts[key].score]] : [])),
        ),
        ...step.scores,
      });
      return own.total === null
        ? []
        : {
            by: `${step.takenBy ?? ''} ${sheet.siteId}`,
            name: step.takerName,
            siteName,
            siteNameEn,
            total: own.total,
            grade: own.grade as Grade,
            up: moves.filter((move) => move > 0).length,
            down: moves.filter((move) => move < 0).length,
          };
    });
    return {
      month,
      scorers: [...Map.groupBy(scored, (one) => one.by)].map(([key, own]) => ({
        key,
        name: own[0]?.name ?? null,
        siteName: own[0]?.siteName ?? '',
        siteNameEn: own[0]?.siteNameEn ?? null,
        people: own.length,
        mean: Math.round(own.reduce((sum, one) => sum + one.total, 0) / own.length),
        lowest: Math.min(...own.map((one) => one.total)),
        highest: Math.max(...own.map((one) => one.total)),
        grades: Object.fromEntries(
          grades.map((grade) => [grade, own.filter((one) => one.grade === grade).length]),
        ) as Record<Grade, number>,
        raised: own.reduce((sum, one) => sum + one.up, 0),
        lowered: own.reduce((sum, one) => sum + one.down, 0),
      })),
    };
  },
});
