import { bySubject, digestOfColumns, instantText, type LedgerSource, notInLedger } from '@zhiqin/ledger';
import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import { reportSignature } from '../schema.ts';

const kind = 'report-signature';
const s = reportSignature;
const commitment = digestOfColumns({
  report: s.reportId,
  member: s.membershipId,
  data: s.dataSha256,
  remark: s.remark,
  at: instantText(s.signedAt),
});

/** Who signed which report for which data, without the name: that is the membership's. */
export const signaturesInLedger: LedgerSource = {
  kind,
  read(ctx, { after, before, limit }) {
    return ctx.tx
      .select({ subject: s.id, commitment })
      .from(s)
      .where(
        and(
          eq(s.tenantId, ctx.tenantId),
          lt(s.signedAt, before),
          after ? gte(s.signedAt, after) : undefined,
          notInLedger(ctx, kind, s.id, commitment),
        ),
      )
      .orderBy(asc(s.signedAt), asc(s.id))
      .limit(limit);
  },
  async recompute(ctx, subjects) {
    const rows = await ctx.tx
      .select({ subject: s.id, commitment })
      .from(s)
      .where(and(eq(s.tenantId, ctx.tenantId), inArray(s.id, [...subjects])));
    return bySubject(rows);
  },
};
