import type { UseContext } from '@zhiqin/access';
import { command, query } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq, inArray, isNotNull, like } from 'drizzle-orm';
import { guardsOfSite, requireGuardsOf } from '../guard-in-reach.ts';
import { recordedBy } from '../own-person.ts';
import { giveAnnualInput, siteYearInput } from './assessment-input.ts';
import { gradeOf } from './assessment-items.ts';
import { annualAssessment, assessment } from './schema.ts';

/** The year's decided months of everybody on a site's books, their mean, and what was given. Errors: `not-found`. */
export const listAnnual = query({
  action: 'assessment.read',
  input: siteYearInput,
  async run(ctx, { siteId, year }) {
    await requireSite(ctx, siteId);
    const people = await guardsOfSite(ctx, siteId, `${year}-01-01`, `${year}-12-31`);
    const ids = people.map((one) => one.id);
    const months = await monthsOf(ctx, ids, year);
    const given =
      ids.length === 0
        ? []
        : await ctx.tx
            .select()
            .from(annualAssessment)
            .where(
              and(
                eq(annualAssessment.tenantId, ctx.tenantId),
                eq(annualAssessment.year, year),
                inArray(annualAssessment.guardId, ids),
              ),
            );
    const givenTo = new Map(given.map((row) => [row.guardId, row]));
    return people.map(({ id, name, staffNo }) => {
      const own = months.get(id) ?? [];
      const done = givenTo.get(id);
      return {
        id,
        name,
        staffNo,
        months: own.map(({ month, total }) => ({ month, total })),
        mean: meanOf(own),
        given: done
          ? {
              total: done.total,
              grade: done.grade,
              remark: done.remark,
              givenOn: done.givenOn,
              giverName: done.giverName,
            }
          : null,
      };
    });
  },
});

/** Gives somebody his year: the mean of his decided months, and a remark. Errors: `not-found`, `annual.no-months`, `annual.given`. */
export const giveAnnual = command({
  action: 'assessment.decide',
  input: giveAnnualInput,
  async run(ctx, { siteId, year, guardId, remark }) {
    const { tx, tenantId } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    await requireGuardsOf(ctx, siteId, [guardId]);
    const own = (await monthsOf(ctx, [guardId], year)).get(guardId) ?? [];
    const total = meanOf(own);
    if (total === null) throw new DomainError('annual.no-months', { year });
    const by = recordedBy(ctx);
    const id = ctx.newId();
    const added = await tx
      .insert(annualAssessment)
      .values({
        tenantId,
        id,
        siteId,
        guardId,
        year,
        months: own.length,
        total,
        grade: gradeOf(total),
        remark: textOrNull(remark),
        givenOn: dayOf(ctx.now, zone),
        givenBy: by.id,
        giverName: by.name,
        givenAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: annualAssessment.id });
    if (added.length === 0) throw new DomainError('annual.given', { year });
    ctx.audit({ siteId, subjectId: guardId, year });
    return { id };
  },
});

async function monthsOf({ tx, tenantId }: UseContext, guardIds: readonly string[], year: string) {
  if (guardIds.length === 0) return new Map<string, { guardId: string; month: string; total: number }[]>();
  const rows = await tx
    .select({ guardId: assessment.guardId, month: assessment.month, total: assessment.total })
    .from(assessment)
    .where(
      and(
        eq(assessment.tenantId, tenantId),
        inArray(assessment.guardId, [...guardIds]),
        like(assessment.month, `${year}-%`),
        isNotNull(assessment.decidedOn),
      ),
    )
    .orderBy(assessment.month);
  return Map.groupBy(
    rows.flatMap((row) => (row.total === null ? [] : { ...row, total: row.total })),
    (row) => row.guardId,
  );
}

const meanOf = (months: readonly { total: number }[]): number | null =>
  months.length === 0 ? null : Math.round(months.reduce((sum, one) => sum + one.total, 0) / months.length);
