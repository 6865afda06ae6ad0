import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, sql } from 'drizzle-orm';
import { hazardFile } from '../schema.ts';
import type { AssigneeKind, HazardLevel, HazardMatter, HazardSource } from './hazard-words.ts';

export interface HazardRow
  extends Omit<typeof hazardFile.$inferSelect, 'level' | 'matter' | 'source' | 'assigneeKind'> {
  level: HazardLevel;
  matter: HazardMatter;
  source: HazardSource;
  assigneeKind: AssigneeKind | null;
  site: { name: string; nameEn: string | null; code: string; zone: string; clientId: string | null };
}

/** One act at a site's files at a time: numbers have no gap, and a course adds up to what it says. */
export async function lockHazards({ tx }: Pick<UseContext, 'tx'>, siteId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 48172))`);
}

/**
 * The file with its site, through the actor's walls; held until the end of the transaction where it is to change.
 * @throws DomainError `not-found`, the same for absent and foreign ids; `hazard.closed` where it must be open.
 */
export async function requireHazard(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  hazardId: string,
  how: 'read' | 'change' | 'open' = 'read',
): Promise<HazardRow> {
  const read = async () => {
    const [row] = await ctx.tx
      .select({
        file: hazardFile,
        site: {
          name: site.name,
          nameEn: site.nameEn,
          code: site.code,
          zone: site.zone,
          clientId: site.clientId,
        },
      })
      .from(hazardFile)
      .innerJoin(site, and(eq(site.tenantId, hazardFile.tenantId), eq(site.id, hazardFile.siteId)))
      .where(and(eq(hazardFile.tenantId, ctx.tenantId), eq(hazardFile.id, hazardId)));
    if (!row) throw new DomainError('not-found');
    return { ...row.file, site: row.site } as HazardRow;
  };
  let row = await read();
  if (how === 'read') return row;
  await lockHazards(ctx, row.siteId);
  row = await read();
  if (how === 'open' && row.verifiedAt) throw new DomainError('hazard.closed');
  return row;
}
