import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import type { Month } from '@zhiqin/kernel';
import type { ProtectionFacts } from '@zhiqin/regulations';
import { protectedStaff } from '@zhiqin/rostering/rules';
import { assignment, rosterPublication, shift, staffProtection } from '@zhiqin/rostering/schema';
import { and, eq, exists, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { guardMonth, lastDayOf } from './people-of-month.ts';
import type { SiteDays } from './site-days.ts';

/**
 * Nights and long days on the published roster of the site of everybody protected in a month (R07), by the same rule
 * that refuses them at publication. Who is not protected has no window: the absence of one tells nobody anything.
 */
export async function protectionWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const { tx, tenantId } = ctx;
  const last = lastDayOf(month);
  const spans = await tx
    .select({
      id: staffProtection.id,
      guardId: staffProtection.guardId,
      kind: staffProtection.kind,
      fromDay: staffProtection.fromDay,
      untilDay: staffProtection.untilDay,
    })
    .from(staffProtection)
    .where(
      and(
        eq(staffProtection.tenantId, tenantId),
        isNull(staffProtection.endedAt),
        lte(staffProtection.fromDay, last),
        or(isNull(staffProtection.untilDay), gte(staffProtection.untilDay, `${month}-01`)),
      ),
    );
  if (spans.length === 0) return [];
  const byGuard = Map.groupBy(spans, (span) => span.guardId);
  const isPublished = exists(
    tx
      .select({ id: rosterPublication.id })
      .from(rosterPublication)
      .where(
        and(
          eq(rosterPublication.tenantId, tenantId),
          eq(rosterPublication.siteId, days.siteId),
          eq(rosterPublication.month, month),
        ),
      ),
  );
  const work = await tx
    .select({
      guardId: assignment.guardId,
      key: assignment.id,
      siteId: shift.siteId,
      day: shift.day,
      startsAt: assignment.startsAt,
      endsAt: assignment.endsAt,
      zone: site.zone,
    })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        isNull(assignment.withdrawnAt),
        inArray(assignment.guardId, [...byGuard.keys()]),
        eq(shift.siteId, days.siteId),
        gte(shift.day, `${month}-01`),
        lte(shift.day, last),
        isPublished,
      ),
    );
  return [...Map.groupBy(work, (one) => one.guardId)].map(([guardId, own]) => {
    const protectedSpans = (byGuard.get(guardId) ?? []).map(({ kind, fromDay, untilDay }) => ({
      kind: kind as 'pregnant' | 'nursing',
      fromDay,
      untilDay,
    }));
    const wrong = protectedStaff({ guardId, month, work: own, protectedSpans });
    const ends = protectedSpans.map((span) => span.untilDay);
    const facts: ProtectionFacts = {
      guardId,
      month,
      asOf: last,
      entryIds: wrong.flatMap((finding) => finding.keys),
      protectedFrom: protectedSpans.map((span) => span.fromDay).sort()[0] ?? null,
      protectedUntil: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
      nightOrOvertimeDays: [...new Set(wrong.flatMap((finding) => finding.days))].sort(),
    };
    return { ...guardMonth(guardId, month, days.zone), named: { family: 'protection', facts } };
  });
}
