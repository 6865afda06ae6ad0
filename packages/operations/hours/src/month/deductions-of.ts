import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { addDays, addMonths, type Day, type Month } from '@zhiqin/kernel';
import { type DeductionKind, minimumWageOn } from '@zhiqin/regulations/rules';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { EnteredDeduction } from '../pay/deductions.ts';
import { payDeduction } from './schema.ts';

export const lastDayOf = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1);

/** The monthly minimum wage a month is measured by: the one on file or the one somebody named, whichever is higher. */
export function minimumWageAt(month: Month, region: string | null, namedFen: number | null): number | null {
  return minimumWageOf(month, region, namedFen)?.fen ?? null;
}

/** The same with where it is from; citation null: somebody named it. */
export function minimumWageOf(
  month: Month,
  region: string | null,
  namedFen: number | null,
): { fen: number; citation: string | null } | null {
  const onFile = minimumWageOn(lastDayOf(month), region);
  if (namedFen === null || (onFile && onFile.fen >= namedFen)) return onFile;
  return { fen: namedFen, citation: null };
}

/** Deductions of months that were not taken back, by month row, with the highest minimum wage named for one. */
export async function deductionsOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  guardMonthIds: readonly string[],
): Promise<Map<string, { entered: EnteredDeduction[]; namedMinimumFen: number | null }>> {
  const rows = await tx
    .select()
    .from(payDeduction)
    .where(
      and(
        eq(payDeduction.tenantId, tenantId),
        isAnyOf(payDeduction.guardMonthId, guardMonthIds),
        isNull(payDeduction.withdrawnAt),
      ),
    )
    .orderBy(asc(payDeduction.recordedAt), asc(payDeduction.id));
  return new Map(
    [...Map.groupBy(rows, (row) => row.guardMonthId)].map(([id, own]) => [
      id,
      {
        entered: own.map(({ id: of, kind, amountFen, reason, document }) => ({
          ...{ id: of, kind: kind as DeductionKind, amountFen, reason, document },
        })),
        namedMinimumFen: own.reduce<number | null>(
          (most, { minimumWageFen: named }) => (named === null ? most : Math.max(most ?? 0, named)),
          null,
        ),
      },
    ]),
  );
}
