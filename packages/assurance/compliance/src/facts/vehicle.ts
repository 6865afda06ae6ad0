import type { UseContext } from '@zhiqin/access';
import { vehicleStay } from '@zhiqin/duty/schema';
import { addDays } from '@zhiqin/kernel';
import type { VehicleFacts } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { gatesOf } from './gate-days.ts';
import { jsonRows, ms } from './json-rows.ts';
import { isoOf } from './presence.ts';
import { dayKey, type Silence } from './silence.ts';
import { dayWindow, isManned, type SiteDays } from './site-days.ts';

/** The longest a site may let a vehicle stay, and a day: whoever is still inside after that was found out before. */
const lookBackMs = 8 * 24 * 3_600_000;

/** Vehicles that left on a day, or were inside at its end (V11). Fire engines and ambulances pass at one tap. */
export async function vehicleWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const gates = gatesOf(days);
  if (gates.size === 0) return [];
  const stays = await staysOf(ctx, days);
  const windows: JudgedWindow[] = [];
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const { startsAt, endsAt } = dayWindow(days, day, gates);
    const [startMs, endMs] = [startsAt.getTime(), endsAt.getTime()];
    const leftToday = ({ outMs }: Stay) => outMs !== null && outMs >= startMs && outMs < endMs;
    const isInside = ({ inMs, outMs }: Stay) =>
      inMs !== null && inMs < endMs && inMs >= startMs - lookBackMs && (outMs === null || outMs >= endMs);
    const own = stays.filter((stay) => leftToday(stay) || isInside(stay));
    if (own.length === 0 && !isManned(days, day, gates)) continue;
    const facts: VehicleFacts = {
      siteId: days.siteId,
      day,
      vehicles: own.map((stay) => ({
        entryId: stay.entryId,
        isPlateKnown: stay.isPlateKnown,
        enteredAt: stay.inMs === null ? null : isoOf(stay.inMs),
        leftAt: leftToday(stay) ? isoOf(stay.outMs as number) : null,
        isLoadChecked: stay.isLoadChecked,
      })),
      windowEndsAt: endsAt.toISOString(),
      silence: silence.of(dayKey('gate', day)),
    };
    windows.push({ ...siteDay('vehicle', day, startsAt, endsAt), named: { family: 'vehicle', facts } });
  }
  return windows;
}

interface Stay {
  entryId: string;
  isPlateKnown: boolean;
  inMs: number | null;
  outMs: number | null;
  isLoadChecked: boolean;
}

function staysOf(ctx: UseContext, days: SiteDays): Promise<Stay[]> {
  const v = vehicleStay;
  const { startsAt, endsAt } = days.span;
  const since = new Date(startsAt.getTime() - lookBackMs).toISOString();
  return jsonRows<Stay>(
    ctx,
    sql`select ${v.id} as "entryId", ${v.isPlateKnown} as "isPlateKnown", ${ms(v.inAt, 'inMs')}, ${ms(v.outAt, 'outMs')},
               coalesce(${v.isLoadChecked}, false) or coalesce(${v.isOutLoadChecked}, false) as "isLoadChecked"
        from ${v} where ${v.tenantId} = ${ctx.tenantId} and ${v.siteId} = ${days.siteId}
          and ${v.vehicleKind} is distinct from 'emergency'
          and (${v.inAt} is null or ${v.inAt} < ${endsAt.toISOString()})
          and (${v.outAt} >= ${startsAt.toISOString()} or (${v.outAt} is null and ${v.inAt} >= ${since}))
        order by coalesce(${v.inAt}, ${v.outAt}), ${v.id}`,
  );
}
