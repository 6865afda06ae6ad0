import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { post } from '@zhiqin/sites/schema';
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { IncidentStep } from '../incident-input.ts';
import { listIncidentsInput } from '../incident-input.ts';
import type { IncidentTypeCode, Severity } from '../incident-types.ts';
import { incident, incidentStep } from '../schema.ts';

export interface IncidentLine {
  id: string;
  fileNo: string | null;
  incidentType: IncidentTypeCode;
  severity: Severity;
  occurredAt: Date | null;
  discoveredAt: Date;
  reportedAt: Date;
  writtenAt: Date | null;
  reviewedAt: Date | null;
  closedAt: Date | null;
  site: { id: string; name: string; nameEn: string | null; code: string; zone: string };
  post: { name: string; nameEn: string | null };
  /** Levels told, first told first. */
  chain: { step: IncidentStep; acknowledgedAt: Date | null; silentAt: Date | null }[];
}

/** Incidents in reach, newest first. Errors: none. */
export const listIncidents = query({
  action: 'incident.read',
  input: listIncidentsInput,
  async run(ctx, { siteId, isOpen, limit = 200 }): Promise<IncidentLine[]> {
    const { tx, tenantId } = ctx;
    const rows = await tx
      .select({
        id: incident.id,
        fileNo: incident.fileNo,
        incidentType: incident.incidentType,
        severity: incident.severity,
        occurredAt: incident.occurredAt,
        discoveredAt: incident.discoveredAt,
        reportedAt: incident.reportedAt,
        writtenAt: incident.writtenAt,
        reviewedAt: incident.reviewedAt,
        closedAt: incident.closedAt,
        site: { id: site.id, name: site.name, nameEn: site.nameEn, code: site.code, zone: site.zone },
        post: { name: post.name, nameEn: post.nameEn },
      })
      .from(incident)
      .innerJoin(site, and(eq(site.tenantId, incident.tenantId), eq(site.id, incident.siteId)))
      .innerJoin(post, and(eq(post.tenantId, incident.tenantId), eq(post.id, incident.postId)))
      .where(
        and(
          eq(incident.tenantId, tenantId),
          siteId ? eq(incident.siteId, siteId) : undefined,
          isOpen === undefined
            ? undefined
            : isOpen
              ? isNull(incident.closedAt)
              : isNotNull(incident.closedAt),
        ),
      )
      .orderBy(desc(incident.reportedAt), desc(incident.id))
      .limit(limit);
    const steps =
      rows.length === 0
        ? []
        : await tx
            .select()
            .from(incidentStep)
            .where(
              and(
                eq(incidentStep.tenantId, tenantId),
                inArray(
                  incidentStep.incidentId,
                  rows.map((row) => row.id),
                ),
              ),
            )
            .orderBy(incidentStep.toldAt, incidentStep.id);
    return rows.map((row) => ({
      ...row,
      incidentType: row.incidentType as IncidentTypeCode,
      severity: row.severity as Severity,
      chain: steps
        .filter((one) => one.incidentId === row.id)
        .map(({ step, acknowledgedAt, silentAt }) => ({
          step: step as IncidentStep,
          acknowledgedAt,
          silentAt,
        })),
    }));
  },
});
