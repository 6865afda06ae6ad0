import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, dayOf, type Month, monthWindow } from '@zhiqin/kernel';
import { rosterPublication, shift } from '@zhiqin/rostering/schema';
import { and, eq, like, min } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/** When a month's roster was made known (R10). */
export async function rosterPublicationWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const [shifts, publications] = await Promise.all([
    ctx.tx
      .select({ firstDay: min(shift.day) })
      .from(shift)
      .where(
        and(eq(shift.tenantId, ctx.tenantId), eq(shift.siteId, days.siteId), like(shift.day, `${month}-%`)),
      ),
    ctx.tx
      .select()
      .from(rosterPublication)
      .where(
        and(
          eq(rosterPublication.tenantId, ctx.tenantId),
          eq(rosterPublication.siteId, days.siteId),
          eq(rosterPublication.month, month),
        ),
      ),
  ]);
  const firstDay = shifts[0]?.firstDay ?? null;
  const publication = publications[0];
  return [
    {
      subjectKey: `site-month:${month}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: addDays(`${addMonths(month, 1)}-01`, -1),
      ...monthWindow(month, days.zone),
      named: {
        family: 'rosterPublication',
        facts: {
          siteId: days.siteId,
          month,
          hasShifts: firstDay !== null,
          firstDay: firstDay ?? `${month}-01`,
          publishedOn: publication ? dayOf(publication.publishedAt, days.zone) : null,
          entryIds: publication ? [publication.id] : [],
        },
      },
    },
  ];
}
