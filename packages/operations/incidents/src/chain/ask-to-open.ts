import { setDeadline } from '@zhiqin/access';
import type { FollowUp } from '@zhiqin/duty';
import { openFromAlarmTask, ownBriefMinutes } from './open-from-alarm.ts';
import { openIncidentTask } from './open-incident.ts';

/** A first brief that was accepted opens its file: one job for each. A fire found at the panel waits a little for one. */
export const askToOpen: FollowUp = async (ctx, _siteId, entries) => {
  for (const { kind, id, body } of entries) {
    if (kind === 'incident.report') await ctx.enqueue(openIncidentTask, { incidentId: id }, `incident:${id}`);
    if (kind === 'panel.verify' && (body as { found?: unknown }).found === 'fire')
      await setDeadline(ctx, {
        task: openFromAlarmTask,
        key: id,
        payload: { entryId: id },
        dueAt: new Date(ctx.now.getTime() + ownBriefMinutes * 60_000),
      });
  }
};
