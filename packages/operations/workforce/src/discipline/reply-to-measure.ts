import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { ownPersonId, recordedBy } from '../own-person.ts';
import { replyToMeasureInput, withdrawMeasureInput } from './measure-input.ts';
import { conductMeasure, conductReply, conductWithdrawal } from './schema.ts';

/** 申辩: what he has to say, beside the measure for good; he may say more later. Errors: `not-found`. */
export const replyToMeasure = command({
  action: 'conduct.own',
  input: replyToMeasureInput,
  scope: 'tenant',
  async run(ctx, { measureId, text }) {
    const { tx, tenantId } = ctx;
    const personId = ownPersonId(ctx);
    const [measure] = await tx
      .select({ siteId: conductMeasure.siteId, guardId: conductMeasure.guardId })
      .from(conductMeasure)
      .where(and(eq(conductMeasure.tenantId, tenantId), eq(conductMeasure.id, measureId)));
    if (measure?.guardId !== personId) throw new DomainError('not-found');
    const id = ctx.newId();
    await tx.insert(conductReply).values({
      tenantId,
      id,
      siteId: measure.siteId,
      guardId: personId,
      measureId,
      text,
      repliedAt: ctx.now,
    });
    ctx.audit({ siteId: measure.siteId, subjectId: personId, measure: measureId });
    return { id };
  },
});

/** Takes a measure back: it no longer counts for score or ladder, and stays readable. Errors: `not-found`, `conduct.withdrawn`. */
export const withdrawMeasure = command({
  action: 'conduct.decide',
  input: withdrawMeasureInput,
  async run(ctx, { measureId, reason }) {
    const { tx, tenantId } = ctx;
    const [measure] = await tx
      .select({ siteId: conductMeasure.siteId, guardId: conductMeasure.guardId })
      .from(conductMeasure)
      .where(and(eq(conductMeasure.tenantId, tenantId), eq(conductMeasure.id, measureId)));
    if (!measure) throw new DomainError('not-found');
    const by = recordedBy(ctx);
    const added = await tx
      .insert(conductWithdrawal)
      .values({
        tenantId,
        id: ctx.newId(),
        ...measure,
        measureId,
        reason,
        withdrawnBy: by.id,
        withdrawerName: by.name,
        withdrawnAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: conductWithdrawal.id });
    if (added.length === 0) throw new DomainError('conduct.withdrawn');
    ctx.audit({ siteId: measure.siteId, subjectId: measure.guardId, measure: measureId });
    return { measureId };
  },
});
