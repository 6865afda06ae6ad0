import { command, query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { day, id, lineOf, optional, required } from '../fields.ts';
import { byWhom } from '../members-of.ts';
import { unlawfulRequest } from './schema.ts';
import { unlawfulKinds } from './unlawful-kinds.ts';

const recordInput = z.object({
  siteId: id,
  requestedOn: day,
  requester: required(80),
  request: z.enum(unlawfulKinds, 'field.required'),
  text: required(2000),
});
const settleInput = z.object({
  unlawfulRequestId: id,
  refusedOn: z.optional(z.nullable(day)),
  refusal: optional(1000),
  reportedOn: z.optional(z.nullable(day)),
  reportedTo: optional(120),
  receiptNo: optional(60),
});
const listInput = z.object({ siteId: z.optional(z.nullable(id)) });

/** 违法要求登记 (保安服务管理条例 第21条): who asked for what, when. Errors: `not-found`. */
export const recordUnlawfulRequest = command({
  action: 'unlawful-request.record',
  input: recordInput,
  async run(ctx, { siteId, ...told }): Promise<{ unlawfulRequestId: string }> {
    const { zone } = await requireSite(ctx, siteId);
    if (told.requestedOn > dayOf(ctx.now, zone))
      throw new DomainError('input.invalid', {}, { requestedOn: 'field.invalid' });
    const unlawfulRequestId = ctx.newId();
    await ctx.tx.insert(unlawfulRequest).values({
      ...{ tenantId: ctx.tenantId, id: unlawfulRequestId, siteId, ...told },
      ...{ recordedByName: byWhom(ctx).name, recordedAt: ctx.now, changedAt: ctx.now },
    });
    await askToRejudge(ctx, { register: 'unlawfulRequest', siteId, fromDay: told.requestedOn });
    ctx.audit({ siteId, subjectId: unlawfulRequestId, request: told.request });
    return { unlawfulRequestId };
  },
});

/** 拒绝与报告: when it was refused, and when it was reported to the police, with their receipt. What was said stays. Errors: `not-found`. */
export const settleUnlawfulRequest = command({
  action: 'unlawful-request.record',
  input: settleInput,
  async run(
    ctx,
    { unlawfulRequestId, refusedOn, refusal, reportedOn, reportedTo, receiptNo },
  ): Promise<void> {
    const where = and(eq(unlawfulRequest.tenantId, ctx.tenantId), eq(unlawfulRequest.id, unlawfulRequestId));
    const [row] = await ctx.tx.select().from(unlawfulRequest).where(where);
    if (!row) throw new DomainError('not-found');
    for (const [name, value] of Object.entries({ refusedOn, reportedOn }))
      if (value && value < row.requestedOn)
        throw new DomainError('input.invalid', {}, { [name]: 'field.before-start' });
    await ctx.tx
      .update(unlawfulRequest)
      .set({
        refusedOn: row.refusedOn ?? refusedOn ?? null,
        refusal: row.refusal ?? lineOf(refusal),
        reportedOn: row.reportedOn ?? reportedOn ?? null,
        reportedTo: row.reportedTo ?? lineOf(reportedTo),
        receiptNo: row.receiptNo ?? lineOf(receiptNo),
        changedAt: ctx.now,
      })
      .where(where);
    await askToRejudge(ctx, { register: 'unlawfulRequest', siteId: row.siteId, fromDay: row.requestedOn });
    ctx.audit({ siteId: row.siteId, subjectId: unlawfulRequestId });
  },
});

/** Requests on record in reach, newest first. Errors: none. */
export const listUnlawfulRequests = query({
  action: 'unlawful-request.read',
  input: listInput,
  async run({ tx, tenantId }, { siteId }) {
    const rows = await tx
      .select({ request: unlawfulRequest, siteName: site.name, siteNameEn: site.nameEn })
      .from(unlawfulRequest)
      .innerJoin(site, and(eq(site.tenantId, unlawfulRequest.tenantId), eq(site.id, unlawfulRequest.siteId)))
      .where(
        and(eq(unlawfulRequest.tenantId, tenantId), siteId ? eq(unlawfulRequest.siteId, siteId) : undefined),
      )
      .orderBy(desc(unlawfulRequest.requestedOn), desc(unlawfulRequest.id))
      .limit(200);
    return rows.map(({ request, ...place }) => ({ ...request, ...place }));
  },
});
