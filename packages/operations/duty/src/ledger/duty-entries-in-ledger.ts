import { bySubject, type LedgerSource, notInLedger } from '@zhiqin/ledger';
import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { dutyEntry } from '../schema.ts';
import { wholeEntries } from './whole-entries.ts';

const kind = 'duty-entry';

/** Every accepted entry by the hash its phone signed: personal values stand in that only as salted commitments. */
export const dutyEntriesInLedger: LedgerSource = {
  kind,
  read(ctx, { after, before, limit }) {
    const e = dutyEntry;
    return ctx.tx
      .select({ subject: e.id, commitment: e.hash })
      .from(e)
      .where(
        and(
          eq(e.tenantId, ctx.tenantId),
          lt(e.receivedAt, before),
          after ? gte(e.receivedAt, after) : undefined,
          notInLedger(ctx, kind, e.id, e.hash),
        ),
      )
      .orderBy(asc(e.receivedAt), asc(e.id))
      .limit(limit);
  },
  async recompute(ctx, subjects) {
    return bySubject(await wholeEntries(ctx, subjects));
  },
};
