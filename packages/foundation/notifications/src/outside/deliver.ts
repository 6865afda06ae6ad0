import {
  cancelDeadline,
  type Environment,
  execute,
  query,
  setDeadline,
  systemActor,
  wallContextOf,
} from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { unseal } from '@zhiqin/privacy';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { carriers } from '../carrier.ts';
import { messageText } from '../message-text.ts';
import { message, outsideChannel, pushSubscription } from '../schema.ts';
import { accountsOf, findReceivers } from './find-receivers.ts';
import { GoneError, postPush, postRobot, postWebhook } from './post-message.ts';
import { deliverTask, type JobSurroundings } from './queue-message.ts';

/** Minutes to the next try after each failure; after the last the row is dead and waits for somebody to send it again. */
const backOffMinutes = [1, 5, 15, 60, 180];
/** Whoever has been sending for so long is taken for killed. */
const leaseMinutes = 2;

type Row = typeof message.$inferSelect;

/**
 * Sends one row: counted as tried before it goes, noted as sent after. Whoever is killed in between leaves a time at which the
 * row is tried again under the same id: one repeat for each kill, and nothing is lost. A failure is tried again later, ever
 * rarer, and never thrown: the row says why.
 */
export async function deliver(payload: Record<string, unknown>, around: JobSurroundings): Promise<void> {
  const { tenantId, messageId } = payload as { tenantId: string; messageId: string };
  const { db, clock } = around;
  const inside = wallContextOf(systemActor(tenantId), false);
  const own = and(eq(message.tenantId, tenantId), eq(message.id, messageId));
  const deadlineOf = (dueAt: Date) => ({ task: deliverTask, key: messageId, payload: { messageId }, dueAt });
  const after = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
  const row = await db.write(inside, async (tx) => {
    const [begun] = await tx
      .update(message)
      .set({ status: 'waiting', attempts: sql`${message.attempts} + 1`, dueAt: after(leaseMinutes) })
      .where(and(own, notInArray(message.status, ['sent', 'dead'])))
      .returning();
    if (begun) await setDeadline({ tx, tenantId }, deadlineOf(after(leaseMinutes)));
    return begun;
  });
  if (!row) return;
  let failure: unknown = null;
  let reference: string | null = null;
  try {
    reference = await sendRow(row, around);
  } catch (error) {
    failure = error ?? new Error('failed');
  }
  await db.write(inside, async (tx) => {
    if (failure === null) {
      const sent = { status: 'sent', sentAt: clock.now(), reference, lastError: null, dueAt: null };
      await tx.update(message).set(sent).where(own);
      await cancelDeadline({ tx, tenantId }, deliverTask, messageId);
      return;
    }
    const lastError = (failure instanceof Error ? failure.message : String(failure)).slice(0, 500);
    const pause = failure instanceof GoneError ? undefined : backOffMinutes[row.attempts - 1];
    if (pause === undefined) {
      await tx.update(message).set({ status: 'dead', lastError, dueAt: null }).where(own);
      await cancelDeadline({ tx, tenantId }, deliverTask, messageId);
      if (failure instanceof GoneError && row.channel === 'push' && row.targetId)
        await tx
          .delete(pushSubscription)
          .where(and(eq(pushSubscription.tenantId, tenantId), eq(pushSubscription.id, row.targetId)));
      return;
    }
    await tx
      .update(message)
      .set({ status: 'failed', lastError, dueAt: after(pause) })
      .where(own);
    await setDeadline({ tx, tenantId }, deadlineOf(after(pause)));
  });
}

async function sendRow(row: Row, { db, clock }: JobSurroundings): Promise<string | null> {
  const { tenantId, channel, membershipId, id: messageId, template } = row;
  const language: 'zh-CN' | 'en' = row.language === 'en' ? 'en' : 'zh-CN';
  const params = row.params as Record<string, unknown>;
  const { subject, text } = await messageText(language, template, params);
  const system: Environment = {
    db,
    clock,
    actor: systemActor(tenantId),
    language,
    requestId: `message-${messageId}`,
  };
  if (channel === 'sms' || channel === 'voice' || channel === 'mail') {
    const membershipIds = membershipId ? [membershipId] : [];
    const accounts = await accountsOf(db, tenantId, membershipIds);
    const [receiver] = await execute(findReceivers, system, { membershipIds, accounts });
    const to = channel === 'mail' ? receiver?.mail : receiver?.phone;
    if (!to) throw new GoneError('the receiver cannot be reached this way any more');
    const said = { messageId, to, subject, text, language, template, params } as const;
    return (await carriers()[channel].send(said)).reference;
  }
  const said = { messageId, kind: row.kind ?? 'office', template, subject, text, path: row.path };
  const target = await execute(targetOf, system, { channel, targetId: row.targetId });
  const whole = { ...said, at: row.createdAt };
  if (channel === 'push') await postPush(JSON.parse(target.address), whole);
  else if (channel === 'robot') await postRobot(target, whole);
  else await postWebhook({ address: target.address, secret: target.secret ?? '' }, whole, clock.now());
  return null;
}

/** Where it goes, opened for the moment of sending. Through `execute`, so that the tenant's keys are at hand. */
const targetOf = query({
  action: 'message.deliver',
  input: z.object({ channel: z.string(), targetId: z.nullable(z.uuid()) }),
  async run({ tx, tenantId }, { channel, targetId }): Promise<{ address: string; secret: string | null }> {
    if (!targetId) throw new DomainError('not-found');
    if (channel === 'push') {
      const [found] = await tx
        .select()
        .from(pushSubscription)
        .where(and(eq(pushSubscription.tenantId, tenantId), eq(pushSubscription.id, targetId)));
      if (!found) throw new GoneError('the browser was taken off');
      return { address: unseal(tenantId, found.subscriptionSealed), secret: null };
    }
    const [found] = await tx
      .select()
      .from(outsideChannel)
      .where(and(eq(outsideChannel.tenantId, tenantId), eq(outsideChannel.id, targetId)));
    if (!found || found.removedAt) throw new GoneError('the channel was taken off');
    return {
      address: unseal(tenantId, found.addressSealed),
      secret: found.secretSealed ? unseal(tenantId, found.secretSealed) : null,
    };
  },
});
