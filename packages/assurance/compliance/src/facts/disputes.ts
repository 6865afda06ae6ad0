import type { UseContext } from '@zhiqin/access';
import { hazard, logLine, supervisionCheck } from '@zhiqin/duty/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import { groupBy, isoOf } from './presence.ts';
import type { SiteDays } from './site-days.ts';

/** After that nobody would call it the same matter. */
const sameMatterMs = 2 * 3_600_000;

/**
 * Handovers with a disagreement, and when it got to a superior (H06): a line of the log that names whom it was reported
 * to, a ticket that cites the handover, or a superior's own look at the post, whichever came first.
 */
export async function withDisputes(
  ctx: UseContext,
  days: SiteDays,
  handovers: readonly JudgedWindow[],
): Promise<JudgedWindow[]> {
  if (!handovers.some(isDisputed)) return [...handovers];
  const told = groupBy(await tellingsOf(ctx, days), (one) => one.postId);
  return handovers.map((window) => {
    const { named } = window;
    if (named.family !== 'handover' || !named.facts.handover?.dispute) return window;
    const { entryId, dispute } = named.facts.handover;
    const raisedMs = Date.parse(dispute.raisedAt);
    const first = (told.get(window.postId ?? '') ?? []).find(
      ({ cites, atMs }) =>
        cites === entryId || (cites === null && atMs >= raisedMs && atMs - raisedMs <= sameMatterMs),
    );
    if (!first) return window;
    const toLeaderAt = isoOf(Math.max(first.atMs, raisedMs));
    const handover = { ...named.facts.handover, dispute: { ...dispute, toLeaderAt } };
    return { ...window, named: { family: 'handover', facts: { ...named.facts, handover } } };
  });
}

function isDisputed({ named }: JudgedWindow): boolean {
  return named.family === 'handover' && Boolean(named.facts.handover?.dispute);
}

/** In order of time. `cites`: it speaks of one entry and of no other. */
function tellingsOf(ctx: UseContext, days: SiteDays) {
  const [l, h, s] = [logLine, hazard, supervisionCheck];
  const from = new Date(days.span.startsAt.getTime() - sameMatterMs).toISOString();
  const to = new Date(days.span.endsAt.getTime() + sameMatterMs).toISOString();
  return jsonRows<{ postId: string; atMs: number; cites: string | null }>(
    ctx,
    sql`select * from (
          select ${l.postId} as "postId", ${ms(l.at, 'atMs')}, null::uuid as "cites" from ${l}
          where ${l.tenantId} = ${ctx.tenantId} and ${l.siteId} = ${days.siteId} and ${l.reportedTo} is not null
            and ${l.at} >= ${from} and ${l.at} <= ${to}
          union all
          select ${h.postId}, ${ms(h.at, 'atMs')}, ${h.citesEntryId} from ${h}
          where ${h.tenantId} = ${ctx.tenantId} and ${h.siteId} = ${days.siteId} and ${h.citesEntryId} is not null
            and ${h.at} >= ${from} and ${h.at} <= ${to}
          union all
          select ${s.postId}, ${ms(s.at, 'atMs')}, null from ${s}
          where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${days.siteId} and ${s.supervisorRank} <> 'client'
            and ${s.at} >= ${from} and ${s.at} <= ${to}) told
        order by "atMs", "postId"`,
  );
}
