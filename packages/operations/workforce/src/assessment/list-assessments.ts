import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, count, eq, inArray } from 'drizzle-orm';
import { guardsOfSite } from '../guard-in-reach.ts';
import { assessmentInput, siteMonthOfAssessmentInput } from './assessment-input.ts';
import { unsettledStages } from './assessment-stages.ts';
import { sheetsOf } from './read-sheets.ts';
import { assessment } from './schema.ts';

/** A site's month: everybody's sheet in pinyin order, and how many on the books have none. Errors: `not-found`. */
export const listAssessments = query({
  action: 'assessment.read',
  input: siteMonthOfAssessmentInput,
  async run(ctx, { siteId, month }) {
    await requireSite(ctx, siteId);
    const [rows, people] = await Promise.all([
      ctx.tx
        .select()
        .from(assessment)
        .where(
          and(
            eq(assessment.tenantId, ctx.tenantId),
            eq(assessment.siteId, siteId),
            eq(assessment.month, month),
          ),
        ),
      guardsOfSite(ctx, siteId, `${month}-01`, `${month}-31`),
    ]);
    const sheets = await sheetsOf(ctx, rows);
    const has = new Set(rows.map((row) => row.guardId));
    return {
      sheets: sheets.sort((a, b) => (a.pinyin < b.pinyin ? -1 : 1)).map(({ steps: _, ...sheet }) => sheet),
      withoutSheet: people.filter((one) => !has.has(one.id)).length,
    };
  },
});

/** One person's month with every word said of it. Errors: `not-found`. */
export const getAssessment = query({
  action: 'assessment.read',
  input: assessmentInput,
  async run(ctx, { assessmentId }) {
    const rows = await ctx.tx
      .select()
      .from(assessment)
      .where(and(eq(assessment.tenantId, ctx.tenantId), eq(assessment.id, assessmentId)));
    const [sheet] = await sheetsOf(ctx, rows);
    if (!sheet) throw new DomainError('not-found');
    const [place] = await ctx.tx
      .select({ name: site.name, nameEn: site.nameEn, zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, sheet.siteId)));
    return {
      ...sheet,
      siteName: place?.name ?? '',
      siteNameEn: place?.nameEn ?? null,
      zone: place?.zone ?? 'Asia/Shanghai',
    };
  },
});

/** Sheets of a site's month that still ask something of the office: not decided, or appealed and not answered. */
export async function unsettledAssessments(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  { siteId, month }: { siteId: string; month: string },
): Promise<number> {
  const [row] = await tx
    .select({ open: count() })
    .from(assessment)
    .where(
      and(
        eq(assessment.tenantId, tenantId),
        eq(assessment.siteId, siteId),
        eq(assessment.month, month),
        inArray(assessment.stage, [...unsettledStages]),
      ),
    );
  return row?.open ?? 0;
}
