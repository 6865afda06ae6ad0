import { bySubject, digestOfColumns, instantText, type LedgerSource, notInLedger } from '@zhiqin/ledger';
import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { controlResult, resultChange } from '../schema.ts';

const kind = 'verdict';
const [r, c] = [controlResult, resultChange];

/** What a verdict says and by what it was judged: of one that was judged again, each state is a leaf of its own. */
const asked = { control: r.controlCode, about: r.subjectKey, day: r.day };
const now = digestOfColumns({
  ...asked,
  verdict: r.verdict,
  measure: r.measure,
  missing: r.missing,
  parameters: r.parameters,
  version: r.controlVersion,
  trial: r.isTrial,
  at: instantText(r.judgedAt),
});
const earlier = digestOfColumns({
  ...asked,
  verdict: sql`${c.before} -> 'verdict'`,
  measure: sql`${c.before} -> 'measure'`,
  missing: sql`${c.before} -> 'missing'`,
  parameters: sql`${c.before} -> 'parameters'`,
  version: sql`${c.before} -> 'controlVersion'`,
  trial: sql`${c.before} -> 'isTrial'`,
  at: sql`${c.before} -> 'judgedAt'`,
});

export const verdictsInLedger: LedgerSource = {
  kind,
  read(ctx, { after, before, limit }) {
    return ctx.tx
      .select({ subject: r.id, commitment: now })
      .from(r)
      .where(
        and(
          eq(r.tenantId, ctx.tenantId),
          lt(r.judgedAt, before),
          after ? gte(r.judgedAt, after) : undefined,
          notInLedger(ctx, kind, r.id, now),
        ),
      )
      .orderBy(asc(r.judgedAt), asc(r.id))
      .limit(limit);
  },
  async recompute(ctx, subjects) {
    const own = inArray(r.id, [...subjects]);
    const standing = await ctx.tx
      .select({ subject: r.id, commitment: now })
      .from(r)
      .where(and(eq(r.tenantId, ctx.tenantId), own));
    const replaced = await ctx.tx
      .select({ subject: r.id, commitment: earlier })
      .from(c)
      .innerJoin(r, and(eq(r.tenantId, c.tenantId), eq(r.id, c.resultId)))
      .where(and(eq(c.tenantId, ctx.tenantId), own));
    return bySubject([...standing, ...replaced]);
  },
};
