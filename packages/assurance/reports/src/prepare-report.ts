import { command, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, monthWindow } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { buildClientMonth } from './client/build-client-month.ts';
import { type MonthSubject, subjectColumns } from './report-subject.ts';
import { clientMonthInput, reportMonthInput } from './rules.ts';
import { preparedReport } from './schema.ts';

/** The job that makes what was asked for; its payload is {siteId or clientId, month}. */
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
    return askFor(ctx, { siteId, month });
  },
});

/**
 * The same for a client over its sites, once each of them has its own report.
 * @throws DomainError `not-found`, `report.one-site`, `report.sites-not-issued`
 */
export const prepareClientReport = command({
  action: 'report.prepare',
  input: clientMonthInput,
  async run(ctx, { clientId, month }) {
    await buildClientMonth(ctx, clientId, month);
    return askFor(ctx, { clientId, month });
  },
});

async function askFor(ctx: UseContext, subject: MonthSubject) {
  const { siteId, clientId, month } = subject;
  const asked = {
    state: 'asked',
    failure: null,
    readyAt: null,
    madeAfterClose: false,
    askedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
    askedAt: ctx.now,
  };
  const { tenantId } = preparedReport;
  await ctx.tx
    .insert(preparedReport)
    .values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), month, files: {} },
      ...subjectColumns(subject),
      ...asked,
    })
    .onConflictDoUpdate({
      target: [tenantId, siteId ? preparedReport.siteId : preparedReport.clientId, preparedReport.month],
      set: asked,
    });
  await ctx.enqueue(prepareReportTask, { ...subject }, `report:${siteId ?? clientId}:${month}`);
  ctx.audit({ siteId, clientId, month });
  await ctx.publish({ siteId: siteId ?? null, topic: 'report' });
  return { state: 'asked' as const };
}
