import { sql } from 'drizzle-orm';
import type { Tx } from './database.ts';

/**
 * Puts work on the queue in this transaction: it runs only if the transaction commits. Only work due now goes
 * here; what is due later is a row with `due_at` (see `access/deadline`).
 * @param key one waiting job per key: asking again replaces it.
 * @param line jobs of one line run one after the other, in the order in which they were queued, also after a kill; without one,
 * a job waits for no other.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, unknown>,
  key?: string,
  line?: string,
): Promise<void> {
  await tx.execute(
    sql`select app_queue.enqueue(${task}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${line ?? null})`,
  );
}

/** Something people look at has changed. Carries ids, never content: who hears it asks again, behind the walls. */
export interface LiveEvent {
  tenantId: string;
  siteId: string | null;
  topic: string;
  id?: string;
  /** Whom it was released to: that client hears of it, and of nothing else. */
  clientId?: string;
}

export const liveChannel = 'zhiqin_live';

/** Tells every process at commit. */
export async function publish(tx: Tx, event: LiveEvent): Promise<void> {
  await tx.execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify(event)})`);
}
