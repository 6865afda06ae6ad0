import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { appraisal } from './schema.ts';

export type AppraisalRow = typeof appraisal.$inferSelect & {
  site: { name: string; nameEn: string | null; code: string; zone: string };
};

/**
 * The sheet with its site, held until the end of the transaction where it has to be open.
 * @throws DomainError `not-found`, `appraisal.agreed` where it must be open.
 */
export async function requireAppraisal(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  appraisalId: string,
  how: 'read' | 'open' = 'read',
): Promise<AppraisalRow> {
  const where = and(eq(appraisal.tenantId, ctx.tenantId), eq(appraisal.id, appraisalId));
  if (how === 'open') await ctx.tx.select({ id: appraisal.id }).from(appraisal).where(where).for('update');
  const [row] = await ctx.tx
    .select({
      appraisal,
      site: { name: site.name, nameEn: site.nameEn, code: site.code, zone: site.zone },
    })
    .from(appraisal)
    .innerJoin(site, and(eq(site.tenantId, appraisal.tenantId), eq(site.id, appraisal.siteId)))
    .where(where);
  if (!row) throw new DomainError('not-found');
  if (how === 'open' && row.appraisal.agreedAt) throw new DomainError('appraisal.agreed');
  return { ...row.appraisal, site: row.site };
}
