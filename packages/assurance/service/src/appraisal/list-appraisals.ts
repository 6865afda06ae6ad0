import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { and, asc, desc, eq } from 'drizzle-orm';
import { appraisalInput, listAppraisalsInput } from './appraisal-input.ts';
import { type AppraisalRow, requireAppraisal } from './require-appraisal.ts';
import { appraisal, appraisalStep } from './schema.ts';

/** Sheets in reach, newest month first; a client sees those of its own sites. Errors: none. */
export const listAppraisals = query({
  action: 'appraisal.read',
  input: listAppraisalsInput,
  async run({ tx, tenantId }, { siteId }): Promise<AppraisalRow[]> {
    const rows = await tx
      .select({
        appraisal,
        site: { name: site.name, nameEn: site.nameEn, code: site.code, zone: site.zone },
      })
      .from(appraisal)
      .innerJoin(site, and(eq(site.tenantId, appraisal.tenantId), eq(site.id, appraisal.siteId)))
      .where(and(eq(appraisal.tenantId, tenantId), siteId ? eq(appraisal.siteId, siteId) : undefined))
      .orderBy(desc(appraisal.month), asc(site.code))
      .limit(200);
    return rows.map((row) => ({ ...row.appraisal, site: row.site }));
  },
});

export interface AppraisalFile extends AppraisalRow {
  steps: { id: string; at: Date; kind: string; byName: string | null; data: Record<string, unknown> }[];
}

/** One sheet with its course. Errors: `not-found`. */
export const getAppraisal = query({
  action: 'appraisal.read',
  input: appraisalInput,
  async run(ctx, { appraisalId }): Promise<AppraisalFile> {
    const sheet = await requireAppraisal(ctx, appraisalId);
    const steps = await ctx.tx
      .select({
        id: appraisalStep.id,
        at: appraisalStep.at,
        kind: appraisalStep.kind,
        byName: appraisalStep.byName,
        data: appraisalStep.data,
      })
      .from(appraisalStep)
      .where(and(eq(appraisalStep.tenantId, ctx.tenantId), eq(appraisalStep.appraisalId, appraisalId)))
      .orderBy(asc(appraisalStep.at), asc(appraisalStep.id));
    return { ...sheet, steps };
  },
});
