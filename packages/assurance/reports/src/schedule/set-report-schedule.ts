import { command } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { setReportScheduleInput } from './schedule-input.ts';
import { reportSchedule } from './schema.ts';
import { setReportClock } from './sweep-due-reports.ts';

/**
 * Says on which day and hour a site's monthly report goes out, or those of all sites without a rule of their own. What
 * fell due before stays as it is. Errors: `not-found`.
 */
export const setReportSchedule = command({
  action: 'report.schedule',
  input: setReportScheduleInput,
  async run(ctx, { siteId, rule, dayOfMonth, hour, remindAfterDays }): Promise<void> {
    const { tx, tenantId, now, actor } = ctx;
    if (siteId) await requireSite(ctx, siteId);
    const id = siteId ?? tenantId;
    if (rule === 'default')
      await tx
        .delete(reportSchedule)
        .where(and(eq(reportSchedule.tenantId, tenantId), eq(reportSchedule.id, id)));
    else {
      const said = {
        ...{ isOn: rule === 'on', dayOfMonth, hour, remindAfterDays, setAt: now },
        setBy: actor.kind === 'member' ? actor.membershipId : null,
      };
      await tx
        .insert(reportSchedule)
        .values({ tenantId, id, ...said })
        .onConflictDoUpdate({ target: [reportSchedule.tenantId, reportSchedule.id], set: said });
    }
    await setReportClock(ctx);
    ctx.audit({ siteId: siteId ?? null, rule, dayOfMonth, hour, remindAfterDays });
  },
});
