import { createHash } from 'node:crypto';
import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { seal } from '@zhiqin/privacy';
import { and, count, eq } from 'drizzle-orm';
import { outsideAddress } from '../outside/post-safely.ts';
import { subscribePushInput, unsubscribePushInput } from '../rules.ts';
import { pushSubscription } from '../schema.ts';

const mostBrowsers = 10;

/** This browser may wake me; saying it twice changes nothing. Errors: `input.invalid`, also for an eleventh browser. */
export const subscribePush = command({
  action: 'inbox.choose',
  input: subscribePushInput,
  async run(ctx, { endpoint, keys, label }): Promise<{ subscriptionId: string }> {
    const { tx, tenantId, actor, now } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    // The browser names the address we are to post to: only the public Internet.
    if (!outsideAddress(endpoint)) throw new DomainError('input.invalid', {}, { endpoint: 'field.invalid' });
    const endpointHash = createHash('sha256').update(endpoint).digest('hex');
    const mine = and(
      eq(pushSubscription.tenantId, tenantId),
      eq(pushSubscription.membershipId, actor.membershipId),
    );
    const [known] = await tx
      .select({ id: pushSubscription.id })
      .from(pushSubscription)
      .where(and(mine, eq(pushSubscription.endpointHash, endpointHash)));
    const subscriptionSealed = seal(tenantId, JSON.stringify({ endpoint, keys }));
    if (known) {
      await tx
        .update(pushSubscription)
        .set({ subscriptionSealed, label })
        .where(and(mine, eq(pushSubscription.id, known.id)));
      return { subscriptionId: known.id };
    }
    const [taken] = await tx.select({ count: count() }).from(pushSubscription).where(mine);
    if ((taken?.count ?? 0) >= mostBrowsers)
      throw new DomainError('input.invalid', {}, { endpoint: 'field.too-long' });
    const id = ctx.newId();
    await tx.insert(pushSubscription).values({
      ...{ tenantId, id, endpointHash, subscriptionSealed, label },
      membershipId: actor.membershipId,
      personId: actor.personId,
      clientId: actor.clientIds[0] ?? null,
      createdAt: now,
    });
    ctx.audit({ subjectId: id });
    return { subscriptionId: id };
  },
});

/** That browser wakes me no more; one that is not mine is as good as none. */
export const unsubscribePush = command({
  action: 'inbox.choose',
  input: unsubscribePushInput,
  async run(ctx, { subscriptionId }): Promise<{ count: number }> {
    const { tx, tenantId, actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const gone = await tx
      .delete(pushSubscription)
      .where(
        and(
          eq(pushSubscription.tenantId, tenantId),
          eq(pushSubscription.id, subscriptionId),
          eq(pushSubscription.membershipId, actor.membershipId),
        ),
      )
      .returning({ id: pushSubscription.id });
    ctx.audit({ count: gone.length });
    return { count: gone.length };
  },
});
