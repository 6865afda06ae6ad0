import type { UseContext } from '@zhiqin/access';
import { controlRoomState } from '@zhiqin/duty/schema';
import type { PanelLogFacts } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms, within } from './json-rows.ts';
import { groupBy, isoOf, postShift, shiftsOf } from './presence.ts';
import type { Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

/** Rows of the fire panel's state in each control room shift (F06). */
export async function panelLogWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const rooms = new Set(days.posts.filter((post) => post.kind === 'control_room').map((post) => post.id));
  if (rooms.size === 0) return [];
  const c = controlRoomState;
  const { startsAt, endsAt } = days.span;
  const rows = await jsonRows<{ entryId: string; postId: string; atMs: number }>(
    ctx,
    sql`select ${c.id} as "entryId", ${c.postId} as "postId", ${ms(c.at, 'atMs')}
        from ${c} where ${c.tenantId} = ${ctx.tenantId} and ${c.siteId} = ${days.siteId}
          and ${c.at} >= ${startsAt.toISOString()} and ${c.at} <= ${endsAt.toISOString()}
        order by ${c.at}, ${c.id}`,
  );
  const byPost = groupBy(rows, (row) => row.postId);
  return shiftsOf(days)
    .filter((s) => rooms.has(s.postId))
    .map((s) => {
      const facts: PanelLogFacts = {
        postId: s.postId,
        shiftId: s.id,
        startsAt: s.startsAt.toISOString(),
        endsAt: s.endsAt.toISOString(),
        entries: within(byPost.get(s.postId) ?? [], s.startsAt.getTime(), s.endsAt.getTime(), true).map(
          ({ entryId, atMs }) => ({ entryId, at: isoOf(atMs) }),
        ),
        silence: silence.of(`post-shift:${s.id}`),
      };
      return { ...postShift(s), named: { family: 'panelLog', facts } };
    });
}
