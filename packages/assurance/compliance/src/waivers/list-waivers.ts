import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { siteInput } from '../rules.ts';
import { resultWaiver, resultWaiverEnd } from '../schema.ts';

/** Standing waivers of a site, the one that runs longest first; `state` as of the site's today. */
export const listStandingWaivers = query({
  action: 'result.read',
  input: siteInput,
  async run(ctx, { siteId }) {
    const { zone } = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, zone);
    const [w, end] = [resultWaiver, resultWaiverEnd];
    const rows = await ctx.tx
      .select({
        id: w.id,
        controlCode: w.controlCode,
        postId: w.postId,
        postName: post.name,
        postNameEn: post.nameEn,
        fromDay: w.fromDay,
        untilDay: w.untilDay,
        reason: w.reason,
        waiverName: w.waiverName,
        waivedAt: w.waivedAt,
        endedFromDay: end.fromDay,
        endReason: end.reason,
        enderName: end.enderName,
        endedAt: end.endedAt,
      })
      .from(w)
      .leftJoin(end, and(eq(end.tenantId, w.tenantId), eq(end.waiverId, w.id)))
      .leftJoin(post, and(eq(post.tenantId, w.tenantId), eq(post.id, w.postId)))
      .where(and(eq(w.tenantId, ctx.tenantId), eq(w.siteId, siteId), isNull(w.resultId)))
      .orderBy(desc(w.untilDay), desc(w.fromDay), desc(w.waivedAt), desc(w.id));
    return rows.map((row) => {
      const controlCode = row.controlCode ?? '';
      const fromDay = row.fromDay ?? '';
      const untilDay = row.untilDay ?? '';
      return { ...row, controlCode, fromDay, untilDay, state: stateOn(today, { ...row, fromDay, untilDay }) };
    });
  },
});

interface Span {
  fromDay: string;
  untilDay: string;
  endedFromDay: string | null;
}

function stateOn(today: string, { fromDay, untilDay, endedFromDay }: Span) {
  if (endedFromDay !== null && (endedFromDay <= today || endedFromDay <= fromDay)) return 'ended' as const;
  if (untilDay < today) return 'over' as const;
  return fromDay > today ? ('to-come' as const) : ('running' as const);
}
