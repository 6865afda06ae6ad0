import type { UseContext } from '@zhiqin/access';
import { checkCallAnswer } from '@zhiqin/duty/schema';
import type { CheckCallFacts } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms, within } from './json-rows.ts';
import { groupBy, isoOf, postShift, shiftsOf } from './presence.ts';
import type { Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

/** Answered check calls of each post and shift (H09). Lone as the phone asks it: one guard to the shift. */
export async function checkCallWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const c = checkCallAnswer;
  const { startsAt, endsAt } = days.span;
  const rows = await jsonRows<{ entryId: string; postId: string; atMs: number }>(
    ctx,
    sql`select ${c.id} as "entryId", ${c.postId} as "postId", ${ms(c.at, 'atMs')}
        from ${c} where ${c.tenantId} = ${ctx.tenantId} and ${c.siteId} = ${days.siteId}
          and ${c.at} >= ${startsAt.toISOString()} and ${c.at} <= ${endsAt.toISOString()}
        order by ${c.at}, ${c.id}`,
  );
  const byPost = groupBy(rows, (row) => row.postId);
  return shiftsOf(days).map((s) => {
    const facts: CheckCallFacts = {
      postId: s.postId,
      shiftId: s.id,
      startsAt: s.startsAt.toISOString(),
      endsAt: s.endsAt.toISOString(),
      isLone: s.heads === 1,
      answeredCalls: within(byPost.get(s.postId) ?? [], s.startsAt.getTime(), s.endsAt.getTime(), true).map(
        ({ entryId, atMs }) => ({ entryId, at: isoOf(atMs) }),
      ),
      silence: silence.of(`post-shift:${s.id}`),
    };
    return { ...postShift(s), named: { family: 'checkCall', facts } };
  });
}
