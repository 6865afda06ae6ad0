import type { UseContext } from '@zhiqin/access';
import { dutyEntry, logLine } from '@zhiqin/duty/schema';
import { type DutyLogFacts, unmannedStretches } from '@zhiqin/regulations';
import { and, eq, gte, isNotNull, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { groupBy, presenceWindows, shiftsOf } from './presence.ts';
import type { Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

/** What each post wrote down in each shift, and how the shift was closed (H10, M01). */
export async function dutyLogWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const { startsAt, endsAt } = days.span;
  const presence = await presenceWindows(ctx, days, silence);
  const [lines, signs] = await Promise.all([
    ctx.tx
      .select({ entryId: logLine.id, postId: logLine.postId, at: logLine.at })
      .from(logLine)
      .where(
        and(
          eq(logLine.tenantId, ctx.tenantId),
          eq(logLine.siteId, days.siteId),
          gte(logLine.at, startsAt),
          lte(logLine.at, endsAt),
        ),
      )
      .orderBy(logLine.at),
    ctx.tx
      .select({ postId: dutyEntry.postId, at: dutyEntry.occurredAt })
      .from(dutyEntry)
      .where(
        and(
          eq(dutyEntry.tenantId, ctx.tenantId),
          eq(dutyEntry.siteId, days.siteId),
          isNotNull(dutyEntry.postId),
          gte(dutyEntry.occurredAt, startsAt),
          lte(dutyEntry.occurredAt, endsAt),
        ),
      )
      .orderBy(dutyEntry.occurredAt),
  ]);
  const linesByPost = groupBy(lines, (line) => line.postId);
  const signsByPost = groupBy(signs, (sign) => sign.postId ?? '');
  const monitors = new Set(days.posts.filter((post) => post.kind === 'control_room').map((post) => post.id));
  const shifts = new Map(shiftsOf(days).map((s) => [s.id, s]));
  return presence.flatMap((window) => {
    const s = shifts.get(window.shiftId ?? '');
    if (!s || window.named.family !== 'presence') return [];
    const { facts: stays } = window.named;
    const inShift = (row: { at: Date }) => row.at >= s.startsAt && row.at <= s.endsAt;
    const closed = stays.presence.findLast((span) => span.crew === 'own' && span.to !== null);
    const facts: DutyLogFacts = {
      postId: s.postId,
      shiftId: s.id,
      startsAt: stays.startsAt,
      endsAt: stays.endsAt,
      isMonitorPost: monitors.has(s.postId),
      lines: (linesByPost.get(s.postId) ?? [])
        .filter(inShift)
        .map((line) => ({ entryId: line.entryId, at: line.at.toISOString() })),
      signs: (signsByPost.get(s.postId) ?? []).filter(inShift).map((sign) => sign.at.toISOString()),
      closingEntryId: closed?.entryIds.at(-1) ?? null,
      unmannedMinutes: Math.floor(
        unmannedStretches(stays).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / 60_000,
      ),
      silence: stays.silence,
    };
    return [{ ...window, named: { family: 'dutyLog' as const, facts } }];
  });
}
