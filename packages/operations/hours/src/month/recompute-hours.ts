import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { deadline, site, tenant } from '@zhiqin/access/schema';
import { addDays, addMonths, dayOf, instantAt, type Month, monthOf } from '@zhiqin/kernel';
import { and, eq, gt, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { monthClosed } from '../schema.ts';
import { computeHoursTask } from './compute-hours.ts';
import { monthsWithLateFacts } from './late-facts.ts';

/** Name of the nightly job. */
export const recomputeHoursTask = 'hours.recompute';
const nightly = 'nightly';
/** After the night's erasure; before the offices open. */
const atNight = '04:10';
/** Months before the present one that a site may still have open. */
const openMonthsBack = 2;

/**
 * Each night: asks for every open month of every site to be worked out anew, and for older or locked ones that entries
 * came for or leave was granted in since. One job a site and month; who asks twice in a night asks once.
 * @returns how many months were asked for
 */
export const recomputeHours = command({
  action: 'hours.compute',
  input: z.object({}),
  async run(ctx): Promise<{ months: number }> {
    if (await isPlanned(ctx)) return { months: 0 };
    const due = new Map<string, { siteId: string; month: Month }>();
    for (const one of [...(await openMonths(ctx)), ...(await monthsWithLateFacts(ctx))])
      due.set(`${computeHoursTask}:${one.siteId}:${one.month}`, one);
    for (const [key, payload] of due) await ctx.enqueue(computeHoursTask, { ...payload }, key);
    await planNextNight(ctx);
    ctx.audit({ months: due.size });
    return { months: due.size };
  },
});

/** Sees that the next night is planned: for a contractor that is new, or whose plan was lost. */
export const planHours = command({
  action: 'hours.compute',
  input: z.object({}),
  async run(ctx): Promise<void> {
    if (!(await isWaiting(ctx))) await planNextNight(ctx);
  },
});

async function openMonths({ tx, tenantId, now }: UseContext) {
  const sites = await tx
    .select({ siteId: site.id, zone: site.zone, createdAt: site.createdAt })
    .from(site)
    .where(eq(site.tenantId, tenantId));
  const rows = await tx
    .select({ siteId: monthClosed.siteId, month: monthClosed.month })
    .from(monthClosed)
    .where(eq(monthClosed.tenantId, tenantId));
  const closed = new Set(rows.map(({ siteId, month }) => `${siteId} ${month}`));
  return sites.flatMap(({ siteId, zone, createdAt }) => {
    const present = monthOf(now, zone);
    const first = monthOf(createdAt, zone);
    return Array.from({ length: openMonthsBack + 1 }, (_, back) => addMonths(present, -back))
      .filter((month) => month >= first && !closed.has(`${siteId} ${month}`))
      .map((month) => ({ siteId, month }));
  });
}

const own = ({ tenantId }: UseContext) =>
  and(
    eq(deadline.tenantId, tenantId),
    eq(deadline.task, recomputeHoursTask),
    eq(deadline.key, nightly),
    isNull(deadline.claimedAt),
  );

async function isWaiting(ctx: UseContext): Promise<boolean> {
  const rows = await ctx.tx.select({ id: deadline.id }).from(deadline).where(own(ctx));
  return rows.length > 0;
}

/** The next night is set in the transaction of this one: where it lies ahead, this night's work is asked for. */
async function isPlanned(ctx: UseContext): Promise<boolean> {
  const rows = await ctx.tx
    .select({ id: deadline.id })
    .from(deadline)
    .where(and(own(ctx), gt(deadline.dueAt, ctx.now)));
  return rows.length > 0;
}

async function planNextNight(ctx: UseContext): Promise<void> {
  const [found] = await ctx.tx
    .select({ zone: tenant.zone })
    .from(tenant)
    .where(eq(tenant.id, ctx.tenantId))
    .for('update');
  const zone = found?.zone ?? 'Asia/Shanghai';
  const tonight = instantAt(dayOf(ctx.now, zone), atNight, zone);
  const dueAt = tonight > ctx.now ? tonight : instantAt(addDays(dayOf(ctx.now, zone), 1), atNight, zone);
  await setDeadline(ctx, { task: recomputeHoursTask, key: nightly, payload: {}, dueAt });
}
