import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, inArray } from 'drizzle-orm';
import { createContractInput } from './client-input.ts';
import { client, contract } from './schema.ts';

/**
 * Records a contract 保安服务合同 as a draft and makes its sites the client's; `engagement` checks and activates it.
 * Errors: `not-found` (client or site), `contract.no-taken`, `contract.site-of-other-client` ({site}).
 */
export const createContract = command({
  action: 'contract.create',
  input: createContractInput,
  async run(ctx, input) {
    const siteIds = [...new Set(input.siteIds)];
    const [known] = await ctx.tx
      .select({ id: client.id })
      .from(client)
      .where(and(eq(client.tenantId, ctx.tenantId), eq(client.id, input.clientId)));
    const ofContract = and(eq(site.tenantId, ctx.tenantId), inArray(site.id, siteIds));
    const sites = await ctx.tx.select().from(site).where(ofContract);
    if (!known || sites.length < siteIds.length) throw new DomainError('not-found');
    const taken = sites.find((row) => row.clientId && row.clientId !== input.clientId);
    if (taken) throw new DomainError('contract.site-of-other-client', { site: taken.name });

    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(contract)
      .values({
        tenantId: ctx.tenantId,
        id,
        clientId: input.clientId,
        contractNo: input.contractNo,
        title: input.title,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        siteIds,
        monthlyFeeFen: input.monthlyFeeFen ?? null,
        state: 'draft',
        services: input.services ?? [],
        createdAt: ctx.now,
      })
      .onConflictDoNothing({ target: [contract.tenantId, contract.contractNo] })
      .returning({ id: contract.id });
    if (stored.length === 0) {
      throw new DomainError(
        'contract.no-taken',
        { contractNo: input.contractNo },
        { contractNo: 'contract.no-taken' },
      );
    }
    await ctx.tx.update(site).set({ clientId: input.clientId }).where(ofContract);
    ctx.audit({ subjectId: id, clientId: input.clientId, siteIds });
    return { id };
  },
});
