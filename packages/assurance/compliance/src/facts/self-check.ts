import type { UseContext } from '@zhiqin/access';
import { dutyEntry } from '@zhiqin/duty/schema';
import type { SelfCheckFacts } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import { groupBy, postShift, shiftsOf } from './presence.ts';
import type { Silence } from './silence.ts';
import type { PlannedShift, SiteDays } from './site-days.ts';

const hour = 3_600_000;

/** What the relief answered about uniform, mark and certificate on signing on or taking over (H08). */
export async function selfCheckWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const d = dutyEntry;
  const from = new Date(days.span.startsAt.getTime() - 4 * hour);
  const body = (field: string) => sql`${d.content} -> 'body' ->> ${field}`;
  const isHandover = sql`${d.kind} = 'handover'`;
  const entries = await jsonRows<Entry>(
    ctx,
    sql`select ${d.id} as "id", ${d.postId} as "postId", ${ms(d.occurredAt, 'atMs')},
               case when ${isHandover} then ${body('incoming')} else ${d.personId}::text end as "guardId",
               case when ${isHandover} then ${body('incomingShift')} else ${d.shiftId}::text end as "shiftId",
               ${d.content} -> 'body' -> 'selfCheck' as "answers"
        from ${d} where ${d.tenantId} = ${ctx.tenantId} and ${d.siteId} = ${days.siteId}
          and ${d.occurredAt} >= ${from.toISOString()} and ${d.occurredAt} <= ${days.span.endsAt.toISOString()}
          and ${d.kind} in ('presence.sign-on', 'handover')
        order by ${d.occurredAt}, ${d.id}`,
  );
  const byPost = groupBy(entries, (entry) => entry.postId ?? '');
  return shiftsOf(days).map((s) => {
    const own = (byPost.get(s.postId) ?? []).filter((entry) => isOf(entry, s));
    const facts: SelfCheckFacts = {
      postId: s.postId,
      shiftId: s.id,
      checks: own.map(({ id, guardId, answers }) => ({
        entryId: id,
        guardId: guardId ?? '',
        failed: Object.keys(answers ?? {}).filter((item) => answers?.[item] !== true),
      })),
      silence: silence.of(`post-shift:${s.id}`),
    };
    return { ...postShift(s), named: { family: 'selfCheck', facts } };
  });
}

interface Entry {
  id: string;
  postId: string | null;
  atMs: number;
  /** Of a handover the relief's. */
  guardId: string | null;
  shiftId: string | null;
  answers: Record<string, boolean> | null;
}

/** By the shift signed on for; without one, when it was around the start or in the shift. */
function isOf(entry: Entry, s: PlannedShift): boolean {
  if (entry.shiftId) return entry.shiftId === s.id;
  return entry.atMs >= s.startsAt.getTime() - hour && entry.atMs < s.endsAt.getTime();
}
