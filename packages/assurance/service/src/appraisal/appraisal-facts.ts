import type { UseContext } from '@zhiqin/access';
import { monthWindow } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, eq, gte, lt } from 'drizzle-orm';
import { ticket } from '../feedback/schema.ts';
import type { AppraisalFactKey } from './appraisal-items.ts';

export interface SiteMonth {
  siteId: string;
  /** "2026-10" */
  month: string;
}

/** Counts of a site's month that stand beside an item; null: nothing is known. Counts alone: a client reads them. */
export interface AppraisalFact {
  fact: AppraisalFactKey;
  load(ctx: UseContext, of: SiteMonth): Promise<Record<string, number> | null>;
}

const contributed = new Map<AppraisalFactKey, AppraisalFact>();

/** Contributed by packages above; assembled in `api`. One a key: the last one holds. */
export function contributeAppraisalFact(fact: AppraisalFact): void {
  contributed.set(fact.fact, fact);
}

export async function appraisalFactsOf(
  ctx: UseContext,
  of: SiteMonth,
): Promise<Record<string, Record<string, number>>> {
  const facts: Record<string, Record<string, number>> = {};
  for (const one of [serviceFact, ...contributed.values()]) {
    const counted = await one.load(ctx, of);
    if (counted) facts[one.fact] = counted;
  }
  return facts;
}

/** Complaints of the month: how many, how many were right, how many answered in time. */
const serviceFact: AppraisalFact = {
  fact: 'service',
  async load(ctx, { siteId, month }) {
    const { zone } = await requireSite(ctx, siteId);
    const { startsAt, endsAt } = monthWindow(month, zone);
    const rows = await ctx.tx
      .select({
        isUpheld: ticket.isUpheld,
        repliedAt: ticket.repliedAt,
        replyDueAt: ticket.replyDueAt,
      })
      .from(ticket)
      .where(
        and(
          eq(ticket.tenantId, ctx.tenantId),
          eq(ticket.siteId, siteId),
          eq(ticket.kind, 'complaint'),
          gte(ticket.receivedAt, startsAt),
          lt(ticket.receivedAt, endsAt),
        ),
      );
    return {
      complaints: rows.length,
      upheld: rows.filter((row) => row.isUpheld === true).length,
      inTime: rows.filter((row) => row.repliedAt && row.replyDueAt && row.repliedAt <= row.replyDueAt).length,
    };
  },
};
