import { type Database, enqueue } from '@zhiqin/db';
import { uuidv7 } from '@zhiqin/kernel';
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { UseContext } from './command.ts';
import { deadline } from './schema.ts';

interface Due {
  /** Name of the job that runs when it is due. */
  task: string;
  /** One deadline per tenant, task and key: setting it again moves it. */
  key: string;
  payload: Record<string, unknown>;
  dueAt: Date;
}

/** Something falls due: a row in this transaction, so no restart loses it and no rollback leaves it behind. */
export async function setDeadline(ctx: Pick<UseContext, 'tx' | 'tenantId'>, due: Due): Promise<void> {
  const { task, key, payload, dueAt } = due;
  await ctx.tx
    .insert(deadline)
    .values({ tenantId: ctx.tenantId, id: uuidv7(), task, key, payload, dueAt, claimedAt: null })
    .onConflictDoUpdate({
      target: [deadline.tenantId, deadline.task, deadline.key],
      set: { payload, dueAt, claimedAt: null },
    });
}

/** What was to happen then no longer need: no error if it has been claimed or was never set. */
export async function cancelDeadline(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  task: string,
  key: string,
): Promise<void> {
  await ctx.tx
    .delete(deadline)
    .where(
      and(
        eq(deadline.tenantId, ctx.tenantId),
        eq(deadline.task, task),
        eq(deadline.key, key),
        isNull(deadline.claimedAt),
      ),
    );
}

/**
 * The sweep: claims what is due by the given clock, oldest first, and queues its jobs in the same transaction.
 * Several processes may sweep at once; each row is claimed by one. Payloads get `tenantId` and `dueAt`. Jobs about the same thing
 * run one after the other, so that what fell due while no worker lived still rings in its order.
 * @returns how many were claimed; ask again while it equals `limit`.
 */
export async function claimDue(db: Database, now: Date, limit = 100): Promise<number> {
  return db.sweep(async (tx) => {
    const due = await tx
      .select()
      .from(deadline)
      .where(and(isNull(deadline.claimedAt), lte(deadline.dueAt, now)))
      .orderBy(asc(deadline.dueAt), asc(deadline.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    if (due.length === 0) return 0;
    const ids = due.map((row) => row.id);
    const tenantIds = [...new Set(due.map((row) => row.tenantId))];
    await tx
      .update(deadline)
      .set({ claimedAt: now })
      .where(and(inArray(deadline.tenantId, tenantIds), inArray(deadline.id, ids)));
    for (const { tenantId, task, key, payload, dueAt } of due) {
      const body = { ...(payload as object), tenantId, dueAt: dueAt.toISOString() };
      await enqueue(tx, task, body, `${task}:${tenantId}:${key}`, lineOf(key));
    }
    return due.length;
  });
}

/** The last digits of the id a key names: few enough lines to keep, enough that hardly two things share one. */
function lineOf(key: string): string | undefined {
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(key)?.[0];
  return id && `due-${id.slice(-3)}`;
}

/** When the next one is due, so that a sweep need not ask more often; undefined when nothing waits. */
export async function nextDue(db: Database): Promise<Date | undefined> {
  const [row] = await db.sweep((tx) =>
    tx
      .select({ dueAt: sql<Date | null>`min(${deadline.dueAt})`.mapWith(deadline.dueAt) })
      .from(deadline)
      .where(isNull(deadline.claimedAt)),
  );
  return row?.dueAt ?? undefined;
}
