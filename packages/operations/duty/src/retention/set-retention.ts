import { command } from '@zhiqin/access';
import { retentionPolicy } from '../schema.ts';
import { setRetentionInput } from './retention-input.ts';

/**
 * How long a class of personal data is kept from now on, at every site. Shorter: the rest goes tonight.
 * @throws DomainError `input.invalid` with `field.days-out-of-range`.
 */
export const setRetention = command({
  action: 'retention.set',
  input: setRetentionInput,
  async run(ctx, { dataClass, days }): Promise<void> {
    const { tx, tenantId, now, actor } = ctx;
    const setBy = actor.kind === 'member' ? actor.membershipId : tenantId;
    const change = { days, setBy, setAt: now };
    await tx
      .insert(retentionPolicy)
      .values({ tenantId, id: ctx.newId(), dataClass, ...change })
      .onConflictDoUpdate({ target: [retentionPolicy.tenantId, retentionPolicy.dataClass], set: change });
    ctx.audit({ dataClass, days });
  },
});
