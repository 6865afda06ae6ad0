import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { id } from '../fields.ts';
import { company, membersOf } from '../members-of.ts';
import { revisionsOf, subjectOf } from '../report-subject.ts';
import { reportSignature, serviceReport } from '../schema.ts';
import { remindToSignLater, reportPath, signReminders } from './deliver-report.ts';
import { reportReminder } from './schema.ts';

/**
 * An issued report nobody has signed: the client's approver hears it again, the company at the last time. Signed or
 * superseded meanwhile: nothing. Bears a repeat. Errors: `not-found`.
 */
export const remindToSign = command({
  action: 'service.keep-clocks',
  input: z.object({ reportId: id, number: z.int(), everyDays: z.int() }),
  async run(ctx, { reportId, number, everyDays }): Promise<{ isTold: boolean }> {
    const { tx, tenantId, now } = ctx;
    const [report] = await tx
      .select()
      .from(serviceReport)
      .where(and(eq(serviceReport.tenantId, tenantId), eq(serviceReport.id, reportId)));
    if (!report) throw new DomainError('not-found');
    const { siteId, clientId, month } = report;
    const [newest] = await tx
      .select({ id: serviceReport.id })
      .from(serviceReport)
      .where(revisionsOf(tenantId, report, month))
      .orderBy(desc(serviceReport.revision))
      .limit(1);
    const [signed] = await tx
      .select({ id: reportSignature.id })
      .from(reportSignature)
      .where(and(eq(reportSignature.tenantId, tenantId), eq(reportSignature.reportId, reportId)));
    if (signed || newest?.id !== reportId) return { isTold: false };
    const stored = await tx
      .insert(reportReminder)
      .values({ tenantId, id: ctx.newId(), siteId, reportId, subjectId: reportId, number, sentAt: now })
      .onConflictDoNothing()
      .returning({ id: reportReminder.id });
    if (stored.length === 0) return { isTold: false };
    const { name } = await subjectOf(ctx, report);
    const params = { site: name, month };
    await notify(ctx, await membersOf(ctx, ['client_approver'], siteId, clientId), {
      template: 'reportSignDue',
      params,
      path: reportPath(reportId),
    });
    if (number >= signReminders)
      await notify(ctx, await membersOf(ctx, company, siteId), {
        template: 'reportUnsigned',
        params,
        path: `/admin/reports/${reportId}`,
      });
    await remindToSignLater(ctx, { reportId, siteId, clientId, everyDays, number: number + 1 });
    ctx.audit({ siteId, subjectId: reportId, number });
    return { isTold: true };
  },
});
