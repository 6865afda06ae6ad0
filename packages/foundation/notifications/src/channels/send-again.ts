import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNotNull } from 'drizzle-orm';
import { deliverTask, queueMessage } from '../outside/queue-message.ts';
import { sendAgainInput, sendTestInput } from '../rules.ts';
import { message, outsideChannel } from '../schema.ts';
import { inUse } from './channels.ts';

/**
 * What could not be handed over is tried once more from the start, under its own id. Errors: `not-found`: it went out, is being
 * tried, or held a code.
 */
export const sendAgain = command({
  action: 'message.send-again',
  input: sendAgainInput,
  async run(ctx, { messageId }): Promise<void> {
    const { tx, tenantId } = ctx;
    const [found] = await tx
      .update(message)
      .set({ status: 'waiting', attempts: 0, dueAt: null })
      .where(
        and(
          eq(message.tenantId, tenantId),
          eq(message.id, messageId),
          eq(message.status, 'dead'),
          isNotNull(message.kind),
        ),
      )
      .returning({ id: message.id });
    if (!found) throw new DomainError('not-found');
    await ctx.enqueue(deliverTask, { messageId }, `deliver:${messageId}`);
    ctx.audit({ subjectId: messageId });
  },
});

/** A line to a webhook or robot, or to myself by SMS, voice or mail, to see that it arrives. Errors: `not-found` for the channel. */
export const sendTest = command({
  action: 'channel.keep',
  input: sendTestInput,
  async run(ctx, { channelId, way }): Promise<{ messageId: string }> {
    const { tx, tenantId, actor, now, language } = ctx;
    const [channel] = channelId
      ? await tx.select().from(outsideChannel).where(inUse(tenantId, channelId))
      : [];
    const membershipId = actor.kind === 'member' ? actor.membershipId : null;
    if ((channelId && !channel) || (!channelId && (!way || !membershipId)))
      throw new DomainError('not-found');
    const id = ctx.newId();
    await queueMessage(
      tx,
      {
        ...{ tenantId, id, language },
        channel: channel?.kind ?? (way as string),
        receiver: channel?.addressHint ?? '–',
        template: 'channelTest',
        params: {},
        status: 'waiting',
        attempts: 0,
        createdAt: now,
        kind: 'office',
        membershipId: channel ? null : membershipId,
        targetId: channel?.id ?? null,
        dueAt: null,
      },
      now,
    );
    ctx.audit({ subjectId: channelId ?? id, way: channel?.kind ?? way });
    return { messageId: id };
  },
});
