import { bySubject, digestOfColumns, instantText, type LedgerSource, notInLedger } from '@zhiqin/ledger';
import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import { resultWaiver, resultWaiverEnd } from '../schema.ts';

const [w, n] = [resultWaiver, resultWaiverEnd];
const given = digestOfColumns({
  result: w.resultId,
  control: w.controlCode,
  post: w.postId,
  from: w.fromDay,
  until: w.untilDay,
  reason: w.reason,
  by: w.waiverName,
  at: instantText(w.waivedAt),
});
const ended = digestOfColumns({
  waiver: n.waiverId,
  from: n.fromDay,
  reason: n.reason,
  by: n.enderName,
  at: instantText(n.endedAt),
});

export const waiversInLedger: LedgerSource = {
  kind: 'waiver',
  read(ctx, { after, before, limit }) {
    return ctx.tx
      .select({ subject: w.id, commitment: given })
      .from(w)
      .where(
        and(
          eq(w.tenantId, ctx.tenantId),
          lt(w.waivedAt, before),
          after ? gte(w.waivedAt, after) : undefined,
          notInLedger(ctx, 'waiver', w.id, given),
        ),
      )
      .orderBy(asc(w.waivedAt), asc(w.id))
      .limit(limit);
  },
  async recompute(ctx, subjects) {
    const rows = await ctx.tx
      .select({ subject: w.id, commitment: given })
      .from(w)
      .where(and(eq(w.tenantId, ctx.tenantId), inArray(w.id, [...subjects])));
    return bySubject(rows);
  },
};

export const waiverEndsInLedger: LedgerSource = {
  kind: 'waiver-end',
  read(ctx, { after, before, limit }) {
    return ctx.tx
      .select({ subject: n.id, commitment: ended })
      .from(n)
      .where(
        and(
          eq(n.tenantId, ctx.tenantId),
          lt(n.endedAt, before),
          after ? gte(n.endedAt, after) : undefined,
          notInLedger(ctx, 'waiver-end', n.id, ended),
        ),
      )
      .orderBy(asc(n.endedAt), asc(n.id))
      .limit(limit);
  },
  async recompute(ctx, subjects) {
    const rows = await ctx.tx
      .select({ subject: n.id, commitment: ended })
      .from(n)
      .where(and(eq(n.tenantId, ctx.tenantId), inArray(n.id, [...subjects])));
    return bySubject(rows);
  },
};
