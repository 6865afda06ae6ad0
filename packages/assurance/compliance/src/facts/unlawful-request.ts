import type { UseContext } from '@zhiqin/access';
import { addDays, instantAt } from '@zhiqin/kernel';
import type { UnlawfulRequestFacts } from '@zhiqin/regulations';
import { unlawfulRequest } from '@zhiqin/service/schema';
import { and, eq, gte, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import type { SiteDays } from './site-days.ts';

/** What a client asked against the law, on the day it did (K13). A report that follows is judged again; a day without any asks nothing. */
export async function unlawfulRequestWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const rows = await ctx.tx
    .select({
      id: unlawfulRequest.id,
      day: unlawfulRequest.requestedOn,
      refusedOn: unlawfulRequest.refusedOn,
      reportedOn: unlawfulRequest.reportedOn,
    })
    .from(unlawfulRequest)
    .where(
      and(
        eq(unlawfulRequest.tenantId, ctx.tenantId),
        eq(unlawfulRequest.siteId, days.siteId),
        gte(unlawfulRequest.requestedOn, days.fromDay),
        lte(unlawfulRequest.requestedOn, days.toDay),
      ),
    )
    .orderBy(unlawfulRequest.requestedOn, unlawfulRequest.id);
  return [...Map.groupBy(rows, (row) => row.day)].map(([day, own]) => {
    const facts: UnlawfulRequestFacts = {
      siteId: days.siteId,
      day,
      requests: own.map((row) => ({
        entryId: row.id,
        isRefused: row.refusedOn !== null,
        isReported: row.reportedOn !== null,
      })),
    };
    const startsAt = instantAt(day, '00:00', days.zone);
    const endsAt = instantAt(addDays(day, 1), '00:00', days.zone);
    return {
      ...siteDay('unlawful-request', day, startsAt, endsAt),
      named: { family: 'unlawfulRequest' as const, facts },
    };
  });
}
