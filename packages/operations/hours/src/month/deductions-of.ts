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
  const onFile = minimumWageOn(lastDayOf(month), region)?.fen ?? null;
  if (onFile === null || namedFen === null) return onFile ?? namedFen;
  return Math.max(onFile, namedFen);
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
