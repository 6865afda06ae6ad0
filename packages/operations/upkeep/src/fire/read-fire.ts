import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import { fireRecord, hotWorkPermit, hotWorkSeen } from '../schema.ts';
import { siteInput } from './fire-input.ts';

export interface FireFile {
  records: (typeof fireRecord.$inferSelect)[];
  permits: (typeof hotWorkPermit.$inferSelect)[];
  seen: (typeof hotWorkSeen.$inferSelect)[];
}

/** 消防档案 of a site: inspections, tests, permits and what guards saw, newest first (F03, F04, F09). Errors: `not-found`. */
export const readFireFile = query({
  action: 'upkeep.read',
  input: siteInput,
  async run(ctx, { siteId }): Promise<FireFile> {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const at = <T extends typeof fireRecord | typeof hotWorkPermit | typeof hotWorkSeen>(table: T) =>
      and(eq(table.tenantId, tenantId), eq(table.siteId, siteId));
    const records = await tx
      .select()
      .from(fireRecord)
      .where(at(fireRecord))
      .orderBy(desc(fireRecord.heldOn), desc(fireRecord.id))
      .limit(60);
    const permits = await tx
      .select()
      .from(hotWorkPermit)
      .where(at(hotWorkPermit))
      .orderBy(desc(hotWorkPermit.fromAt), desc(hotWorkPermit.id))
      .limit(60);
    const seen = await tx
      .select()
      .from(hotWorkSeen)
      .where(at(hotWorkSeen))
      .orderBy(desc(hotWorkSeen.at), desc(hotWorkSeen.id))
      .limit(60);
    return { records, permits, seen };
  },
});
