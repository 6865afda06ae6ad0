import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, eq, max } from 'drizzle-orm';
import * as z from 'zod/mini';
import { clientOffice, membersOf } from '../members-of.ts';
import { dayReport } from './schema.ts';

const input = z.object({
  siteId: z.uuid(),
  day: z.string(),
  files: z.object({ 'zh-CN': z.uuid(), en: z.uuid(), both: z.uuid() }),
  dataSha256: z.string(),
  data: z.unknown(),
  issuedBy: z.nullable(z.uuid()),
});

/**
 * Hands a finished daily report to the client: the next revision of the site's day. Called by `reports`, which has made
 * the files. The client's people are told, with a way there.
 * @throws DomainError `not-found`, `report.no-client`
 */
export const issueDayReport = command({
  action: 'report.issue',
  input,
  async run(ctx, { siteId, day, files, dataSha256, data, issuedBy }) {
    const { tx, tenantId } = ctx;
    const { name, clientId } = await requireSite(ctx, siteId);
    if (!clientId) throw new DomainError('report.no-client');
    const [latest] = await tx
      .select({ revision: max(dayReport.revision) })
      .from(dayReport)
      .where(and(eq(dayReport.tenantId, tenantId), eq(dayReport.siteId, siteId), eq(dayReport.day, day)));
    const id = ctx.newId();
    const revision = (latest?.revision ?? 0) + 1;
    await tx.insert(dayReport).values({
      ...{ tenantId, id, siteId, clientId, day, revision, files, dataSha256, data, issuedBy },
      issuedAt: ctx.now,
    });
    await notify(ctx, await membersOf(ctx, clientOffice, siteId, clientId), {
      template: revision === 1 ? 'dayReportIssued' : 'dayReportRevised',
      params: { site: name, day, revision },
      path: `/client/days/${id}`,
    });
    ctx.audit({ siteId, subjectId: id, day, revision });
    await ctx.publish({ siteId, topic: 'report', id, clientId });
    return { id, revision, clientId };
  },
});
