import { command, query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { addChargeInput, listChargesInput, withdrawChargeInput } from './rate-input.ts';
import { extraCharge } from './schema.ts';

/** Something charged once in a site's month: materials, cards. In the next draft of its statement. Errors: `not-found`, `statement.no-client`. */
export const addCharge = command({
  action: 'statement.draft',
  input: addChargeInput,
  async run(ctx, { siteId, month, text, quantity, unitFen }): Promise<{ chargeId: string }> {
    const { clientId } = await requireSite(ctx, siteId);
    if (!clientId) throw new DomainError('statement.no-client');
    const chargeId = ctx.newId();
    await ctx.tx.insert(extraCharge).values({
      ...{ tenantId: ctx.tenantId, id: chargeId, siteId, clientId, month, text, quantity, unitFen },
      ...{ amountFen: quantity * unitFen, enteredByName: signedBy(ctx).name, enteredAt: ctx.now },
    });
    ctx.audit({ siteId, subjectId: chargeId, month, amountFen: quantity * unitFen });
    return { chargeId };
  },
});

/** Taken back; the row stays. Errors: `not-found`. */
export const withdrawCharge = command({
  action: 'statement.draft',
  input: withdrawChargeInput,
  async run(ctx, { chargeId }): Promise<void> {
    const done = await ctx.tx
      .update(extraCharge)
      .set({ withdrawnAt: ctx.now, withdrawnByName: signedBy(ctx).name })
      .where(
        and(
          eq(extraCharge.tenantId, ctx.tenantId),
          eq(extraCharge.id, chargeId),
          isNull(extraCharge.withdrawnAt),
        ),
      )
      .returning({ siteId: extraCharge.siteId });
    if (!done[0]) throw new DomainError('not-found');
    ctx.audit({ siteId: done[0].siteId, subjectId: chargeId });
  },
});

/** What is charged once in a month, at a site or at all in reach, those taken back too. Errors: `not-found`. */
export const listCharges = query({
  action: 'statement.read-charges',
  input: listChargesInput,
  async run(ctx, { siteId, month }) {
    if (siteId) await requireSite(ctx, siteId);
    const rows = await ctx.tx
      .select({ charge: extraCharge, siteName: site.name, siteNameEn: site.nameEn })
      .from(extraCharge)
      .innerJoin(site, and(eq(site.tenantId, extraCharge.tenantId), eq(site.id, extraCharge.siteId)))
      .where(
        and(
          eq(extraCharge.tenantId, ctx.tenantId),
          siteId ? eq(extraCharge.siteId, siteId) : undefined,
          eq(extraCharge.month, month),
        ),
      )
      .orderBy(asc(site.code), asc(extraCharge.enteredAt), asc(extraCharge.id));
    return rows.map(({ charge: { tenantId: _, ...row }, ...names }) => ({ ...row, ...names }));
  },
});
