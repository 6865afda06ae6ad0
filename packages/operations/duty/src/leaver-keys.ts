import { site } from '@zhiqin/access/schema';
import type { LeaverContribution } from '@zhiqin/workforce';
import { and, asc, eq, sql } from 'drizzle-orm';
import { keyCustody } from './schema.ts';

/** Keys a leaver was handed at a gate and did not bring back. */
export const leaverKeys: LeaverContribution = {
  key: 'keys',
  async openItems({ tx, tenantId }, { guardId }) {
    const rows = await tx
      .select({
        id: keyCustody.custodyId,
        keyNos: keyCustody.keyNosOut,
        lentAt: keyCustody.lentAt,
        site: site.name,
      })
      .from(keyCustody)
      .innerJoin(site, and(eq(site.tenantId, keyCustody.tenantId), eq(site.id, keyCustody.siteId)))
      .where(
        and(
          eq(keyCustody.tenantId, tenantId),
          eq(keyCustody.holderId, guardId),
          sql`cardinality(${keyCustody.keyNosOut}) > 0`,
        ),
      )
      .orderBy(asc(keyCustody.lentAt), asc(keyCustody.id));
    return rows.map(({ id, keyNos, lentAt, site: name }) => ({
      id,
      label: `${name} ${keyNos.join(' ')}`,
      since: lentAt,
    }));
  },
};
