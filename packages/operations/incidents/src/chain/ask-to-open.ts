import type { FollowUp } from '@zhiqin/duty';
import { openIncidentTask } from './open-incident.ts';

/** A first brief that was accepted opens its file: one job for each. */
export const askToOpen: FollowUp = async (ctx, _siteId, entries) => {
  for (const { kind, id } of entries)
    if (kind === 'incident.report') await ctx.enqueue(openIncidentTask, { incidentId: id }, `incident:${id}`);
};
