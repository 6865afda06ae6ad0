import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, monthWindow } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { openBlockers } from './month-blockers.ts';
import { siteMonthInput } from './rules.ts';
import { monthClosed, monthClosing } from './schema.ts';

/** Where a site's month stands: open, being closed, closed; and what still stands in the way. */
export const getMonth = query({
  action: 'month.read',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const [found] = await ctx.tx
      .select({ zone: site.zone, createdAt: site.createdAt })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
    if (!found) throw new DomainError('not-found');
    const ofMonth = (table: typeof monthClosed | typeof monthClosing) =>
      and(eq(table.tenantId, ctx.tenantId), eq(table.siteId, siteId), eq(table.month, month));
    const [[closing], [closed]] = await Promise.all([
      ctx.tx.select().from(monthClosing).where(ofMonth(monthClosing)),
      ctx.tx.select().from(monthClosed).where(ofMonth(monthClosed)),
    ]);
    const endsAt = monthWindow(month, found.zone).endsAt;
    return {
      siteId,
      month,
      endsAt,
      hasEnded: ctx.now >= endsAt,
      /** It was over when the site was entered here: there is nothing to close. */
      isBeforeSite: endsAt <= found.createdAt,
      closingSince: closing?.startedAt ?? null,
      closedAt: closed?.closedAt ?? null,
      closedBy: closed?.closedBy ?? null,
      blockers: closed ? closed.checks : await openBlockers(ctx, { siteId, month }),
    };
  },
});
