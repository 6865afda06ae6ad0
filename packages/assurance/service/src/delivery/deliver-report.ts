import { setDeadline, type UseContext } from '@zhiqin/access';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { clientOffice, membersOf } from '../members-of.ts';
import { type ReportSubject, subjectOf } from '../report-subject.ts';

export const signDueTask = 'service.report-sign-due';
/** How often a client is asked to sign one revision: of the house. */
export const signReminders = 3;
/** Days between them where nobody has said otherwise. */
export const usualSignDays = 3;

interface Delivered extends ReportSubject {
  reportId: string;
  month: string;
  revision: number;
}

export const reportPath = (reportId: string) => `/client/reports/${reportId}`;

/** A report was issued: the client's people hear of it with a way there, and the clock for its signature starts. */
export async function deliverReport(
  ctx: UseContext,
  { reportId, siteId, clientId, month, revision }: Delivered,
  everyDays: number,
): Promise<void> {
  const { name } = await subjectOf(ctx, { siteId, clientId });
  await notify(ctx, await membersOf(ctx, clientOffice, siteId, clientId), {
    template: revision === 1 ? 'reportIssued' : 'reportRevised',
    params: { site: name, month, revision },
    path: reportPath(reportId),
  });
  await remindToSignLater(ctx, { reportId, siteId, clientId, everyDays, number: 1 });
}

/** The so-manieth reminder falls due in the forenoon, by the site's clock. */
export async function remindToSignLater(
  ctx: UseContext,
  {
    reportId,
    everyDays,
    number,
    ...subject
  }: { reportId: string; everyDays: number; number: number } & ReportSubject,
): Promise<void> {
  if (number > signReminders) return;
  const { zone } = await subjectOf(ctx, subject);
  await setDeadline(ctx, {
    task: signDueTask,
    key: reportId,
    payload: { reportId, number, everyDays },
    dueAt: instantAt(addDays(dayOf(ctx.now, zone), everyDays), '09:30', zone),
  });
}
