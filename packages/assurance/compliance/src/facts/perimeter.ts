import type { UseContext } from '@zhiqin/access';
import { patrolScan } from '@zhiqin/duty/schema';
import { addDays, type Day, instantAt } from '@zhiqin/kernel';
import type { PerimeterFacts } from '@zhiqin/regulations';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { scansOf } from './fire-lane.ts';
import { siteDay } from './gate.ts';
import { within } from './json-rows.ts';
import { groupBy } from './presence.ts';
import { dayKey, type Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

/** The night of a day, by the site's clock: labour law's night too. */
const nightFrom = '22:00';
const nightUntil = '06:00';

/** Perimeter points and their scans by night (T08). A night no patrol shift reaches into is asked of nobody. */
export async function perimeterWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const points = await ctx.tx
    .select({ id: checkpoint.id, name: checkpoint.name })
    .from(checkpoint)
    .where(
      and(
        eq(checkpoint.tenantId, ctx.tenantId),
        eq(checkpoint.siteId, days.siteId),
        eq(checkpoint.isPerimeter, true),
        isNull(checkpoint.retiredAt),
      ),
    )
    .orderBy(checkpoint.code);
  if (points.length === 0) return [];
  const nights = [
    instantAt(days.fromDay, nightFrom, days.zone),
    instantAt(addDays(days.toDay, 1), nightUntil, days.zone),
  ] as const;
  const atWalls = sql`${patrolScan.checkpointId} = any(${`{${points.map((point) => point.id).join(',')}}`}::uuid[])`;
  const scans = await scansOf(ctx, days, ...nights, atWalls);
  const patrols = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  const windows: JudgedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const startsAt = instantAt(day, nightFrom, days.zone);
    const endsAt = instantAt(addDays(day, 1), nightUntil, days.zone);
    const isWalked = (days.shiftsByDay.get(day) ?? []).some(
      (s) => patrols.has(s.postId) && s.startsAt < endsAt && s.endsAt > startsAt,
    );
    if (!isWalked) continue;
    const tonight = groupBy(
      within(scans, startsAt.getTime(), endsAt.getTime()),
      (scan) => scan.checkpointId ?? '',
    );
    const facts: PerimeterFacts = {
      siteId: days.siteId,
      day,
      points: points.map(({ id, name }) => {
        const own = tonight.get(id) ?? [];
        return { name, scans: own.length, entryIds: own.map((scan) => scan.id) };
      }),
      silence: silence.of(dayKey('patrol', day)),
    };
    windows.push({
      ...siteDay('perimeter', day, startsAt, endsAt),
      named: { family: 'perimeter', facts },
    });
  }
  return windows;
}
