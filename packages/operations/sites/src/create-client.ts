import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { createClientInput } from './client-input.ts';
import { textOrNull } from './field-inputs.ts';
import { client } from './schema.ts';

/** Takes on a client 客户单位. Errors: `client.code-taken`. */
export const createClient = command({
  action: 'client.create',
  input: createClientInput,
  async run(ctx, input) {
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(client)
      .values({
        tenantId: ctx.tenantId,
        id,
        code: input.code,
        name: input.name,
        nameEn: textOrNull(input.nameEn),
        contactName: textOrNull(input.contactName),
        contactPhone: textOrNull(input.contactPhone),
        contactEmail: textOrNull(input.contactEmail),
        createdAt: ctx.now,
      })
      .onConflictDoNothing({ target: [client.tenantId, client.code] })
      .returning({ id: client.id });
    if (stored.length === 0)
      throw new DomainError('client.code-taken', { code: input.code }, { code: 'client.code-taken' });
    ctx.audit({ subjectId: id, code: input.code });
    return { id };
  },
});
