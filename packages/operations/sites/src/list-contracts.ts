import { query } from '@zhiqin/access';
import { and, desc, eq } from 'drizzle-orm';
import { noInput } from './client-input.ts';
import { client, contract } from './schema.ts';

/** Contracts the actor may see, the one that ends last first. Amounts in fen. */
export const listContracts = query({
  action: 'contract.list',
  input: noInput,
  async run(ctx) {
    const rows = await ctx.tx
      .select({ contract, clientName: client.name, clientNameEn: client.nameEn })
      .from(contract)
      .innerJoin(client, and(eq(client.tenantId, contract.tenantId), eq(client.id, contract.clientId)))
      .where(eq(contract.tenantId, ctx.tenantId))
      .orderBy(desc(contract.endsOn), contract.contractNo);
    return rows.map(({ contract: { tenantId: _, createdAt: __, ...row }, ...names }) => ({
      ...row,
      ...names,
    }));
  },
});
