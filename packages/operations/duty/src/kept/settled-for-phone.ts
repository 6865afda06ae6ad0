import type { UseContext } from '@zhiqin/access';
import { and, eq, inArray } from 'drizzle-orm';
import type { SyncResponse } from '../entry-format.ts';
import { keptSettlement, quarantinedEntry } from '../schema.ts';

/** Of the entries a phone still shows as held, those a person has decided about. */
export async function settledForPhone(
  { tx, tenantId }: UseContext,
  deviceId: string,
  held: readonly string[],
): Promise<NonNullable<SyncResponse['settled']>> {
  if (held.length === 0) return [];
  const rows = await tx
    .select({ id: quarantinedEntry.entryId, decision: keptSettlement.decision })
    .from(quarantinedEntry)
    .innerJoin(
      keptSettlement,
      and(
        eq(keptSettlement.tenantId, quarantinedEntry.tenantId),
        eq(keptSettlement.keptId, quarantinedEntry.id),
      ),
    )
    .where(
      and(
        eq(quarantinedEntry.tenantId, tenantId),
        eq(quarantinedEntry.deviceId, deviceId),
        inArray(quarantinedEntry.entryId, [...held]),
      ),
    );
  return rows.map(({ id, decision }) => ({
    id: id as string,
    decision: decision as 'accepted' | 'rejected',
  }));
}
