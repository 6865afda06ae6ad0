import { command } from '@zhiqin/access';
import { recordAtDesk } from '@zhiqin/duty';
import { panelAlarm } from '@zhiqin/duty/schema';
import { and, eq, gte } from 'drizzle-orm';
import { alarmInput } from '../incident-input.ts';
import { incidentReport } from '../kinds/report.ts';
import { incident } from '../schema.ts';

/** The job behind a fire that was found at the panel. */
export const openFromAlarmTask = 'incidents.open-from-alarm';
/** Minutes the post has to send its own first brief, which says more. */
export const ownBriefMinutes = 3;
const sameFireMinutes = 60;

/**
 * 消防主机报警核实为火警 (S5-15, S5-16): opens the incident where the post, busy with the fire, has not: everybody is told and the assembly
 * point can be counted. A fire reported at the site within the hour is taken for the same. Bears a repeat.
 */
export const openFromAlarm = command({
  action: 'incident.open',
  input: alarmInput,
  async run(ctx, { entryId }): Promise<{ incidentId: string | null }> {
    const { tx, tenantId } = ctx;
    const [alarm] = await tx
      .select()
      .from(panelAlarm)
      .where(
        and(
          eq(panelAlarm.tenantId, tenantId),
          eq(panelAlarm.verifiedEntryId, entryId),
          eq(panelAlarm.found, 'fire'),
        ),
      );
    const at = alarm?.raisedAt ?? alarm?.verifiedAt;
    if (!alarm || !at) return { incidentId: null };
    const { siteId, postId, verifiedAt, hasCalled119 } = alarm;
    const [known] = await tx
      .select({ id: incident.id })
      .from(incident)
      .where(
        and(
          eq(incident.tenantId, tenantId),
          eq(incident.siteId, siteId),
          eq(incident.incidentType, 'fire'),
          gte(incident.reportedAt, new Date(at.getTime() - sameFireMinutes * 60_000)),
        ),
      )
      .limit(1);
    if (known) return { incidentId: known.id };
    const entry = await recordAtDesk(
      ctx,
      siteId,
      incidentReport,
      {
        incidentType: 'fire',
        severity: 'serious',
        occurredAt: null,
        discoveredAt: at.toISOString(),
        nature: '消防主机报警，现场核实为火警',
        ...{ place: null, people: null, features: null, losses: null, casualties: null },
        unknown: ['place', 'people', 'features', 'losses'],
        called: hasCalled119 ? [{ service: '119', calledAt: (verifiedAt ?? at).toISOString() }] : [],
        ...{ firstAction: null, photos: null },
      },
      { post: postId, shift: null, person: null, cites: entryId },
    );
    ctx.audit({ siteId, subjectId: entry.content.id, entryId });
    return { incidentId: entry.content.id };
  },
});
