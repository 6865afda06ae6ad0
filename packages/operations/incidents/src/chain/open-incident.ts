import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import { and, count, eq, isNotNull, like, sql } from 'drizzle-orm';
import { holdForIncident } from '../closing/archive-incident.ts';
import { recordEvent } from '../file/record-event.ts';
import { requireIncident } from '../file/require-incident.ts';
import { incidentInput, incidentSteps } from '../incident-input.ts';
import { isUrgent } from '../incident-types.ts';
import { incident } from '../schema.ts';
import { incidentTimes } from './chain-times.ts';
import { remindIncidentTask } from './remind-incident.ts';
import { tellStep } from './tell-step.ts';

export const openIncidentTask = 'incidents.open';
/** Days before the recorder may write over it that somebody is reminded of the clip. */
const clipWarningDays = 5;

/**
 * Opens the file of a first brief: its number, its clocks, and who is told. Fire, casualties and violence: all three levels at
 * once; else the squad leader first, the next when he has answered or been silent (S9E-2.1a). Bears a repeat.
 * Errors: `not-found`.
 */
export const openIncident = command({
  action: 'incident.open',
  input: incidentInput,
  async run(ctx, { incidentId }): Promise<{ fileNo: string }> {
    // Asked again it has its number, also where the file is closed by then.
    const known = await requireIncident(ctx, incidentId);
    if (known.fileNo) return { fileNo: known.fileNo };
    const file = await requireIncident(ctx, incidentId, 'open');
    if (file.fileNo) return { fileNo: file.fileNo };
    const { tx, tenantId, now } = ctx;
    const { siteId } = file;
    const happenedAt = file.occurredAt ?? file.discoveredAt;
    const fileNo = await nextFileNo(ctx, siteId, dayOf(happenedAt, file.site.zone).slice(0, 4));
    await tx
      .update(incident)
      .set({ fileNo, openedAt: now })
      .where(and(eq(incident.tenantId, tenantId), eq(incident.id, incidentId)));
    const opened = { ...file, fileNo };
    await recordEvent(ctx, file, 'opened', { fileNo });
    await holdForIncident(ctx, opened);
    const times = await incidentTimes(ctx, siteId, happenedAt);
    const day = dayOf(happenedAt, file.site.zone);
    const clipDueAt = instantAt(
      addDays(day, times.holdWithinDays - clipWarningDays),
      '09:00',
      file.site.zone,
    );
    const due = [
      ['written', new Date(happenedAt.getTime() + times.reportHours * 3_600_000)],
      ['clip', clipDueAt],
    ] as const;
    for (const [what, dueAt] of due)
      await setDeadline(ctx, {
        task: remindIncidentTask,
        key: `${incidentId}:${what}`,
        payload: { incidentId, what },
        dueAt,
      });
    if (isUrgent(file.incidentType))
      for (const step of incidentSteps) await tellStep(ctx, opened, step, times.parallelMinutes);
    else await tellStep(ctx, opened, 'squad-leader', times.acknowledgeMinutes);
    ctx.audit({ siteId, subjectId: incidentId, fileNo });
    await ctx.publish({ siteId, topic: 'incident', id: incidentId });
    return { fileNo };
  },
});

/** Running numbers of a site and year, without a gap: one file at a time takes one. */
async function nextFileNo({ tx, tenantId }: UseContext, siteId: string, year: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 48171))`);
  const [row] = await tx
    .select({ taken: count() })
    .from(incident)
    .where(
      and(
        eq(incident.tenantId, tenantId),
        eq(incident.siteId, siteId),
        isNotNull(incident.fileNo),
        like(incident.fileNo, `${year}-%`),
      ),
    );
  return `${year}-${String((row?.taken ?? 0) + 1).padStart(3, '0')}`;
}
