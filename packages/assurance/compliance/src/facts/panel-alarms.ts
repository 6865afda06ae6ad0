import type { UseContext } from '@zhiqin/access';
import { panelAlarm } from '@zhiqin/duty/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import { groupBy, isoOf } from './presence.ts';
import type { SiteDays } from './site-days.ts';

/** An alarm that began before the days still runs in them for so long at most. */
const lookBackMs = 12 * 3_600_000;

/**
 * Control room shifts with their stretches on alarm (R02): from the panel's ring to what was found there. An alarm nobody
 * verified excuses nothing: its end is not known, and a verification that arrives late only adds.
 */
export async function withPanelAlarms(
  ctx: UseContext,
  days: SiteDays,
  rooms: readonly JudgedWindow[],
): Promise<JudgedWindow[]> {
  if (rooms.length === 0) return [];
  const a = panelAlarm;
  const since = new Date(days.span.startsAt.getTime() - lookBackMs).toISOString();
  const rows = await jsonRows<{ postId: string; fromMs: number; toMs: number }>(
    ctx,
    sql`select ${a.postId} as "postId", ${ms(a.raisedAt, 'fromMs')}, ${ms(a.verifiedAt, 'toMs')}
        from ${a} where ${a.tenantId} = ${ctx.tenantId} and ${a.siteId} = ${days.siteId}
          and ${a.raisedAt} >= ${since} and ${a.raisedAt} <= ${days.span.endsAt.toISOString()}
          and ${a.verifiedAt} > ${a.raisedAt}
        order by ${a.raisedAt}, ${a.id}`,
  );
  const byPost = groupBy(rows, (row) => row.postId);
  return rooms.map((window) => {
    const [startMs, endMs] = [window.startsAt.getTime(), window.endsAt.getTime()];
    const own = (byPost.get(window.postId ?? '') ?? []).filter(
      ({ fromMs, toMs }) => fromMs < endMs && toMs > startMs,
    );
    if (own.length === 0 || window.named.family !== 'controlRoom') return window;
    const alarms = merged(own).map(({ fromMs, toMs }) => ({ from: isoOf(fromMs), to: isoOf(toMs) }));
    return { ...window, named: { family: 'controlRoom', facts: { ...window.named.facts, alarms } } };
  });
}

/** Stretches that overlap as one: no minute is excused twice. In order of their beginnings. */
function merged(stretches: readonly { fromMs: number; toMs: number }[]) {
  const whole: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of stretches) {
    const last = whole.at(-1);
    if (last && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    else whole.push({ fromMs, toMs });
  }
  return whole;
}
