import type { UseContext } from '@zhiqin/access';
import { addDays, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, eq, isNull } from 'drizzle-orm';
import { notBefore, setClock } from '../clocks.ts';
import { monthsOn } from '../readiness-times.ts';
import { fireStation } from '../schema.ts';
import { stationsNow } from './station-now.ts';

/** 每月检查: a station is gone through once a month (trade practice; 消防法 第16条 asks that gear is kept fit). */
export const checkEveryMonths = 1;

/** Sets the clock of each station: a month after its newest check, or after it was opened. */
export async function setStationClocks(ctx: UseContext, siteId: string): Promise<void> {
  const { tx, tenantId, now } = ctx;
  const site = await requireSite(ctx, siteId);
  const today = dayOf(now, site.zone);
  const [stations, opened] = await Promise.all([
    stationsNow(ctx, siteId, today, today),
    tx
      .select({ id: fireStation.id, openedAt: fireStation.openedAt })
      .from(fireStation)
      .where(
        and(eq(fireStation.tenantId, tenantId), eq(fireStation.siteId, siteId), isNull(fireStation.closedAt)),
      ),
  ]);
  for (const station of stations) {
    const since = station.checkedAt ?? opened.find((one) => one.id === station.id)?.openedAt ?? now;
    const due = addDays(monthsOn(dayOf(since, site.zone), checkEveryMonths), 1);
    await setClock(ctx, {
      ...{ siteId, what: 'station', subjectId: station.id, zone: site.zone },
      on: notBefore(due, today),
    });
  }
}
