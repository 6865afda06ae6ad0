import type { UseContext } from '@zhiqin/access';
import { dutyEntry } from '@zhiqin/duty/schema';
import type { SelfCheckFacts } from '@zhiqin/regulations';
import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
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
  const body = (path: string) => sql`${dutyEntry.content} #> ${path}::text[]`;
  const entries = await ctx.tx
    .select({
      id: dutyEntry.id,
      kind: dutyEntry.kind,
      postId: dutyEntry.postId,
      ownShift: dutyEntry.shiftId,
      personId: dutyEntry.personId,
      at: dutyEntry.occurredAt,
      answers: body('{body,selfCheck}').mapWith((value) => value as Record<string, boolean> | null),
      incoming: body('{body,incoming}').mapWith((value) => value as string | null),
      incomingShift: body('{body,incomingShift}').mapWith((value) => value as string | null),
    })
    .from(dutyEntry)
    .where(
      and(
        eq(dutyEntry.tenantId, ctx.tenantId),
        eq(dutyEntry.siteId, days.siteId),
        gte(dutyEntry.occurredAt, new Date(days.span.startsAt.getTime() - 4 * hour)),
        lte(dutyEntry.occurredAt, days.span.endsAt),
        inArray(dutyEntry.kind, ['presence.sign-on', 'handover']),
      ),
    )
    .orderBy(dutyEntry.occurredAt);
  const byPost = groupBy(
    entries.map((entry) => ({
      ...entry,
      guardId: (entry.kind === 'handover' ? entry.incoming : entry.personId) ?? '',
      shiftId: entry.kind === 'handover' ? entry.incomingShift : entry.ownShift,
    })),
    (entry) => entry.postId ?? '',
  );
  return shiftsOf(days).map((s) => {
    const own = (byPost.get(s.postId) ?? []).filter((entry) => isOf(entry, s));
    const facts: SelfCheckFacts = {
      postId: s.postId,
      shiftId: s.id,
      checks: own.map(({ id, guardId, answers }) => ({
        entryId: id,
        guardId,
        failed: Object.keys(answers ?? {}).filter((item) => answers?.[item] !== true),
      })),
      silence: silence.of(`post-shift:${s.id}`),
    };
    return { ...postShift(s), named: { family: 'selfCheck', facts } };
  });
}

/** By the shift signed on for; without one, when it was around the start or in the shift. */
function isOf(entry: { shiftId: string | null; at: Date }, s: PlannedShift): boolean {
  if (entry.shiftId) return entry.shiftId === s.id;
  return entry.at.getTime() >= s.startsAt.getTime() - hour && entry.at < s.endsAt;
}
