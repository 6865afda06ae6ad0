import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addDays, type Day, dayOf, instantAt } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import type { LastReport } from './contiguity.ts';

/** A phone that was unheard for longer may have left windows undecided. */
const silenceWorthJudgingMs = 10 * 60_000;
/** A phone can come back after weeks; older windows than this are judged by their own deadlines. */
const daysBack = 40;

/**
 * Asks for the windows a batch touches to be judged again, one job for each day of the site. A report can decide a
 * window without any entry: it shows that silence was silence.
 */
export async function askForJudging(
  ctx: UseContext,
  siteId: string,
  occurred: readonly Date[],
  before: LastReport | undefined,
  report: LastReport,
): Promise<void> {
  const moments = [...occurred];
  const isWhole = report.contiguousSeq >= report.statedLastSeq;
  const wasWhole = before ? before.contiguousSeq >= before.statedLastSeq : true;
  const silentMs = before ? report.heardAt.getTime() - before.heardAt.getTime() : 0;
  if (before && isWhole && (!wasWhole || silentMs > silenceWorthJudgingMs))
    moments.push(before.heardAt, report.heardAt);
  if (moments.length === 0) return;
  const [row] = await ctx.tx
    .select({ zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
  if (!row) return;
  const days = new Set(occurred.map((at) => dayOf(at, row.zone)));
  if (moments.length > occurred.length) {
    for (const day of daysFrom(before as LastReport, report, row.zone)) days.add(day);
  }
  for (const day of [...days].sort()) {
    const [from, to] = [instantAt(day, '00:00', row.zone), instantAt(addDays(day, 1), '00:00', row.zone)];
    const payload = { siteId, day, from: from.toISOString(), to: to.toISOString() };
    await ctx.enqueue('compliance.rejudge', payload, `rejudge:${siteId}:${day}`);
  }
}

function daysFrom(before: LastReport, report: LastReport, zone: string): Day[] {
  const last = dayOf(report.heardAt, zone);
  const days: Day[] = [last];
  let day = dayOf(before.heardAt, zone);
  for (; day < last && days.length < daysBack; day = addDays(day, 1)) days.push(day);
  return days;
}
