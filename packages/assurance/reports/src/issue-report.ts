import { command } from '@zhiqin/access';
import { getMonth } from '@zhiqin/hours';
import { DomainError } from '@zhiqin/kernel';
import { issueServiceReport, listServiceReports } from '@zhiqin/service';
import { and, eq } from 'drizzle-orm';
import { handOver } from './hand-over.ts';
import { reportMonthInput } from './rules.ts';
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
    // Locked, so that two who issue at once do not make two revisions of one report.
    const [prepared] = await ctx.tx
      .select()
      .from(preparedReport)
      .where(
        and(
          eq(preparedReport.tenantId, ctx.tenantId),
          eq(preparedReport.siteId, siteId),
          eq(preparedReport.month, month),
        ),
      )
      .for('update');
    if (prepared?.state !== 'ready' || !prepared.madeAfterClose || !prepared.data || !prepared.dataSha256) {
      throw new DomainError('report.not-prepared', { month });
    }
    const { data, dataSha256, files } = prepared;
    const issued = (await ctx.run(listServiceReports, { siteId })).filter((report) => report.month === month);
    if (issued.some((report) => report.dataSha256 === dataSha256))
      throw new DomainError('report.already-issued', { month });
    const score = data.verdict.score.score;
    const { usual, sites } = await rulesOfSites(ctx);
    const rule = sites.find((one) => one.siteId === siteId)?.own ?? usual;
    const { id, revision, clientId } = await ctx.run(issueServiceReport, {
      siteId,
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
  },
});
