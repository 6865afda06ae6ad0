import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { lockSite } from '../intake/accept-batch.ts';
import { goodsLines, goodsSlip } from '../kinds/goods/entry.ts';
import { freeText, id, instant, shortText } from '../kinds/kind.ts';
import { goodsSlip as goodsSlipRow } from '../schema.ts';
import { recordAtDesk } from './record-at-desk.ts';

const optional = z.optional(z.nullable(shortText));
export const issueGoodsSlipInput = z
  .object({
    siteId: id,
    /** The gate that the goods are to leave by. */
    postId: id,
    slipNo: z
      .string('field.required')
      .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(40, 'field.too-long')),
    applicant: optional,
    hasOwnerConsent: z.boolean(),
    approver: optional,
    items: goodsLines,
    reason: z.optional(z.nullable(freeText)),
    isReturnable: z.boolean(),
    dueBackAt: z.optional(z.nullable(instant)),
    validUntil: z.optional(z.nullable(instant)),
    carrier: optional,
    plate: optional,
  })
  .check(
    z.refine((one) => !one.isReturnable || !!one.dueBackAt, {
      path: ['dueBackAt'],
      message: 'field.required',
    }),
  );

/**
 * 放行条 at the office (S9A-6): what may leave, entered as the desk's own entry; the gate's phones have it with their
 * next pack. One slip, one number.
 * Errors: `not-found`, `goods-slip.no-taken` ({slipNo}).
 */
export const issueGoodsSlip = command({
  action: 'goods-slip.issue',
  input: issueGoodsSlipInput,
  async run(ctx, { siteId, postId, slipNo, ...told }): Promise<{ entryId: string; slipId: string }> {
    await requireSite(ctx, siteId);
    await lockSite(ctx, siteId);
    const [taken] = await ctx.tx
      .select({ id: goodsSlipRow.id })
      .from(goodsSlipRow)
      .where(
        and(
          eq(goodsSlipRow.tenantId, ctx.tenantId),
          eq(goodsSlipRow.siteId, siteId),
          eq(goodsSlipRow.slipNo, slipNo),
        ),
      );
    if (taken) throw new DomainError('goods-slip.no-taken', { slipNo }, { slipNo: 'goods-slip.no-taken' });
    const slip = ctx.newId();
    const body = {
      slip,
      slipNo,
      applicant: told.applicant ?? null,
      hasOwnerConsent: told.hasOwnerConsent,
      approver: told.approver ?? null,
      items: told.items,
      reason: told.reason ?? null,
      isReturnable: told.isReturnable,
      dueBackAt: (told.isReturnable && told.dueBackAt) || null,
      validUntil: told.validUntil ?? null,
      carrier: told.carrier ?? null,
      plate: told.plate ?? null,
    };
    const setting = { post: postId, shift: null, person: null };
    const entry = await recordAtDesk(ctx, siteId, goodsSlip, body, setting);
    ctx.audit({ siteId, subjectId: entry.content.id, slipNo });
    return { entryId: entry.content.id, slipId: slip };
  },
});
