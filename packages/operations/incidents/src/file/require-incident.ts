import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import type { IncidentTypeCode, Severity } from '../incident-types.ts';
import { incident } from '../schema.ts';

export interface IncidentRow extends Omit<typeof incident.$inferSelect, 'incidentType' | 'severity'> {
  incidentType: IncidentTypeCode;
  severity: Severity;
  site: { name: string; nameEn: string | null; code: string; zone: string; clientId: string | null };
}

/**
 * The file with its site, through the actor's walls, held until the end of the transaction where asked.
 * @throws DomainError `not-found`, the same for absent and foreign ids; `incident.closed` where it must be open.
 */
export async function requireIncident(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  incidentId: string,
  how: 'read' | 'open' = 'read',
): Promise<IncidentRow> {
  const where = and(eq(incident.tenantId, ctx.tenantId), eq(incident.id, incidentId));
  // Two at one file wait for each other: what one has just closed the other must not change.
  if (how === 'open') await ctx.tx.select({ id: incident.id }).from(incident).where(where).for('update');
  const [row] = await ctx.tx
    .select({
      incident,
      site: {
        name: site.name,
        nameEn: site.nameEn,
        code: site.code,
        zone: site.zone,
        clientId: site.clientId,
      },
    })
    .from(incident)
    .innerJoin(site, and(eq(site.tenantId, incident.tenantId), eq(site.id, incident.siteId)))
    .where(where);
  if (!row) throw new DomainError('not-found');
  if (how === 'open' && row.incident.closedAt) throw new DomainError('incident.closed');
  return {
    ...row.incident,
    incidentType: row.incident.incidentType as IncidentTypeCode,
    severity: row.incident.severity as Severity,
    site: row.site,
  };
}
