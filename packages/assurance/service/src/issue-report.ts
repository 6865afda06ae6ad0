import { command, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { and, eq, max } from 'drizzle-orm';
import * as z from 'zod/mini';
import { deliverReport, usualSignDays } from './delivery/deliver-report.ts';
import { revisionsOf } from './report-subject.ts';
import { serviceReport } from './schema.ts';

const input = z.object({
  /** Null: of all sites of `clientId` together. */
  siteId: z.nullable(z.uuid()),
  clientId: z.optional(z.uuid()),
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
 * Hands a finished monthly report to the client: the next revision of the site's (or the client's own) month. Called by `reports`, which
 * has made the files. The client's people are told, and reminded until somebody signs.
 * @throws DomainError `report.no-client` when the site serves no client yet.
 */
export const issueServiceReport = command({
  action: 'report.issue',
  input,
  async run(ctx, input) {
    const { siteId, month, files, dataSha256, data, score, remindAfterDays } = input;
    const clientId = siteId ? await clientOfSite(ctx, siteId) : await requireClient(ctx, input.clientId);
    const [latest] = await ctx.tx
      .select({ revision: max(serviceReport.revision) })
      .from(serviceReport)
      .where(revisionsOf(ctx.tenantId, { siteId, clientId }, month));
    const id = ctx.newId();
    const revision = (latest?.revision ?? 0) + 1;
    await ctx.tx.insert(serviceReport).values({
      tenantId: ctx.tenantId,
      id,
      siteId,
      clientId,
      month,
      revision,
      files,
      dataSha256,
      data,
      score,
      issuedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      issuedAt: ctx.now,
    });
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

async function clientOfSite({ tx, tenantId }: UseContext, siteId: string): Promise<string> {
  const [found] = await tx
    .select({ clientId: site.clientId })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  if (!found) throw new DomainError('not-found');
  if (!found.clientId) throw new DomainError('report.no-client');
  return found.clientId;
}

async function requireClient({ tx, tenantId }: UseContext, clientId: string | undefined): Promise<string> {
  const [found] = clientId
    ? await tx
        .select({ id: client.id })
        .from(client)
        .where(and(eq(client.tenantId, tenantId), eq(client.id, clientId)))
    : [];
  if (!found) throw new DomainError('not-found');
  return found.id;
}
