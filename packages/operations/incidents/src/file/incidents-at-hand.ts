import type { IncidentAtHand } from '@zhiqin/duty';
import type { Reading } from '@zhiqin/sites';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { incident } from '../schema.ts';

/** More than a guard can look through: the newest of them. */
const most = 30;

/** What is in hand at a site, newest first. */
export async function openIncidentsAt({ tx, tenantId }: Reading, siteId: string): Promise<IncidentAtHand[]> {
  const rows = await tx
    .select({
      id: incident.id,
      fileNo: incident.fileNo,
      incidentType: incident.incidentType,
      at: incident.reportedAt,
    })
    .from(incident)
    .where(and(eq(incident.tenantId, tenantId), eq(incident.siteId, siteId), isNull(incident.closedAt)))
    .orderBy(desc(incident.reportedAt), desc(incident.id))
    .limit(most);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
