import { bySubject, digestOfColumns, instantText, type LedgerSource, notInLedger } from '@zhiqin/ledger';
import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import { erasure } from '../schema.ts';

const kind = 'erasure';
const e = erasure;
const commitment = digestOfColumns({
  entry: e.entryId,
  paths: e.paths,
  file: e.fileId,
  class: e.dataClass,
  at: instantText(e.erasedAt),
});

/** What was erased and when, never what it said: a value that is missing without such a line was taken away. */
export const erasuresInLedger: LedgerSource = {
  kind,
  read(ctx, { after, before, limit }) {
    return ctx.tx
      .select({ subject: e.id, commitment })
      .from(e)
      .where(
        and(
          eq(e.tenantId, ctx.tenantId),
          lt(e.erasedAt, before),
          after ? gte(e.erasedAt, after) : undefined,
          notInLedger(ctx, kind, e.id, commitment),
        ),
      )
      .orderBy(asc(e.erasedAt), asc(e.id))
      .limit(limit);
  },
  async recompute(ctx, subjects) {
    const rows = await ctx.tx
      .select({ subject: e.id, commitment })
      .from(e)
      .where(and(eq(e.tenantId, ctx.tenantId), inArray(e.id, [...subjects])));
    return bySubject(rows);
  },
};
