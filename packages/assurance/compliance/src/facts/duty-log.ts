import type { UseContext } from '@zhiqin/access';
import { dutyEntry, logLine } from '@zhiqin/duty/schema';
import { type DutyLogFacts, unmannedStretches } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms, within } from './json-rows.ts';
import { groupBy, isoOf, shiftsOf } from './presence.ts';
import type { SiteDays } from './site-days.ts';

/** What each post wrote down in each shift, and how the shift was closed (H10, M01). */
export async function dutyLogWindows(
  ctx: UseContext,
  days: SiteDays,
  presence: readonly JudgedWindow[],
): Promise<JudgedWindow[]> {
  const { startsAt, endsAt } = days.span;
  const monitors = new Set(days.posts.filter((post) => post.kind === 'control_room').map((post) => post.id));
  const inSpan = (table: typeof logLine | typeof dutyEntry, at: PgColumn) =>
    sql`${table.tenantId} = ${ctx.tenantId} and ${table.siteId} = ${days.siteId}
      and ${at} >= ${startsAt.toISOString()} and ${at} <= ${endsAt.toISOString()}`;
  const [lines, signs] = await Promise.all([
    jsonRows<{ entryId: string; postId: string; atMs: number }>(
      ctx,
      sql`select ${logLine.id} as "entryId", ${logLine.postId} as "postId", ${ms(logLine.at, 'atMs')}
          from ${logLine} where ${inSpan(logLine, logLine.at)} order by ${logLine.at}, ${logLine.id}`,
    ),
    // Every entry is a sign of life: of each post one list of instants.
    jsonRows<{ postId: string; at: number[] }>(
      ctx,
      sql`select ${dutyEntry.postId} as "postId",
                 array_agg((date_part('epoch', ${dutyEntry.occurredAt}) * 1000)::bigint
                   order by ${dutyEntry.occurredAt}) as "at"
          from ${dutyEntry} where ${inSpan(dutyEntry, dutyEntry.occurredAt)} and ${dutyEntry.postId} is not null
          group by 1`,
    ),
  ]);
  const linesByPost = groupBy(lines, (line) => line.postId);
  const signsByPost = new Map(signs.map(({ postId, at }) => [postId, at.map((atMs) => ({ atMs }))]));
  const shifts = new Map(shiftsOf(days).map((s) => [s.id, s]));
  return presence.flatMap((window) => {
    const s = shifts.get(window.shiftId ?? '');
    if (!s || window.named.family !== 'presence') return [];
    const { facts: stays } = window.named;
    const [startMs, endMs] = [s.startsAt.getTime(), s.endsAt.getTime()];
    const closed = stays.presence.findLast((span) => span.crew === 'own' && span.to !== null);
    const facts: DutyLogFacts = {
      postId: s.postId,
      shiftId: s.id,
      startsAt: stays.startsAt,
      endsAt: stays.endsAt,
      isMonitorPost: monitors.has(s.postId),
      lines: within(linesByPost.get(s.postId) ?? [], startMs, endMs, true).map((line) => ({
        entryId: line.entryId,
        at: isoOf(line.atMs),
      })),
      signs: within(signsByPost.get(s.postId) ?? [], startMs, endMs, true).map((sign) => isoOf(sign.atMs)),
      closingEntryId: closed?.entryIds.at(-1) ?? null,
      unmannedMinutes: Math.floor(
        unmannedStretches(stays).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / 60_000,
      ),
      silence: stays.silence,
    };
    return [{ ...window, named: { family: 'dutyLog' as const, facts } }];
  });
}
