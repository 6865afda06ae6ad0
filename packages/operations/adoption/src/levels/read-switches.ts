import type { Reading } from '@zhiqin/sites';
import { and, asc, eq } from 'drizzle-orm';
import { controlLevel } from '../schema.ts';

/** Every switch of a site's levels, in the order they begin. */
export async function readSwitches({ tx, tenantId }: Reading, siteId: string) {
  return tx
    .select({
      id: controlLevel.id,
      level: controlLevel.level,
      onFrom: controlLevel.onFrom,
      trialUntil: controlLevel.trialUntil,
      switcherName: controlLevel.switcherName,
      switchedAt: controlLevel.switchedAt,
    })
    .from(controlLevel)
    .where(and(eq(controlLevel.tenantId, tenantId), eq(controlLevel.siteId, siteId)))
    .orderBy(asc(controlLevel.onFrom), asc(controlLevel.switchedAt));
}
