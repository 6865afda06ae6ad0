import type { UseContext } from '@zhiqin/access';
import { patrolScan } from '@zhiqin/duty/schema';
import { addDays, type Day, instantAt } from '@zhiqin/kernel';
import type { PerimeterFacts } from '@zhiqin/regulations';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, eq, gte, isNull, lt } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
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
  const scans = await ctx.tx
    .select({ id: patrolScan.id, checkpointId: patrolScan.checkpointId, at: patrolScan.at })
    .from(patrolScan)
    .where(
      and(
        eq(patrolScan.tenantId, ctx.tenantId),
        eq(patrolScan.siteId, days.siteId),
        gte(patrolScan.at, instantAt(days.fromDay, nightFrom, days.zone)),
        lt(patrolScan.at, instantAt(addDays(days.toDay, 1), nightUntil, days.zone)),
      ),
    )
    .orderBy(patrolScan.at);
  const patrols = new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id));
  const windows: JudgedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const startsAt = instantAt(day, nightFrom, days.zone);
    const endsAt = instantAt(addDays(day, 1), nightUntil, days.zone);
    const isWalked = days.shifts.some(
      (s) => s.day === day && patrols.has(s.postId) && s.startsAt < endsAt && s.endsAt > startsAt,
    );
    if (!isWalked) continue;
    const tonight = scans.filter((scan) => scan.at >= startsAt && scan.at < endsAt);
    const facts: PerimeterFacts = {
      siteId: days.siteId,
      day,
      points: points.map(({ id, name }) => {
        const own = tonight.filter((scan) => scan.checkpointId === id);
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
