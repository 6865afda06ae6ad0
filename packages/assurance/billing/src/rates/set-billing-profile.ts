import { command, query, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { setBillingProfileInput } from '../invoice/invoice-input.ts';
import { signedBy } from '../signed-by.ts';
import { billingProfile } from './schema.ts';

const orNull = (text: string | null | undefined) => text || null;

/** 开票信息 of a client or of the contractor itself, from now on. Errors: `not-found`. */
export const setBillingProfile = command({
  action: 'rate.set',
  input: setBillingProfileInput,
  async run(ctx, input): Promise<void> {
    const clientId = input.clientId ?? null;
    if (clientId) await requireClient(ctx, clientId);
    await ctx.tx.insert(billingProfile).values({
      ...{
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        clientId,
        title: input.title,
        taxNo: orNull(input.taxNo),
      },
      ...{ address: orNull(input.address), bankName: orNull(input.bankName) },
      ...{ bankAccount: orNull(input.bankAccount), email: orNull(input.email) },
      ...{ setByName: signedBy(ctx).name, setAt: ctx.now },
    });
    ctx.audit({ subjectId: clientId ?? ctx.tenantId });
  },
});

/** The newest of each client, and the contractor's own (`clientId` null). Errors: none. */
export const listBillingProfiles = query({
  action: 'rate.read',
  input: z.object({}),
  async run({ tx, tenantId }) {
    const rows = await tx
      .select()
      .from(billingProfile)
      .where(eq(billingProfile.tenantId, tenantId))
      .orderBy(desc(billingProfile.setAt), desc(billingProfile.id));
    const newest = new Map<string | null, (typeof rows)[number]>();
    for (const row of rows) if (!newest.has(row.clientId)) newest.set(row.clientId, row);
    return [...newest.values()].map(({ tenantId: _, ...row }) => row);
  },
});

async function requireClient({ tx, tenantId }: UseContext, clientId: string): Promise<void> {
  const [row] = await tx
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.tenantId, tenantId), eq(client.id, clientId)));
  if (!row) throw new DomainError('not-found');
}
