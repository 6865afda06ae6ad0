import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { controlResult } from './schema.ts';
import { seenResults } from './seen-results.ts';

/** The stored row of a result the actor may see. @throws DomainError `not-found` */
export async function requireResult(ctx: UseContext, resultId: string) {
  const [row] = await ctx.tx
    .select()
    .from(controlResult)
    .where(and(eq(controlResult.tenantId, ctx.tenantId), eq(controlResult.id, resultId), seenResults(ctx)));
  if (!row) throw new DomainError('not-found');
  return row;
}
