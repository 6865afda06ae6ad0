import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { addKeyInput } from './input.ts';
import { siteKey } from './schema.ts';

/** Enters a key 钥匙 with what it opens, its ring and its hook. Errors: `not-found`, `key.no-taken` ({keyNo}). */
export const addKey = command({
  action: 'gate-register.keep',
  input: addKeyInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(siteKey)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        keyNo: input.keyNo,
        opens: input.opens,
        ring: textOrNull(input.ring),
        place: textOrNull(input.place),
        copies: input.copies,
        changedAt: ctx.now,
      })
      .onConflictDoNothing({ target: [siteKey.tenantId, siteKey.siteId, siteKey.keyNo] })
      .returning({ id: siteKey.id });
    if (stored.length === 0)
      throw new DomainError('key.no-taken', { keyNo: input.keyNo }, { keyNo: 'key.no-taken' });
    ctx.audit({ siteId: input.siteId, subjectId: id, keyNo: input.keyNo });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
