import { command } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { guardLeaving } from '../file/schema.ts';
import { recordLeavingStepsInput } from './leaving-input.ts';
import { requireLeaving } from './leaving-of.ts';

/**
 * Writes down what was done: last pay, certificate handed over, taken off the police register, insurance moved. None of
 * it waits for an open item. Errors: `not-found`.
 */
export const recordLeavingSteps = command({
  action: 'leaving.run',
  input: recordLeavingStepsInput,
  async run(ctx, { leavingId, ...given }) {
    const row = await requireLeaving(ctx, leavingId);
    const done = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (Object.keys(done).length > 0)
      await ctx.tx
        .update(guardLeaving)
        .set(done)
        .where(and(eq(guardLeaving.tenantId, ctx.tenantId), eq(guardLeaving.id, leavingId)));
    ctx.audit({
      siteId: row.siteIds[0] ?? null,
      subjectId: row.guardId,
      leavingId,
      fields: Object.keys(done),
    });
    return { id: leavingId };
  },
});
