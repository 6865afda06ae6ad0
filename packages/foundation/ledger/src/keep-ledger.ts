import { command, setDeadline, type UseContext, writtenUntil } from '@zhiqin/access';
import { deadline, tenant } from '@zhiqin/access/schema';
import { addDays, type Day, dayOf, instantAt } from '@zhiqin/kernel';
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { appendLeaves, lockLedger } from './append-leaves.ts';
import { ledgerSources } from './ledger-sources.ts';
import { ledgerHead, ledgerMark } from './schema.ts';
import { signHead } from './sign-head.ts';

export const keepLedgerTask = 'ledger.keep';

/** Of one kind at a time; what is left comes with the next. */
const leavesAtOnce = 5000;
/** A row bears the clock of its use, and may be seen that much later: what was written since is looked at again. */
const lateMs = 3_600_000;
const everyMs = 10 * 60_000;
/** Days without a root after a long outage are closed one after another, so many at a time. */
const daysAtOnce = 40;

/**
 * Brings what has been written since into the ledger, and closes each of the contractor's days that are over: what was
 * written before midnight first, then the day's head, then the rest. Bears a repeat: nothing goes in twice.
 * @returns leaves added, days closed, and whether there is more to do
 */
export const keepLedger = command({
  action: 'ledger.keep',
  input: z.object({ dueAt: z.optional(z.string()) }),
  async run(ctx) {
    const [own] = await ctx.tx
      .select({ zone: tenant.zone, createdAt: tenant.createdAt })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    if (!own) return { added: 0, closed: [] as Day[], more: false };
    await planNext(ctx);
    // Two who keep it at once would close the same day.
    await lockLedger(ctx);
    const until = await writtenUntil(ctx);
    const today = dayOf(until, own.zone);
    const last = await lastClosed(ctx);
    let added = 0;
    const closed: Day[] = [];
    const first = last ? addDays(last, 1) : dayOf(own.createdAt, own.zone);
    for (let day = first; day < today && closed.length < daysAtOnce; day = addDays(day, 1)) {
      const midnight = instantAt(addDays(day, 1), '00:00', own.zone);
      const taken = await takeIn(ctx, midnight);
      added += taken.added;
      if (taken.more) return goOn(ctx, added, closed);
      await signHead(ctx, { day, at: midnight });
      closed.push(day);
    }
    if (closed.length === daysAtOnce) return goOn(ctx, added, closed);
    const taken = await takeIn(ctx, until);
    added += taken.added;
    if (taken.added > 0) await signHead(ctx);
    if (taken.more) return goOn(ctx, added, closed);
    ctx.audit({ added, closed: closed.length });
    return { added, closed, more: false };
  },
});

/** The rest follows at once, in a transaction of its own. */
async function goOn(ctx: UseContext, added: number, closed: Day[]) {
  await ctx.enqueue(keepLedgerTask, {}, `${keepLedgerTask}:${ctx.tenantId}`);
  ctx.audit({ added, closed: closed.length });
  return { added, closed, more: true };
}

/** Sees that the ledger of a contractor is kept: for one that is new, or whose plan was lost. */
export const planLedger = command({
  action: 'ledger.keep',
  input: z.object({}),
  async run(ctx): Promise<void> {
    const [planned] = await ctx.tx
      .select({ id: deadline.id })
      .from(deadline)
      .where(
        and(
          eq(deadline.tenantId, ctx.tenantId),
          eq(deadline.task, keepLedgerTask),
          isNull(deadline.claimedAt),
        ),
      );
    if (!planned) await planNext(ctx);
  },
});

function planNext(ctx: UseContext): Promise<void> {
  const dueAt = new Date(ctx.now.getTime() + everyMs);
  return setDeadline(ctx, { task: keepLedgerTask, key: 'next', payload: {}, dueAt });
}

async function takeIn(ctx: UseContext, before: Date): Promise<{ added: number; more: boolean }> {
  const { tx, tenantId } = ctx;
  const marks = await tx.select().from(ledgerMark).where(eq(ledgerMark.tenantId, tenantId));
  let added = 0;
  let more = false;
  for (const { kind, read } of ledgerSources()) {
    const after = marks.find((mark) => mark.kind === kind)?.upTo ?? null;
    const found = await read(ctx, { after, before, limit: leavesAtOnce });
    if (found.length > 0)
      added += (
        await appendLeaves(
          ctx,
          found.map((one) => ({ ...one, kind })),
        )
      ).added;
    if (found.length === leavesAtOnce) {
      more = true;
      continue;
    }
    const upTo = new Date(before.getTime() - lateMs);
    if (after && after >= upTo) continue;
    await tx
      .insert(ledgerMark)
      .values({ tenantId, id: ctx.newId(), kind, upTo })
      .onConflictDoUpdate({ target: [ledgerMark.tenantId, ledgerMark.kind], set: { upTo } });
  }
  return { added, more };
}

async function lastClosed({ tx, tenantId }: UseContext): Promise<Day | null> {
  const [row] = await tx
    .select({ day: ledgerHead.day })
    .from(ledgerHead)
    .where(and(eq(ledgerHead.tenantId, tenantId), isNotNull(ledgerHead.day)))
    .orderBy(desc(ledgerHead.day))
    .limit(1);
  return row?.day ?? null;
}
