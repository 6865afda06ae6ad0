import type { UseContext } from '@zhiqin/access';
import { sql } from 'drizzle-orm';
import { clientAccount } from './schema.ts';

/** Money of this client moves in one transaction at a time, until it commits. */
export async function lockAccount(
  ctx: Pick<UseContext, 'tx' | 'tenantId' | 'newId'>,
  clientId: string,
): Promise<void> {
  await ctx.tx
    .insert(clientAccount)
    .values({ tenantId: ctx.tenantId, id: ctx.newId(), clientId, movements: 1 })
    .onConflictDoUpdate({
      target: [clientAccount.tenantId, clientAccount.clientId],
      set: { movements: sql`${clientAccount.movements} + 1` },
    });
}
