import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { noteEvent, openMonth } from './find-month.ts';
import { answerContestInput } from './month-input.ts';
import { guardMonth } from './schema.ts';

/** Answers a guard who contested his month; he may then confirm it, or it is approved with both sides' words. Errors: `not-found`, `hours.locked`, `hours.not-contested`. */
export const answerContest = command({
  action: 'hours.correct',
  input: answerContestInput,
  async run(ctx, { guardMonthId, words }) {
    const row = await openMonth(ctx, guardMonthId);
    if (row.state !== 'contested') throw new DomainError('hours.not-contested');
    await ctx.tx
      .update(guardMonth)
      .set({ state: 'open', answerWords: words, answeredAt: ctx.now })
      .where(and(eq(guardMonth.tenantId, ctx.tenantId), eq(guardMonth.id, row.id)));
    await noteEvent(ctx, row, 'answered', words);
    ctx.audit({ siteId: row.siteId, subjectId: row.guardId, month: row.month });
    await ctx.publish({ siteId: row.siteId, topic: 'month' });
  },
});
