import { bySubject, digestOfColumns, instantText, type LedgerSource, rowsInLedger } from '@zhiqin/ledger';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { controlResult, resultChange } from '../schema.ts';

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

const standing = rowsInLedger('verdict', { table: r, writtenAt: r.judgedAt, commitment: now });

export const verdictsInLedger: LedgerSource = {
  ...standing,
  async recompute(ctx, subjects) {
    const replaced = await ctx.tx
      .select({ subject: r.id, commitment: earlier })
      .from(c)
      .innerJoin(r, and(eq(r.tenantId, c.tenantId), eq(r.id, c.resultId)))
      .where(and(eq(c.tenantId, ctx.tenantId), inArray(r.id, [...subjects])));
    const found = new Map(await standing.recompute(ctx, subjects));
    for (const [subject, own] of bySubject(replaced))
      found.set(subject, new Set([...own, ...(found.get(subject) ?? [])]));
    return found;
  },
};
