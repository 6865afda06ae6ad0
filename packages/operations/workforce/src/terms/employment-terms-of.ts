import type { Reading } from '@zhiqin/sites';
import { and, eq, inArray } from 'drizzle-orm';
import { type EmploymentTerms, type RecordedTerms, termsInForce } from './employment-terms.ts';
import { employmentTerms } from './schema.ts';

/**
 * Terms in force by guard, oldest first; a guard without any is absent. Amounts in fen. Under a guard's own context the
 * wall leaves only his.
 */
export async function employmentTermsOf(
  ctx: Reading,
  guardIds: readonly string[],
): Promise<Map<string, EmploymentTerms[]>> {
  const recorded = await recordedTermsOf(ctx, guardIds);
  return new Map([...recorded].map(([guardId, rows]) => [guardId, termsInForce(rows)]));
}

export type TermsRow = RecordedTerms & {
  id: string;
  guardId: string;
  reason: string | null;
  recordedByName: string | null;
};

/** Every row ever recorded, corrected ones too. */
export async function recordedTermsOf(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
): Promise<Map<string, TermsRow[]>> {
  if (guardIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(employmentTerms)
    .where(
      and(eq(employmentTerms.tenantId, tenantId), inArray(employmentTerms.guardId, [...new Set(guardIds)])),
    );
  return Map.groupBy(
    rows.map(({ tenantId: _, siteIds: __, ...row }) => row as TermsRow),
    (row) => row.guardId,
  );
}
