import { command } from '@zhiqin/access';
import { addMonths, DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { nameOf, noteEvent, openMonth } from './find-month.ts';
import { giveTimeOffInput } from './month-input.ts';
import { recountMonth } from './recount-month.ts';
import { guardDay, timeOffInLieu } from './schema.ts';

/**
 * 调休: a day off in place of a rest day worked, whose 200 % then is not paid (劳动法 第44条第2项; never for a statutory
 * holiday). Errors: `not-found`, `hours.locked`, `hours.no-rest-day-work`, `input.invalid` (not within three months).
 */
export const giveTimeOff = command({
  action: 'hours.correct',
  input: giveTimeOffInput,
  async run(ctx, { guardMonthId, workedOn, takenOn }) {
    const { tx, tenantId } = ctx;
    const row = await openMonth(ctx, guardMonthId);
    const [day] = await tx
      .select({ restDayMinutes: guardDay.restDayMinutes })
      .from(guardDay)
      .where(
        and(
          eq(guardDay.tenantId, tenantId),
          eq(guardDay.guardMonthId, guardMonthId),
          eq(guardDay.day, workedOn),
        ),
      );
    const minutes = day?.restDayMinutes ?? 0;
    if (minutes === 0) throw new DomainError('hours.no-rest-day-work', {}, { workedOn: 'field.invalid' });
    const soon = takenOn.slice(0, 7) <= addMonths(row.month, 3) && takenOn !== workedOn;
    if (!soon) throw new DomainError('input.invalid', {}, { takenOn: 'field.invalid' });
    const given = { takenOn, minutes, grantedBy: nameOf(ctx), grantedAt: ctx.now };
    await tx
      .insert(timeOffInLieu)
      .values({ tenantId, id: ctx.newId(), siteId: row.siteId, guardId: row.guardId, workedOn, ...given })
      .onConflictDoUpdate({
        target: [timeOffInLieu.tenantId, timeOffInLieu.guardId, timeOffInLieu.workedOn],
        set: given,
      });
    const after = await recountMonth(ctx, row);
    await noteEvent(ctx, after, 'timeOff', `${workedOn} → ${takenOn}`);
    ctx.audit({ siteId: row.siteId, subjectId: row.guardId, workedOn, takenOn });
    await ctx.publish({ siteId: row.siteId, topic: 'month' });
  },
});
