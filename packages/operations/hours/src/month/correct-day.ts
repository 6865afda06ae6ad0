import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { correctedDay, emptyDay } from '../worked/correct-day.ts';
import { defaultHoursRules } from '../worked/hours-facts.ts';
import { nameOf, noteEvent, openMonth } from './find-month.ts';
import { hoursRulesOf } from './hours-rules-of.ts';
import { correctDayInput } from './month-input.ts';
import { recountMonth } from './recount-month.ts';
import { guardDay, guardDayCorrection } from './schema.ts';

/**
 * Sets the hours of a day, with a reason. What was computed stays beside it, and the guard is asked again: what he
 * confirmed is not what counts now. Errors: `not-found`, `hours.locked`, `input.invalid` (a day of another month).
 */
export const correctDay = command({
  action: 'hours.correct',
  input: correctDayInput,
  async run(ctx, { guardMonthId, day, spans, reason }) {
    const { tx, tenantId } = ctx;
    const row = await openMonth(ctx, guardMonthId);
    if (!day.startsWith(row.month)) throw new DomainError('input.invalid', {}, { day: 'field.invalid' });
    const { zone } = await requireSite(ctx, row.siteId);
    const rules = (await hoursRulesOf(ctx, [row.siteId], row.month)).get(row.siteId);
    const ofDay = and(
      eq(guardDay.tenantId, tenantId),
      eq(guardDay.guardMonthId, guardMonthId),
      eq(guardDay.day, day),
    );
    const [stored] = await tx.select().from(guardDay).where(ofDay);
    const computed = stored?.computed ?? emptyDay(day, row.siteId, zone);
    const corrected = correctedDay(computed, spans, rules ?? defaultHoursRules);
    const { workedMinutes, nightMinutes, holidayMinutes, restDayMinutes } = corrected;
    const minutes = { workedMinutes, nightMinutes, holidayMinutes, restDayMinutes };
    const common = { tenantId, siteId: row.siteId, guardId: row.guardId, guardMonthId };
    if (stored)
      await tx
        .update(guardDay)
        .set({ ...minutes, corrected })
        .where(ofDay);
    else
      await tx.insert(guardDay).values({ ...common, id: ctx.newId(), day, ...minutes, computed, corrected });
    await tx.insert(guardDayCorrection).values({
      ...common,
      id: ctx.newId(),
      day,
      spans,
      minutesBefore: stored?.workedMinutes ?? 0,
      minutesAfter: workedMinutes,
      reason,
      correctedBy: nameOf(ctx),
      correctedAt: ctx.now,
    });
    const after = await recountMonth(ctx, row);
    await noteEvent(ctx, after, 'corrected', `${day} · ${reason}`);
    ctx.audit({ siteId: row.siteId, subjectId: row.guardId, day });
    await ctx.publish({ siteId: row.siteId, topic: 'month' });
  },
});
