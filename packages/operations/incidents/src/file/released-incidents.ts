import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { incidentInput } from '../incident-input.ts';
import type { IncidentTypeCode, Severity } from '../incident-types.ts';
import { incident, incidentStep } from '../schema.ts';

export interface ReleasedIncident {
  id: string;
  fileNo: string | null;
  siteId: string;
  incidentType: IncidentTypeCode;
  severity: Severity;
  occurredAt: Date | null;
  discoveredAt: Date;
  toldAt: Date;
  acknowledgedAt: Date | null;
  acknowledgedName: string | null;
  casualties: number | null;
  writtenAt: Date | null;
  closedAt: Date | null;
}

/** What the client's office was told of: kind, times and where it stands; no person, no word of anybody. */
export const listReleasedIncidents = query({
  action: 'incident.read-released',
  input: z.object({}),
  async run({ tx, tenantId }): Promise<ReleasedIncident[]> {
    const rows = await tx
      .select({ incident, step: incidentStep })
      .from(incident)
      .innerJoin(
        incidentStep,
        and(
          eq(incidentStep.tenantId, incident.tenantId),
          eq(incidentStep.incidentId, incident.id),
          eq(incidentStep.step, 'client-office'),
        ),
      )
      .where(eq(incident.tenantId, tenantId))
      .orderBy(desc(incident.reportedAt), desc(incident.id))
      .limit(200);
    return rows.map(released);
  },
});

/** One of them. Errors: `not-found`. */
export const getReleasedIncident = query({
  action: 'incident.read-released',
  input: incidentInput,
  async run({ tx, tenantId }, { incidentId }): Promise<ReleasedIncident> {
    const [row] = await tx
      .select({ incident, step: incidentStep })
      .from(incident)
      .innerJoin(
        incidentStep,
        and(
          eq(incidentStep.tenantId, incident.tenantId),
          eq(incidentStep.incidentId, incident.id),
          eq(incidentStep.step, 'client-office'),
        ),
      )
      .where(and(eq(incident.tenantId, tenantId), eq(incident.id, incidentId)));
    if (!row) throw new DomainError('not-found');
    return released(row);
  },
});

function released({
  incident: one,
  step,
}: {
  incident: typeof incident.$inferSelect;
  step: typeof incidentStep.$inferSelect;
}): ReleasedIncident {
  return {
    id: one.id,
    fileNo: one.fileNo,
    siteId: one.siteId,
    incidentType: one.incidentType as IncidentTypeCode,
    severity: one.severity as Severity,
    occurredAt: one.occurredAt,
    discoveredAt: one.discoveredAt,
    toldAt: step.toldAt,
    acknowledgedAt: step.acknowledgedAt,
    acknowledgedName: step.acknowledgedName,
    casualties: one.casualties,
    writtenAt: one.writtenAt,
    closedAt: one.closedAt,
  };
}
