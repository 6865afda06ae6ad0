import type { UseContext } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import {
  certificate,
  employmentTerms,
  guardIssue,
  guardLeaving,
  guardPaper,
  leavingWaiver,
  topicResult,
} from './schema.ts';

/** Every table with rows about a guard behind his sites' wall; a new one is added here. */
const tablesOfGuard = [
  certificate,
  employmentTerms,
  guardPaper,
  guardIssue,
  guardLeaving,
  leavingWaiver,
  topicResult,
] as const;

/** A guard's sites stand on every row about him: when he moves, all of them move with him. */
export async function moveRowsOfGuard(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  guardId: string,
  siteIds: string[],
): Promise<void> {
  for (const table of tablesOfGuard) {
    await tx
      .update(table)
      .set({ siteIds })
      .where(and(eq(table.tenantId, tenantId), eq(table.guardId, guardId)));
  }
}
