import { command } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { requireResult } from '../require-result.ts';
import { endWaiverInput } from '../rules.ts';
import { resultWaiver, resultWaiverEnd } from '../schema.ts';
import { signedBy } from '../signed-by.ts';
import { refuseClosedMonths } from './open-months.ts';

/**
 * Takes back the waiver of one result, or ends a standing one before its time: from `fromDay` on (without it, from the
 * site's today) its results count again. The days before stay waived. Once.
 * @throws DomainError `not-found`, `result.waiver-over` (ended already, or its time is over), `month.closed`,
 * `input.invalid` (a day outside of the waiver)
 */
export const endWaiver = command({
  action: 'result.waive',
  input: endWaiverInput,
  async run(ctx, { waiverId, fromDay: asked, reason }) {
    const [waiver] = await ctx.tx
      .select()
      .from(resultWaiver)
      .where(and(eq(resultWaiver.tenantId, ctx.tenantId), eq(resultWaiver.id, waiverId)));
    if (!waiver) throw new DomainError('not-found');
    const { siteId } = waiver;
    const span = await spanOf();
    const fromDay = asked ?? span.usual;
    if (asked && (asked < span.fromDay || asked > span.untilDay))
      throw new DomainError('input.invalid', {}, { fromDay: 'field.invalid' });
    if (fromDay > span.untilDay) throw new DomainError('result.waiver-over');
    await refuseClosedMonths(ctx, siteId, fromDay, span.untilDay);
    const by = signedBy(ctx);
    const stored = await ctx.tx
      .insert(resultWaiverEnd)
      .values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId,
        waiverId,
        fromDay,
        reason,
        endedBy: by.id,
        enderName: by.name,
        endedAt: ctx.now,
      })
      .onConflictDoNothing({ target: [resultWaiverEnd.tenantId, resultWaiverEnd.waiverId] })
      .returning({ id: resultWaiverEnd.id });
    if (stored.length === 0) throw new DomainError('result.waiver-over');
    ctx.audit({ siteId, subjectId: waiverId, fromDay });
    await ctx.publish({ siteId, topic: 'result', id: waiverId });
    return { waiverId, fromDay };

    /** A single result's waiver covers the result's day, whenever it is taken back. */
    async function spanOf() {
      const { resultId, fromDay: from, untilDay: until } = waiver as NonNullable<typeof waiver>;
      if (resultId !== null) {
        const { day } = await requireResult(ctx, resultId);
        return { fromDay: day, untilDay: day, usual: day };
      }
      const { zone } = await requireSite(ctx, siteId);
      const today = dayOf(ctx.now, zone);
      const hasBegun = (from ?? '') <= today;
      return { fromDay: from ?? '', untilDay: until ?? '', usual: hasBegun ? today : (from ?? '') };
    }
  },
});
