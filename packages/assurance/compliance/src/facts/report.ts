import type { UseContext } from '@zhiqin/access';
import { addMonths, dayOf, type Month, monthWindow } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { deliveryOf } from '@zhiqin/service';
import { and, eq, like } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/**
 * The report that fell due in a month is that of the month before (K09): October's own line speaks of September's
 * report, which is why it can stand in October's report at all. A month in which nobody was due owes none.
 */
export async function reportWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const reported = addMonths(month, -1);
  if (!(await hadShifts(ctx, days.siteId, reported))) return [];
  const delivery = await deliveryOf(ctx, days.siteId, reported);
  const window = monthWindow(month, days.zone);
  const dayText = (instant: Date | null | undefined) => (instant ? dayOf(instant, days.zone) : null);
  return [
    {
      subjectKey: `site-month:${reported}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: dayOf(new Date(window.endsAt.getTime() - 1), days.zone),
      startsAt: window.startsAt,
      endsAt: window.endsAt,
      named: {
        family: 'report',
        facts: {
          siteId: days.siteId,
          month: reported,
          deliveredOn: dayText(delivery?.deliveredAt),
          acknowledgedOn: dayText(delivery?.signedAt),
          today: dayOf(ctx.now, days.zone),
          entryIds: delivery ? [delivery.id] : [],
        },
      },
    },
  ];
}

async function hadShifts({ tx, tenantId }: UseContext, siteId: string, month: Month): Promise<boolean> {
  const rows = await tx
    .select({ id: shift.id })
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), eq(shift.siteId, siteId), like(shift.day, `${month}-%`)))
    .limit(1);
  return rows.length > 0;
}
