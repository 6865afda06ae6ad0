import type { UseContext } from '@zhiqin/access';
import type { Month } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import type { StatementState } from './require-statement.ts';
import { statement, statementRevision } from './schema.ts';
import type { StatementData } from './statement-data.ts';

export interface StatementOfMonth {
  revision: number;
  state: StatementState;
  /** SHA-256 (hex) of the data: what a client agrees to names it. */
  digest: string;
  data: StatementData;
}

/**
 * What a site's month is worth as far as it got: the newest revision, which alone is in force, be it agreed by the client, sent or
 * drafted. Null: nobody has drafted one. For papers that tell the same money; who may read them asks their own action.
 */
export async function statementOfMonth(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  { siteId, month }: { siteId: string; month: Month },
): Promise<StatementOfMonth | null> {
  const [row] = await tx
    .select({
      revision: statementRevision.number,
      state: statementRevision.state,
      digest: statementRevision.digest,
      data: statementRevision.data,
    })
    .from(statement)
    .innerJoin(
      statementRevision,
      and(
        eq(statementRevision.tenantId, statement.tenantId),
        eq(statementRevision.statementId, statement.id),
      ),
    )
    .where(and(eq(statement.tenantId, tenantId), eq(statement.siteId, siteId), eq(statement.month, month)))
    .orderBy(desc(statementRevision.number))
    .limit(1);
  return row ? { ...row, state: row.state as StatementState } : null;
}
