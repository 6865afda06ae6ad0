import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, monthWindow } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { reportMonthInput } from './rules.ts';
import { preparedReport } from './schema.ts';

/** The job that makes what was asked for; its payload is {siteId, month}. */
export const prepareReportTask = 'reports.prepare';

/**
 * Asks for a month's report to be made anew; the job prints it. Asking again replaces what was asked before.
 * @throws DomainError `not-found`; `input.invalid` for a month that has not begun
 */
export const prepareReport = command({
  action: 'report.prepare',
  input: reportMonthInput,
  async run(ctx, { siteId, month }) {
    const [found] = await ctx.tx
      .select({ zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
    if (!found) throw new DomainError('not-found');
    if (monthWindow(month, found.zone).startsAt > ctx.now) {
      throw new DomainError('input.invalid', {}, { month: 'field.invalid' });
    }
    const asked = {
      state: 'asked',
      failure: null,
      readyAt: null,
      madeAfterClose: false,
      askedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      askedAt: ctx.now,
    };
    await ctx.tx
      .insert(preparedReport)
      .values({ tenantId: ctx.tenantId, id: ctx.newId(), siteId, month, files: {}, ...asked })
      .onConflictDoUpdate({
        target: [preparedReport.tenantId, preparedReport.siteId, preparedReport.month],
        set: asked,
      });
    await ctx.enqueue(prepareReportTask, { siteId, month }, `report:${siteId}:${month}`);
    ctx.audit({ siteId, month });
    await ctx.publish({ siteId, topic: 'report' });
    return { state: 'asked' as const };
  },
});
