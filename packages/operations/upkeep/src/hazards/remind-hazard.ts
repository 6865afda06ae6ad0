import { command } from '@zhiqin/access';
import { notify } from '@zhiqin/notifications';
import { and, eq, isNull } from 'drizzle-orm';
import { recordEvent } from '../record-event.ts';
import { hazardFile } from '../schema.ts';
import { headOffice, membersOf, siteLeads } from '../told-members.ts';
import { hazardInput } from './hazard-input.ts';
import { requireHazard } from './require-hazard.ts';

export const remindHazardTask = 'upkeep.remind-hazard';

/**
 * The time of a hazard has run out and it is neither closed nor handed over: that is written down once, and site and office
 * hear of it (T07). The job of the clock; bears a repeat. Errors: `not-found`.
 */
export const remindHazard = command({
  action: 'hazard.open',
  input: hazardInput,
  async run(ctx, { hazardId }): Promise<{ isOverdue: boolean }> {
    const file = await requireHazard(ctx, hazardId, 'change');
    if (file.verifiedAt || file.handedAt || file.overdueToldAt || file.dueAt > ctx.now)
      return { isOverdue: false };
    await ctx.tx
      .update(hazardFile)
      .set({ overdueToldAt: ctx.now })
      .where(
        and(
          eq(hazardFile.tenantId, ctx.tenantId),
          eq(hazardFile.id, hazardId),
          isNull(hazardFile.overdueToldAt),
        ),
      );
    await recordEvent(ctx, file, 'overdue');
    const told = await membersOf(ctx, [...siteLeads, ...headOffice], file.siteId);
    await notify(ctx, told, {
      template: 'hazardOverdue',
      params: { site: file.site.name, no: file.fileNo, place: file.place, level: file.level },
      path: `/admin/hazards/${hazardId}`,
    });
    ctx.audit({ siteId: file.siteId, subjectId: hazardId, told: told.length });
    await ctx.publish({ siteId: file.siteId, topic: 'hazard', id: hazardId });
    return { isOverdue: true };
  },
});
