import type { UseContext } from '@zhiqin/access';
import { addMonths, type Month } from '@zhiqin/kernel';
import type { AssessmentFacts } from '@zhiqin/regulations';
import { annualAssessment, assessment } from '@zhiqin/workforce/schema';
import { and, eq, inArray, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { firstDuties, guardMonth, lastDayOf, onBooks } from './people-of-month.ts';
import type { SiteDays } from './site-days.ts';

/**
 * Assessments that fell due in a month (P10, P11): those of the month before, of everybody who stood at the site in it,
 * and in January those of the year before.
 */
export async function assessmentWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const assessed = addMonths(month, -1);
  const [people, duties] = await Promise.all([
    onBooks(ctx, days, assessed),
    firstDuties(ctx, days, assessed),
  ]);
  const ids = people.map((one) => one.guardId).filter((id) => duties.has(id));
  if (ids.length === 0) return [];
  const last = lastDayOf(month);
  const year = assessed.endsWith('-12') ? assessed.slice(0, 4) : null;
  const [monthly, annual] = await Promise.all([
    ctx.tx
      .select()
      .from(assessment)
      .where(
        and(
          eq(assessment.tenantId, ctx.tenantId),
          eq(assessment.month, assessed),
          inArray(assessment.guardId, ids),
          lte(assessment.decidedOn, last),
        ),
      ),
    year === null
      ? []
      : ctx.tx
          .select({ id: annualAssessment.id, guardId: annualAssessment.guardId })
          .from(annualAssessment)
          .where(
            and(
              eq(annualAssessment.tenantId, ctx.tenantId),
              eq(annualAssessment.year, year),
              inArray(annualAssessment.guardId, ids),
              lte(annualAssessment.givenOn, last),
            ),
          ),
  ]);
  return ids.flatMap((guardId): JudgedWindow[] => {
    const own = monthly.find((row) => row.guardId === guardId);
    const years = annual.filter((row) => row.guardId === guardId);
    const facts: AssessmentFacts = {
      guardId,
      month: assessed,
      asOf: last,
      entryIds: own ? [own.id] : [],
      isActive: true,
      monthly:
        own?.decidedOn == null
          ? null
          : {
              assessedOn: own.decidedOn,
              dimensions: [own.attitude, own.ability, own.result].filter((score) => score !== null).length,
            },
      annual: null,
    };
    const inMonth = guardMonth(guardId, month, days.zone);
    const ofMonth: JudgedWindow = { ...inMonth, named: { family: 'assessment', facts }, codes: ['P10'] };
    if (year === null) return [ofMonth];
    // Judged when it is due, in January, about the year that is over.
    const ofYear: JudgedWindow = {
      ...inMonth,
      subjectKey: `guard-year:${guardId}:${year}`,
      named: {
        family: 'assessment',
        facts: { ...facts, entryIds: years.map((row) => row.id), annual: years.length },
      },
      codes: ['P11'],
    };
    return [ofMonth, ofYear];
  });
}
