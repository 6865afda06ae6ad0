import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { noteEvent, ownOpenMonth } from './find-month.ts';
import { confirmHoursInput, contestHoursInput } from './month-input.ts';
import { guardMonth } from './schema.ts';

/**
 * The guard says that his hours are right: those on his screen and no others.
 * Errors: `not-found`, `hours.locked`, `month.not-ended`, `hours.changed` (look again).
 */
export const confirmHours = command({
  action: 'hours.answer-own',
  input: confirmHoursInput,
  async run(ctx, { month, hoursHash }) {
    const row = await ownOpenMonth(ctx, month);
    if (row.hoursHash !== hoursHash) throw new DomainError('hours.changed', { month });
    await ctx.tx
      .update(guardMonth)
      .set({ state: 'confirmed', confirmedAt: ctx.now, contestedAt: null, contestWords: null })
      .where(and(eq(guardMonth.tenantId, ctx.tenantId), eq(guardMonth.id, row.id)));
    await noteEvent(ctx, row, 'confirmed');
    ctx.audit({ siteId: row.siteId, subjectId: row.id, month });
    await ctx.publish({ siteId: row.siteId, topic: 'month' });
  },
});

/** The guard says, in his words, that they are not. Errors: `not-found`, `hours.locked`, `month.not-ended`. */
export const contestHours = command({
  action: 'hours.answer-own',
  input: contestHoursInput,
  async run(ctx, { month, words }) {
    const row = await ownOpenMonth(ctx, month);
    await ctx.tx
      .update(guardMonth)
      .set({
        state: 'contested',
        contestedAt: ctx.now,
        contestWords: words,
        confirmedAt: null,
        answeredAt: null,
        answerWords: null,
      })
      .where(and(eq(guardMonth.tenantId, ctx.tenantId), eq(guardMonth.id, row.id)));
    await noteEvent(ctx, row, 'contested', words);
    ctx.audit({ siteId: row.siteId, subjectId: row.id, month });
    await ctx.publish({ siteId: row.siteId, topic: 'month' });
  },
});
