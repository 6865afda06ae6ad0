import { type MessageJob, maskLogin, systemActor, wallContextOf } from '@zhiqin/access';
import type { Database, Tx } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import { and, eq, sql } from 'drizzle-orm';
import { carriers } from './carrier.ts';
import { messageText } from './message-text.ts';
import { accountMessage, message } from './schema.ts';

const hidden = '••••••';

/**
 * The job behind `enqueueMessage`: a row in the outbox, then the carrier, then the row says so. Run again (the
 * queue retries a failure, or ran it twice) it sends only what has not gone. A crash between carrier and row sends
 * a second time under the same message id.
 * @throws whatever the carrier threw, so that the queue tries again later.
 */
export async function sendMessage(
  payload: Record<string, unknown>,
  { db, clock }: { db: Database; clock: Clock },
): Promise<void> {
  const job = payload as unknown as MessageJob;
  const outbox = outboxOf(db, job);
  if ((await outbox.begin(clock.now())) === 'sent') return;
  try {
    const { subject, text } = await messageText(job.language, job.template, job.params);
    const { messageId, to, language, template, params } = job;
    const said = { messageId, to, subject, text, language, template, params };
    const { reference } = await carriers()[job.channel].send(said);
    await outbox.sent(clock.now(), reference);
  } catch (error) {
    await outbox.failed(error instanceof Error ? error.message : String(error));
    throw error;
  }
}

function outboxOf(db: Database, job: MessageJob) {
  const { tenantId } = job;
  // The two tables have the same columns but for the tenant, which the tenant's own table is given and asked by.
  const table = (tenantId ? message : accountMessage) as typeof accountMessage;
  const ownKey = tenantId
    ? and(eq(message.tenantId, tenantId), eq(message.id, job.messageId))
    : eq(accountMessage.id, job.messageId);
  const inside = <T>(run: (tx: Tx) => Promise<T>) =>
    tenantId ? db.write(wallContextOf(systemActor(tenantId), false), run) : db.identity(run);
  return {
    begin: (now: Date) =>
      inside(async (tx) => {
        await tx
          .insert(table)
          .values({ ...(tenantId ? { tenantId } : {}), ...firstRow(job, now) })
          .onConflictDoNothing();
        const [row] = await tx
          .update(table)
          .set({ attempts: sql`${table.attempts} + 1` })
          .where(and(ownKey, sql`${table.status} <> 'sent'`))
          .returning({ status: table.status });
        return row ? 'waiting' : 'sent';
      }),
    sent: (now: Date, reference: string | null) =>
      inside((tx) =>
        tx.update(table).set({ status: 'sent', sentAt: now, reference, lastError: null }).where(ownKey),
      ),
    failed: (reason: string) =>
      inside((tx) =>
        tx
          .update(table)
          .set({ status: 'failed', lastError: reason.slice(0, 500) })
          .where(ownKey),
      ),
  };
}

function firstRow(job: MessageJob, now: Date) {
  const { messageId, channel, to, language, listedAs, secrets = [] } = job;
  const template = listedAs?.template ?? job.template;
  const values = listedAs?.params ?? job.params;
  const params = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, secrets.includes(name) ? hidden : value]),
  );
  return {
    id: messageId,
    channel,
    receiver: maskLogin(to),
    language,
    template,
    params,
    status: 'waiting',
    attempts: 0,
    createdAt: now,
  };
}
