import { command, type UseContext } from '@zhiqin/access';
import { getMonth } from '@zhiqin/hours';
import { DomainError } from '@zhiqin/kernel';
import { issueServiceReport, listServiceReports } from '@zhiqin/service';
import { requireWholeClient, sitesOfMonth } from './client/build-client-month.ts';
import { handOver } from './hand-over.ts';
import { isClientMonth, type ReportData } from './report-data.ts';
import { type MonthSubject, ofSubject } from './report-subject.ts';
import { clientMonthInput, reportMonthInput } from './rules.ts';
import { isApproved } from './schedule/approve-report.ts';
import { rulesOfSites } from './schedule/rules-of-sites.ts';
import { preparedReport } from './schema.ts';

/**
 * Hands the prepared report of a closed month to the client: from here on the client reads it and opens its files.
 * @throws DomainError `not-found`, `report.not-closed`, `report.not-prepared` (none made since the close),
 * `report.already-issued` (the same data), `report.no-client`
 */
export const issueReport = command({
  action: 'report.issue',
  input: reportMonthInput,
  async run(ctx, { siteId, month }) {
    const { closedAt } = await ctx.run(getMonth, { siteId, month });
    if (!closedAt) throw new DomainError('report.not-closed', { month });
    return issue(ctx, { siteId, month });
  },
});

/**
 * The same for a client over its sites: somebody has approved it, and each of its sites' reports is still the newest.
 * @throws DomainError as above; `report.not-approved`, `report.sites-changed`
 */
export const issueClientReport = command({
  action: 'report.issue',
  input: clientMonthInput,
  async run(ctx, { clientId, month }) {
    await requireWholeClient(ctx, clientId);
    return issue(ctx, { clientId, month });
  },
});

async function issue(
  ctx: UseContext,
  subject: MonthSubject,
): Promise<{ reportId: string; revision: number }> {
  const { siteId, month } = subject;
  // Locked, so that two who issue at once do not make two revisions of one report.
  const [prepared] = await ctx.tx
    .select()
    .from(preparedReport)
    .where(ofSubject(preparedReport, ctx.tenantId, subject))
    .for('update');
  if (prepared?.state !== 'ready' || !prepared.madeAfterClose || !prepared.data || !prepared.dataSha256) {
    throw new DomainError('report.not-prepared', { month });
  }
  const { data, dataSha256, files } = prepared;
  const { clientId: ofClient } = subject;
  const issued = (await ctx.run(listServiceReports, { siteId, clientId: ofClient })).filter(
    (report) => report.month === month,
  );
  if (issued.some((report) => report.dataSha256 === dataSha256))
    throw new DomainError('report.already-issued', { month });
  if (!siteId) await requireApprovedSites(ctx, subject, data, dataSha256);
  const score = isClientMonth(data) ? data.verdict.score : data.verdict.score.score;
  const { usual, sites } = await rulesOfSites(ctx);
  const rule = sites.find((one) => one.siteId === siteId)?.own ?? usual;
  const { id, revision, clientId } = await ctx.run(issueServiceReport, {
    siteId: siteId ?? null,
    clientId: ofClient,
    month,
    files,
    dataSha256,
    data,
    score,
    remindAfterDays: rule?.remindAfterDays,
  });
  await handOver(ctx, Object.values(files), clientId);
  ctx.audit({ siteId, subjectId: id, month, revision });
  return { reportId: id, revision };
}

/** What the client's report was made of is what the client holds of each site today, and somebody has let it go. */
async function requireApprovedSites(
  ctx: UseContext,
  subject: MonthSubject,
  data: ReportData,
  dataSha256: string,
): Promise<void> {
  const { month, clientId } = subject;
  const { sites, issued } = await sitesOfMonth(ctx, clientId as string, month);
  const told = isClientMonth(data) ? new Set(data.sites.map((one) => one.reportId)) : new Set<string>();
  if (sites.length !== told.size || sites.some(({ id }) => !told.has(issued.get(id)?.id ?? '')))
    throw new DomainError('report.sites-changed', { month });
  if (!(await isApproved(ctx, subject, dataSha256))) throw new DomainError('report.not-approved', { month });
}
