import { setDeadline } from '@zhiqin/access';
import { type Database, enqueue, type Tx } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import { message } from '../schema.ts';

/** The job that sends one row of the outbox. */
export const deliverTask = 'notifications.deliver';

export interface JobSurroundings {
  db: Database;
  clock: Clock;
}

export type NewMessage = typeof message.$inferInsert;

/** A row of the outbox and the job that sends it, or the time when it is due. */
export async function queueMessage(tx: Tx, row: NewMessage, now: Date): Promise<void> {
  const { tenantId, id, dueAt } = row;
  const [added] = await tx.insert(message).values(row).onConflictDoNothing().returning({ id: message.id });
  if (!added) return;
  const payload = { messageId: id };
  if (dueAt && dueAt > now)
    await setDeadline({ tx, tenantId }, { task: deliverTask, key: id, payload, dueAt });
  else await enqueue(tx, deliverTask, { tenantId, ...payload }, `deliver:${id}`);
}
