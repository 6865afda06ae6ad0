import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, max } from 'drizzle-orm';
import * as z from 'zod/mini';
import { deliverReport, usualSignDays } from './delivery/deliver-report.ts';
import { serviceReport } from './schema.ts';

const input = z.object({
  siteId: z.uuid(),
  month: z.string(),
  files: z.object({
    'zh-CN': z.optional(z.uuid()),
    en: z.optional(z.uuid()),
    both: z.optional(z.uuid()),
  }),
  dataSha256: z.string(),
  data: z.unknown(),
  score: z.nullable(z.number()),
  /** Days between two reminders to sign. */
  remindAfterDays: z.optional(z.int()),
});

/**
 * Hands a finished monthly report to the client: the next revision of the site's month. Called by `reports`, which
 * has made the files. The client's people are told, and reminded until somebody signs.
 * @throws DomainError `report.no-client` when the site serves no client yet.
 */
export const issueServiceReport = command({
  action: 'report.issue',
  input,
  async run(ctx, { siteId, month, files, dataSha256, data, score, remindAfterDays }) {
    const [found] = await ctx.tx
      .select({ clientId: site.clientId })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
    if (!found) throw new DomainError('not-found');
    if (!found.clientId) throw new DomainError('report.no-client');
    const ofMonth = and(
      eq(serviceReport.tenantId, ctx.tenantId),
      eq(serviceReport.siteId, siteId),
      eq(serviceReport.month, month),
    );
    const [latest] = await ctx.tx
      .select({ revision: max(serviceReport.revision) })
      .from(serviceReport)
      .where(ofMonth);
    const id = ctx.newId();
    const revision = (latest?.revision ?? 0) + 1;
    await ctx.tx.insert(serviceReport).values({
      tenantId: ctx.tenantId,
      id,
      siteId,
      clientId: found.clientId,
      month,
      revision,
      files,
      dataSha256,
      data,
      score,
      issuedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      issuedAt: ctx.now,
    });
    const { clientId } = found;
    await deliverReport(
      ctx,
      { reportId: id, siteId, clientId, month, revision },
      remindAfterDays ?? usualSignDays,
    );
    ctx.audit({ siteId, subjectId: id, month, revision });
    await ctx.publish({ siteId, topic: 'report', id, clientId });
    return { id, revision, clientId };
  },
});
